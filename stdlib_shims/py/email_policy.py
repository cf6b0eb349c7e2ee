"""email.policy: how messages are parsed, stored and written."""

import re

__all__ = ["Compat32", "compat32", "Policy", "EmailPolicy", "default", "strict", "SMTP", "HTTP",
           "SMTPUTF8"]

linesep_splitter = re.compile(r"\n|\r\n?")


class Policy:
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
        return self._fold(name, value)

    def fold_binary(self, name, value):
        return self._fold(name, value).encode("ascii", "surrogateescape")

    def _fold(self, name, value):
        from email import header
        if isinstance(value, str):
            if "\n" in value:
                return f"{name}: {value}{self.linesep}"
            value = header.Header(value, header_name=name)
        elif not hasattr(value, "_chunks"):
            return f"{name}: {value}{self.linesep}"
        text = value.encode(linesep=self.linesep, maxlinelen=self.max_line_length or 0)
        return f"{name}: {text}{self.linesep}"


compat32 = Compat32()


class EmailPolicy(Policy):
    message_factory = None
    utf8 = False
    refold_source = "long"
    header_factory = None
    content_manager = None

    def __init__(self, **kw):
        if "header_factory" not in kw:
            from email.headerregistry import HeaderRegistry
            object.__setattr__(self, "header_factory", HeaderRegistry())
        super().__init__(**kw)

    def header_max_count(self, name):
        return self.header_factory[name].max_count

    def header_source_parse(self, sourcelines):
        name, value = sourcelines[0].split(":", 1)
        value = value.lstrip(" \t\r\n") + "".join(sourcelines[1:])
        return name, value.rstrip("\r\n")

    def header_store_parse(self, name, value):
        if hasattr(value, "name") and value.name.lower() == name.lower():
            return name, value
        if isinstance(value, str) and len(value.splitlines()) > 1:
            raise ValueError("Header values may not contain linefeed or carriage return characters")
        return name, self.header_factory(name, value)

    def header_fetch_parse(self, name, value):
        if hasattr(value, "name"):
            return value
        return self.header_factory(name, "".join(linesep_splitter.split(value)))

    def fold(self, name, value):
        return self._fold(name, value, self.refold_source)

    def fold_binary(self, name, value):
        folded = self._fold(name, value, self.cte_type == "7bit" or self.refold_source)
        return folded.encode("utf8" if self.utf8 else "ascii", "surrogateescape")

    def _fold(self, name, value, refold):
        if hasattr(value, "name"):
            return value.fold(policy=self)
        width = self.max_line_length or 1000000
        lines = value.splitlines()
        long = any(len(line) + (len(name) + 2 if i == 0 else 0) > width
                   for i, line in enumerate(lines))
        if refold == "all" or refold is True or refold == "long" and (
                long or not value.isascii()):
            return self.header_factory(name, "".join(lines)).fold(policy=self)
        return name + ": " + self.linesep.join(lines) + self.linesep


default = EmailPolicy()
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep="\r\n")
HTTP = default.clone(linesep="\r\n", max_line_length=None)
SMTPUTF8 = SMTP.clone(utf8=True)
