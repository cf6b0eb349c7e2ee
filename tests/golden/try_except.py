# Handlers, the name's unbinding, what handlers themselves raise.
def f(g):
    try:
        g()
    except (ValueError, KeyError):
        return 1
    except TypeError as e:
        print(e)
        raise
    except:
        pass
    else:
        g(2)


def loop(items):
    for i in items:
        try:
            i()
        except ValueError as e:
            if e:
                continue
            break
        except Exception:
            raise RuntimeError("x") from None
