"""xml.etree.ElementTree in memory: trees, paths, parsers and serialisers over expat's events."""

import io
import re
import sys
import warnings
from collections import deque

__all__ = ["Comment", "dump", "Element", "ElementTree", "canonicalize", "fromstring",
           "fromstringlist", "indent", "iselement", "iterparse", "parse", "ParseError", "PI",
           "ProcessingInstruction", "QName", "SubElement", "tostring", "tostringlist",
           "TreeBuilder", "VERSION", "XML", "XMLID", "XMLParser", "XMLPullParser",
           "register_namespace", "C14NWriterTarget"]

VERSION = "1.3.0"

# ORDER: xml events
_START, _END, _DATA, _COMMENT, _PI, _START_NS, _END_NS, _DOCTYPE, _ENTITY = range(9)


class ParseError(SyntaxError):
    """A document that is not well-formed; `code` is expat's, `position` (line, column)."""


def iselement(element):
    return hasattr(element, "tag")


class Element:
    __slots__ = ("tag", "attrib", "text", "tail", "_children", "__weakref__")

    def __init__(self, tag, /, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f"Element() argument 2 must be dict, not {type(attrib).__name__}")
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = None
        self.tail = None
        self._children = []

    def __repr__(self):
        return f"<Element {self.tag!r} at {id(self):#x}>"

    # What these three make is an Element, whatever class it is made from.
    def makeelement(self, tag, attrib, /):
        if not isinstance(attrib, dict):
            raise TypeError(f"makeelement() argument 2 must be dict, not {type(attrib).__name__}")
        return _elements.make(tag, dict(attrib))

    def __copy__(self):
        made = _elements.make(self.tag, self.attrib)
        made.text = self.text
        made.tail = self.tail
        made._children = list(self._children)
        return made

    def __deepcopy__(self, memo):
        import copy
        made = _elements.make(copy.deepcopy(self.tag, memo), copy.deepcopy(self.attrib, memo))
        made.text = copy.deepcopy(self.text, memo)
        made.tail = copy.deepcopy(self.tail, memo)
        made._children = [copy.deepcopy(child, memo) for child in self._children]
        return made

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        warnings.warn("The behavior of this method will change in future versions.  "
                      "Use specific 'len(elem)' or 'elem is not None' test instead.",
                      FutureWarning, stacklevel=2)
        return len(self._children) != 0

    def __iter__(self):
        return iter(self._children)

    def __getitem__(self, index):
        if isinstance(index, slice) or hasattr(type(index), "__index__"):
            try:
                return self._children[index]
            except IndexError:
                raise IndexError("child index out of range") from None
        raise TypeError("element indices must be integers")

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = list(element)
            for child in element:
                _check_child(child, "assignment")
            try:
                self._children[index] = element
            except ValueError as e:
                raise ValueError(str(e)) from None
            return
        if not hasattr(type(index), "__index__"):
            raise TypeError("element indices must be integers")
        _check_child(element, "assignment")
        try:
            self._children[index] = element
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def __delitem__(self, index):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def append(self, subelement, /):
        _check_child(subelement, "append() argument")
        self._children.append(subelement)

    def extend(self, elements, /):
        try:
            elements = list(elements)
        except TypeError:
            raise TypeError(
                f"expected sequence, not \"{type(elements).__name__}\"") from None
        for element in elements:
            _check_child(element, "expected an Element, not")
            self._children.append(element)

    def insert(self, index, subelement, /):
        _check_child(subelement, "insert() argument 2")
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        _check_child(subelement, "remove() argument")
        for i, child in enumerate(self._children):
            if child is subelement or child == subelement:
                del self._children[i]
                return
        raise ValueError("list.remove(x): x not in list")

    def find(self, path, namespaces=None):
        if isinstance(path, str) and _plain(path) and namespaces is None:
            for child in self._children:
                if child.tag == path:
                    return child
            return None
        return next(_select(self, path, namespaces), None)

    def findtext(self, path, default=None, namespaces=None):
        found = self.find(path, namespaces)
        if found is None:
            return default
        return "" if found.text is None else found.text

    def findall(self, path, namespaces=None):
        return list(_select(self, path, namespaces))

    def iterfind(self, path, namespaces=None):
        return _select(self, path, namespaces)

    def clear(self):
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        self.attrib[key] = value

    def keys(self):
        return list(self.attrib)

    def items(self):
        return list(self.attrib.items())

    def iter(self, tag=None):
        return _elements.walk(self, None if tag == "*" else tag)

    def itertext(self):
        return _elements.texts(self)


_elements = _Elements(Element)


def _check_child(value, where):
    if isinstance(value, Element):
        return
    kind = type(value).__name__
    if where == "assignment":
        raise TypeError(f"expected an Element, not \"{kind}\"")
    if where.startswith("expected"):
        raise TypeError(f"{where} \"{kind}\"")
    raise TypeError(f"{where} must be xml.etree.ElementTree.Element, not {kind}")


def SubElement(parent, tag, /, attrib={}, **extra):
    if not isinstance(parent, Element):
        raise TypeError(f"SubElement() argument 1 must be xml.etree.ElementTree.Element, not "
                        f"{type(parent).__name__}")
    if not isinstance(attrib, dict):
        raise TypeError(f"SubElement() argument 3 must be dict, not {type(attrib).__name__}")
    made = _elements.make(tag, {**attrib, **extra})
    parent._children.append(made)
    return made


def Comment(text=None):
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    element = Element(ProcessingInstruction)
    element.text = f"{target} {text}" if text else target
    return element


PI = ProcessingInstruction


class QName:
    """A tag or attribute value that is written with the prefix of its namespace."""

    def __init__(self, text_or_uri, tag=None):
        self.text = "{%s}%s" % (text_or_uri, tag) if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.text!r}>"

    def __hash__(self):
        return hash(self.text)

    def _compare(self, other):
        return other.text if isinstance(other, QName) else other

    def __eq__(self, other):
        return self.text == self._compare(other)

    def __lt__(self, other):
        return self.text < self._compare(other)

    def __le__(self, other):
        return self.text <= self._compare(other)

    def __gt__(self, other):
        return self.text > self._compare(other)

    def __ge__(self, other):
        return self.text >= self._compare(other)


# ---------------------------------------------------------------- paths

_token = re.compile(
    r"""('[^']*'|"[^"]*")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])|"""
    r"""((?:\{[^}]+\})?[^/\[\]\(\)@!=\s]+)|\s+""")
_special = frozenset("/*[@.{}")


def _plain(path):
    """Whether a path is the tag of a child."""
    return _special.isdisjoint(path)


def _tokens(path, namespaces):
    default = namespaces.get("") if namespaces else None
    attribute = False
    for match in _token.finditer(path):
        quoted, sign, tag = match.groups()
        if quoted is not None:
            yield "", quoted
        elif sign is not None:
            yield sign, ""
            attribute = sign == "@"
        elif tag is not None:
            if tag[0] != "{" and ":" in tag:
                prefix, local = tag.split(":", 1)
                try:
                    if not namespaces:
                        raise KeyError
                    yield "", "{%s}%s" % (namespaces[prefix], local)
                except KeyError:
                    raise SyntaxError(f"prefix {prefix!r} not found in prefix map") from None
            elif tag[0] != "{" and default and not attribute:
                yield "", "{%s}%s" % (default, tag)
            else:
                yield "", tag
            attribute = False


def _tag_test(tag):
    """A predicate on elements for a tag with wildcards, or None for a literal tag."""
    if tag == "{*}*":
        return lambda e: isinstance(e.tag, str)
    if tag == "{}*":
        return lambda e: isinstance(e.tag, str) and e.tag[:1] != "{"
    if tag[:3] == "{*}":
        suffix, local = tag[2:], tag[3:]
        return lambda e: (isinstance(e.tag, str) and
                          (e.tag == local or e.tag[:1] == "{" and e.tag.endswith(suffix)))
    if tag[-2:] == "}*":
        prefix = tag[:-1]
        return lambda e: isinstance(e.tag, str) and e.tag.startswith(prefix)
    if tag[:2] == "{}":
        local = tag[2:]
        return lambda e: e.tag == local
    return None


class _Path:
    """A compiled path; steps map an iterator of elements to another, given the root."""

    def __init__(self, path, namespaces):
        if path[-1:] == "/":
            path += "*"
        if path[:1] == "/":
            raise SyntaxError("cannot use absolute path on element")
        tokens = list(_tokens(path, namespaces))
        self.steps = []
        if not tokens:
            return
        i = 0
        while True:
            i = self._step(tokens, i)
            if i >= len(tokens):
                break
            if tokens[i][0] == "/":
                i += 1
                if i >= len(tokens):
                    break
            elif tokens[i][0] not in ("//", "["):
                # Two steps without a separator are read as consecutive ones.
                pass

    def _step(self, tokens, i):
        sign, text = tokens[i]
        if sign == "" or sign == "*":
            tag = text if sign == "" else "*"
            self.steps.append(_children_step(tag))
            return i + 1
        if sign == ".":
            self.steps.append(lambda root, found: found)
            return i + 1
        if sign == "..":
            self.steps.append(_parent_step)
            return i + 1
        if sign == "//":
            if i + 1 >= len(tokens):
                raise SyntaxError("invalid descendant")
            sign, text = tokens[i + 1]
            if sign == "*":
                tag = "*"
            elif not sign:
                tag = text
            else:
                raise SyntaxError("invalid descendant")
            self.steps.append(_descendants_step(tag))
            return i + 2
        if sign == "[":
            return self._predicate(tokens, i + 1)
        raise SyntaxError("invalid path")

    def _predicate(self, tokens, i):
        shape, values = [], []
        while True:
            if i >= len(tokens):
                raise SyntaxError("invalid path")
            sign, text = tokens[i]
            i += 1
            if sign == "]":
                break
            if (sign, text) == ("", ""):
                continue
            if text and text[:1] in "'\"":
                sign, text = "'", text[1:-1]
            shape.append(sign or "-")
            values.append(text)
        shape = "".join(shape)
        self.steps.append(_predicate_step(shape, values))
        return i

    def run(self, root):
        found = iter((root,))
        for step in self.steps:
            found = step(root, found)
        return found


def _children_step(tag):
    test = _tag_test(tag)
    if tag == "*":
        return lambda root, found: (child for e in found for child in e)
    if test:
        return lambda root, found: (child for e in found for child in e if test(child))
    return lambda root, found: (child for e in found for child in e if child.tag == tag)


def _descendants_step(tag):
    test = _tag_test(tag)
    if tag == "*":
        return lambda root, found: (x for e in found for x in e.iter() if x is not e)
    if test:
        return lambda root, found: (x for e in found for x in e.iter() if x is not e and test(x))
    return lambda root, found: (x for e in found for x in e.iter(tag) if x is not e)


def _parents(root):
    return {child: parent for parent in root.iter() for child in parent}


def _parent_step(root, found):
    parents = _parents(root)
    seen = set()
    for element in found:
        parent = parents.get(element)
        if parent is not None and parent not in seen:
            seen.add(parent)
            yield parent


def _filter(test):
    return lambda root, found: (e for e in found if test(e))


def _predicate_step(shape, values):
    if shape == "@-":
        key = values[1]
        return _filter(lambda e: e.get(key) is not None)
    if shape in ("@-='", "@-!='"):
        key, value = values[1], values[-1]
        if "!" in shape:
            return _filter(lambda e: (x := e.get(key)) is not None and x != value)
        return _filter(lambda e: e.get(key) == value)
    if shape == "-" and not re.match(r"-?\d+$", values[0]):
        tag = values[0]
        return _filter(lambda e: e.find(tag) is not None)
    if shape in (".='", ".!='", "-='", "-!='") and not (
            shape[0] == "-" and re.match(r"-?\d+$", values[0])):
        tag, value, differs = values[0], values[-1], "!" in shape
        if not tag:
            return _filter(lambda e: ("".join(e.itertext()) == value) != differs)
        return _filter(lambda e: any(("".join(x.itertext()) == value) != differs
                                     for x in e.findall(tag)))
    if shape in ("-", "-()", "-()-"):
        if shape == "-":
            index = int(values[0]) - 1
            if index < 0:
                raise SyntaxError("XPath position >= 1 expected")
        else:
            if values[0] != "last":
                raise SyntaxError("unsupported function")
            if shape == "-()-":
                try:
                    index = int(values[2]) - 1
                except ValueError:
                    raise SyntaxError("unsupported expression") from None
                if index > -2:
                    raise SyntaxError("XPath offset from last() must be negative")
            else:
                index = -1

        def by_position(root, found):
            parents = _parents(root)
            for element in found:
                parent = parents.get(element)
                if parent is None:
                    continue
                same = [x for x in parent if x.tag == element.tag]
                if -len(same) <= index < len(same) and same[index] is element:
                    yield element
        return by_position
    raise SyntaxError("invalid predicate")


_paths = {}
_PATHS_MAX = 100


def _select(root, path, namespaces):
    if isinstance(path, QName):
        path = path.text
    if namespaces is None and _plain(path):
        return (child for child in root if child.tag == path)
    key = (path, None if namespaces is None else tuple(sorted(namespaces.items(), key=repr)))
    compiled = _paths.get(key)
    if compiled is None:
        if len(_paths) >= _PATHS_MAX:
            _paths.clear()
        compiled = _paths[key] = _Path(path, namespaces)
    return compiled.run(root)


# ---------------------------------------------------------------- building and parsing

class TreeBuilder:
    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None,
                 insert_comments=False, insert_pis=False):
        self._element_factory = element_factory or Element
        self._comment_factory = comment_factory or Comment
        self._pi_factory = pi_factory or ProcessingInstruction
        self.insert_comments = insert_comments
        self.insert_pis = insert_pis
        self._root = self._last = None
        self._open = []
        self._data = []
        self._after = False  # the next text is the tail of _last

    def close(self):
        if self._open:
            raise AssertionError("missing end tags")
        return self._root

    def _flush(self):
        if not self._data:
            return
        if self._last is not None:
            text = "".join(self._data)
            if self._after:
                self._last.tail = text
            else:
                self._last.text = text
        self._data = []

    def data(self, data, /):
        self._data.append(data)

    def start(self, tag, attrs, /):
        self._flush()
        element = self._element_factory(tag, {} if attrs is None else attrs)
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element
        self._last = element
        self._open.append(element)
        self._after = False
        return element

    def end(self, tag, /):
        self._flush()
        if not self._open:
            raise IndexError("pop from empty stack")
        self._last = self._open.pop()
        self._after = True
        return self._last

    def comment(self, text, /):
        return self._single(self._comment_factory, self.insert_comments, text)

    def pi(self, target, text=None, /):
        return self._single(self._pi_factory, self.insert_pis, target, text)

    def _single(self, factory, insert, *arguments):
        element = factory(*arguments)
        if insert:
            self._flush()
            self._last = element
            if self._open:
                self._open[-1].append(element)
            self._after = True
        return element


def _parse_error(error):
    message, code, line, column = error
    made = ParseError(f"{message}: line {line}, column {column}")
    made.code = code
    made.position = line, column
    return made


_ERROR_NO_ELEMENTS = 3
_ERROR_UNDEFINED_ENTITY = 11


class XMLParser:
    def __init__(self, *, target=None, encoding=None):
        self.target = own = TreeBuilder() if target is None else target
        self._start, self._data, self._end, start_ns, end_ns, comment, pi, self._close, doctype = [
            getattr(own, name, None) for name in ("start", "data", "end", "start_ns", "end_ns",
                                                  "comment", "pi", "close", "doctype")]
        self._others = {_COMMENT: comment, _PI: pi, _START_NS: start_ns, _END_NS: end_ns,
                        _DOCTYPE: doctype}
        self.entity = {}
        self.version = "Expat 2.5.0"
        # A tree builder of its own takes texts in one.
        self._expat = _Expat(encoding, target is None)

    def feed(self, data, /):
        self._read(data, False)

    def _read(self, data, final):
        events, error = self._expat.feed(data, final)
        self._deliver(events)
        if error:
            raise _parse_error(error)

    def flush(self):
        pass

    def close(self):
        self._read(b"", True)
        return self._close() if self._close else None

    def _deliver(self, events):
        start, end, data, others = self._start, self._end, self._data, self._others
        for kind, a, b in events:
            if kind == _START:
                if start:
                    start(a, {} if b is None else b)
            elif kind == _END:
                if end:
                    end(a)
            elif kind == _DATA:
                if data:
                    data(a)
            elif kind == _ENTITY:
                if a not in self.entity:
                    raise _undefined(a, b)
                if data:
                    data(self.entity[a])
            elif others[kind]:
                if kind in (_PI, _START_NS):
                    others[kind](a, b or (None if kind == _PI else ""))
                elif kind == _DOCTYPE:
                    others[kind](a, *b)
                else:
                    others[kind](a)
            elif kind == _DOCTYPE and hasattr(self, "doctype"):
                import warnings
                warnings.warn("The doctype() method of XMLParser is ignored.  Define doctype() method "
                              "on the TreeBuilder target.", RuntimeWarning, 3)


def _undefined(name, position):
    made = ParseError("undefined entity &%s;: line %d, column %d" % (name, *position))
    made.code = _ERROR_UNDEFINED_ENTITY
    made.position = position
    return made


def _build(data):
    """The tree of a whole document without a target of its own."""
    root, undeclared, error = _plant(_elements, data)
    if undeclared:
        raise _undefined(*undeclared[0][1:])
    if error:
        raise _parse_error(error)
    return root


class XMLPullParser:
    def __init__(self, events=None, *, _parser=None):
        self._parser = _parser or XMLParser(target=TreeBuilder())
        names = ("end",) if events is None else tuple(events)
        for name in names:
            if name not in ("start", "end", "comment", "pi", "start-ns", "end-ns"):
                raise ValueError(f"unknown event {name!r}")
        self._wanted = frozenset(names)
        self._queue = deque()
        self._open = True

    def feed(self, data):
        if self._parser is None:
            raise ValueError("feed() called after end of stream")
        if data:
            self._advance(data, False)

    def _advance(self, data, final):
        parser = self._parser
        events, error = parser._expat.feed(data, final)
        target, wanted, queue = parser.target, self._wanted, self._queue
        for kind, a, b in events:
            if kind == _START:
                made = target.start(a, {} if b is None else b)
                if "start" in wanted:
                    queue.append(("start", made))
            elif kind == _END:
                made = target.end(a)
                if "end" in wanted:
                    queue.append(("end", made))
            elif kind == _DATA:
                target.data(a)
            elif kind == _COMMENT:
                if "comment" in wanted or getattr(target, "insert_comments", False):
                    made = target.comment(a)
                    if "comment" in wanted:
                        queue.append(("comment", made))
            elif kind == _PI:
                if "pi" in wanted or getattr(target, "insert_pis", False):
                    made = target.pi(a, b or None)
                    if "pi" in wanted:
                        queue.append(("pi", made))
            elif kind == _START_NS:
                if "start-ns" in wanted:
                    queue.append(("start-ns", (a, b)))
            elif kind == _END_NS:
                if "end-ns" in wanted:
                    queue.append(("end-ns", None))
            elif kind == _ENTITY:
                if a not in parser.entity:
                    queue.append(_undefined(a, b))
                    return
                target.data(parser.entity[a])
        if error:
            queue.append(_parse_error(error))

    def close(self):
        self._close_and_return_root()

    def _close_and_return_root(self):
        if self._parser is None:
            return None
        self._advance(b"", True)
        parser, self._parser = self._parser, None
        for event in self._queue:
            if isinstance(event, ParseError):
                self._queue.remove(event)
                raise event
        return parser.target.close()

    def read_events(self):
        while self._queue:
            event = self._queue.popleft()
            if isinstance(event, Exception):
                raise event
            yield event

    def flush(self):
        pass


def _readable(source):
    if hasattr(source, "read"):
        return source
    raise PermissionError(f"files cannot be opened here: {source!r}; give a file object or text")


class _IterParse:
    def __init__(self, source, events, parser):
        self.root = None
        self._source = source
        self._pull = XMLPullParser(events, _parser=parser)
        self._steps = self._run()

    def _run(self):
        self._pull.feed(self._source.read())
        yield from self._pull.read_events()
        root = self._pull._close_and_return_root()
        yield from self._pull.read_events()
        self.root = root

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._steps)


def iterparse(source, events=None, parser=None):
    return _IterParse(_readable(source), events, parser)


def XML(text, parser=None):
    if parser is None:
        return _build(text)
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    tree = XML(text, parser)
    return tree, {e.get("id"): e for e in tree.iter() if e.get("id")}


def fromstringlist(sequence, parser=None):
    if parser is None:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


def parse(source, parser=None):
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


class ElementTree:
    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        data = _readable(source).read()
        self._root = XML(data, parser)
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] == "/":
            path = "." + path
            warnings.warn("This search is broken in 1.3 and earlier, and will be fixed in a future "
                          "version.  If you rely on the current behaviour, change it to "
                          f"{path!r}", FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None,
              method=None, *, short_empty_elements=True):
        if not hasattr(file_or_filename, "write"):
            _readable(file_or_filename)
        text = _serialized(self._root, encoding, xml_declaration, default_namespace, method,
                           short_empty_elements)
        file_or_filename.write(text)

    def write_c14n(self, file):
        return self.write(file, method="c14n")


# ---------------------------------------------------------------- writing

_namespace_map = {
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}
HTML_EMPTY = {"area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input",
              "isindex", "link", "meta", "param", "source", "track", "wbr"}


def register_namespace(prefix, uri):
    if re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for known, name in list(_namespace_map.items()):
        if known == uri or name == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


def _bad_value(text):
    raise TypeError(f"cannot serialize {text!r} (type {type(text).__name__})")


def _names(root, default_namespace):
    """Written form of each tag and attribute, and the prefixes they need."""
    written = {None: None}
    prefixes = {}
    if default_namespace:
        prefixes[default_namespace] = ""

    def add(name):
        try:
            if name[:1] == "{":
                uri, local = name[1:].rsplit("}", 1)
                prefix = prefixes.get(uri)
                if prefix is None:
                    prefix = _namespace_map.get(uri)
                    if prefix is None:
                        prefix = "ns%d" % len(prefixes)
                    if prefix != "xml":
                        prefixes[uri] = prefix
                written[name] = f"{prefix}:{local}" if prefix else local
            else:
                if default_namespace:
                    raise ValueError(
                        "cannot use non-qualified names with default_namespace option")
                written[name] = name
        except TypeError:
            _bad_value(name)

    for element in root.iter():
        tag = element.tag
        if isinstance(tag, QName):
            if tag.text not in written:
                add(tag.text)
        elif isinstance(tag, str):
            if tag not in written:
                add(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            _bad_value(tag)
        for key, value in element.items():
            if isinstance(key, QName):
                key = key.text
            if key not in written:
                add(key)
            if isinstance(value, QName) and value.text not in written:
                add(value.text)
        text = element.text
        if isinstance(text, QName) and text.text not in written:
            add(text.text)
    return written, prefixes


def _escape_text(text):
    try:
        if "&" in text:
            text = text.replace("&", "&amp;")
        if "<" in text:
            text = text.replace("<", "&lt;")
        if ">" in text:
            text = text.replace(">", "&gt;")
        return text
    except (TypeError, AttributeError):
        _bad_value(text)


def _escape_value(text):
    try:
        for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"),
                             ("\r", "&#13;"), ("\n", "&#10;"), ("\t", "&#09;")):
            if sign in text:
                text = text.replace(sign, entity)
        return text
    except (TypeError, AttributeError):
        _bad_value(text)


def _escape_html_value(text):
    try:
        return text.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")
    except (TypeError, AttributeError):
        _bad_value(text)


def _write_markup(out, root, written, prefixes, short_empty, html):
    """Writes an element and all below it; iterative, so that depth is no limit."""
    escape_value = _escape_html_value if html else _escape_value
    stack = []

    def open_element(element, spaces):
        tag, text = element.tag, element.text
        if tag is Comment:
            out.append(f"<!--{_escape_text(text) if html else text}-->")
            return None
        if tag is PI:
            out.append(f"<?{_escape_text(text) if html else text}?>")
            return None
        tag = written[tag.text if isinstance(tag, QName) else tag]
        if tag is None:
            if text:
                out.append(_escape_text(text))
            return ""
        out.append("<" + tag)
        if spaces:
            for uri, prefix in sorted(spaces.items(), key=lambda pair: pair[1]):
                out.append(f' xmlns{":" + prefix if prefix else ""}="{escape_value(uri)}"')
        items = element.items()
        if items:
            for key, value in items:
                if isinstance(key, QName):
                    key = key.text
                if isinstance(value, QName):
                    value = written[value.text]
                else:
                    value = escape_value(value)
                out.append(f' {written[key]}="{value}"')
        if html:
            out.append(">")
            lower = tag.lower()
            if text:
                out.append(text if lower in ("script", "style") else _escape_text(text))
            return "" if lower in HTML_EMPTY else f"</{tag}>"
        if text or len(element) or not short_empty:
            out.append(">")
            if text:
                if isinstance(text, QName):
                    out.append(written[text.text])
                else:
                    out.append(_escape_text(text))
            return f"</{tag}>"
        out.append(" />")
        return ""

    def close_element(element, end):
        if end:
            out.append(end)
        if element.tail:
            out.append(_escape_text(element.tail))

    end = open_element(root, prefixes)
    stack.append((root, iter(root if end is not None else ()), end))
    while stack:
        element, children, end = stack[-1]
        for child in children:
            child_end = open_element(child, None)
            stack.append((child, iter(child if child_end is not None else ()), child_end))
            break
        else:
            stack.pop()
            close_element(element, end)


def _serialized(root, encoding, xml_declaration, default_namespace, method, short_empty_elements):
    if not method:
        method = "xml"
    elif method not in ("xml", "html", "text", "c14n"):
        raise ValueError(f"unknown method {method!r}")
    if not encoding:
        encoding = "utf-8" if method == "c14n" else "us-ascii"
    lowered = encoding.lower()
    out = []
    if method == "xml" and (xml_declaration or xml_declaration is None and lowered not in (
            "utf-8", "us-ascii", "unicode")):
        declared = "utf-8" if lowered == "unicode" else encoding
        out.append(f"<?xml version='1.0' encoding='{declared}'?>\n")
    if method == "text":
        for part in root.itertext():
            out.append(part)
        if root.tail:
            out.append(root.tail)
    else:
        written, prefixes = _names(root, default_namespace)
        _write_markup(out, root, written, prefixes, short_empty_elements, method == "html")
    text = "".join(out)
    if lowered == "unicode":
        return text
    return text.encode(encoding, "xmlcharrefreplace")


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
             short_empty_elements=True):
    return _serialized(element, encoding, xml_declaration, default_namespace, method,
                       short_empty_elements)


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None,
                 default_namespace=None, short_empty_elements=True):
    return [tostring(element, encoding, method, xml_declaration=xml_declaration,
                     default_namespace=default_namespace,
                     short_empty_elements=short_empty_elements)]


def dump(elem):
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding="unicode")
    tail = elem.getroot().tail
    if not tail or tail[-1] != "\n":
        sys.stdout.write("\n")


def indent(tree, space="  ", level=0):
    root = tree.getroot() if isinstance(tree, ElementTree) else tree
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if not len(root):
        return
    stack = [(root, level)]
    while stack:
        element, depth = stack.pop()
        inner = "\n" + (depth + 1) * space
        if not element.text or not element.text.strip():
            element.text = inner
        child = None
        for child in element:
            if len(child):
                stack.append((child, depth + 1))
            if not child.tail or not child.tail.strip():
                child.tail = inner
        if not child.tail.strip():
            child.tail = "\n" + depth * space


# ---------------------------------------------------------------- canonical form (C14N 2.0)

def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    sio = None
    if out is None:
        sio = out = io.StringIO()
    parser = XMLParser(target=C14NWriterTarget(out.write, **options))
    if xml_data is not None:
        parser.feed(xml_data)
        parser.close()
    else:
        parse(from_file, parser=parser)
    return sio.getvalue() if sio is not None else None


_prefixed_name = re.compile(r"^\w+:\w+$")


def _escape_c14n_text(text):
    return (text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            .replace("\r", "&#xD;"))


def _escape_c14n_value(text):
    return (text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
            .replace("\t", "&#x9;").replace("\n", "&#xA;").replace("\r", "&#xD;"))


class C14NWriterTarget:
    """A parser target that writes the canonical form through `write`."""

    def __init__(self, write, *, with_comments=False, strip_text=False, rewrite_prefixes=False,
                 qname_aware_tags=None, qname_aware_attrs=None, exclude_attrs=None,
                 exclude_tags=None):
        self._write = write
        self._data = []
        self._with_comments = with_comments
        self._strip_text = strip_text
        self._exclude_attrs = set(exclude_attrs) if exclude_attrs else None
        self._exclude_tags = set(exclude_tags) if exclude_tags else None
        self._rewrite = rewrite_prefixes
        self._qname_tags = set(qname_aware_tags or ())
        self._qname_attrs = set(qname_aware_attrs or ())
        self._declared = [[("http://www.w3.org/XML/1998/namespace", "xml")]]  # as written
        self._in_scope = [list(_namespace_map.items())]  # as read
        self._in_scope.append([])
        self._prefix_of = {}
        self._preserve = [False]
        self._pending = None
        self._root_seen = self._root_done = False
        self._ignored = 0

    def _namespaces(self, stack):
        for level in reversed(stack):
            yield from level

    def _resolve(self, name):
        prefix, local = name.split(":", 1)
        for uri, known in self._namespaces(self._in_scope):
            if known == prefix:
                return "{%s}%s" % (uri, local)
        raise ValueError(f'Prefix {prefix} of QName "{name}" is not declared in scope')

    def _written(self, name):
        uri, tag = name[1:].rsplit("}", 1) if name[:1] == "{" else ("", name)
        seen = set()
        for known, prefix in self._namespaces(self._declared):
            if known == uri and prefix not in seen:
                return (f"{prefix}:{tag}" if prefix else tag), tag, uri
            seen.add(prefix)
        if self._rewrite:
            prefix = self._prefix_of.setdefault(uri, f"n{len(self._prefix_of)}")
            self._declared[-1].append((uri, prefix))
            return f"{prefix}:{tag}", tag, uri
        if not uri and "" not in seen:
            return tag, tag, uri
        for known, prefix in self._namespaces(self._in_scope):
            if known == uri:
                self._declared[-1].append((uri, prefix))
                return (f"{prefix}:{tag}" if prefix else tag), tag, uri
        if not uri:
            return tag, tag, uri
        raise ValueError(f'Namespace "{uri}" is not declared in scope')

    def data(self, data):
        if not self._ignored:
            self._data.append(data)

    def _flush(self):
        data = "".join(self._data)
        self._data.clear()
        if self._strip_text and not self._preserve[-1]:
            data = data.strip()
        if self._pending is not None:
            arguments, self._pending = self._pending, None
            named = data if data and _prefixed_name.match(data) else None
            self._start(*arguments, named)
            if named is not None:
                return
        if data and self._root_seen:
            self._write(_escape_c14n_text(data))

    def start_ns(self, prefix, uri):
        if self._ignored:
            return
        if self._data:
            self._flush()
        self._in_scope[-1].append((uri, prefix))

    def start(self, tag, attrs):
        if self._exclude_tags is not None and (self._ignored or tag in self._exclude_tags):
            self._ignored += 1
            return
        if self._data:
            self._flush()
        new = []
        self._declared.append(new)
        if self._qname_tags and tag in self._qname_tags:
            self._pending = (tag, attrs, new)
            return
        self._start(tag, attrs, new)

    def _start(self, tag, attrs, new, named=None):
        if self._exclude_attrs is not None and attrs:
            attrs = {k: v for k, v in attrs.items() if k not in self._exclude_attrs}
        names = {tag, *attrs}
        resolved = {}
        if named is not None:
            resolved[named] = self._resolve(named)
            names.add(resolved[named])
        qattrs = set()
        if attrs and self._qname_attrs:
            qattrs = self._qname_attrs.intersection(attrs)
            for key in qattrs:
                value = attrs[key]
                if _prefixed_name.match(value):
                    resolved[value] = self._resolve(value)
                    names.add(resolved[value])
                else:
                    qattrs = qattrs - {key}
        spelled = {name: self._written(name) for name in sorted(
            names, key=lambda n: n.split("}", 1))}
        attributes = []
        if new:
            attributes = [("xmlns:" + prefix if prefix else "xmlns", uri) for uri, prefix in new]
            attributes.sort()
        rest = []
        for key, value in attrs.items():
            if key in qattrs:
                value = spelled[resolved[value]][0]
            written, local, uri = spelled[key]
            rest.append(((uri, local), written if uri else local, value))
        rest.sort()
        attributes += [(written, value) for _, written, value in rest]
        space = attrs.get("{http://www.w3.org/XML/1998/namespace}space")
        self._preserve.append(space == "preserve" if space else self._preserve[-1])
        write = self._write
        write("<" + spelled[tag][0])
        if attributes:
            write("".join([f' {k}="{_escape_c14n_value(v)}"' for k, v in attributes]))
        write(">")
        if named is not None:
            write(_escape_c14n_text(spelled[resolved[named]][0]))
        self._root_seen = True
        self._in_scope.append([])

    def end(self, tag):
        if self._ignored:
            self._ignored -= 1
            return
        if self._data or self._pending is not None:
            self._flush()
        self._write(f"</{self._written(tag)[0]}>")
        self._preserve.pop()
        self._root_done = len(self._preserve) == 1
        self._declared.pop()
        self._in_scope.pop()

    def comment(self, text):
        if not self._with_comments or self._ignored:
            return
        self._around(f"<!--{_escape_c14n_text(text)}-->")

    def pi(self, target, data):
        if self._ignored:
            return
        self._around(f"<?{target} {_escape_c14n_text(data)}?>" if data else f"<?{target}?>")

    def _around(self, text):
        if self._root_done:
            self._write("\n")
        elif self._root_seen and self._data:
            self._flush()
        self._write(text)
        if not self._root_seen:
            self._write("\n")
