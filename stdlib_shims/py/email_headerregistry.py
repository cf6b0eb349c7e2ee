"""email.headerregistry: header values that know their structure."""

import re

from email import errors, utils

__all__ = ["Address", "Group", "BaseHeader", "UnstructuredHeader", "UniqueUnstructuredHeader",
           "DateHeader", "UniqueDateHeader", "AddressHeader", "UniqueAddressHeader",
           "SingleAddressHeader", "UniqueSingleAddressHeader", "MIMEVersionHeader",
           "ParameterizedMIMEHeader", "ContentTypeHeader", "ContentDispositionHeader",
           "ContentTransferEncodingHeader", "MessageIDHeader", "HeaderRegistry"]

_atom_stop = frozenset("()<>@,:;.\"[]\\")
_dot_atom = re.compile(r"[^\s()<>@,:;\"\[\]\\.]+(\.[^\s()<>@,:;\"\[\]\\.]+)*")


def _quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


class Address:
    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        joined = "".join(filter(None, (display_name, username, domain, addr_spec)))
        if "\r" in joined or "\n" in joined:
            raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            local, at, host = addr_spec.rpartition("@")
            if not at:
                raise errors.HeaderParseError("Invalid Address")
            if local[:1] == '"' and local[-1:] == '"':
                local = re.sub(r"\\(.)", r"\1", local[1:-1])
            username, domain = local, host
            if re.search(r"[\s()<>,;:]", domain):
                raise ValueError("Invalid addr_spec; only '{}' could be parsed from '{}'".format(
                    local + "@" + re.split(r"[\s()<>,;:]", domain)[0], addr_spec))
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
        if local and not _dot_atom.fullmatch(local):
            local = _quoted(local)
        if self._domain:
            return local + "@" + self._domain
        return local or "<>"

    def __repr__(self):
        return "{}(display_name={!r}, username={!r}, domain={!r})".format(
            self.__class__.__name__, self.display_name, self.username, self.domain)

    def __str__(self):
        name = self._display_name
        if not _atom_stop.isdisjoint(name):
            name = _quoted(name)
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
        if name is not None and not _atom_stop.isdisjoint(name):
            name = _quoted(name)
        addresses = ", ".join([str(x) for x in self._addresses])
        return f"{name}:{' ' + addresses if addresses else addresses};"

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses


def _decoded(text):
    """Encoded words replaced by what they stand for."""
    from email.header import ecre, _word_bytes
    if "=?" not in text:
        return text

    def word(match):
        charset, encoding, encoded = match.groups()
        try:
            return _word_bytes(encoding, encoded).decode(charset.split("*")[0], "surrogateescape")
        except (LookupError, UnicodeError, errors.HeaderParseError):
            return match.group(0)
    return ecre.sub(word, re.sub(r"(\?=)\s+(?==\?)", r"\1", text))


class BaseHeader(str):
    max_count = None

    def __new__(cls, name, value):
        text = "".join(value.splitlines()) if isinstance(value, str) else str(value)
        facts = {"defects": [], "decoded": _decoded(text)}
        cls.parse(text, facts)
        made = str.__new__(cls, facts.pop("decoded"))
        made._name = name
        made._defects = tuple(facts.pop("defects"))
        for key, fact in facts.items():
            setattr(made, "_" + key, fact)
        return made

    @classmethod
    def parse(cls, value, facts):
        pass

    @property
    def name(self):
        return self._name

    @property
    def defects(self):
        return self._defects

    _unit = r"\s*\S+|\s+$"

    def fold(self, *, policy):
        return _fold(self.name, str(self), policy, self._unit)


class UnstructuredHeader(BaseHeader):
    pass


class UniqueUnstructuredHeader(UnstructuredHeader):
    max_count = 1


class DateHeader(BaseHeader):
    max_count = None

    def __new__(cls, name, value):
        if not isinstance(value, str):
            moment, text = value, utils.format_datetime(value)
        else:
            text, moment = value, None
        made = super().__new__(cls, name, text)
        if moment is None and text:
            try:
                moment = utils.parsedate_to_datetime(text)
                formatted = utils.format_datetime(moment)
                if formatted != str(made):
                    moved = str.__new__(cls, formatted)
                    moved.__dict__.update(made.__dict__)
                    made = moved
            except ValueError:
                made._defects += (errors.InvalidDateDefect("Invalid date value or format"),)
        elif moment is None:
            made._defects += (errors.HeaderMissingRequiredValue(),)
        made._datetime = moment
        return made

    @property
    def datetime(self):
        return self._datetime


class UniqueDateHeader(DateHeader):
    max_count = 1


def _split_addresses(text, with_ends=False):
    # Cuts at commas outside of quotes, comments and angle brackets, and at the ends of groups, which
    # are kept where asked for.
    depth, quoted, angle, start, i = 0, False, False, 0, 0
    while i < len(text):
        c = text[i]
        if c == "\\":
            i += 1
        elif quoted:
            quoted = c != '"'
        elif c == '"':
            quoted = True
        elif c == "(":
            depth += 1
        elif c == ")":
            depth -= 1
        elif depth == 0 and c == "<":
            angle = True
        elif depth == 0 and c == ">":
            angle = False
        elif c in ",;" and depth <= 0 and not angle:
            yield text[start:i + 1 if with_ends and c == ";" else i]
            start = i + 1
        i += 1
    yield text[start:]


def _one(text):
    text = text.strip()
    if not text:
        return "", ""
    comments = re.findall(r"\(((?:[^()\\]|\\.)*)\)", re.sub(r'"(?:[^"\\]|\\.)*"', "", text))
    m = re.fullmatch(r'((?:"(?:[^"\\]|\\.)*"|[^<"])*)<([^<>]*)>\s*(?:\(.*\))?', text, re.S)
    if m:
        name, address = m.group(1), m.group(2)
        name = re.sub(r"\((?:[^()\\]|\\.)*\)", "", name)
        name = re.sub(r'"((?:[^"\\]|\\.)*)"', lambda q: re.sub(r"\\(.)", r"\1", q.group(1)), name)
        name = " ".join(name.split())
        if comments:
            name = (name + " (" + " ".join(comments) + ")").strip()
        return name, "".join(address.split())
    if "<" in text or ">" in text:
        return "", ""
    address = re.sub(r"\((?:[^()\\]|\\.)*\)", "", text).strip()
    if " " in address and "@" not in address:
        return "", address.split()[0]
    return " ".join(comments), re.sub(r"\s*([.@])\s*", r"\1", address)


def _parse_groups(text):
    groups, in_group = [], False
    for piece in _split_addresses(text, with_ends=True):
        piece = piece.strip()
        if not piece:
            continue
        named = None if in_group else re.match(r"([^<>@\":;]+):(.*)$", piece, re.S)
        if named:
            groups.append(Group(_decoded(named.group(1).strip()), []))
            piece = named.group(2).strip()
            in_group = True
        belongs = in_group
        if piece.endswith(";"):
            in_group = False
            piece = piece[:-1].rstrip()
        # Comments are no names.
        piece = re.sub(r'("(?:[^"\\]|\\.)*")|\s*\((?:[^()\\]|\\.)*\)', r"\1", piece)
        name, spec = _one(piece)
        local, at, domain = spec.rpartition("@")
        if not at:
            local, domain = spec, ""
        if local[:1] == '"' and local[-1:] == '"':
            local = re.sub(r"\\(.)", r"\1", local[1:-1])
        if not spec and not name:
            continue
        address = Address(_decoded(name), local, domain)
        if belongs:
            groups[-1]._addresses += (address,)
        else:
            groups.append(Group(None, [address]))
    return groups


def _source_text(text):
    """The addresses as they were written, for folding: quotes stay, but around what gets encoded.
    None where that can't be told."""
    def kept(match):
        return match[0] if match[0].isascii() else match[1]

    quoted = r'"((?:[^"\\]|\\.)*)"'
    if any(not part.isascii() and re.search(r'[",:;<>\\]', part)
           for part in re.findall(quoted, text)):
        return None
    return re.sub(r"\s+", " ", re.sub(quoted, kept, text)).strip()


class AddressHeader(BaseHeader):
    _unit = r"(?:[^,\"]|\"(?:[^\"\\]|\\.)*\")+,?|,"

    def __new__(cls, name, value):
        if isinstance(value, str):
            text = "".join(value.splitlines())
            groups = _parse_groups(text)
            source = _source_text(text)
        else:
            source = None
            if not hasattr(value, "__iter__"):
                value = [value]
            groups = [item if hasattr(item, "addresses") else Group(None, [item])
                      for item in value]
        made = str.__new__(cls, ", ".join([str(g) for g in groups]))
        made._name = name
        made._defects = ()
        made._groups = tuple(groups)
        made._source = source
        return made

    def fold(self, *, policy):
        return _fold(self.name, self._source or str(self), policy, self._unit)

    @property
    def groups(self):
        return self._groups

    @property
    def addresses(self):
        return tuple([a for g in self._groups for a in g.addresses])


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


class MIMEVersionHeader(BaseHeader):
    max_count = 1

    @property
    def version(self):
        m = re.match(r"\s*(\d+)\s*\.\s*(\d+)", self)
        return f"{m.group(1)}.{m.group(2)}" if m else None

    @property
    def major(self):
        return int(self.version.split(".")[0]) if self.version else None

    @property
    def minor(self):
        return int(self.version.split(".")[1]) if self.version else None


class ParameterizedMIMEHeader(BaseHeader):
    max_count = 1
    _unit = r"(?:[^;\"]|\"(?:[^\"\\]|\\.)*\")+;?|;"

    @classmethod
    def parse(cls, value, facts):
        head, found = utils._header_parameters(value)
        facts["value"] = head
        facts["params"] = {k: v for k, v in found}

    @property
    def params(self):
        from types import MappingProxyType
        return MappingProxyType(self._params)


class ContentTypeHeader(ParameterizedMIMEHeader):
    @property
    def content_type(self):
        value = self._value.lower()
        return value if re.fullmatch(r"[^\s/;]+/[^\s/;]+", value) else "text/plain"

    @property
    def maintype(self):
        return self.content_type.split("/")[0]

    @property
    def subtype(self):
        return self.content_type.split("/")[1]


class ContentDispositionHeader(ParameterizedMIMEHeader):
    @property
    def content_disposition(self):
        return self._value.lower() or None


class ContentTransferEncodingHeader(BaseHeader):
    max_count = 1

    @property
    def cte(self):
        return self.strip().lower() or "7bit"


class MessageIDHeader(BaseHeader):
    max_count = 1


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
            bases = (cls,) if issubclass(cls, self.base_class) else (cls, self.base_class)
            made = self._made[cls] = type("_" + cls.__name__, bases, {})
        return made

    def __call__(self, name, value):
        return self[name](name, value)


def _header_word(text):
    """An encoded word of RFC 2047; base64 only where it saves five characters or more."""
    import base64
    from email.charset import _q_word
    data = text.encode("utf-8", "surrogateescape")
    quoted = _q_word(data)
    if len(quoted) - (len(data) + 2) // 3 * 4 < 5:
        return f"=?utf-8?q?{quoted}?="
    return f"=?utf-8?b?{base64.b64encode(data).decode('ascii')}?="


def _fold(name, text, policy, unit=r"\s*\S+|\s+$"):
    """Lines of a header of at most the policy's length, broken between units where possible;
    words that are not ASCII, or too long for a line, are encoded."""
    width = policy.max_line_length or 1000000
    line, lines = name + ": ", []
    encoded_at = None  # where in `line` the last encoded word starts, and what it stands for
    encoded_text = ""

    def encode(piece):
        nonlocal line, encoded_at, encoded_text
        if encoded_at is not None:
            piece = encoded_text + piece
            line = line[:encoded_at]
        elif piece[:1] in (" ", "\t"):
            if len(line) == width:
                lines.append(line)
                line = ""
            line += piece[0]
            piece = piece[1:]
        start = len(line)
        if width <= 13:
            raise errors.HeaderParseError(
                "max_line_length is too small to fit an encoded word")
        while piece:
            room = width - len(line)
            if room - 12 <= 0:
                lines.append(line)
                line = " "
                start = 1
                continue
            size = min(len(piece), room - 12)
            word = _header_word(piece[:size])
            while len(word) > room and size > 1:
                size -= 1
                word = _header_word(piece[:size])
            line += word
            encoded_text = piece[:size]
            piece = piece[size:]
            if piece:
                lines.append(line)
                line = " "
                start = 1
        encoded_at = start

    def add(piece, splits):
        nonlocal line, encoded_at, encoded_text
        word = piece.strip()
        plain = policy.utf8 or word.isascii()
        if plain and len(piece) <= width - len(line):
            line += piece
            if encoded_at is not None:
                encoded_text += piece
        elif splits:
            if plain and len(piece) <= width and piece[:1] in (" ", "\t"):
                lines.append(line)
                line, encoded_at = piece, None
            else:
                for part in re.findall(r"\s*\S+|\s+$", piece):
                    add(part, False)
        elif plain and len(word) < width:
            if piece[:1] in (" ", "\t") and word:
                lines.append(line)
                line, encoded_at = piece, None
            elif word and line[-1] in " \t":
                lines.append(line[:-1])
                line, encoded_at = line[-1] + piece, None
            else:
                line += piece
        else:
            encode(piece)

    for piece in re.findall(unit, text):
        add(piece, unit[0] != "\\")
    lines.append(line)
    return policy.linesep.join(lines) + policy.linesep
