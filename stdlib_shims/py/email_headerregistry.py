"""email.headerregistry: header values that know their structure."""

import _email_parts as _parts
from email import errors, utils

__all__ = ["Address", "Group", "BaseHeader", "UnstructuredHeader", "UniqueUnstructuredHeader",
           "DateHeader", "UniqueDateHeader", "AddressHeader", "UniqueAddressHeader",
           "SingleAddressHeader", "UniqueSingleAddressHeader", "MIMEVersionHeader",
           "ParameterizedMIMEHeader", "ContentTypeHeader", "ContentDispositionHeader",
           "ContentTransferEncodingHeader", "MessageIDHeader", "HeaderRegistry"]

class Address:
    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        joined = "".join(filter(None, (display_name, username, domain, addr_spec)))
        if "\r" in joined or "\n" in joined:
            raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            spec, rest = _parts.addr_spec(addr_spec)
            if rest:
                raise ValueError("Invalid addr_spec; only '{}' could be parsed from '{}'".format(
                    spec, addr_spec))
            if spec.all_defects:
                raise spec.all_defects[0]
            username, domain = spec.local_part, spec.domain
        self._display_name = display_name
        self._username = username
        self._domain = domain

    @property
    def display_name(self):
        return self._display_name

    @property
    def username(self):
        return self._username

    @property
    def domain(self):
        return self._domain

    @property
    def addr_spec(self):
        local = self._username
        if not _parts.DOT_ATOM_ENDS.isdisjoint(local):
            local = _parts.quoted(local)
        if self._domain:
            return local + "@" + self._domain
        return local or "<>"

    def __repr__(self):
        return "{}(display_name={!r}, username={!r}, domain={!r})".format(
            self.__class__.__name__, self.display_name, self.username, self.domain)

    def __str__(self):
        name = self._display_name
        if not _parts.SPECIALS.isdisjoint(name):
            name = _parts.quoted(name)
        if name:
            spec = "" if self.addr_spec == "<>" else self.addr_spec
            return f"{name} <{spec}>"
        return self.addr_spec

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (self.display_name == other.display_name and self.username == other.username and
                self.domain == other.domain)


class Group:
    def __init__(self, display_name=None, addresses=None):
        self._display_name = display_name
        self._addresses = tuple(addresses) if addresses else ()

    @property
    def display_name(self):
        return self._display_name

    @property
    def addresses(self):
        return self._addresses

    def __repr__(self):
        return "{}(display_name={!r}, addresses={!r}".format(
            self.__class__.__name__, self.display_name, self.addresses)

    def __str__(self):
        if self._display_name is None and len(self._addresses) == 1:
            return str(self._addresses[0])
        name = self._display_name
        if name is not None and not _parts.SPECIALS.isdisjoint(name):
            name = _parts.quoted(name)
        addresses = ", ".join([str(x) for x in self._addresses])
        return f"{name}:{' ' + addresses if addresses else addresses};"

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses


def _clean(text):
    """Text with U+FFFD for what was no text."""
    if not _parts.has_surrogates(text):
        return text
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


class BaseHeader(str):
    """A header's value; what it knows beyond its text comes from the `parse` of its other base."""

    def __new__(cls, name, value):
        kwds = {"defects": []}
        cls.parse(value, kwds)
        self = str.__new__(cls, _clean(kwds.pop("decoded")))
        self.init(name, **kwds)
        return self

    def init(self, name, *, parse_tree, defects):
        self._name = name
        self._parse_tree = parse_tree
        self._defects = defects

    @property
    def name(self):
        return self._name

    @property
    def defects(self):
        return tuple(self._defects)

    def fold(self, *, policy):
        return _parts.fold_header(self.name, self._parse_tree, policy)


class UnstructuredHeader:
    max_count = None
    value_parser = staticmethod(_parts.unstructured)

    @classmethod
    def parse(cls, value, kwds):
        kwds["parse_tree"] = cls.value_parser(value)
        kwds["decoded"] = str(kwds["parse_tree"])


class UniqueUnstructuredHeader(UnstructuredHeader):
    max_count = 1


class DateHeader:
    max_count = None
    value_parser = staticmethod(_parts.unstructured)

    @classmethod
    def parse(cls, value, kwds):
        kwds["datetime"] = None
        if not value:
            kwds["defects"].append(errors.HeaderMissingRequiredValue())
            kwds["decoded"] = ""
            kwds["parse_tree"] = _parts.unstructured("")
            return
        if isinstance(value, str):
            kwds["decoded"] = value
            try:
                value = utils.parsedate_to_datetime(value)
            except ValueError:
                kwds["defects"].append(errors.InvalidDateDefect("Invalid date value or format"))
                kwds["parse_tree"] = _parts.unstructured("")
                return
        kwds["datetime"] = value
        kwds["decoded"] = utils.format_datetime(value)
        kwds["parse_tree"] = cls.value_parser(kwds["decoded"])

    def init(self, *args, **kw):
        self._datetime = kw.pop("datetime")
        super().init(*args, **kw)

    @property
    def datetime(self):
        return self._datetime


class UniqueDateHeader(DateHeader):
    max_count = 1


class AddressHeader:
    max_count = None
    value_parser = staticmethod(_parts.address_list)

    @classmethod
    def parse(cls, value, kwds):
        if isinstance(value, str):
            kwds["parse_tree"] = tree = cls.value_parser(value)
            groups = [
                Group(item.display_name, [
                    Address(box.display_name or "", box.local_part or "", box.domain or "")
                    for box in item.all_mailboxes])
                for item in tree if item.kind == "address"]
            defects = tree.all_defects
        else:
            if not hasattr(value, "__iter__"):
                value = [value]
            groups = [item if hasattr(item, "addresses") else Group(None, [item])
                      for item in value]
            defects = []
        kwds["groups"] = groups
        kwds["defects"] = defects
        kwds["decoded"] = ", ".join([str(item) for item in groups])
        if "parse_tree" not in kwds:
            kwds["parse_tree"] = cls.value_parser(kwds["decoded"])

    def init(self, *args, **kw):
        self._groups = tuple(kw.pop("groups"))
        self._addresses = None
        super().init(*args, **kw)

    @property
    def groups(self):
        return self._groups

    @property
    def addresses(self):
        if self._addresses is None:
            self._addresses = tuple([a for g in self._groups for a in g.addresses])
        return self._addresses


class UniqueAddressHeader(AddressHeader):
    max_count = 1


class SingleAddressHeader(AddressHeader):
    @property
    def address(self):
        if len(self.addresses) != 1:
            raise ValueError(("value of single address header {} is not a single address").format(
                self.name))
        return self.addresses[0]


class UniqueSingleAddressHeader(SingleAddressHeader):
    max_count = 1


class _Structured:
    """What headers with a parser of their own share."""

    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        kwds["parse_tree"] = tree = cls.value_parser(value)
        kwds["decoded"] = str(tree)
        kwds["defects"].extend(tree.all_defects)


class MIMEVersionHeader(_Structured):
    value_parser = staticmethod(_parts.mime_version)

    @classmethod
    def parse(cls, value, kwds):
        super().parse(value, kwds)
        tree = kwds["parse_tree"]
        kwds["major"] = None if tree.minor is None else tree.major
        kwds["minor"] = tree.minor
        kwds["version"] = None if tree.minor is None else f"{tree.major}.{tree.minor}"

    def init(self, *args, **kw):
        self._version = kw.pop("version")
        self._major = kw.pop("major")
        self._minor = kw.pop("minor")
        super().init(*args, **kw)

    @property
    def major(self):
        return self._major

    @property
    def minor(self):
        return self._minor

    @property
    def version(self):
        return self._version


class ParameterizedMIMEHeader(_Structured):
    @classmethod
    def parse(cls, value, kwds):
        super().parse(value, kwds)
        kwds["params"] = {_clean(name).lower(): _clean(text)
                          for name, text in kwds["parse_tree"].params}

    def init(self, *args, **kw):
        self._params = kw.pop("params")
        super().init(*args, **kw)

    @property
    def params(self):
        from types import MappingProxyType
        return MappingProxyType(self._params)


class ContentTypeHeader(ParameterizedMIMEHeader):
    value_parser = staticmethod(_parts.content_type)

    def init(self, *args, **kw):
        super().init(*args, **kw)
        self._maintype = _clean(self._parse_tree.maintype)
        self._subtype = _clean(self._parse_tree.subtype)

    @property
    def maintype(self):
        return self._maintype

    @property
    def subtype(self):
        return self._subtype

    @property
    def content_type(self):
        return self.maintype + "/" + self.subtype


class ContentDispositionHeader(ParameterizedMIMEHeader):
    value_parser = staticmethod(_parts.content_disposition)

    def init(self, *args, **kw):
        super().init(*args, **kw)
        said = self._parse_tree.content_disposition
        self._content_disposition = said if said is None else _clean(said)

    @property
    def content_disposition(self):
        return self._content_disposition


class ContentTransferEncodingHeader(_Structured):
    value_parser = staticmethod(_parts.content_transfer_encoding)

    def init(self, *args, **kw):
        super().init(*args, **kw)
        self._cte = _clean(self._parse_tree.cte)

    @property
    def cte(self):
        return self._cte


class MessageIDHeader(_Structured):
    value_parser = staticmethod(_parts.message_id)


_default_header_map = {
    "subject": UniqueUnstructuredHeader, "date": UniqueDateHeader, "resent-date": DateHeader,
    "orig-date": UniqueDateHeader, "sender": UniqueSingleAddressHeader,
    "resent-sender": SingleAddressHeader, "to": UniqueAddressHeader, "resent-to": AddressHeader,
    "cc": UniqueAddressHeader, "resent-cc": AddressHeader, "bcc": UniqueAddressHeader,
    "resent-bcc": AddressHeader, "from": UniqueAddressHeader, "resent-from": AddressHeader,
    "reply-to": UniqueAddressHeader, "mime-version": MIMEVersionHeader,
    "content-type": ContentTypeHeader, "content-disposition": ContentDispositionHeader,
    "content-transfer-encoding": ContentTransferEncodingHeader, "message-id": MessageIDHeader}


class HeaderRegistry:
    def __init__(self, base_class=BaseHeader, default_class=UnstructuredHeader,
                 use_default_map=True):
        self.registry = dict(_default_header_map) if use_default_map else {}
        self.base_class = base_class
        self.default_class = default_class
        self._made = {}

    def map_to_type(self, name, cls):
        self.registry[name.lower()] = cls

    def __getitem__(self, name):
        cls = self.registry.get(name.lower(), self.default_class)
        made = self._made.get(cls)
        if made is None:
            made = self._made[cls] = type("_" + cls.__name__, (cls, self.base_class), {})
        return made

    def __call__(self, name, value):
        return self[name](name, value)
