# An exception that is no group comes to its clause in one without a message.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

for raised in (ValueError(5), KeyboardInterrupt("k"), KeyError("other")):
    try:
        try:
            raise raised
        except* (ValueError, KeyboardInterrupt) as e:
            show(e)
            print(repr(e), e.args, e.__context__, e.__traceback__, e.exceptions[0] is raised)
        except* TypeError:
            print("never")
        print("handled")
    except KeyError as e:
        print("went on as it was", repr(e), e is raised)
