"""enum: enumerations, with the text forms of Python 3.11."""

__all__ = ["EnumMeta", "EnumType", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "auto",
           "unique"]


class auto:
    def __init__(self, value=None):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__"


def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


class _EnumDict(dict):
    def __init__(self):
        super().__init__()
        self._member_names = []
        self._last_values = []
        self._ignore = []
        self._generate = None

    def __setitem__(self, key, value):
        if key.startswith("_") and key.endswith("_") and len(key) > 2 and not _is_dunder(key):
            if key == "_generate_next_value_":
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
                value = value if isinstance(value, staticmethod) else staticmethod(value)
            elif key == "_ignore_":
                self._ignore = value.replace(",", " ").split() if isinstance(value, str) else \
                    list(value)
            elif key not in ("_missing_", "_boundary_", "_order_", "_value_", "_init_"):
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future "
                                 "Enum use.")
        elif _is_dunder(key) or key in self._ignore or key.startswith("_"):
            pass
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value):
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, auto):
                if value.value is None:
                    value.value = self._generate(key, 1, len(self._member_names),
                                                 self._last_values[:])
                value = value.value
            elif isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
                done = []
                for v in value:
                    if isinstance(v, auto):
                        if v.value is None:
                            v.value = self._generate(key, 1, len(self._member_names),
                                                     self._last_values[:])
                        v = v.value
                    done.append(v)
                value = tuple(done)
            self._member_names.append(key)
            self._last_values.append(value)
        super().__setitem__(key, value)


Enum = None


def _data_type(bases):
    """The class that holds the members' data, or object."""
    for base in bases:
        for cls in base.__mro__:
            if cls is object or (Enum is not None and issubclass(cls, Enum)):
                continue
            if "__new__" in cls.__dict__ and cls in (int, str, float, bytes, tuple, complex):
                return cls
            if issubclass(cls, (int, str, float, bytes, tuple, complex)):
                return cls
    return object


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        ns = _EnumDict()
        if Enum is not None:
            for base in bases:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {cls!r}> cannot extend {base!r}")
            for base in bases:
                if isinstance(base, EnumType):
                    ns._generate = base._generate_next_value_
                    break
        return ns

    def __new__(metacls, name, bases, ns, boundary=None, **kwds):
        names = getattr(ns, "_member_names", [])
        values = {key: ns[key] for key in names}
        ignored = getattr(ns, "_ignore", [])
        body = {k: v for k, v in ns.items()
                if k not in values and k not in ignored and k != "_ignore_"}
        data = _data_type(bases)
        body["_member_names_"] = []
        body["_member_map_"] = {}
        body["_value2member_map_"] = {}
        body["_unhashable_values_"] = []
        body["_member_type_"] = data
        custom_new = body.pop("__new__", None)
        if custom_new is None:
            for base in bases:
                custom_new = base.__dict__.get("_new_member_") if isinstance(base, EnumType) \
                    else None
                if custom_new is not None:
                    break
        if custom_new is not None:
            body["_new_member_"] = custom_new
            custom_new = getattr(custom_new, "__func__", custom_new)
        mixed = data is not object and not any(
            isinstance(b, EnumType) and b._member_type_ is not object for b in bases)
        if mixed:
            # Text forms of a data type mixed in directly are Enum's.
            for method in ("__format__", "__reduce_ex__"):
                if method not in body and Enum is not None:
                    found = getattr(Enum, method, None)
                    if found is not None and method == "__format__":
                        body[method] = found
            for method in ("__str__", "__repr__"):
                if method not in body and Enum is not None:
                    body[method] = getattr(next(b for b in bases if isinstance(b, EnumType)),
                                           method)
        body["__new__"] = _enum_new
        cls = super().__new__(metacls, name, bases, body, **kwds)
        is_flag = Flag is not None and issubclass(cls, Flag)
        mask = 0
        for key, value in values.items():
            args = value if isinstance(value, tuple) else (value,)
            if data is tuple:
                args = (args,)
            if custom_new is not None:
                member = custom_new(cls, *args)
                if not hasattr(member, "_value_"):
                    member._value_ = value if data is object else data(*args)
            elif data is object:
                member = object.__new__(cls)
                member._value_ = value
            else:
                member = data.__new__(cls, *args)
                member._value_ = data(*args)
            value = member._value_
            member._name_ = key
            member.__objclass__ = cls
            init = getattr(cls, "__init__", None)
            if init is not None and init is not _enum_init and init is not object.__init__ \
                    and data is object:
                init(member, *args)
            elif "__init__" in body:
                init(member, *args)
            member._sort_order_ = len(cls._member_names_)
            canonical = None
            for other in cls._member_map_.values():
                if other._value_ == value:
                    canonical = other
                    break
            if canonical is not None:
                member = canonical
            elif is_flag and not (isinstance(value, int) and value and value & (value - 1) == 0):
                pass
            else:
                cls._member_names_.append(key)
            if is_flag and isinstance(value, int):
                mask |= value
            cls._member_map_[key] = member
            type.__setattr__(cls, key, member)
            try:
                cls._value2member_map_.setdefault(value, member)
            except TypeError:
                cls._unhashable_values_.append(value)
        if is_flag:
            type.__setattr__(cls, "_flag_mask_", mask)
        if boundary is not None:
            type.__setattr__(cls, "_boundary_", boundary)
        return cls

    def __init__(cls, name, bases, ns, boundary=None, **kwds):
        pass

    def __call__(cls, value, names=None, *values, module=None, qualname=None, type=None, start=1):
        if names is None:
            return cls.__new__(cls, value)
        return _functional(cls, value, names, module, qualname, type, start)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            raise TypeError(
                "unsupported operand type(s) for 'in': '%s' and '%s'" % (
                    type(member).__qualname__, cls.__class__.__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @property
    def __members__(cls):
        from types import MappingProxyType
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return "<flag %r>" % cls.__name__
        return "<enum %r>" % cls.__name__

    def __dir__(cls):
        return ["__class__", "__doc__", "__members__", "__module__"] + cls._member_names_


EnumMeta = EnumType
Flag = None


def _enum_init(self, *args, **kwds):
    pass


def _enum_new(cls, value):
    if type(value) is cls:
        return value
    try:
        return cls._value2member_map_[value]
    except KeyError:
        pass
    except TypeError:
        for member in cls._member_map_.values():
            if member._value_ == value:
                return member
    result = cls._missing_(value)
    if isinstance(result, cls):
        return result
    if result is None:
        raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
    raise TypeError("error in %s._missing_: returned %r instead of None or a valid member"
                    % (cls.__name__, result))


def _functional(cls, name, names, module, qualname, mixin, start):
    meta = type(cls)
    bases = (cls,) if mixin is None else (mixin, cls)
    ns = meta.__prepare__(name, bases)
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, dict):
        pairs = list(names.items())
    else:
        names = list(names)
        if names and isinstance(names[0], str):
            pairs, last = [], []
            for count, item in enumerate(names):
                value = cls._generate_next_value_(item, start, count, last[:])
                last.append(value)
                pairs.append((item, value))
        else:
            pairs = [tuple(item) for item in names]
    for key, value in pairs:
        ns[key] = value
    made = meta.__new__(meta, name, bases, ns)
    made.__module__ = module or "__main__"
    if qualname is not None:
        made.__qualname__ = qualname
    return made


class Enum(metaclass=EnumType):
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max(last_values) + 1
        except TypeError:
            for value in reversed(last_values):
                try:
                    return value + 1
                except TypeError:
                    pass
            return start

    @classmethod
    def _missing_(cls, value):
        return None

    __init__ = _enum_init

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return "<%s.%s: %r>" % (self.__class__.__name__, self._name_, self._value_)

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return (self.__class__, (self._value_,))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class IntEnum(int, Enum):
    __str__ = int.__repr__
    __format__ = int.__format__


class StrEnum(str, Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    __str__ = str.__str__
    __format__ = str.__format__


def _bits(value):
    while value:
        low = value & -value
        yield low
        value ^= low


class Flag(Enum):
    _boundary_ = "conform"

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 1 << max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask = cls._flag_mask_
        full = (1 << mask.bit_length()) - 1
        unknown = value & ~mask
        if value < 0:
            unknown = ~value & ~full
            value = value & full if not unknown else value
            unknown = value & ~mask if value >= 0 else unknown
        if unknown and cls._boundary_ == "strict":
            width = max(value.bit_length(), full.bit_length())
            raise ValueError("%r invalid value %r\n    given %s\n  allowed %s" % (
                cls, value, "0b0 " + bin(value)[2:].rjust(width, "0"),
                "0b0 " + bin(full & mask)[2:].rjust(width, "0")))
        if unknown and cls._boundary_ == "conform":
            value &= mask
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        if cls._member_type_ is object:
            member = object.__new__(cls)
        else:
            member = cls._member_type_.__new__(cls, value)
        member._value_ = value
        names = [m._name_ for m in cls if m._value_ & value]
        rest = value
        for m in cls:
            rest &= ~m._value_
        if names:
            member._name_ = "|".join(names) + (f"|{rest}" if rest else "")
        else:
            member._name_ = None
        cls._value2member_map_[value] = member
        return member

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        for bit in _bits(self._value_):
            yield self.__class__(bit)

    def __len__(self):
        return bin(self._value_).count("1")

    def __repr__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return "<%s: %r>" % (name, self._value_)
        return "<%s.%s: %r>" % (name, self._name_, self._value_)

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return "%s(%r)" % (name, self._value_)
        return "%s.%s" % (name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        other = self._other(other)
        return NotImplemented if other is None else self.__class__(self._value_ | other)

    def __and__(self, other):
        other = self._other(other)
        return NotImplemented if other is None else self.__class__(self._value_ & other)

    def __xor__(self, other):
        other = self._other(other)
        return NotImplemented if other is None else self.__class__(self._value_ ^ other)

    def __invert__(self):
        return self.__class__(self._flag_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, Flag):
    _boundary_ = "keep"
    __str__ = int.__repr__
    __format__ = int.__format__
    __or__ = Flag.__or__
    __and__ = Flag.__and__
    __xor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    __ror__ = Flag.__or__
    __rand__ = Flag.__and__
    __rxor__ = Flag.__xor__
    __bool__ = Flag.__bool__
    __contains__ = Flag.__contains__


STRICT, CONFORM, EJECT, KEEP = "strict", "conform", "eject", "keep"


def unique(enumeration):
    duplicates = [(name, member.name) for name, member in enumeration.__members__.items()
                  if name != member.name]
    if duplicates:
        details = ", ".join(["%s -> %s" % pair for pair in duplicates])
        raise ValueError("duplicate values found in %r: %s" % (enumeration, details))
    return enumeration
