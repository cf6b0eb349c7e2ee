"""email._policybase: what policies have in common, and the one of old messages."""

from abc import ABCMeta, abstractmethod

from email import header

__all__ = ["Policy", "Compat32", "compat32"]


class Policy(metaclass=ABCMeta):
    _defaults = {"raise_on_defect": False, "linesep": "\n", "cte_type": "8bit",
                 "max_line_length": 78, "mangle_from_": False, "message_factory": None,
                 "verify_generated_headers": True}
    raise_on_defect = False
    linesep = "\n"
    cte_type = "8bit"
    max_line_length = 78
    mangle_from_ = False
    message_factory = None
    verify_generated_headers = True

    def __init__(self, **kw):
        for name, value in kw.items():
            if not hasattr(self.__class__, name):
                raise TypeError("{!r} is an invalid keyword argument for {}".format(
                    name, self.__class__.__name__))
            object.__setattr__(self, name, value)

    def __repr__(self):
        args = ["{}={!r}".format(name, value) for name, value in self.__dict__.items()]
        return "{}({})".format(self.__class__.__name__, ", ".join(args))

    def clone(self, **kw):
        made = self.__class__.__new__(self.__class__)
        for name, value in self.__dict__.items():
            object.__setattr__(made, name, value)
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError("{!r} is an invalid keyword argument for {}".format(
                    name, self.__class__.__name__))
            object.__setattr__(made, name, value)
        return made

    def __setattr__(self, name, value):
        if hasattr(self, name):
            text = "{!r} object attribute {!r} is read-only"
        else:
            text = "{!r} object has no attribute {!r}"
        raise AttributeError(text.format(self.__class__.__name__, name))

    def __add__(self, other):
        return self.clone(**other.__dict__)

    def handle_defect(self, obj, defect):
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        obj.defects.append(defect)

    def header_max_count(self, name):
        return None

    @abstractmethod
    def header_source_parse(self, sourcelines):
        raise NotImplementedError

    @abstractmethod
    def header_store_parse(self, name, value):
        raise NotImplementedError

    @abstractmethod
    def header_fetch_parse(self, name, value):
        raise NotImplementedError

    @abstractmethod
    def fold(self, name, value):
        raise NotImplementedError

    @abstractmethod
    def fold_binary(self, name, value):
        raise NotImplementedError


class Compat32(Policy):
    mangle_from_ = True

    def _sanitize_header(self, name, value):
        if isinstance(value, str) and any("\udc80" <= c <= "\udcff" for c in value):
            from email import charset, header
            return header.Header(value, charset=charset.UNKNOWN8BIT, header_name=name)
        return value

    def header_source_parse(self, sourcelines):
        name, value = sourcelines[0].split(":", 1)
        value = value.lstrip(" \t") + "".join(sourcelines[1:])
        return name, value.rstrip("\r\n")

    def header_store_parse(self, name, value):
        return name, value

    def header_fetch_parse(self, name, value):
        return self._sanitize_header(name, value)

    def fold(self, name, value):
        return self._fold(name, value, True)

    def fold_binary(self, name, value):
        return self._fold(name, value, self.cte_type == "7bit").encode("ascii", "surrogateescape")

    def _fold(self, name, value, sanitize):
        from email import header
        if isinstance(value, str):
            if sanitize:
                value = self._sanitize_header(name, value)
            elif any("\udc80" <= c <= "\udcff" for c in value):
                return f"{name}: {value}{self.linesep}"
            if isinstance(value, str):
                value = header.Header(value, header_name=name)
        text = value.encode(linesep=self.linesep, maxlinelen=self.max_line_length or 0)
        return f"{name}: {text}{self.linesep}"


compat32 = Compat32()
