"""enum: enumerations, with the rules and the text forms of Python 3.11."""

import sys as _sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum",
           "auto", "unique", "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT",
           "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr", "global_str",
           "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE"]

_plain_property, _plain_bin = property, bin  # what is redefined below

# Filled in below; the metaclass looks at them while it makes them.
Enum = Flag = ReprEnum = EJECT = None

_SUNDERS = frozenset((
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_",
    "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_"))
_TEXT_METHODS = ("__repr__", "__str__", "__format__", "__reduce_ex__")
_FLAG_METHODS = ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__")
_UNSET = type("_auto_null", (), {"__repr__": lambda self: "_auto_null"})()


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class auto:
    def __init__(self, value=_UNSET):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


# ---------------------------------------------------------------- names and bits

def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_dunder(name):
    return (len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_"
            and name[-3] != "_")


def _is_sunder(name):
    return (len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_")


def _is_private(cls_name, name):
    start = f"_{cls_name}__"
    return (len(name) > len(start) and name.startswith(start) and name[len(start)] != "_"
            and not name.endswith("__"))


def _is_internal_class(cls_name, obj):
    if not isinstance(obj, type):
        return False
    tail = f"{cls_name}.{obj.__name__}"
    qualname = getattr(obj, "__qualname__", "")
    return qualname == tail or qualname.endswith("." + tail)


def _is_single_bit(num):
    return num > 0 and num & (num - 1) == 0


def _high_bit(value):
    return value.bit_length() - 1


def _iter_bits_lsb(num):
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError("%r is not a positive integer" % num)
    while num:
        low = num & -num
        yield low
        num ^= low


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def bin(num, max_bits=None):
    """A number in two's complement, its sign set apart: 0b0 101, 0b1 010."""
    width = num.bit_length()
    digits = _plain_bin((num if num >= 0 else (1 << width) + num) | 1 << width)[3:]
    sign = "1" if num < 0 else "0"
    if max_bits is not None and len(digits) < max_bits:
        digits = digits.rjust(max_bits, sign)
    return f"0b{sign} {digits}"


# ---------------------------------------------------------------- attributes of members

class property(DynamicClassAttribute):
    """A property of the members; on the class its name finds the member called so."""

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            try:
                return ownerclass._member_map_[self.name]
            except KeyError:
                raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        if self.fget is None:
            raise AttributeError(f"{ownerclass!r} member has no attribute {self.name!r}")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class _Pending:
    """A member's place in the class body; turns into the member once the class is there."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, cls, name):
        delattr(cls, name)
        made = _make_member(cls, name, self.value)
        value = made._value_
        known = _find_by_value(cls, value)
        if known is not None:
            made = known
        elif Flag is None or not issubclass(cls, Flag) or _is_single_bit(value):
            cls._member_names_.append(name)
        _publish(cls, name, made)
        cls._member_map_[name] = made
        try:
            cls._value2member_map_.setdefault(value, made)
        except TypeError:
            cls._unhashable_values_.append(value)


def _make_member(cls, name, value):
    data = cls._member_type_
    args = value if isinstance(value, tuple) else (value,)
    if data is tuple:
        args = (args,)
    if cls._use_args_:
        made = cls._new_member_(cls, *args)
        if not hasattr(made, "_value_"):
            if data is object:
                made._value_ = value
            else:
                try:
                    made._value_ = data(*args)
                except Exception:
                    raise TypeError("_value_ not set in __new__, unable to create it") from None
    else:
        made = cls._new_member_(cls)
        if not hasattr(made, "_value_"):
            try:
                made._value_ = data(*args)
            except Exception:
                made._value_ = value
    made._name_ = name
    made.__objclass__ = cls
    made.__init__(*args)
    made._sort_order_ = len(cls._member_names_)
    return made


def _find_by_value(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        for other in cls._member_map_.values():
            if other._value_ == value:
                return other
        return None


def _publish(cls, name, made):
    """Make cls.name find the member, behind an inherited enum.property if there is one."""
    found = None
    hidden = False
    for base in cls.__mro__[1:]:
        found = base.__dict__.get(name)
        if found is not None:
            if isinstance(found, DynamicClassAttribute):
                break
            hidden = True
    if found is None or (hidden and not isinstance(found, DynamicClassAttribute)):
        if not hidden:
            setattr(cls, name, made)
            return
    if hidden:
        redirect = property(getattr(found, "fget", None), getattr(found, "fset", None),
                            getattr(found, "fdel", None))
        redirect.__set_name__(cls, name)
        setattr(cls, name, redirect)


# ---------------------------------------------------------------- the class body

class _EnumDict(dict):
    """The namespace of a class body: notes the members' order and refuses doubled names."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._generate_next_value = None

    def _next(self, key, value):
        if value.value is _UNSET:
            value.value = self._generate_next_value(key, 1, len(self._member_names),
                                                    self._last_values[:])
            self._auto_called = True
        self._last_values.append(value.value)
        return value.value

    def _sunder(self, key, value):
        if key not in _SUNDERS:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = getattr(value, "__func__", value) \
                if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        return value

    def __setitem__(self, key, value):
        if _is_internal_class(self._cls_name, value):
            import warnings
            warnings.warn("In 3.13 classes created inside an enum will not become a member.  "
                          "Use the `member` decorator to keep the current behavior.",
                          DeprecationWarning, stacklevel=2)
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._sunder(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value):
            value = self._member(key, value)
        super().__setitem__(key, value)

    def _member(self, key, value):
        if key in self:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if isinstance(value, member):
            value = value.value
        if isinstance(value, auto):
            value = self._next(key, value)
        elif type(value) is tuple and any(isinstance(v, auto) for v in value):
            value = tuple([self._next(key, v) if isinstance(v, auto) else v for v in value])
        else:
            self._last_values.append(value)
        self._member_names[key] = None
        return value

    def update(self, members, **more_members):
        pairs = [(k, members[k]) for k in members.keys()] if hasattr(members, "keys") else members
        for name, value in pairs:
            self[name] = value
        for name, value in more_members.items():
            self[name] = value


# ---------------------------------------------------------------- the metaclass

class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict(cls)
        first_enum = metacls._get_mixins_(cls, bases)[1]
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        classdict.setdefault("_ignore_", []).append("_ignore_")
        for key in classdict["_ignore_"]:
            classdict.pop(key, None)
        names = list(classdict._member_names)
        invalid = set(names) & {"mro", ""}
        if invalid:
            raise ValueError("invalid enum member name(s) %s" % ",".join(map(repr, invalid)))
        order = classdict.pop("_order_", None)
        body = dict(classdict.items())
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, save_new, use_args = metacls._find_new_(body, member_type, first_enum)
        mask = 0
        for name in names:
            value = body[name]
            if isinstance(value, int):
                mask |= value
            body[name] = _Pending(value)
        body.update(
            _new_member_=new, _use_args_=use_args, _member_names_=[], _member_map_={},
            _value2member_map_={}, _unhashable_values_=[], _member_type_=member_type,
            _value_repr_=metacls._find_data_repr_(cls, bases))
        is_flag = Flag is None and cls == "Flag" or Flag is not None and any(
            issubclass(base, Flag) for base in bases)
        if is_flag:
            body.update(_boundary_=boundary or getattr(first_enum, "_boundary_", None),
                        _flag_mask_=mask, _all_bits_=(1 << mask.bit_length()) - 1,
                        _inverted_=None)
        try:
            failed = None
            made = super().__new__(metacls, cls, bases, body, **kwds)
        except RuntimeError as e:
            # What a member's __new__ or __init__ raises comes wrapped.
            failed = e.__cause__ or e
        if failed is not None:
            raise failed
        body.update(made.__dict__)
        _settle_texts(made, body, bases, member_type, first_enum)
        if is_flag and Flag is not None:
            for name in _FLAG_METHODS:
                if name not in body:
                    setattr(made, name, getattr(Flag, name))
        if Enum is not None:
            if save_new:
                made.__new_member__ = new
            made.__new__ = Enum.__new__
        if is_flag:
            mask = 0
            for flag in made._member_map_.values():
                if _is_single_bit(flag._value_):
                    mask |= flag._value_
            made._flag_mask_ = mask
            values = [m._value_ for m in made]
            if values != sorted(values):
                made._iter_member_ = made._iter_member_by_def_
        if order:
            _check_order(made, order, is_flag)
        return made

    def __init__(cls, *args, **kwds):
        super().__init__(*args)

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            import warnings
            warnings.warn(
                "in 3.12 __contains__ will no longer raise TypeError, but will return True or\n"
                "False depending on whether the value is a member or the value of a member",
                DeprecationWarning, stacklevel=2)
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
                type(member).__qualname__, cls.__class__.__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__",
                 "__members__", "__module__", "__name__", "__qualname__", "__init_subclass__",
                 *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getattr__(cls, name):
        if _is_dunder(name):
            raise AttributeError(name)
        try:
            return cls._member_map_[name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_plain_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        first_enum = cls._get_mixins_(class_name, bases)[1]
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            last, pairs = [], []
            for count, name in enumerate(names):
                value = first_enum._generate_next_value_(name, start, count, last[:])
                last.append(value)
                pairs.append((name, value))
            names = pairs
        for item in names:
            if isinstance(item, str):
                namespace[item] = names[item]
            else:
                name, value = item
                namespace[name] = value
        namespace["__module__"] = "__main__" if module is None else module
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(metacls, class_name, bases):
        for base in bases:
            for cls in base.__mro__:
                if Enum is not None and issubclass(cls, Enum) and cls._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {cls!r}")

    @classmethod
    def _get_mixins_(metacls, class_name, bases):
        """The data type of the members and the enumeration the new one builds on."""
        if not bases:
            return object, Enum
        metacls._check_for_existing_members_(class_name, bases)
        first_enum = bases[-1]
        if not (isinstance(first_enum, EnumType) and issubclass(first_enum, Enum)):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return metacls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(metacls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(metacls, class_name, bases):
        found = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__init__" in base.__dict__:
                    found.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {found!r}")
        return found.pop() if found else None

    @classmethod
    def _find_new_(metacls, classdict, member_type, first_enum):
        """The __new__ of the members, whether to keep it for subclasses, whether it has args."""
        new = classdict.get("__new__")
        save_new = first_enum is not None and new is not None
        plain = (object.__new__,) if Enum is None else (object.__new__, Enum.__new__)
        if new is None:
            for attribute in ("__new_member__", "__new__"):
                for owner in (member_type, first_enum):
                    target = getattr(owner, attribute, None) if owner is not None else None
                    if target is not None and target not in plain:
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        new_function = getattr(new, "__func__", new)
        return new_function, save_new, first_enum is not None and new not in plain


EnumMeta = EnumType


def _settle_texts(made, body, bases, member_type, first_enum):
    """Text forms are the enumeration's unless the class defines its own."""
    if ReprEnum is not None and ReprEnum in bases:
        if member_type is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e."
                            " int, str, float, etc.)")
        if "__format__" not in body:
            made.__format__ = body["__format__"] = member_type.__format__
        if "__str__" not in body:
            method = member_type.__str__
            if method == object.__str__:
                method = member_type.__repr__
            made.__str__ = body["__str__"] = method
    if first_enum is None:
        return
    for name in _TEXT_METHODS:
        if name not in body and getattr(made, name) in (
                getattr(member_type, name, None), getattr(object, name, None)):
            setattr(made, name, getattr(first_enum, name))


def _check_order(cls, order, is_flag):
    if isinstance(order, str):
        order = order.replace(",", " ").split()
    known = cls._member_map_
    if is_flag:
        order = [o for o in order if o not in known or _is_single_bit(known[o]._value_)]
    order = [o for o in order if o not in known or o in cls._member_names_]
    if order != cls._member_names_:
        raise TypeError("member order does not match _order_:\n  %r\n  %r" % (
            cls._member_names_, order))


# ---------------------------------------------------------------- Enum

class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for found in cls._member_map_.values():
                if found._value_ == value:
                    return found
        failed = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            failed = e
            result = None
        if isinstance(result, cls):
            return result
        if (Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT
                and isinstance(result, int)):
            return result
        unknown = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        if failed is None:
            if result is None:
                raise unknown
            failed = TypeError("error in %s._missing_: returned %r instead of None or a valid "
                               "member" % (cls.__name__, result))
        if not isinstance(failed, ValueError):
            failed.__context__ = unknown
        raise failed

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            highest = sorted(last_values)[-1]
            if highest == last_values[-1]:
                return highest + 1
        except TypeError:
            pass
        import warnings
        warnings.warn(
            "In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be "
            "sortable and support adding +1\n"
            "and the value returned will be the largest value in the enum incremented by 1",
            DeprecationWarning, stacklevel=3)
        for value in last_values:
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        cls = self.__class__
        return "<%s.%s: %s>" % (cls.__name__, self._name_, (cls._value_repr_ or repr)(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__"}
        if self.__class__._member_type_ is object:
            names.update(("name", "value"))
        else:
            names.update(object.__dir__(self))
        names.update(name for name in getattr(self, "__dict__", ()) if name[0] != "_")
        for cls in self.__class__.__mro__:
            for name, obj in cls.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(obj, property) and obj.fget is None and name in self._member_map_:
                    names.discard(name)
                else:
                    names.add(name)
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return getattr, (self.__class__, self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError("encoding must be a string, not %r" % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError("errors must be a string, not %r" % (values[2],))
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


# ---------------------------------------------------------------- flags

class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _or(a, b):
    return a | b


class Flag(Enum, boundary=CONFORM):
    _numeric_repr_ = repr

    def __reduce_ex__(self, proto):
        cls = self.__class__
        unknown = self._value_ & ~cls._flag_mask_
        known = self._value_ & cls._flag_mask_
        if unknown and known:
            return _or, (cls(known), unknown)
        for bit in _iter_bits_lsb(known):
            if known & ~bit:
                return _or, (cls(known & ~bit), cls._value2member_map_.get(bit))
            break
        if self._name_ is None:
            return cls, (self._value_,)
        return getattr, (cls, self._name_)

    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 << _high_bit(last) if last else 1
        except Exception:
            raise TypeError("invalid flag value %r" % last) from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask, full = cls._flag_mask_, cls._all_bits_
        negative = None
        if not ~full <= value <= full or value & (full ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError("%r invalid value %r\n    given %s\n  allowed %s" % (
                    cls, value, bin(value, width), bin(mask, width)))
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif cls._boundary_ is KEEP:
                if value < 0:
                    value += max(full + 1, 1 << value.bit_length())
            else:
                raise ValueError("%r unknown flag boundary %r" % (cls, cls._boundary_))
        if value < 0:
            negative = value
            value += full + 1
        unknown, known = value & ~mask, value & mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError("%s(%r) -->  unknown values %r [%s]" % (
                cls.__name__, value, unknown, bin(unknown)))
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        made._name_ = None
        if known:
            made._name_ = "|".join([m._name_ for m in cls._iter_member_(known)])
            if unknown:
                made._name_ += "|" + cls._numeric_repr_(unknown)
        if not unknown:
            made = cls._value2member_map_.setdefault(value, made)
            if negative is not None:
                cls._value2member_map_[negative] = made
        return made

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__
        text = (cls._value_repr_ or repr)(self._value_)
        if self._name_ is None:
            return "<%s: %s>" % (cls.__name__, text)
        return "<%s.%s: %s>" % (cls.__name__, self._name_, text)

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
        if self._inverted_ is None:
            if self._boundary_ is KEEP:
                other = self.__class__(~self._value_)
            else:
                other = self.__class__(self._flag_mask_ ^ self._value_)
            self._inverted_ = other
            if isinstance(other, self.__class__):
                other._inverted_ = self
        return self._inverted_

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    pass


# ---------------------------------------------------------------- decorators

def _aliases(enumeration):
    return ", ".join(["%s -> %s" % (name, found.name)
                      for name, found in enumeration.__members__.items() if name != found.name])


def unique(enumeration):
    found = _aliases(enumeration)
    if found:
        raise ValueError("duplicate values found in %r: %s" % (enumeration, found))
    return enumeration


def _last_name(module):
    return module.split(".")[-1]


def global_enum_repr(self):
    return "%s.%s" % (_last_name(self.__class__.__module__), self._name_)


def global_flag_repr(self):
    module = _last_name(self.__class__.__module__)
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    if _is_single_bit(self._value_):
        return "%s.%s" % (module, self._name_)
    keep = self._boundary_ is KEEP
    return "|".join([name if keep and name[0].isdigit() else "%s.%s" % (module, name)
                     for name in self._name_.split("|")])


def global_str(self):
    if self._name_ is None:
        return "%s(%r)" % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    from warnings import _caller_globals
    _caller_globals().update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Turns a plain class into an enumeration."""
    def convert(cls):
        metacls = type(etype)
        namespace = metacls.__prepare__(cls.__name__, (etype,))
        body = {name: obj for name, obj in cls.__dict__.items()
                if name not in ("__dict__", "__weakref__")}
        if body.get("__doc__") is None:
            body["__doc__"] = None
        new = body.get("__new__")
        if isinstance(new, staticmethod):
            body["__new__"] = new.__func__
        for name, obj in body.items():
            namespace[name] = obj
        return metacls.__new__(metacls, cls.__name__, (etype,), namespace, boundary=boundary)
    return convert


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


def _verify_continuous(enumeration, kind):
    values = {m.value for m in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if kind == "flag":
        wanted = (1 << i for i in range(_high_bit(low) + 1, _high_bit(high)))
    else:
        wanted = range(low + 1, high)
    missing, shown = [], 0
    for value in wanted:
        if value not in values:
            missing.append(str(value))
            shown += len(missing[-1])
            if shown > 256:
                break
    if missing:
        raise ValueError("invalid %s %r: missing values %s"[:256] % (
            kind, enumeration.__name__, ", ".join(missing)))


def _verify_named(enumeration):
    values = [m.value for m in enumeration]
    names, lacking = [], 0
    for name, alias in enumeration._member_map_.items():
        if name in enumeration._member_names_ or alias.value < 0:
            continue
        missed = [v for v in _iter_bits_lsb(alias.value) if v not in values]
        if missed:
            names.append(name)
            for bit in missed:
                lacking |= bit
    if not names:
        return
    if len(names) == 1:
        who = "alias %s is missing" % names[0]
    else:
        who = "aliases %s and %s are missing" % (", ".join(names[:-1]), names[-1])
    what = "value" if _is_single_bit(lacking) else "combined values of"
    raise ValueError("invalid Flag %r: %s %s 0x%x [use enum.show_flag_values(value) for details]"
                     % (enumeration.__name__, who, what, lacking))


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if issubclass(enumeration, Flag):
            kind = "flag"
        elif issubclass(enumeration, Enum):
            kind = "enum"
        else:
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                found = _aliases(enumeration)
                if found:
                    raise ValueError("aliases found in %r: %s" % (enumeration, found))
            elif check is CONTINUOUS:
                _verify_continuous(enumeration, kind)
            elif check is NAMED_FLAGS:
                _verify_named(enumeration)
        return enumeration


# ---------------------------------------------------------------- the library's own

def _become(cls, base, names, body, boundary=None):
    """Turns cls, a stand-in that answered like an enumeration so that nothing had to be loaded,
    into one. It and its members, names gives them, stay the objects they were."""
    namespace = EnumType.__prepare__(cls.__name__, (base,))
    namespace.update(body, __module__=cls.__module__, __qualname__=cls.__qualname__,
                     __doc__="An enumeration.")
    for name, member in names.items():
        namespace[name] = member._value_
    like = EnumType.__new__(EnumType, cls.__name__, (base,), namespace, boundary=boundary)
    for name in list(cls.__dict__):
        if name not in ("__dict__", "__weakref__"):
            type.__delattr__(cls, name)
    _adopt(cls, like)
    put = lambda name, value: type.__setattr__(cls, name, value)
    for name, value in like.__dict__.items():
        if name not in ("__dict__", "__weakref__", *names):
            put(name, value)
    for name, member in names.items():
        put(name, member)
        model = like._member_map_[name]
        if member._name_ == name:
            member.__dict__.update(model.__dict__, __objclass__=cls)
    cls._member_map_ = dict(names)
    cls._value2member_map_ = {member._value_: member for member in names.values()}
    if "_iter_member_" in like.__dict__:
        cls._iter_member_ = cls._iter_member_by_def_


for _module in (_loaded_module("re"), _loaded_module("uuid")):
    if _module is not None and hasattr(_module, "_become_enum"):
        _module._become_enum()
del _module
_ready = True
