# Notes.
e = ValueError("x")
e.add_note("first")
e.add_note("second")
print(e.__notes__)
try: e.add_note(5)
except TypeError as t: print(t)
