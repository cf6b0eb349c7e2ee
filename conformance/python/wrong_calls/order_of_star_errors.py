# Which of several wrong `*` and `**` arguments is complained about.
def f(*a, **k):
    return a, k


def tried(call):
    try:
        print(call())
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)


tried(lambda: f(*5, **[]))
tried(lambda: f(1, *5, **[]))
tried(lambda: f(*5, k=1, **[]))
tried(lambda: f(*5, **{"k": 1}))
tried(lambda: f(*[1], **[]))
tried(lambda: f(*[1], **{"k": 1}, **{"k": 2}))
tried(lambda: f(*5, **{1: 2}))
tried(lambda: bytearray(b"ab").insert(-(10**20), 104))
tried(lambda: bytearray(b"ab").insert("x", 104))
