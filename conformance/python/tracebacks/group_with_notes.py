# compare: traceback
# Uncaught: notes of groups and of members, messages of several lines.
g = ExceptionGroup("two\nlines", [ValueError("also\ntwo"), ExceptionGroup("in", [KeyError("x")])])
g.add_note("a note\nof two lines")
g.exceptions[0].add_note("of a member\n\nwith an empty line")
g.exceptions[1].add_note("of the inner group")
raise g
