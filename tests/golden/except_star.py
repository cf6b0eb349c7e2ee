# except*: clauses share a group, what they raise is gathered.
def f(g):
    try:
        g()
    except* (ValueError, KeyError) as e:
        print(e)
        raise
    except* TypeError:
        for i in e:
            break
    else:
        g(2)
    finally:
        g(3)
    return 4
