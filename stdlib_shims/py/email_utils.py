"""email.utils: addresses and dates of mail headers."""

import base64
import datetime
import re
import time
import urllib.parse

__all__ = ["formataddr", "parseaddr", "getaddresses", "formatdate", "format_datetime",
           "parsedate", "parsedate_tz", "parsedate_to_datetime", "mktime_tz", "make_msgid", "quote",
           "unquote", "localtime", "encode_rfc2231", "decode_rfc2231", "decode_params",
           "collapse_rfc2231_value"]

COMMASPACE, EMPTYSTRING, UEMPTYSTRING, CRLF, TICK = ", ", "", "", "\r\n", "'"

_special = re.compile(r"[][\\()<>@,:;\".]")
_days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_zones = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500, "EDT": -400,
          "CST": -600, "CDT": -500, "MST": -700, "MDT": -600, "PST": -800, "PDT": -700}


def formataddr(pair, charset="utf-8"):
    name, address = pair
    address.encode("ascii")
    if not name:
        return address
    if not name.isascii():
        return f"{_encoded_word(name)} <{address}>"
    mark = '"' if _special.search(name) else ""
    name = re.sub(r'[\\"]', r"\\\g<0>", name)
    return f"{mark}{name}{mark} <{address}>"


def _encoded_word(text):
    # RFC 2047, in whichever of the two encodings is shorter.
    data = text.encode("utf-8")
    kept = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-!*+/"
    quoted = "".join(["_" if b == 32 else chr(b) if b in kept else "=%02X" % b for b in data])
    if (len(data) + 2) // 3 * 4 < len(quoted):
        return "=?utf-8?b?" + base64.b64encode(data).decode("ascii") + "?="
    return "=?utf-8?q?" + quoted + "?="


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


def parseaddr(addr, *, strict=True):
    if isinstance(addr, list):
        addr = addr[0] if addr else ""
    for piece in _split_addresses(addr):
        return _one(piece)
    return "", ""


def getaddresses(fieldvalues, *, strict=True):
    result = []
    for value in fieldvalues:
        for piece in _split_addresses(str(value)):
            if piece.strip():
                result.append(_one(piece))
    return result


def _format(t, zone):
    return "%s, %02d %s %04d %02d:%02d:%02d %s" % (_days[t[6]], t[2], _months[t[1] - 1], t[0], t[3],
                                                   t[4], t[5], zone)


def formatdate(timeval=None, localtime=False, usegmt=False):
    if timeval is None:
        timeval = time.time()
    moment = datetime.datetime.fromtimestamp(int(timeval), datetime.timezone.utc)
    return format_datetime(moment if localtime or usegmt else moment.replace(tzinfo=None), usegmt)


def format_datetime(dt, usegmt=False):
    now = dt.timetuple()
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        return _format(now, "GMT")
    return _format(now, "-0000" if dt.tzinfo is None else dt.strftime("%z"))


def localtime(dt=None, isdst=-1):
    if dt is None:
        return datetime.datetime.now(datetime.timezone.utc)
    return dt.astimezone()


_date = re.compile(r"\s*(?:[A-Za-z]+\.?,?\s*)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{2,4})"
                   r"(?:\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?(?:\s+([+-]\d{4}|[A-Za-z]+))?")


def _parsed(data):
    m = _date.match(data or "")
    if not m:
        return None
    day, month, year, hour, minute, second, zone = m.groups()
    names = [n.lower() for n in _months]
    if month.lower() not in names:
        return None
    year = int(year)
    if year < 100:
        year += 1900 if year > 68 else 2000
    offset = None
    if zone:
        number = _zones.get(zone.upper())
        if number is None and zone[0] in "+-":
            number = int(zone)
        if number is not None and zone != "-0000":
            sign = -1 if number < 0 else 1
            number = abs(number)
            offset = sign * (number // 100 * 3600 + number % 100 * 60)
    return (year, names.index(month.lower()) + 1, int(day), int(hour or 0), int(minute or 0),
            int(second or 0), 0, 1, -1, offset)


def parsedate_tz(data):
    t = _parsed(data)
    return t[:9] + (0,) if t is not None and t[9] is None else t


def parsedate(data):
    t = parsedate_tz(data)
    return t if t is None else t[:9]


def parsedate_to_datetime(data):
    t = _parsed(data)
    if t is None:
        raise ValueError("Invalid date value or format \"%s\"" % str(data))
    if t[9] is None:
        return datetime.datetime(*t[:6])
    return datetime.datetime(*t[:6], tzinfo=datetime.timezone(datetime.timedelta(seconds=t[9])))


def mktime_tz(data):
    moment = datetime.datetime(*data[:6], tzinfo=datetime.timezone.utc)
    return int(moment.timestamp()) - (data[9] or 0)


def make_msgid(idstring=None, domain=None):
    import random

    tail = "." + idstring if idstring else ""
    return "<%d.%d.%d%s@%s>" % (int(time.time() * 100), 1, random.getrandbits(64), tail,
                                domain or "localhost")


def encode_rfc2231(s, charset=None, language=None):
    s = urllib.parse.quote(s, safe="", encoding=charset or "ascii")
    if charset is None and language is None:
        return s
    return "%s'%s'%s" % (charset, language or "", s)


def decode_rfc2231(s):
    parts = s.split("'", 2)
    return (None, None, s) if len(parts) <= 2 else parts


def quote(str):
    """Backslashes and double quotes made safe within a quoted string."""
    return str.replace("\\", "\\\\").replace('"', '\\"')


def unquote(str):
    if len(str) > 1:
        if str[0] == str[-1] == '"':
            return str[1:-1].replace("\\\\", "\\").replace('\\"', '"')
        if str[0] == "<" and str[-1] == ">":
            return str[1:-1]
    return str


def collapse_rfc2231_value(value, errors="replace", fallback_charset="us-ascii"):
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, language, text = value
    if charset is None:
        charset = fallback_charset
    try:
        return text.encode("raw-unicode-escape").decode(charset, errors)
    except LookupError:
        return unquote(text)


_continued = re.compile(r"(?P<name>\w+)\*((?P<num>[0-9]+)\*?)?$", re.ASCII)


def decode_params(params):
    """Joins the pieces of RFC 2231 parameters."""
    out = [params[0]]
    pieces = {}
    for name, value in params[1:]:
        encoded = name.endswith("*")
        value = unquote(value)
        m = _continued.match(name)
        if m:
            number = m.group("num")
            pieces.setdefault(m.group("name"), []).append(
                (int(number) if number is not None else None, value, encoded))
        else:
            out.append((name, '"%s"' % quote(value)))
    for name, parts in pieces.items():
        parts.sort(key=lambda p: -1 if p[0] is None else p[0])
        extended = any(encoded for _, _, encoded in parts)
        text = "".join([urllib.parse.unquote(v, encoding="latin-1") if encoded else v
                        for _, v, encoded in parts])
        if extended:
            charset, language, text = decode_rfc2231(text)
            out.append((name, (charset, language, '"%s"' % quote(text))))
        else:
            out.append((name, '"%s"' % quote(text)))
    return out


def _header_parameters(text, unquoting=True):
    """The value before the first semicolon, and its parameters with RFC 2231 resolved."""
    pieces, current, quoted = [], [], False
    i = 0
    while i < len(text):
        c = text[i]
        if quoted and c == "\\" and i + 1 < len(text):
            current.append(text[i:i + 2])
            i += 2
            continue
        if c == '"':
            quoted = not quoted
        if c == ";" and not quoted:
            pieces.append("".join(current))
            current = []
        else:
            current.append(c)
        i += 1
    pieces.append("".join(current))
    rows = [("", "")]
    for piece in pieces[1:]:
        name, equal, value = piece.partition("=")
        if name.strip():
            rows.append((name.strip().lower() if equal else name.strip(), value.strip()))
    found = []
    if any("*" in name for name, _ in rows):
        rows = decode_params(rows)
    for name, value in rows[1:]:
        if isinstance(value, tuple):
            value = (value[0], value[1], unquote(value[2])) if unquoting else value
            if unquoting:
                value = collapse_rfc2231_value(value)
        elif unquoting:
            value = unquote(value)
        found.append((name, value))
    return pieces[0].strip(), found
