# The hash of a memoryview, once taken, is told even after it was released; before that it isn't.
for source in (b"abc", b"de"):
    m, late, part = memoryview(source), memoryview(source), memoryview(source)[1:]
    print(hash(m) == hash(source), hash(part) == hash(source[1:]))
    for view in (m, late, part):
        view.release()
        try:
            print(hash(view) == hash(source), hash(view) == hash(source[1:]))
        except ValueError as e:
            print(e)
w = memoryview(bytearray(b"abc"))
for view in (w, w.toreadonly()):
    try:
        print(hash(view))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
