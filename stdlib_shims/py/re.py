"""re: flags, the error class and the scanner of tokens; patterns, matches and functions are native.

RegexFlag answers like an enum.IntFlag and becomes one when the program loads enum, which takes
longer than most programs match."""

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge",
    "template", "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII",
    "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
]

_KNOWN = 511
_members = {}


class _FlagType(type):
    def __call__(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid RegexFlag")
        value = int(value)
        if value < 0:
            whole = max(_KNOWN + 1, 1 << value.bit_length()) if value < ~_KNOWN else _KNOWN + 1
            value += whole
        found = _members.get(value)
        if found is None:
            found = int.__new__(cls, value)
            parts = [n for n, v in _names if value & v]
            if parts and value > _KNOWN:
                parts.append(hex(value & ~_KNOWN))
            found._value_ = value
            found._name_ = "|".join(parts) or None
            if value <= _KNOWN:
                _members[value] = found
        return found

    def __iter__(cls):
        return iter([flag for name, flag in cls.__members__.items()
                     if flag and name == flag.name])

    def __reversed__(cls):
        return reversed(list(cls))

    def __len__(cls):
        return len(_names)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return value._name_ is not None and "|" not in value._name_
        raise TypeError("unsupported operand type(s) for 'in': "
                        f"{type(value).__qualname__!r} and 'EnumType'")

    def __getitem__(cls, name):
        return cls.__members__[name]

    @property
    def __members__(cls):
        return type(type.__dict__)({
            name: globals()[name] for name in ("NOFLAG", "ASCII", "A", "IGNORECASE", "I", "LOCALE",
                                               "L", "UNICODE", "U", "MULTILINE", "M", "DOTALL",
                                               "S", "VERBOSE", "X", "TEMPLATE", "T", "DEBUG")})

    def __setattr__(cls, name, value):
        if name in cls.__dict__:
            raise AttributeError(f"cannot reassign member {name!r}")
        type.__setattr__(cls, name, value)

    def __delattr__(cls, name):
        if name in cls.__members__:
            raise AttributeError(f"'RegexFlag' cannot delete member {name!r}.")
        type.__delattr__(cls, name)

    def __repr__(cls):
        return f"<flag {cls.__name__!r}>"


_names = (("ASCII", 256), ("IGNORECASE", 2), ("LOCALE", 4), ("UNICODE", 32), ("MULTILINE", 8),
          ("DOTALL", 16), ("VERBOSE", 64), ("TEMPLATE", 1), ("DEBUG", 128))


_FlagType.__call__.__qualname__ = "EnumType.__call__"
_FlagType.__module__, _FlagType.__name__, _FlagType.__qualname__ = "enum", "EnumType", "EnumType"


class IntFlag(int, metaclass=_FlagType):
    pass


class RegexFlag(IntFlag):
    """An enumeration."""

    def __init_subclass__(cls):
        raise TypeError(f"<flag {cls.__name__!r}> cannot extend <flag 'RegexFlag'>")

    @property
    def value(self):
        return self._value_

    @property
    def name(self):
        return self._name_

    def __setattr__(self, name, value):
        if name in ("name", "value"):
            raise AttributeError(f"<enum 'Enum'> cannot set attribute {name!r}")
        object.__setattr__(self, name, value)

    def __repr__(self):
        name = self._name_
        if name is None:
            return f"re.RegexFlag({int(self)})"
        return "|".join([part if part[0] == "0" else "re." + part for part in name.split("|")])

    __str__ = __repr__

    def __iter__(self):
        return iter([RegexFlag(v) for _, v in sorted(_names, key=lambda row: row[1])
                     if int(self) & v])

    def __len__(self):
        return (int(self) & _KNOWN).bit_count()

    def __contains__(self, other):
        if not isinstance(other, RegexFlag):
            raise TypeError("unsupported operand type(s) for 'in': "
                            f"{type(other).__qualname__!r} and 'RegexFlag'")
        return int(other) & int(self) == int(other)

    def __bool__(self):
        return int(self) != 0

    def __or__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) | int(other))

    __ror__ = __or__

    def __and__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) & int(other))

    __rand__ = __and__

    def __xor__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return RegexFlag(int(self) ^ int(other))

    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(~int(self))

    __hash__ = int.__hash__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


NOFLAG = RegexFlag(0)
NOFLAG._name_ = "NOFLAG"
ASCII = A = RegexFlag(256)
IGNORECASE = I = RegexFlag(2)
LOCALE = L = RegexFlag(4)
UNICODE = U = RegexFlag(32)
MULTILINE = M = RegexFlag(8)
DOTALL = S = RegexFlag(16)
VERBOSE = X = RegexFlag(64)
TEMPLATE = T = RegexFlag(1)
DEBUG = RegexFlag(128)
for _name, _flag in RegexFlag.__members__.items():
    type.__setattr__(RegexFlag, _name, _flag)
del _name, _flag, IntFlag


def _become_enum():
    import enum
    composed = [flag for flag in _members.values() if flag and "|" in flag._name_]
    enum._become(RegexFlag, enum.IntFlag, dict(RegexFlag.__members__),
                 {"__str__": object.__str__, "_numeric_repr_": hex}, enum.KEEP)
    RegexFlag.__repr__ = enum.global_flag_repr
    for flag in composed:
        RegexFlag._value2member_map_[flag._value_] = flag


if hasattr(_loaded_module("enum"), "_ready"):
    _become_enum()


class error(Exception):
    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = "%s at position %d" % (msg, pos)
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = "%s (line %d, column %d)" % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


def template(pattern, flags=0):
    import warnings
    warnings.warn("The re.template() function is deprecated as it is an undocumented feature "
                  "without an obvious purpose. Use re.compile() instead.", DeprecationWarning)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return compile(pattern, flags | T)


class Scanner:
    """Cuts text into tokens: the first phrase of the lexicon that matches says what each becomes."""

    def __init__(self, lexicon, flags=0):
        if isinstance(flags, RegexFlag):
            flags = flags.value
        self.lexicon = lexicon
        self._patterns = [(compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        result, at = [], 0
        while True:
            for pattern, action in self._patterns:
                found = pattern.match(string, at)
                if found:
                    break
            else:
                break
            if found.end() == at:
                break
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            at = found.end()
        return result, string[at:]
