# The finally body stands once on every way out.
def f(g):
    try:
        return g()
    finally:
        print("bye")


def nested(items):
    for i in items:
        try:
            try:
                if i:
                    break
                continue
            finally:
                print(1)
        except ValueError:
            pass
        finally:
            print(2)


def overriding():
    try:
        return 1
    finally:
        return 2
