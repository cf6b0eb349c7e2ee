# Refused: bare star then kwargs.
def f(*, **kw):
    pass
