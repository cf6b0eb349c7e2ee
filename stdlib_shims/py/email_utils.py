"""email.utils: addresses and dates of mail headers."""

import calendar
import datetime
import re
import time
import urllib.parse

from _email_addresses import balanced, quote, read_addresses, read_date, without_quoted

quote.__module__ = "email._parseaddr"

__all__ = ["formataddr", "parseaddr", "getaddresses", "formatdate", "format_datetime",
           "parsedate", "parsedate_tz", "parsedate_to_datetime", "mktime_tz", "make_msgid",
           "unquote", "encode_rfc2231", "decode_rfc2231", "decode_params",
           "collapse_rfc2231_value"]

COMMASPACE, EMPTYSTRING, UEMPTYSTRING, CRLF, TICK = ", ", "", "", "\r\n", "'"

_special = re.compile(r"[][\\()<>@,:;\".]")
_days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def formataddr(pair, charset="utf-8"):
    name, address = pair
    address.encode("ascii")
    if not name:
        return address
    if not name.isascii():
        if isinstance(charset, str):
            from email.charset import Charset
            charset = Charset(charset)
        return f"{charset.header_encode(name)} <{address}>"
    mark = '"' if _special.search(name) else ""
    name = re.sub(r'[\\"]', r"\\\g<0>", name)
    return f"{mark}{name}{mark} <{address}>"



def parseaddr(addr, *, strict=True):
    """The name and the address of a field; two empty texts when it can't be read."""
    if not strict:
        found = read_addresses(addr)
        return found[0] if found else ("", "")
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str):
        return "", ""
    found = _checked(read_addresses(addr if balanced(addr) else "('', '')"))
    return found[0] if len(found) == 1 else ("", "")


def _checked(pairs):
    # A bracket left in an address is a domain that couldn't be read.
    return [pair if "[" not in pair[1] else ("", "") for pair in pairs]


def getaddresses(fieldvalues, *, strict=True):
    """All names and addresses of some fields; one empty pair when their number can't be right."""
    fields = [str(v) for v in fieldvalues]
    if not strict:
        return read_addresses(", ".join(fields))
    fields = [v if balanced(v) else "('', '')" for v in fields]
    found = _checked(read_addresses(", ".join(fields)))
    if len(found) != sum(1 + without_quoted(v).count(",") for v in fields):
        return [("", "")]
    return found


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


def parsedate_tz(data):
    t = read_date(data)
    return t[:9] + (0,) if t is not None and t[9] is None else t


def parsedate(data):
    t = parsedate_tz(data)
    return t if t is None else t[:9]


def parsedate_to_datetime(data):
    t = read_date(data)
    if t is None:
        raise ValueError("Invalid date value or format \"%s\"" % str(data))
    if t[9] is None:
        return datetime.datetime(*t[:6])
    return datetime.datetime(*t[:6], tzinfo=datetime.timezone(datetime.timedelta(seconds=t[9])))


def mktime_tz(data):
    return calendar.timegm(data) - (data[9] or 0)


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
    """The value before the first semicolon and the parameters, RFC 2231 resolved, as pairs."""
    pieces, held, quotes = [], [], 0
    for part in text.split(";"):
        held.append(part)
        quotes += part.count('"') - part.count('\\"')
        # A semicolon between quotes parts nothing.
        if quotes % 2 == 0:
            pieces.append(";".join(held))
            held, quotes = [], 0
    if held:
        pieces.append(";".join(held))
    rows = []
    for piece in pieces:
        name, equal, value = piece.partition("=")
        rows.append((name.strip().lower() if equal else name.strip(), value.strip()))
    rows = decode_params(rows)
    if not unquoting:
        return rows
    return [(name, (*value[:2], unquote(value[2])) if isinstance(value, tuple) else unquote(value))
            for name, value in rows]
