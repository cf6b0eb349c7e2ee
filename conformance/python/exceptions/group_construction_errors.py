# What the constructor of exception groups refuses.
def attempt(*args, **kwargs):
    for cls in (ExceptionGroup, BaseExceptionGroup):
        try:
            print(repr(cls(*args, **kwargs)))
        except Exception as e:
            print(type(e).__name__, e)

attempt()
attempt("message")
attempt("message", [ValueError()], 3)
attempt(1, [ValueError()])
attempt(b"m", [ValueError()])
attempt("m", 3)
attempt("m", None)
attempt("m", {ValueError()})
attempt("m", {0: ValueError()})
attempt("m", (e for e in [ValueError()]))
attempt("m", [])
attempt("m", ())
attempt("m", "")
attempt("m", "text")
attempt("m", [ValueError(), 3])
attempt("m", [ValueError])
attempt("m", [ValueError()], x=1)
attempt("m", exceptions=[ValueError()])
attempt(message="m", exceptions=[ValueError()])
