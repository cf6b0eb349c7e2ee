# Text that can't be encoded is refused alone: what print wrote before it stays, and the error names
# only the text, not its separator or end.
def tried(*values, **named):
    try:
        print(*values, **named)
    except UnicodeEncodeError as e:
        print("|", ascii(e.object)[-12:], len(e.object), e.start, e.end, e.reason)


tried("\ud800")
tried("a\ud800b")
tried("first", "\udfff", "last")
tried("first", "second", sep="\ud9ff")
tried("first", end="\ud9ff\n")
tried("\ud800" * 3, end="")
tried(["\ud800"], "é" * 300 + "\ud800")
tried("x" * 70000 + "\ud800")
