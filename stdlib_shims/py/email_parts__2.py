# email parts, second half: message ids, mime values, entry points, folding.

class _MimeReader(_Reader):
    def no_fold_literal(self):
        node = Node("no-fold-literal")
        if self.next != "[":
            self.fail("expected '[' at the start of no-fold-literal")
        self.mark(node, "no-fold-literal-start")
        node.append(self.dtext())
        if self.next != "]":
            self.fail("expected ']' at the end of no-fold-literal")
        self.mark(node, "no-fold-literal-end")
        return node

    def msg_id(self):
        node = Node("msg-id")
        before = self.leader()
        if before is not None:
            node.append(before)
        if self.next != "<":
            self.fail("expected msg-id")
        self.mark(node, "msg-id-start")
        try:
            node.append(self.attempt(self.dot_atom_text))
        except _errors.HeaderParseError:
            try:
                node.append(self.attempt(self.obs_local_part))
            except _errors.HeaderParseError:
                self.fail("expected dot-atom-text or obs-id-left")
            node.obsolete("obsolete id-left in msg-id")
        if self.next != "@":
            node.wrong("msg-id with no id-right")
            if self.next == ">":
                self.mark(node, "msg-id-end")
            return node
        self.mark(node, "address-at-symbol")
        try:
            node.append(self.attempt(self.dot_atom_text, self.no_fold_literal))
        except _errors.HeaderParseError:
            try:
                node.append(self.attempt(self.domain_part))
            except _errors.HeaderParseError:
                self.fail("expected dot-atom-text, no-fold-literal or obs-id-right")
            node.obsolete("obsolete id-right in msg-id")
        if self.next == ">":
            self.at += 1
        else:
            node.wrong("missing trailing '>' on msg-id")
        node.append(Leaf(">", "msg-id-end"))
        behind = self.leader()
        if behind is not None:
            node.append(behind)
        return node

    def digits(self, ends):
        start = self.at
        while self.next and self.next not in ends:
            self.at += 1
        return self.text[start:self.at]

    def token(self, kind="token", run="ttext", ends=_TOKEN_ENDS):
        def inner():
            if self.next and self.next in ends:
                self.fail("expected token")
            return self.run(run)
        return self.surround(Node(kind), inner)

    def attribute(self):
        return self.token("attribute", "attrtext", _ATTRIBUTE_ENDS)

    def section(self):
        node = Node("section")
        if self.next != "*":
            raise _errors.HeaderParseError(f"Expected section but found {self.rest}")
        self.mark(node, "section-marker")
        start = self.at
        while self.next.isdigit():
            self.at += 1
        digits = self.text[start:self.at]
        if not digits:
            raise _errors.HeaderParseError(f"Expected section number but found {self.rest}")
        if digits[0] == "0" and digits != "0":
            node.wrong("section number has an invalid leading 0")
        node.number = int(digits)
        node.append(Leaf(digits, "digits"))
        return node

    def parameter_value(self):
        if not self.next:
            raise _errors.HeaderParseError("Expected value but found end of string")
        before = self.leader()
        if not self.next:
            raise _errors.HeaderParseError(f"Expected value but found only {before}")
        if self.next == '"':
            inner = self.quoted_string()
        else:
            inner = self.token("extended-attribute", "extended-attrtext", _EXTENDED_ENDS)
        if before is not None:
            inner.insert(0, before)
        return Node("value", [inner])

    def parameter(self):
        node = Node("parameter")
        node.sectioned = node.extended = False
        node.charset = "us-ascii"
        node.append(self.attribute())
        if not self.next or self.next == ";":
            node.wrong(f"Parameter contains name ({node[0]}) but no value")
            return node
        if self.next == "*":
            try:
                node.append(self.attempt(self.section))
                node.sectioned = True
            except _errors.HeaderParseError:
                pass
            if not self.next:
                raise _errors.HeaderParseError("Incomplete parameter")
            if self.next == "*":
                self.mark(node, "extended-parameter-marker")
                node.extended = True
        if self.next != "=":
            raise _errors.HeaderParseError("Parameter not followed by '='")
        self.mark(node, "parameter-separator")
        before = self.leader()
        if before is not None:
            node.append(before)
        number = node[1].number if node.sectioned else 0
        into, inside = node, self
        if node.extended and self.next == '"':
            # RFC 2231 text in quotes, which it has no business in.
            at = self.at
            string = self.quoted_string()
            text = string.stripped_value
            if self.encoded_inside(text, number):
                node.wrong("Quoted string value for extended parameter is invalid")
                node.append(string)
                into = string.part("bare-quoted-string")
                into[:] = []
                inside = _MimeReader(text)
            else:
                self.at = at
                node.wrong("Parameter marked as extended but appears to have a quoted string "
                           "value that is non-encoded")
        value = None if inside.next == "'" else inside.parameter_value()
        if not node.extended or number > 0:
            if inside.next != "'":
                into.append(value)
                return node
            node.wrong("Apparent initial-extended-value but attribute was not marked as extended "
                       "or was not initial section")
        if not inside.next:
            node.wrong("Missing required charset/lang delimiters")
            into.append(value)
            if inside is self:
                return node
        else:
            if value is not None:
                charset = value[0][-1] if isinstance(value[0], Node) else value[0]
                into.append(charset)
                node.charset = charset.value
            if inside.next != "'":
                raise _errors.HeaderParseError("Expected RFC2231 char/lang encoding delimiter, "
                                               f"but found {inside.rest!r}")
            inside.mark(into, "RFC2231-delimiter")
            if inside.next and inside.next != "'":
                lang = inside.run("attrtext")
                into.append(lang)
                if inside.next != "'":
                    raise _errors.HeaderParseError("Expected RFC2231 char/lang encoding "
                                                   f"delimiter, but found {inside.rest}")
            inside.mark(into, "RFC2231-delimiter")
        if inside is self:
            into.append(self.parameter_value())
            return node
        value = Node("value")
        while inside.next:
            if inside.next in _WSP:
                value.append(inside.fws())
            elif inside.next == '"':
                inside.mark(value, "DQUOTE")
            else:
                value.append(inside.qcontent())
        into.append(value)
        return node

    def encoded_inside(self, text, number):
        inner = _MimeReader(text or "")
        if number == 0:
            if inner.next != "'":
                inner.run("attrtext")
            return inner.next == "'"
        try:
            inner.run("extended-attrtext")
        except _errors.HeaderParseError:
            return False
        return not inner.next

    def parameters(self):
        node = Node("mime-parameters")
        while self.next:
            try:
                node.append(self.attempt(self.parameter))
            except _errors.HeaderParseError:
                before = self.leader()
                if not self.next:
                    node.append(before)
                    return node
                if self.next == ";":
                    if before is not None:
                        node.append(before)
                    node.wrong("parameter entry with no content")
                else:
                    inner = self.junk("invalid-parameter", ";")
                    if before is not None:
                        inner.insert(0, before)
                    node.append(inner)
                    node.wrong(f"invalid parameter {str(inner)!r}")
            if self.next and self.next != ";":
                node[-1].kind = "invalid-parameter"
                inner = self.junk("invalid-parameter", ";")
                node[-1].extend(inner)
                node.wrong(f"parameter with invalid trailing text {str(inner)!r}")
            if self.next:
                self.mark(node, "parameter-separator")
        return node

    def find_parameters(self, node):
        """What comes before the parameters of a value that is broken, and those."""
        node.extend(self.junk("", ";"))
        if self.next:
            self.mark(node, "parameter-separator")
            node.append(self.parameters())


def _param_value(node):
    for item in node:
        if item.kind == "value":
            return item.stripped_value
        if item.kind == "quoted-string":
            inner = item.part("bare-quoted-string")
            value = None if inner is None else inner.part("value")
            if value is not None:
                return value.stripped_value
    return ""


def _parameters(node):
    """Names and values of mime parameters; sections joined, RFC 2231 decoded."""
    found = {}
    for item in node:
        if item.kind not in ("parameter", "invalid-parameter") or item[0].kind != "attribute":
            continue
        number = item[1].number if item.sectioned else 0
        found.setdefault(item[0].value.strip(), []).append((number, item))
    out = []
    for name, parts in found.items():
        parts.sort(key=lambda part: part[0])
        first = parts[0][1]
        if not first.extended and len(parts) > 1 and parts[1][0] == 0:
            parts[1][1].wrong("duplicate parameter name; duplicate(s) ignored")
            parts = parts[:1]
        values, expected = [], 0
        for number, item in parts:
            if number != expected:
                if not item.extended:
                    item.wrong("duplicate parameter name; duplicate ignored")
                    continue
                item.wrong("inconsistent RFC2231 parameter numbering")
            expected += 1
            value = _param_value(item)
            if item.extended:
                try:
                    data = _url.unquote_to_bytes(value)
                except UnicodeEncodeError:
                    value = _url.unquote(value, encoding="latin-1")
                else:
                    try:
                        value = data.decode(first.charset, "surrogateescape")
                    except (LookupError, UnicodeEncodeError):
                        value = data.decode("us-ascii", "surrogateescape")
                    if has_surrogates(value):
                        item.defects.append(_errors.UndecodableBytesDefect())
            values.append(value)
        out.append((name, "".join(values)))
    return out


# ---------------------------------------------------------------- entry points

def unstructured(text):
    return _Reader(text).unstructured()


def address_list(text):
    return _Reader(text).address_list()


def addr_spec(text):
    """An addr-spec and the text behind it."""
    reader = _Reader(text)
    return reader.addr_spec(), reader.rest


def message_id(text):
    reader = _MimeReader(text)
    try:
        node = Node("message-id", [reader.msg_id()])
    except _errors.HeaderParseError as e:
        node = Node("invalid-message-id", unstructured(text))
        node.wrong(f"Invalid msg-id: {e!r}")
    else:
        if reader.next:
            node.wrong(f"Unexpected {reader.rest!r}")
    return node


def mime_version(text):
    reader = _MimeReader(text)
    node = Node("mime-version")
    node.major = node.minor = None

    def missing(what):
        node.defects.append(_errors.HeaderMissingRequiredValue(what))

    def comments():
        found = reader.leader()
        if found is not None:
            node.append(found)

    def number(which, ends):
        digits = reader.digits(ends)
        if digits.isdigit():
            node.append(Leaf(digits, "digits"))
            return int(digits)
        node.wrong(f"Expected MIME {which} version number but found {digits!r}")
        node.append(Leaf(digits, "xtext"))
        return None

    if not text:
        missing("Missing MIME version number (eg: 1.0)")
        return node
    comments()
    if not reader.next:
        missing("Expected MIME version number but found only CFWS")
    node.major = number("major", _COMMENT_STARTS | {"."})
    comments()
    if reader.next != ".":
        if node.major is not None:
            node.wrong("Incomplete MIME version; found only major number")
        if reader.next:
            node.append(Leaf(reader.rest, "xtext"))
        return node
    reader.mark(node, "version-separator")
    comments()
    if not reader.next:
        if node.major is not None:
            node.wrong("Incomplete MIME version; found only major number")
        return node
    node.minor = number("minor", _COMMENT_STARTS)
    comments()
    if reader.next:
        node.wrong("Excess non-CFWS text after MIME version")
        node.append(Leaf(reader.rest, "xtext"))
    return node


def content_type(text):
    reader = _MimeReader(text)
    node = Node("content-type")
    node.maintype, node.subtype = "text", "plain"
    if not text:
        node.defects.append(_errors.HeaderMissingRequiredValue(
            "Missing content type specification"))
        return node
    try:
        main = reader.attempt(reader.token)
    except _errors.HeaderParseError:
        node.wrong(f"Expected content maintype but found {reader.rest!r}")
        reader.find_parameters(node)
        return node
    node.append(main)
    if reader.next != "/":
        node.wrong("Invalid content type")
        reader.find_parameters(node)
        return node
    node.maintype = main.value.strip().lower()
    reader.mark(node, "content-type-separator")
    try:
        sub = reader.attempt(reader.token)
    except _errors.HeaderParseError:
        node.wrong(f"Expected content subtype but found {reader.rest!r}")
        reader.find_parameters(node)
        return node
    node.append(sub)
    node.subtype = sub.value.strip().lower()
    if reader.next and reader.next != ";":
        node.wrong("Only parameters are valid after content type, but found "
                   f"{reader.rest!r}")
        node.maintype, node.subtype = "text", "plain"
    reader.find_parameters(node)
    return node


def content_disposition(text):
    reader = _MimeReader(text)
    node = Node("content-disposition")
    node.content_disposition = None
    if not text:
        node.defects.append(_errors.HeaderMissingRequiredValue("Missing content disposition"))
        return node
    try:
        node.append(reader.attempt(reader.token))
    except _errors.HeaderParseError:
        node.wrong(f"Expected content disposition but found {reader.rest!r}")
    else:
        node.content_disposition = node[0].value.strip().lower()
        if reader.next and reader.next != ";":
            node.wrong("Only parameters are valid after content disposition, but found "
                       f"{reader.rest!r}")
    reader.find_parameters(node)
    return node


def content_transfer_encoding(text):
    reader = _MimeReader(text)
    node = Node("content-transfer-encoding")
    node.cte = "7bit"
    if not text:
        node.defects.append(_errors.HeaderMissingRequiredValue(
            "Missing content transfer encoding"))
        return node
    try:
        node.append(reader.attempt(reader.token))
    except _errors.HeaderParseError:
        node.wrong(f"Expected content transfer encoding but found {reader.rest!r}")
    else:
        node.cte = node[0].value.strip().lower()
    while reader.next:
        node.wrong("Extra text after content transfer encoding")
        if reader.next in _PHRASE_ENDS:
            reader.mark(node, "misplaced-special")
        else:
            node.append(reader.phrase())
    return node


# ---------------------------------------------------------------- folding

def fold_header(name, tree, policy):
    header = Node("header", [Node("header-label", [Leaf(name, "header-name"),
                                                   Leaf(":", "header-sep")])])
    if tree:
        header += [Node("cfws", [Leaf(" ", "fws", True)]), tree]
    return _fold(header, policy)


class _Lines(list):
    def take_blank(self):
        """Takes the blank at the end of the last line, where there is one."""
        last = self[-1]
        if last and last[-1] in _WSP:
            self[-1] = last[:-1]
            return last[-1]
        return ""


_END_OF_BLOCK = Leaf("", "end of what may not be encoded")


def _fold(tree, policy):
    if tree.kind in ("msg-id", "message-id", "invalid-message-id"):
        return str(tree) + policy.linesep
    width = policy.max_line_length or _sys.maxsize
    encoding = "utf-8" if policy.utf8 else "us-ascii"
    lines = _Lines([""])
    last_word = None  # where in the last line an encoded word starts that may grow
    blocked, wanted = 0, False
    parts = list(reversed(tree))
    while parts:
        part = parts.pop()
        if part is _END_OF_BLOCK:
            blocked -= 1
            continue
        text = str(part)
        leaf = isinstance(part, Leaf)
        if not wanted:
            marks = _QUOTED_WORD_MARKS if part.kind == "ptext" else _LINE_ENDS
            wanted = not marks.isdisjoint(text)
        charset = encoding
        try:
            text.encode(encoding)
        except UnicodeEncodeError:
            wanted = True
            charset = "utf-8"
            if any(isinstance(d, _errors.UndecodableBytesDefect) for d in part.all_defects):
                charset = "unknown-8bit"
        if part.kind == "mime-parameters":
            _fold_parameters(part, lines, width, encoding)
            continue
        breakable = part.kind not in _NO_BREAK
        if wanted and not blocked:
            if not part.encodable:
                wanted, last_word = False, None
                if breakable and not leaf:
                    folded = _fold(part, policy)[:-len(policy.linesep)]
                    if policy.linesep not in folded:
                        if len(folded) > width - len(lines[-1]):
                            lines.append(lines.take_blank())
                        lines[-1] += folded
                        continue
            if not leaf:
                parts += reversed(part)
                wanted = False
                continue
            if part.encodable:
                last_word = _fold_word(text, lines, width, last_word,
                                       part.kind != "display-name", charset)
                wanted = False
                continue
            last_word, wanted = None, False
        if len(text) <= width - len(lines[-1]):
            lines[-1] += text
            continue
        if breakable and len(text) + 1 <= width:
            blank = lines.take_blank()
            if blank or part.starts_blank:
                lines.append(blank + text)
                last_word = None
                continue
        if not leaf:
            if not part.encodable:
                blocked += 1
                parts.append(_END_OF_BLOCK)
            parts += reversed(part)
            continue
        if part.encodable and not blocked:
            parts.append(part)
            wanted = True
            continue
        blank = lines.take_blank()
        if blank or part.starts_blank:
            lines.append(blank + text)
        else:
            lines[-1] += text
    return policy.linesep.join(lines) + policy.linesep


def _fold_word(text, lines, width, last_word, combines, charset):
    """Adds text as encoded words; returns where the last of them starts."""
    if last_word is not None and combines:
        text = str(unstructured(lines[-1][last_word:] + text))
        lines[-1] = lines[-1][:last_word]
    if text[0] in _WSP:
        if len(lines[-1]) == width:
            lines.append(lines.take_blank())
        lines[-1] += text[0]
        text = text[1:]
    behind = ""
    if text[-1:] and text[-1] in _WSP:
        behind, text = text[-1], text[:-1]
    start = len(lines[-1]) if last_word is None else last_word
    charset = "utf-8" if charset == "us-ascii" else charset
    chrome = len(charset) + 7
    if chrome + 1 >= width:
        raise _errors.HeaderParseError("max_line_length is too small to fit an encoded word")
    while text:
        room = width - len(lines[-1])
        if room <= chrome:
            lines.append(" ")
            continue
        size = min(len(text), room - chrome)
        word = encode_word(text[:size], charset)
        while len(word) > room:
            size -= 1
            word = encode_word(text[:size], charset)
        lines[-1] += word
        text = text[size:]
        if text:
            lines.append(" ")
            start = 1
    lines[-1] += behind
    return start if combines else None


def _fold_parameters(part, lines, width, encoding):
    for name, value in part.params:
        if not lines[-1].rstrip().endswith(";"):
            lines[-1] += ";"
        charset, errors = encoding, "strict"
        try:
            value.encode(encoding)
            shown = f"{name}={quoted(value)}"
        except UnicodeEncodeError:
            charset = "utf-8"
            if has_surrogates(value):
                charset, errors = "unknown-8bit", "surrogateescape"
            shown = f"{name}*={charset}''{_url.quote(value, safe='', errors=errors)}"
        if len(lines[-1]) + len(shown) + 1 < width:
            lines[-1] += " " + shown
            continue
        if len(shown) + 2 <= width:
            lines.append(" " + shown)
            continue
        section, extra = 0, charset + "''"
        while value:
            chrome = len(name) + len(str(section)) + 3 + len(extra)
            if width <= chrome + 3:
                width = 78
            most = size = width - chrome - 2
            while len(encoded := _url.quote(value[:size], safe="", errors=errors)) > most:
                size -= 1
            lines.append(f" {name}*{section}*={extra}{encoded}")
            extra = ""
            section += 1
            value = value[size:]
            if value:
                lines[-1] += ";"
