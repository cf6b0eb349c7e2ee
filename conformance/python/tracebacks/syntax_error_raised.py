# compare: traceback
raise SyntaxError("made by hand")
