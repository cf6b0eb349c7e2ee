"""sys: harmless constants, standard streams and the exception being handled; nothing of the host."""

class _Fields(tuple):
    _name = ""
    _fields = ()

    def __getattr__(self, name):
        if name in self._fields:
            return self[self._fields.index(name)]
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __repr__(self):
        inside = ", ".join("%s=%r" % pair for pair in zip(self._fields, self))
        return f"{self._name}({inside})"

    @property
    def n_fields(self):
        return len(self)


def _fields(name, *fields):
    """The class of one of the tuples with named fields, called as CPython calls it."""
    return type(name, (_Fields,), {"_name": "sys." + name, "_fields": fields, "__slots__": ()})


_VersionInfo = _fields("version_info", "major", "minor", "micro", "releaselevel", "serial")
_FloatInfo = _fields("float_info", "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp",
                     "dig", "mant_dig", "epsilon", "radix", "rounds")
_IntInfo = _fields("int_info", "bits_per_digit", "sizeof_digit", "default_max_str_digits",
                   "str_digits_check_threshold")
_HashInfo = _fields("hash_info", "width", "modulus", "inf", "nan", "imag", "algorithm",
                    "hash_bits", "seed_bits", "cutoff")
_Flags = _fields("flags", "debug", "inspect", "interactive", "optimize", "dont_write_bytecode",
                 "no_user_site", "no_site", "ignore_environment", "verbose", "bytes_warning",
                 "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode",
                 "warn_default_encoding", "safe_path", "int_max_str_digits")


class _Namespace:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def __repr__(self):
        return "namespace(%s)" % ", ".join("%s=%r" % pair for pair in self.__dict__.items())


class _Stream:
    encoding = "utf-8"
    errors = "strict"
    closed = False
    newlines = None
    line_buffering = True

    def __init__(self, name):
        self.name = name
        self.mode = "w"

    def write(self, s):
        if not isinstance(s, str):
            kind = "None" if s is None else type(s).__name__
            raise TypeError(f"write() argument must be str, not {kind}")
        _write(s, self.name == "<stderr>")
        return len(s)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return True

    def seekable(self):
        return False

    def __repr__(self):
        return f"<_io.TextIOWrapper name='{self.name}' mode='w' encoding='utf-8'>"


stdout = __stdout__ = _Stream("<stdout>")
stderr = __stderr__ = _Stream("<stderr>")

version_info = _VersionInfo((3, 11, 2, "final", 0))
version = "3.11.2 (main, Copra) [C++]"
hexversion = 0x030B02F0
api_version = 1013
copyright = ""
maxsize = 2**63 - 1
maxunicode = 0x10FFFF
byteorder = "little"
platform = "linux"
implementation = _Namespace(name="copra", cache_tag=None, version=version_info,
                            hexversion=hexversion)
float_info = _FloatInfo((1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307,
                         15, 53, 2.220446049250313e-16, 2, 1))
int_info = _IntInfo((30, 4, 4300, 640))
hash_info = _HashInfo((64, 2**61 - 1, 314159, 0, 1000003, "siphash13", 64, 128, 0))
float_repr_style = "short"
argv = [""]
orig_argv = [""]
executable = ""
prefix = base_prefix = exec_prefix = base_exec_prefix = "/usr"
dont_write_bytecode = True
warnoptions = []
flags = _Flags((0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1, 1, False, 1, 0, True, -1))
_switch_interval = 0.005


def exit(status=None, /):
    if status is None:
        raise SystemExit
    raise SystemExit(*status) if isinstance(status, tuple) else SystemExit(status)


def getswitchinterval():
    return _switch_interval


_NO_DEFAULT = type("_NoDefault", (), {})()


def getsizeof(object=_NO_DEFAULT, default=_NO_DEFAULT):
    if object is _NO_DEFAULT:
        raise TypeError("getsizeof() missing required argument 'object' (pos 1)")
    method = getattr(type(object), "__sizeof__", None)
    if method is not None and method != type(None).__sizeof__:
        try:
            size = method(object)
            if not isinstance(size, int):
                raise TypeError("an integer is required")
        except TypeError:
            if default is _NO_DEFAULT:
                raise
            return default
        if size < 0:
            raise ValueError("__sizeof__() should return >= 0")
        return size
    if isinstance(object, (str, bytes, bytearray)):
        return 49 + len(object) if isinstance(object, str) else 33 + len(object)
    if isinstance(object, bool) or isinstance(object, int):
        return 24 + 4 * max(1, (object.bit_length() + 29) // 30)
    if isinstance(object, float):
        return 24
    if isinstance(object, (list, tuple)):
        return (56 if isinstance(object, list) else 40) + 8 * len(object)
    if isinstance(object, dict):
        return 64 + 104 * ((len(object) + 4) // 5)
    if isinstance(object, (set, frozenset)):
        return 216 + 16 * len(object)
    return 48


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def getfilesystemencodeerrors():
    return "surrogateescape"


def is_finalizing():
    return False


def displayhook(object, /):
    if object is not None:
        stdout.write(repr(object) + "\n")


def excepthook(exctype, value, traceback, /):
    if stderr is not None:
        stderr.write(_format_exception(value, True))


__excepthook__ = excepthook


def exception():
    return exc_info()[1]
