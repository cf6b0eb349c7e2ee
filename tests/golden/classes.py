# Bases, keywords, __class__, annotations, decorators.
@register
class A(Base, metaclass=Meta, flag=1):
    """Doc."""

    x: int = 1
    y: str

    def __init__(self):
        super().__init__()

    @property
    def p(self):
        return __class__

    values = [x for x in range(3)]


class B(*bases, **options):
    pass


def scope(v):
    class C:
        w = v
        v = w
        def get(self):
            return v
    return C
