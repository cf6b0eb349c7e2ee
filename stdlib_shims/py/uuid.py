"""uuid: SafeUUID and the names kept for old programs; identifiers themselves are native.

SafeUUID answers like an enum.Enum and becomes one when the program loads enum, which takes longer
than making many identifiers."""

bytes_ = bytes
int_ = int


class _SafeType(type):
    def __call__(cls, value):
        for member in cls:
            if member.value == value and (member.value is None) == (value is None):
                return member
        raise ValueError(f"{value!r} is not a valid SafeUUID")

    def __iter__(cls):
        return iter([cls.safe, cls.unsafe, cls.unknown])

    def __len__(cls):
        return 3

    def __contains__(cls, member):
        if isinstance(member, cls):
            return True
        raise TypeError("unsupported operand type(s) for 'in': "
                        f"{type(member).__qualname__!r} and 'EnumType'")

    def __getitem__(cls, name):
        return cls.__members__[name]

    @property
    def __members__(cls):
        return type(type.__dict__)({member.name: member for member in cls})

    def __repr__(cls):
        return f"<enum {cls.__name__!r}>"


_SafeType.__call__.__qualname__ = "EnumType.__call__"
_SafeType.__module__, _SafeType.__name__, _SafeType.__qualname__ = "enum", "EnumType", "EnumType"


class Enum(metaclass=_SafeType):
    pass


class SafeUUID(Enum):
    def __init_subclass__(cls):
        raise TypeError(f"<enum {cls.__name__!r}> cannot extend <enum 'SafeUUID'>")

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __setattr__(self, name, value):
        if name in ("name", "value"):
            raise AttributeError(f"<enum 'Enum'> cannot set attribute {name!r}")
        object.__setattr__(self, name, value)

    def __repr__(self):
        return f"<SafeUUID.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return "SafeUUID." + self._name_

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return SafeUUID, (self._value_,)


for _name, _value in (("safe", 0), ("unsafe", -1), ("unknown", None)):
    _member = object.__new__(SafeUUID)
    _member._name_, _member._value_ = _name, _value
    type.__setattr__(SafeUUID, _name, _member)
del _name, _value, _member, Enum


def _become_enum():
    import enum
    enum._become(SafeUUID, enum.Enum, SafeUUID.__members__, {})


if hasattr(_loaded_module("enum"), "_ready"):
    _become_enum()
