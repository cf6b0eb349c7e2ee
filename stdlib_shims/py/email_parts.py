"""The parts of structured header values (RFC 5322, 2045, 2047, 2231) as trees, and their folding.

A Leaf is text, a Node a list of parts; both have a kind, by which all else is decided, and the
defects found in them. _Reader turns text into trees; a reader that raises HeaderParseError has not
moved. Second part: mime values, entry points, folding."""

import re as _re
import sys as _sys
import urllib.parse as _url

from email import errors as _errors

_WSP = frozenset(" \t")
_COMMENT_STARTS = _WSP | {"("}
SPECIALS = frozenset('()<>@,:;.\\"[]')
_ATOM_ENDS = SPECIALS | _WSP
DOT_ATOM_ENDS = _ATOM_ENDS - {"."}
_PHRASE_ENDS = SPECIALS - frozenset('."(')
_TOKEN_SPECIALS = (SPECIALS | frozenset("/?=")) - {"."}
_TOKEN_ENDS = _TOKEN_SPECIALS | _WSP
_ATTRIBUTE_ENDS = _TOKEN_ENDS | frozenset("*'%")
_EXTENDED_ENDS = _ATTRIBUTE_ENDS - {"%"}
_LINE_ENDS = frozenset("\r\n")
_QUOTED_WORD_MARKS = SPECIALS | _LINE_ENDS


def _run_of(ends):
    return _re.compile("[^" + _re.escape("".join(sorted(ends))) + "]+")


_RUNS = {"atext": _run_of(_ATOM_ENDS), "ttext": _run_of(_TOKEN_ENDS),
         "attrtext": _run_of(_ATTRIBUTE_ENDS), "extended-attrtext": _run_of(_EXTENDED_ENDS)}
_WORD = _re.compile(r"[^ \t]*")
_BLANKS = _re.compile(r"\s*")
_ENCODED_WORD = _re.compile(r"=\?[^?]*\?[qQbB]\?.*?\?=", _re.M)
_NOT_PRINTABLE = _re.compile(r"[\x00-\x20\x7f]")


def quoted(text):
    return '"' + str(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def has_surrogates(text):
    try:
        text.encode()
        return False
    except UnicodeEncodeError:
        return True


# ---------------------------------------------------------------- the parts

# What isn't so of every kind.
_NO_ENCODED_WORDS = frozenset((
    "domain", "no-fold-literal", "addr-spec", "obs-local-part", "invalid-obs-local-part",
    "local-part", "domain-literal", "content-type", "content-disposition",
    "content-transfer-encoding", "header-label", "msg-id", "message-id", "invalid-message-id",
    "list-separator"))
_NO_BREAK = frozenset(("mime-parameters", "content-type", "content-disposition", "list-separator"))


class Leaf(str):
    """`blank`: worth a space whatever it is; `silent`: worth and shown as nothing."""

    def __new__(cls, text, kind, blank=False, silent=False):
        self = str.__new__(cls, text)
        self.kind, self.blank, self.silent, self.defects = kind, blank, silent, []
        return self

    def __str__(self):
        return "" if self.silent else str.__str__(self)

    @property
    def value(self):
        return "" if self.silent else " " if self.blank else str.__str__(self)

    @property
    def all_defects(self):
        return self.defects

    encodable = property(lambda self: self.kind not in _NO_ENCODED_WORDS)
    starts_blank = property(lambda self: self.blank)


def _seal(text, kind):
    """A leaf of visible text, with what is wrong with it."""
    leaf = Leaf(text, kind)
    _check(leaf)
    return leaf


def _check(leaf):
    bad = _NOT_PRINTABLE.findall(leaf)
    if bad:
        leaf.defects.append(_errors.NonPrintableDefect(bad))
    if has_surrogates(leaf):
        leaf.defects.append(_errors.UndecodableBytesDefect(
            "Non-ASCII characters found in header token"))


class Node(list):
    def __init__(self, kind, items=()):
        super().__init__(items)
        self.kind, self.defects = kind, []

    def wrong(self, text):
        self.defects.append(_errors.InvalidHeaderDefect(text))

    def obsolete(self, text):
        self.defects.append(_errors.ObsoleteHeaderDefect(text))

    def part(self, *kinds):
        for item in self:
            if item.kind in kinds:
                return item
        return None

    @property
    def all_defects(self):
        found = list(self.defects)
        for item in self:
            found += item.all_defects
        return found

    @property
    def encodable(self):
        if self.kind == "dot-atom-text":
            return True
        return self.kind not in _NO_ENCODED_WORDS and all([x.encodable for x in self])

    @property
    def starts_blank(self):
        return self[0].starts_blank

    def __str__(self):
        if self.kind == "mime-parameters":
            shown = [f"{name}={quoted(value)}" if value else name for name, value in self.params]
            return " " + "; ".join(shown) if shown else ""
        if self.kind == "comment":
            return "(" + "".join([
                str(x) if x.kind == "comment" else
                str(x).replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
                for x in self]) + ")"
        text = "".join([str(x) for x in self])
        return quoted(text) if self.kind == "bare-quoted-string" else text

    @property
    def value(self):
        kind = self.kind
        if kind in ("cfws", "comment"):
            return " "
        if kind == "bare-quoted-string":
            return "".join([str(x) for x in self])
        if kind == "addr-spec" and len(self) >= 3:
            return self[0].value.rstrip() + self[1].value + self[2].value.lstrip()
        if kind == "local-part" and self[0].kind == "quoted-string":
            return "".join([str(x) if x.kind == "bare-quoted-string" else x.value
                            for x in self[0]])
        if kind == "display-name" and self and (
                self.defects or any(x.kind == "quoted-string" for x in self)):
            before = " " if _edge(self, 0) else ""
            return before + quoted(self.display_name) + (" " if _edge(self, -1) else "")
        return "".join([x.value for x in self])

    @property
    def stripped_value(self):
        kind = self.kind
        if kind == "value":
            first = self[1] if self[0].kind == "cfws" else self[0]
            if first.kind in ("quoted-string", "bare-quoted-string", "attribute",
                              "extended-attribute"):
                return first.stripped_value
            return self.value
        inner = self.part("bare-quoted-string", "attrtext", "extended-attrtext")
        return None if inner is None else inner.value

    # -- addresses

    @property
    def display_name(self):
        kind = self.kind
        if kind == "display-name":
            parts = list(self)
            for end in (0, -1):
                if not parts:
                    break
                if parts[end].kind == "cfws":
                    del parts[end]
                elif isinstance(parts[end], Node) and parts[end][end].kind == "cfws":
                    trimmed = Node(parts[end].kind, parts[end])
                    del trimmed[end]
                    parts[end] = trimmed
            return "".join([x.value for x in parts])
        if kind == "group" or kind == "name-addr" and len(self) > 1:
            return self[0].display_name
        if kind == "address" and self[0].kind == "group" or \
                kind in ("mailbox", "invalid-mailbox") and self[0].kind == "name-addr":
            return self[0].display_name
        return None

    @property
    def spec(self):
        """The addr-spec of a mailbox, where it has one."""
        kind = self.kind
        if kind == "addr-spec":
            return self
        if kind == "angle-addr":
            return self.part("addr-spec")
        if kind == "name-addr":
            return self[-1].spec
        if kind in ("mailbox", "invalid-mailbox") and self[0].kind in ("name-addr", "addr-spec"):
            return self[0].spec
        return None

    @property
    def local_part(self):
        if self.kind == "local-part":
            return _without_comments(self[0])
        spec = self.spec
        return None if spec is None else spec[0].local_part

    @property
    def domain(self):
        if self.kind in ("domain", "domain-literal"):
            return "".join("".join([x.value for x in self]).split())
        spec = self.spec
        return None if spec is None or len(spec) < 3 else spec[-1].domain

    @property
    def all_mailboxes(self):
        kind = self.kind
        if kind in ("mailbox", "invalid-mailbox"):
            return [self]
        if kind == "mailbox-list":
            return [x for x in self if x.kind in ("mailbox", "invalid-mailbox")]
        if kind == "group":
            inner = self[2]
            return inner[0].all_mailboxes if (
                inner.kind == "group-list" and inner and inner[0].kind == "mailbox-list") else []
        return self[0].all_mailboxes if kind == "address" else []

    @property
    def params(self):
        if self.kind == "mime-parameters":
            return _parameters(self)
        found = self.part("mime-parameters")
        return [] if found is None else found.params


def _edge(node, end):
    item = node[end]
    return item.kind == "cfws" or isinstance(item, Node) and item[end].kind == "cfws"


def _without_comments(node):
    """The value of a local part without the comments around its dots."""
    dot = Leaf(".", "dot")
    out = [dot]
    for item in [*node, dot]:
        if item.kind == "cfws":
            continue
        last = out[-1]
        if item.kind == "dot" and isinstance(last, Node) and last and last[-1].kind == "cfws":
            out[-1] = Node(last.kind, last[:-1])
        if isinstance(item, Node) and last.kind == "dot" and item and item[0].kind == "cfws":
            item = Node(item.kind, item[1:])
        out.append(item)
    return "".join([x.value for x in out[1:-1]])


# ---------------------------------------------------------------- encoded words (RFC 2047)

class NotDecodable(_errors.HeaderParseError):
    """It looks like an encoded word and isn't one."""


def decode_base64(data):
    import base64
    import binascii
    missing = -len(data) % 4
    try:
        return (base64.b64decode(data + b"=" * missing, validate=True),
                [_errors.InvalidBase64PaddingDefect()] if missing else [])
    except binascii.Error:
        pass
    try:
        return base64.b64decode(data), [_errors.InvalidBase64CharactersDefect()]
    except binascii.Error:
        pass
    try:
        return base64.b64decode(data + b"=="), [_errors.InvalidBase64CharactersDefect(),
                                                _errors.InvalidBase64PaddingDefect()]
    except binascii.Error:
        return data, [_errors.InvalidBase64LengthDefect()]


def _from_q(data):
    return _re.sub(rb"=([a-fA-F0-9]{2})", lambda m: bytes.fromhex(m[1].decode()),
                   data.replace(b"_", b" ")), []


def decode_word(word):
    """What an encoded word says, its character set, language and defects."""
    _, charset, how, text, _ = word.split("?")
    charset, _, lang = charset.partition("*")
    data, defects = {"q": _from_q, "b": decode_base64}[how.lower()](
        text.encode("ascii", "surrogateescape"))
    try:
        return data.decode(charset), charset, lang, defects
    except UnicodeDecodeError:
        defects.append(_errors.UndecodableBytesDefect(
            f"Encoded word contains bytes not decodable using {charset!r} charset"))
        return data.decode(charset, "surrogateescape"), charset, lang, defects
    except (LookupError, UnicodeEncodeError):
        if charset.lower() != "unknown-8bit":
            defects.append(_errors.CharsetError(
                f"Unknown charset {charset!r} in encoded word; decoded as unknown bytes"))
        return data.decode("ascii", "surrogateescape"), charset, lang, defects


_Q_SAFE = frozenset(b"-!*+/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")


def encode_word(text, charset):
    """An encoded word; base64 only where it saves five characters or more."""
    if charset == "unknown-8bit":
        data = text.encode("ascii", "surrogateescape")
    else:
        data = text.encode(charset)
    q = "".join([chr(b) if b in _Q_SAFE else "_" if b == 32 else f"={b:02X}" for b in data])
    if len(q) - (len(data) + 2) // 3 * 4 < 5:
        return f"=?{charset}?q?{q}?="
    import base64
    return f"=?{charset}?b?{base64.b64encode(data).decode('ascii')}?="


# ---------------------------------------------------------------- reading

class _Reader:
    def __init__(self, text):
        self.text, self.at = text, 0

    @property
    def rest(self):
        return self.text[self.at:]

    @property
    def next(self):
        """The next character; at the end nothing, which is in no set."""
        return self.text[self.at] if self.at < len(self.text) else ""

    def fail(self, what):
        raise _errors.HeaderParseError(f"{what} but found '{self.rest}'")

    def attempt(self, *readers):
        """The first of the readers that succeeds; the last one's error otherwise."""
        at = self.at
        for reader in readers[:-1]:
            try:
                return reader()
            except _errors.HeaderParseError:
                self.at = at
        try:
            return readers[-1]()
        except _errors.HeaderParseError:
            self.at = at
            raise

    def mark(self, node, kind, count=1):
        node.append(Leaf(self.text[self.at:self.at + count], kind))
        self.at += count

    def run(self, kind):
        found = _RUNS[kind].match(self.text, self.at)
        if not found:
            self.fail(f"expected {kind}")
        self.at = found.end()
        return _seal(found[0], kind)

    def fws(self):
        end = _BLANKS.match(self.text, self.at).end()
        leaf = Leaf(self.text[self.at:end], "fws", True)
        self.at = end
        return leaf

    def encoded_word(self):
        start = self.at
        text = self.text
        end = text.find("?=", start + 2) if text.startswith("=?", start) else -1
        if end < 0:
            self.fail("expected encoded word")
        inner = text[start + 2:end]
        following = text[end + 2:end + 4]
        if (len(following) == 2 and inner.count("?") < 2
                and all(c in "0123456789abcdefABCDEF" for c in following)):
            # A quoted byte follows ?= as soon as that: it was the start of encoded text.
            further = text.find("?=", end + 2)
            inner = text[start + 2:further if further >= 0 else len(text)]
            end = further if further >= 0 else len(text)
        node = Node("encoded-word")
        if len(inner.split()) > 1:
            node.wrong("whitespace inside encoded word")
        try:
            said, node.charset, node.lang, defects = decode_word("=?" + inner + "?=")
        except (ValueError, KeyError):
            raise NotDecodable(f"encoded word format invalid: '{text[start:]}'") from None
        node.defects += defects
        inside = _Reader(said)
        while inside.next:
            if inside.next in _WSP:
                node.append(inside.fws())
            else:
                found = _WORD.match(said, inside.at)
                inside.at = found.end()
                node.append(_seal(found[0], "vtext"))
        self.at = min(end + 2, len(text))
        if self.next and self.next not in _WSP:
            node.wrong("missing trailing whitespace after encoded-word")
        return node

    def unstructured(self):
        node = Node("unstructured")
        while self.next:
            if self.next in _WSP:
                node.append(self.fws())
                continue
            decodable = True
            if self.text.startswith("=?", self.at):
                try:
                    word = self.encoded_word()
                except NotDecodable:
                    decodable = False
                except _errors.HeaderParseError:
                    pass
                else:
                    spaced = True
                    if node and node[-1].kind != "fws":
                        node.wrong("missing whitespace before encoded word")
                        spaced = False
                    if spaced and len(node) > 1 and node[-2].kind == "encoded-word":
                        node[-1] = Leaf(node[-1], "fws", True, True)
                    node.append(word)
                    continue
            found = _WORD.match(self.text, self.at)[0]
            if decodable and _ENCODED_WORD.search(found):
                found = self.rest.partition("=?")[0]
            self.at += len(found)
            node.append(_seal(found, "vtext"))
        return node

    def escaped(self, ends):
        """Text up to a blank or one of `ends`, and whether backslashes were taken out of it."""
        stop = _WORD.match(self.text, self.at).end()
        out, escape, any_escaped = [], False, False
        while self.at < stop:
            c = self.text[self.at]
            if c == "\\" and not escape:
                escape = True
                self.at += 1
                continue
            if c == "\\":
                any_escaped = True
            elif not escape and c in ends:
                break
            escape = False
            out.append(c)
            self.at += 1
        return "".join(out), any_escaped

    def qcontent(self):
        return _seal(self.escaped('"')[0], "ptext")

    def comment(self):
        node = Node("comment")
        self.at += 1
        while self.next and self.next != ")":
            if self.next in _WSP:
                node.append(self.fws())
            elif self.next == "(":
                node.append(self.comment())
            else:
                leaf = Leaf(self.escaped("()")[0], "ptext", True)
                _check(leaf)
                node.append(leaf)
        if not self.next:
            node.wrong("end of header inside comment")
        self.at += bool(self.next)
        return node

    def cfws(self):
        node = Node("cfws")
        while self.next and self.next in _COMMENT_STARTS:
            node.append(self.fws() if self.next in _WSP else self.comment())
        return node

    def leader(self):
        return self.cfws() if self.next and self.next in _COMMENT_STARTS else None

    def surround(self, node, inner):
        """`inner` with the comments before and behind it."""
        before = self.leader()
        if before is not None:
            node.append(before)
        node.append(inner())
        behind = self.leader()
        if behind is not None:
            node.append(behind)
        return node

    def bare_quoted_string(self):
        if self.next != '"':
            self.fail("expected '\"'")
        node = Node("bare-quoted-string")
        self.at += 1
        if self.next == '"':
            node.append(self.qcontent())
        while self.next and self.next != '"':
            if self.next in _WSP:
                node.append(self.fws())
                continue
            if self.text.startswith("=?", self.at):
                try:
                    word = self.encoded_word()
                except _errors.HeaderParseError:
                    word = self.qcontent()
                else:
                    node.wrong("encoded word inside quoted string")
                    if len(node) > 1 and node[-1].kind == "fws" and \
                            node[-2].kind == "encoded-word":
                        node[-1] = Leaf(node[-1], "fws", True, True)
                node.append(word)
            else:
                node.append(self.qcontent())
        if not self.next:
            node.wrong("end of header inside quoted string")
        self.at += bool(self.next)
        return node

    def quoted_string(self):
        return self.surround(Node("quoted-string"), self.bare_quoted_string)

    def atom(self):
        def inner():
            if self.next and self.next in _ATOM_ENDS:
                self.fail("expected atom")
            if self.text.startswith("=?", self.at):
                return self.attempt(self.encoded_word, lambda: self.run("atext"))
            return self.run("atext")
        return self.surround(Node("atom"), inner)

    def dot_atom_text(self):
        node = Node("dot-atom-text")
        if not self.next or self.next in _ATOM_ENDS:
            self.fail("expected atom at a start of dot-atom-text")
        while self.next and self.next not in _ATOM_ENDS:
            node.append(self.run("atext"))
            if self.next == ".":
                self.mark(node, "dot")
        if node[-1].kind == "dot":
            raise _errors.HeaderParseError("expected atom at end of dot-atom-text but found "
                                           f"'.{self.rest}'")
        return node

    def dot_atom(self):
        def inner():
            if self.text.startswith("=?", self.at):
                return self.attempt(self.encoded_word, self.dot_atom_text)
            return self.dot_atom_text()
        return self.surround(Node("dot-atom"), inner)

    def word(self):
        before = self.leader()
        if not self.next:
            raise _errors.HeaderParseError("Expected 'atom' or 'quoted-string' but found nothing.")
        if self.next == '"':
            node = self.quoted_string()
        elif self.next in SPECIALS:
            self.fail("Expected 'atom' or 'quoted-string'")
        else:
            node = self.atom()
        if before is not None:
            node.insert(0, before)
        return node

    def phrase(self, kind="phrase"):
        node = Node(kind)
        try:
            node.append(self.attempt(self.word))
        except _errors.HeaderParseError:
            node.wrong("phrase does not start with word")
        while self.next and self.next not in _PHRASE_ENDS:
            if self.next == ".":
                self.mark(node, "dot")
                node.obsolete("period in 'phrase'")
                continue
            try:
                node.append(self.attempt(self.word))
            except _errors.HeaderParseError:
                if self.next not in _COMMENT_STARTS:
                    raise
                node.append(self.cfws())
                node.obsolete("comment found without atom")
        return node

    # -- addresses

    def local_part(self):
        node = Node("local-part")
        start = self.at
        before = self.leader()
        if not self.next:
            self.fail("expected local-part")
        try:
            inner = self.attempt(self.dot_atom, self.word)
        except _errors.HeaderParseError:
            if self.next != "\\" and self.next in _PHRASE_ENDS:
                raise
            inner = Node("phrase")
        if before is not None:
            inner.insert(0, before)
        node.append(inner)
        if self.next and (self.next == "\\" or self.next not in _PHRASE_ENDS):
            self.at = start
            inner = node[0] = self.obs_local_part()
            if inner.kind == "invalid-obs-local-part":
                node.wrong("local-part is not dot-atom, quoted-string, or obs-local-part")
            else:
                node.obsolete("local-part is not a dot-atom (contains CFWS)")
        if not node.value.isascii():
            node.defects.append(_errors.NonASCIILocalPartDefect(
                "local-part contains non-ASCII characters)"))
        return node

    def obs_local_part(self):
        node = Node("obs-local-part")
        dotted = False
        while self.next and (self.next == "\\" or self.next not in _PHRASE_ENDS):
            if self.next == ".":
                if dotted:
                    node.wrong("invalid repeated '.'")
                self.mark(node, "dot")
                dotted = True
                continue
            if self.next == "\\":
                self.mark(node, "misplaced-special")
                node.wrong("'\\' character outside of quoted-string/ccontent")
                dotted = False
                continue
            if node and node[-1].kind != "dot":
                node.wrong("missing '.' between words")
            try:
                node.append(self.attempt(self.word))
                dotted = False
            except _errors.HeaderParseError:
                if self.next not in _COMMENT_STARTS:
                    raise
                node.append(self.cfws())
        for end, inner, name in ((0, 1, "leading"), (-1, -2, "trailing")):
            if node and (node[end].kind == "dot" or node[end].kind == "cfws" and len(node) > 1
                         and node[inner].kind == "dot"):
                node.wrong(f"Invalid {name} '.' in local part")
        if node.defects:
            node.kind = "invalid-obs-local-part"
        return node

    def dtext(self):
        text, any_escaped = self.escaped("[]")
        leaf = Leaf(text, "ptext")
        if any_escaped:
            leaf.defects.append(_errors.ObsoleteHeaderDefect(
                "quoted printable found in domain-literal"))
        _check(leaf)
        return leaf

    def domain_literal(self):
        node = Node("domain-literal")
        before = self.leader()
        if before is not None:
            node.append(before)
        if self.next != "[":
            self.fail("expected '[' at start of domain-literal")
        self.mark(node, "domain-literal-start")

        def ends_early():
            if self.next:
                return False
            node.wrong("end of input inside domain-literal")
            node.append(Leaf("]", "domain-literal-end"))
            return True

        if ends_early():
            return node
        if self.next in _WSP:
            node.append(self.fws())
        node.append(self.dtext())
        if ends_early():
            return node
        if self.next in _WSP:
            node.append(self.fws())
        if ends_early():
            return node
        if self.next != "]":
            self.fail("expected ']' at end of domain-literal")
        self.mark(node, "domain-literal-end")
        behind = self.leader()
        if behind is not None:
            node.append(behind)
        return node

    def domain_part(self):
        node = Node("domain")
        before = self.leader()
        if not self.next:
            self.fail("expected domain")
        if self.next == "[":
            inner = self.domain_literal()
        else:
            inner = self.attempt(self.dot_atom, self.atom)
            if self.next == "@":
                raise _errors.HeaderParseError("Invalid Domain")
        if before is not None:
            inner.insert(0, before)
        node.append(inner)
        if inner.kind != "domain-literal" and self.next == ".":
            node.obsolete("domain is not a dot-atom (contains CFWS)")
            if inner.kind == "dot-atom":
                node[:] = inner
            while self.next == ".":
                self.mark(node, "dot")
                node.append(self.atom())
        return node

    def addr_spec(self):
        node = Node("addr-spec", [self.local_part()])
        if self.next != "@":
            node.wrong("addr-spec local part with no domain")
            return node
        self.mark(node, "address-at-symbol")
        node.append(self.domain_part())
        return node

    def obs_route(self):
        node = Node("obs-route")
        while self.next and (self.next == "," or self.next in _COMMENT_STARTS):
            if self.next == ",":
                self.mark(node, "list-separator")
            else:
                node.append(self.cfws())
        if self.next != "@":
            self.fail("expected obs-route domain")
        self.mark(node, "route-component-marker")
        node.append(self.domain_part())
        while self.next == ",":
            self.mark(node, "list-separator")
            before = self.leader()
            if before is not None:
                node.append(before)
            if self.next == "@":
                self.mark(node, "route-component-marker")
                node.append(self.domain_part())
        if not self.next:
            raise _errors.HeaderParseError("end of header while parsing obs-route")
        if self.next != ":":
            self.fail("expected ':' marking end of obs-route")
        self.mark(node, "end-of-obs-route-marker")
        return node

    def angle_addr(self):
        node = Node("angle-addr")
        before = self.leader()
        if before is not None:
            node.append(before)
        if self.next != "<":
            self.fail("expected angle-addr")
        self.mark(node, "angle-addr-start")
        if self.next == ">":
            self.mark(node, "angle-addr-end")
            node.wrong("null addr-spec in angle-addr")
            return node
        try:
            node.append(self.attempt(self.addr_spec))
        except _errors.HeaderParseError:
            try:
                node.append(self.attempt(self.obs_route))
            except _errors.HeaderParseError:
                self.fail("expected addr-spec or obs-route")
            node.obsolete("obsolete route specification in angle-addr")
            node.append(self.addr_spec())
        if self.next == ">":
            self.at += 1
        else:
            node.wrong("missing trailing '>' on angle-addr")
        node.append(Leaf(">", "angle-addr-end"))
        behind = self.leader()
        if behind is not None:
            node.append(behind)
        return node

    def name_addr(self):
        node = Node("name-addr")
        before = self.leader()
        if not self.next:
            self.fail("expected name-addr")
        if self.next != "<":
            if self.next in _PHRASE_ENDS:
                self.fail("expected name-addr")
            name = self.phrase("display-name")
            if not self.next:
                self.fail("expected name-addr")
            if before is not None:
                (name[0] if isinstance(name[0], Node) else name).insert(0, before)
                before = None
            node.append(name)
        angle = self.angle_addr()
        if before is not None:
            angle.insert(0, before)
        node.append(angle)
        return node

    def mailbox(self):
        try:
            inner = self.attempt(self.name_addr, self.addr_spec)
        except _errors.HeaderParseError:
            self.fail("expected mailbox")
        bad = any(isinstance(d, _errors.InvalidHeaderDefect) for d in inner.all_defects)
        return Node("invalid-mailbox" if bad else "mailbox", [inner])

    def junk(self, kind, ends):
        node = Node(kind)
        while self.next and self.next not in ends:
            if self.next in _PHRASE_ENDS:
                self.mark(node, "misplaced-special")
            else:
                node.append(self.phrase())
        return node

    def listed(self, kind, reader, ends, stop, what, empty, wrap):
        """Elements between commas up to `stop`; what is no element is kept as junk."""
        node = Node(kind)
        bad = f"invalid {what} in {kind}"
        while self.next and self.next not in stop:
            try:
                node.append(self.attempt(reader))
            except _errors.HeaderParseError:
                before = self.leader()
                if before is not None and (not self.next or self.next in ends):
                    node.append(before)
                    node.obsolete(empty)
                elif before is None and self.next == ",":
                    node.obsolete(f"empty element in {kind}")
                else:
                    inner = self.junk("invalid-mailbox", ends)
                    if before is not None:
                        inner.insert(0, before)
                    node.append(wrap(inner))
                    node.wrong(bad)
            if self.next and self.next not in ends:
                broken = node[-1][0] if kind == "address-list" else node[-1]
                broken.kind = "invalid-mailbox"
                broken.extend(self.junk("invalid-mailbox", ends))
                node.wrong(bad)
            if self.next == ",":
                self.mark(node, "list-separator")
        return node

    def mailbox_list(self):
        return self.listed("mailbox-list", self.mailbox, ",;", ";", "mailbox",
                           "empty element in mailbox-list", lambda inner: inner)

    def address_list(self):
        return self.listed("address-list", self.address, ",", "", "address",
                           "address-list entry with no content",
                           lambda inner: Node("address", [inner]))

    def group_list(self):
        node = Node("group-list")
        if not self.next:
            node.wrong("end of header before group-list")
            return node
        before = self.leader()
        if before is not None and (not self.next or self.next == ";"):
            if not self.next:
                node.wrong("end of header in group-list")
            node.append(before)
            return node
        inner = self.mailbox_list()
        if inner.all_mailboxes:
            if before is not None:
                inner.insert(0, before)
            node.append(inner)
            return node
        if before is not None:
            node.append(before)
        node.extend(inner)
        node.obsolete("group-list with empty entries")
        return node

    def group(self):
        node = Node("group", [self.phrase("display-name")])
        if self.next != ":":
            self.fail("expected ':' at end of group display name")
        self.mark(node, "group-display-name-terminator")
        if self.next == ";":
            self.mark(node, "group-terminator")
            return node
        node.append(self.group_list())
        if not self.next:
            node.wrong("end of header in group")
        elif self.next != ";":
            self.fail("expected ';' at end of group")
        node.append(Leaf(";", "group-terminator"))
        self.at += bool(self.next)
        behind = self.leader()
        if behind is not None:
            node.append(behind)
        return node

    def address(self):
        try:
            return Node("address", [self.attempt(self.group, self.mailbox)])
        except _errors.HeaderParseError:
            self.fail("expected address")
