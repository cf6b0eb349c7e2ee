"""urllib.parse: URLs taken apart, put together, quoted and unquoted."""

import functools
import re

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode",
           "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote",
           "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult",
           "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp",
                 "mms", "prospero", "rtsp", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms",
               "https", "shttp", "snews", "prospero", "rtsp", "rtspu", "rsync", "svn", "svn+ssh",
               "sftp", "nfs", "git", "git+ssh", "ws", "wss"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu",
               "sip", "sips", "mms", "sftp", "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

# ---------------------------------------------------------------- results


def _text_and_back(*parts):
    # str parts stay, bytes parts are decoded: (str parts..., how to turn a result back).
    text = isinstance(parts[0], str)
    for p in parts[1:]:
        if p and isinstance(p, str) != text:
            raise TypeError("Cannot mix str and non-str arguments")
    if text:
        return parts + (lambda x: x,)
    return tuple([p.decode("ascii", "strict") if p else "" for p in parts]) + (_encoded,)


def _encoded(x):
    if hasattr(x, "encode"):
        return x.encode("ascii", "strict")
    return x


class _Result(tuple):
    __slots__ = ()
    _fields = ()

    @classmethod
    def _make(cls, iterable):
        return cls(*iterable)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def _replace(self, **kwargs):
        values = [kwargs.pop(n, v) for n, v in zip(self._fields, self)]
        if kwargs:
            raise ValueError(f"Got unexpected field names: {list(kwargs)!r}")
        return self.__class__(*values)

    def __getnewargs__(self):
        return tuple(self)

    def __repr__(self):
        inside = ", ".join([f"{n}={v!r}" for n, v in zip(self._fields, self)])
        return f"{self.__class__.__name__}({inside})"


def _field(index):
    return property(lambda self: self[index])


class _Netloc(_Result):
    __slots__ = ()

    def _marks(self):
        netloc = self.netloc
        return (netloc, "@", ":", "[", "]", "%") if isinstance(netloc, str) else (
            netloc, b"@", b":", b"[", b"]", b"%")

    def _user(self):
        netloc, at, colon, *_ = self._marks()
        user, found, _ = netloc.rpartition(at)
        if not found:
            return None, None
        name, found, password = user.partition(colon)
        return name, password if found else None

    def _host(self):
        netloc, at, colon, left, right, _ = self._marks()
        host = netloc.rpartition(at)[2]
        _, bracket, inside = host.partition(left)
        if bracket:
            name, _, rest = inside.partition(right)
            port = rest.partition(colon)[2]
        else:
            name, _, port = host.partition(colon)
        return name, port or None

    @property
    def username(self):
        return self._user()[0]

    @property
    def password(self):
        return self._user()[1]

    @property
    def hostname(self):
        name = self._host()[0]
        if not name:
            return None
        percent = self._marks()[5]
        name, found, zone = name.partition(percent)
        return name.lower() + found + zone

    @property
    def port(self):
        port = self._host()[1]
        if port is None:
            return None
        text = port if isinstance(port, str) else port.decode("ascii")
        if not (text.isdigit() and text.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        number = int(text)
        if not 0 <= number <= 65535:
            raise ValueError("Port out of range 0-65535")
        return number


class SplitResult(_Netloc):
    __slots__ = ()
    _fields = ("scheme", "netloc", "path", "query", "fragment")
    __match_args__ = _fields

    def __new__(cls, scheme, netloc, path, query, fragment):
        return tuple.__new__(cls, (scheme, netloc, path, query, fragment))
    scheme, netloc, path, query, fragment = [_field(i) for i in range(5)]

    def geturl(self):
        return urlunsplit(self)

    def encode(self, encoding="ascii", errors="strict"):
        return SplitResultBytes(*[x.encode(encoding, errors) for x in self])


class ParseResult(_Netloc):
    __slots__ = ()
    _fields = ("scheme", "netloc", "path", "params", "query", "fragment")
    __match_args__ = _fields

    def __new__(cls, scheme, netloc, path, params, query, fragment):
        return tuple.__new__(cls, (scheme, netloc, path, params, query, fragment))
    scheme, netloc, path, params, query, fragment = [_field(i) for i in range(6)]

    def geturl(self):
        return urlunparse(self)

    def encode(self, encoding="ascii", errors="strict"):
        return ParseResultBytes(*[x.encode(encoding, errors) for x in self])


class DefragResult(_Result):
    __slots__ = ()
    _fields = ("url", "fragment")
    __match_args__ = _fields

    def __new__(cls, url, fragment):
        return tuple.__new__(cls, (url, fragment))
    url, fragment = _field(0), _field(1)

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url

    def encode(self, encoding="ascii", errors="strict"):
        return DefragResultBytes(*[x.encode(encoding, errors) for x in self])


class SplitResultBytes(SplitResult):
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return SplitResult(*[x.decode(encoding, errors) for x in self])


class ParseResultBytes(ParseResult):
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return ParseResult(*[x.decode(encoding, errors) for x in self])


class DefragResultBytes(DefragResult):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url

    def decode(self, encoding="ascii", errors="strict"):
        return DefragResult(*[x.decode(encoding, errors) for x in self])


# ---------------------------------------------------------------- taking apart

_controls = "".join(map(chr, range(33)))
_scheme = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):", re.ASCII)


@functools.lru_cache(typed=True)
def urlsplit(url, scheme="", allow_fragments=True):
    url, scheme, back = _text_and_back(url, scheme)
    url = url.lstrip(_controls)
    scheme = scheme.strip(_controls)
    if not (url.isprintable() and scheme.isprintable()):
        for c in "\t\r\n":
            url = url.replace(c, "")
            scheme = scheme.replace(c, "")
    netloc = query = fragment = ""
    match = _scheme.match(url)
    if match:
        scheme, url = match.group(1).lower(), url[match.end():]
    if url[:2] == "//":
        end = len(url)
        for c in "/?#":
            if 0 <= (found := url.find(c, 2)) < end:
                end = found
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_bracketed(netloc)
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    if not netloc.isascii():
        _check_netloc(netloc)
    return back(SplitResult(scheme, netloc, url, query, fragment))


def _check_bracketed(netloc):
    # A host in brackets is an IPv6 address or an address of a later version.
    import ipaddress

    host, found, rest = netloc.rpartition("@")[2].partition("[")
    if found and host:
        raise ValueError("Invalid IPv6 URL")
    host, _, port = rest.partition("]")
    if port and port[0] != ":":
        raise ValueError("Invalid IPv6 URL")
    if host[:1] == "v":
        if not re.match(r"\Av[a-fA-F0-9]+\..+\Z", host):
            raise ValueError("IPvFuture address is invalid")
    elif isinstance(ipaddress.ip_address(host), ipaddress.IPv4Address):
        raise ValueError("An IPv4 address cannot be in brackets")


def _check_netloc(netloc):
    # Characters that some normalisation turns into a delimiter make the host ambiguous.
    import unicodedata

    n = netloc
    for c in "@:#?":
        n = n.replace(c, "")
    normal = unicodedata.normalize("NFKC", n)
    if n == normal:
        return
    for c in "/?#@:":
        if c in normal:
            raise ValueError("netloc '" + netloc + "' contains invalid characters under NFKC "
                             "normalization")


def _split_params(url):
    if "/" in url:
        i = url.find(";", url.rfind("/"))
        if i < 0:
            return url, ""
    else:
        i = url.find(";")
    return url[:i], url[i + 1:]


def urlparse(url, scheme="", allow_fragments=True):
    url, scheme, back = _text_and_back(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in url:
        url, params = _split_params(url)
    return back(ParseResult(scheme, netloc, url, params, query, fragment))


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, back = _text_and_back(*components)
    if params:
        url = f"{url};{params}"
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    scheme, netloc, url, query, fragment, back = _text_and_back(*components)
    if netloc or (scheme and scheme in uses_netloc and url[:2] != "//"):
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + (netloc or "") + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return back(url)


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    base, url, back = _text_and_back(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, _ = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return back(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    base_parts = bpath.split("/")
    if base_parts[-1] != "":
        del base_parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = base_parts + path.split("/")
        segments[1:-1] = [s for s in segments[1:-1] if s]
    resolved = []
    for s in segments:
        if s == "..":
            if resolved:
                resolved.pop()
        elif s != ".":
            resolved.append(s)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return back(urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment)))


def urldefrag(url):
    url, back = _text_and_back(url)
    fragment = ""
    if "#" in url:
        s, n, p, a, q, fragment = urlparse(url)
        url = urlunparse((s, n, p, a, q, ""))
    return back(DefragResult(url, fragment))


# ---------------------------------------------------------------- quoting

_always_safe = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_tables = {}
_unsafe_text = {"/": re.compile(r"[^A-Za-z0-9_.~/-]").search,
                "": re.compile(r"[^A-Za-z0-9_.~-]").search}


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    else:
        safe = bytes([c for c in safe if c < 128])
    table = _tables.get(safe)
    if table is None:
        if len(_tables) >= 64:
            _tables.clear()
        kept = _always_safe | frozenset(safe)
        table = _tables[safe] = [chr(b) if b in kept else "%%%02X" % b for b in range(256)]
    return "".join([table[b] for b in bs])


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        search = None
        if isinstance(safe, str) and encoding is None and errors is None:
            search = _unsafe_text.get(safe)
        if search is not None and search(string) is None:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    if isinstance(string, str) and " " not in string or \
            isinstance(string, bytes) and b" " not in string:
        return quote(string, safe, encoding, errors)
    space = " " if isinstance(safe, str) else b" "
    return quote(string, safe + space, encoding, errors).replace(" ", "+")


_escape = re.compile(rb"%([0-9a-fA-F]{2})")
_ascii_run = re.compile("([\x00-\x7f]+)")


def unquote_to_bytes(string):
    if not string:
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    if len(string.split(b"%")) == 1:
        return bytes(string)
    return _escape.sub(lambda m: bytes((int(m.group(1), 16),)), bytes(string))


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        string.split
        return string
    if encoding is None:
        encoding = "utf-8"
    if errors is None:
        errors = "replace"
    if string.isascii():
        return unquote_to_bytes(string).decode(encoding, errors)
    pieces = _ascii_run.split(string)
    for i in range(1, len(pieces), 2):
        if "%" in pieces[i]:
            pieces[i] = unquote_to_bytes(pieces[i]).decode(encoding, errors)
    return "".join(pieces)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


# ---------------------------------------------------------------- queries


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
             errors="replace", max_num_fields=None, separator="&"):
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors,
                                 max_num_fields, separator):
        if name in result:
            result[name].append(value)
        else:
            result[name] = [value]
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
              errors="replace", max_num_fields=None, separator="&"):
    if separator and not isinstance(separator, (str, bytes)):
        separator.decode
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if isinstance(qs, str):
        if not isinstance(separator, str):
            separator = str(separator, "ascii")
        back = lambda x: x
    else:
        if not qs:
            return []
        qs = qs.decode("ascii", "strict")
        if isinstance(separator, bytes):
            separator = separator.decode("ascii")
        back = lambda x: x.encode("ascii", "strict")
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    result = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        pair = field.split("=", 1)
        if len(pair) != 2:
            if strict_parsing:
                raise ValueError("bad query field: %r" % (field,))
            if not keep_blank_values:
                continue
            pair.append("")
        if pair[1] or keep_blank_values:
            name, value = [back(unquote(p.replace("+", " "), encoding, errors)) for p in pair]
            result.append((name, value))
    return result


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as e:
            raise TypeError("not a valid non-string sequence or mapping object") from e

    def text(x):
        if isinstance(x, bytes):
            return quote_via(x, safe)
        return quote_via(x if isinstance(x, str) else str(x), safe, encoding, errors)

    pairs = []
    for name, value in query:
        name = text(name)
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
            except TypeError:
                pass
            else:
                pairs += [name + "=" + text(item) for item in value]
                continue
        pairs.append(name + "=" + text(value))
    return "&".join(pairs)


def unwrap(url):
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    if url[:4] == "URL:":
        url = url[4:].strip()
    return url


# What was split by hand before urlsplit; each warns and goes on answering.

def _splittype(url):
    scheme, colon, rest = url.partition(":")
    if not colon or not scheme or "/" in scheme:
        return None, url
    return scheme.lower(), rest


def _splithost(url):
    if url[:2] != "//":
        return None, url
    end = min((at for at in (url.find(mark, 2) for mark in "/#?") if at >= 0), default=len(url))
    path = url[end:]
    if path and path[0] != "/":
        path = "/" + path
    return url[2:end], path


def _splituser(host):
    user, found, host = host.rpartition("@")
    return user if found else None, host


def _splitpasswd(user):
    user, found, password = user.partition(":")
    return user, password if found else None


def _splitport(host):
    name, found, port = host.rpartition(":")
    if found and (not port or (port.isascii() and port.isdecimal())):
        return name, port or None
    return host, None


def _splitnport(host, defport=-1):
    name, found, port = host.rpartition(":")
    if not found:
        return host, defport
    if port:
        try:
            if not (port.isdecimal() and port.isascii()):
                raise ValueError("no digits")
            return name, int(port)
        except ValueError:
            return name, None
    return name, defport


def _splitquery(url):
    path, found, query = url.rpartition("?")
    return (path, query) if found else (url, None)


def _splittag(url):
    path, found, tag = url.rpartition("#")
    return (path, tag) if found else (url, None)


def _splitattr(url):
    words = url.split(";")
    return words[0], words[1:]


def _splitvalue(attr):
    attr, found, value = attr.partition("=")
    return attr, value if found else None


def _to_bytes(url):
    if isinstance(url, str):
        try:
            url = url.encode("ASCII").decode()
        except UnicodeError:
            raise UnicodeError("URL " + repr(url) + " contains non-ASCII characters")
    return url


_DEPRECATED = ("splittype", "splithost", "splituser", "splitpasswd", "splitport", "splitnport",
               "splitquery", "splittag", "splitattr", "splitvalue", "to_bytes")


def __getattr__(name):
    if name not in _DEPRECATED:
        raise AttributeError(f"module 'urllib.parse' has no attribute '{name}'")
    function = globals()["_" + name]
    function.__qualname__ = name  # what it is called in errors
    instead = {"to_bytes": "", "splitvalue": ", use urllib.parse.parse_qsl() instead"}.get(
        name, ", use urllib.parse.urlparse() instead")

    def old(*args, **kwargs):
        from warnings import warn
        warn(f"urllib.parse.{name}() is deprecated as of 3.8{instead}", DeprecationWarning,
             stacklevel=2)
        return function(*args, **kwargs)

    old.__name__ = old.__qualname__ = name
    globals()[name] = old
    return old


def __dir__():
    return sorted({*globals(), *_DEPRECATED})
