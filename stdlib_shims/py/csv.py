"""csv: rows of separated values."""

import re
from io import StringIO

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect",
           "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect",
           "get_dialect", "list_dialects", "Sniffer", "unregister_dialect", "DictReader",
           "DictWriter", "unix_dialect"]

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3
__version__ = "1.0"


class Error(Exception):
    pass


Error.__module__ = "_csv"


class Dialect:
    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Format(self, {})
        except TypeError as e:
            raise Error(str(e))


class excel(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


_unset = object()


class _Format:
    """A checked dialect."""

    def __init__(self, dialect, options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)

        def option(name, default):
            value = options.pop(name, _unset)
            if value is _unset:
                value = getattr(dialect, name, _unset) if dialect is not None else _unset
            return default if value is _unset else value

        self.delimiter = _char("delimiter", option("delimiter", ","), False)
        self.doublequote = bool(option("doublequote", True))
        self.escapechar = _char("escapechar", option("escapechar", None), True)
        self.lineterminator = option("lineterminator", "\r\n")
        if not isinstance(self.lineterminator, str):
            raise TypeError("\"lineterminator\" must be a string, not "
                            f"{type(self.lineterminator).__name__}")
        quotechar = option("quotechar", '"')
        self.quotechar = _char("quotechar", quotechar, True)
        quoting = option("quoting", _unset)
        if quoting is _unset:
            quoting = QUOTE_MINIMAL
        if not isinstance(quoting, int) or isinstance(quoting, bool):
            raise TypeError('"quoting" must be an integer')
        if quoting not in (0, 1, 2, 3):
            raise TypeError('bad "quoting" value')
        if quotechar is None and "quoting" not in options and quoting == QUOTE_MINIMAL:
            if dialect is None or getattr(dialect, "quoting", None) is None:
                quoting = QUOTE_NONE
        self.quoting = quoting
        self.skipinitialspace = bool(option("skipinitialspace", False))
        self.strict = bool(option("strict", False))
        if options:
            raise TypeError(f"'{next(iter(options))}' is an invalid keyword argument for this "
                            "function")
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")


def _char(name, value, optional):
    if value is None and optional:
        return None
    if value is None or not isinstance(value, str):
        if optional:
            raise TypeError(f'"{name}" must be string or None, not {type(value).__name__}')
        raise TypeError(f'"{name}" must be string, not {type(value).__name__}')
    if optional and value == "":
        return None
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


_dialects = {}


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Format(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    try:
        return _dialects[name]
    except (KeyError, TypeError):
        raise Error("unknown dialect") from None


def list_dialects():
    return list(_dialects)


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)

_limit = 131072


def field_size_limit(*new):
    global _limit
    old = _limit
    if new:
        if not isinstance(new[0], int):
            raise TypeError("limit must be an integer")
        _limit = new[0]
    return old


class reader:
    def __init__(self, iterable, dialect=None, **fmtparams):
        self._lines = iter(iterable)
        self.dialect = f = _Format(dialect, fmtparams)
        self.line_num = 0
        # Lines without any of these characters split at the delimiter alone.
        special = "\r\n\0"
        if f.quoting != QUOTE_NONE:
            special += f.quotechar
        if f.escapechar:
            special += f.escapechar
        if f.skipinitialspace:
            special += " "
        self._special = re.compile("[" + re.escape(special) + "]")
        stop = f.delimiter + "\r\n" + (f.escapechar or "")
        self._plain_run = re.compile("[^" + re.escape(stop) + "]+")
        if f.quotechar:
            stop = f.quotechar + (f.escapechar or "")
            self._quoted_run = re.compile("[^" + re.escape(stop) + "]+")

    def __iter__(self):
        return self

    def _line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error(f"iterator should return strings, not {type(line).__name__} "
                        "(the file should be opened in text mode)")
        self.line_num += 1
        return line

    def __next__(self):
        f = self.dialect
        line = self._line()
        if f.quoting != QUOTE_NONNUMERIC:
            body = line
            if body.endswith("\n"):
                body = body[:-2] if body.endswith("\r\n") else body[:-1]
            if not self._special.search(body):
                if not body:
                    return []
                fields = body.split(f.delimiter)
                if len(body) > _limit and any(len(x) > _limit for x in fields):
                    raise Error(f"field larger than field limit ({_limit})")
                return fields
        return self._parse(line)

    def _parse(self, line):
        f = self.dialect
        delimiter, quote, escape = f.delimiter, f.quotechar, f.escapechar
        quoting = f.quoting != QUOTE_NONE
        fields, parts = [], []
        numeric = False
        # States: start of row, start of field, in field, in quotes, quote seen in quotes, end.
        state = "row"
        while True:
            i, n = 0, len(line)
            while i < n:
                c = line[i]
                i += 1
                if state == "row":
                    if c in "\r\n":
                        state = "end"
                        continue
                    state = "start"
                if state == "start":
                    if c in "\r\n":
                        self._save(fields, parts, numeric)
                        state = "end"
                    elif c == quote and quoting:
                        state = "quoted"
                    elif c == escape:
                        if i < n:
                            parts.append(line[i])
                            i += 1
                            state = "field"
                        else:
                            state = "escape"
                    elif c == " " and f.skipinitialspace:
                        pass
                    elif c == delimiter:
                        self._save(fields, parts, numeric)
                    else:
                        numeric = f.quoting == QUOTE_NONNUMERIC
                        run = self._plain_run.match(line, i - 1)
                        parts.append(run.group() if run else c)
                        i = run.end() if run else i
                        state = "field"
                elif state == "field":
                    if c in "\r\n":
                        self._save(fields, parts, numeric)
                        numeric = False
                        state = "end"
                    elif c == escape:
                        if i < n:
                            parts.append(line[i])
                            i += 1
                        else:
                            state = "escape"
                    elif c == delimiter:
                        self._save(fields, parts, numeric)
                        numeric = False
                        state = "start"
                    else:
                        run = self._plain_run.match(line, i - 1)
                        parts.append(run.group() if run else c)
                        i = run.end() if run else i
                elif state == "quoted":
                    if c == escape:
                        if i < n:
                            parts.append(line[i])
                            i += 1
                        else:
                            state = "quoted escape"
                    elif c == quote:
                        state = "quote" if f.doublequote else "field"
                    else:
                        run = self._quoted_run.match(line, i - 1)
                        parts.append(run.group())
                        i = run.end()
                elif state == "quote":
                    if c == quote:
                        parts.append(c)
                        state = "quoted"
                    elif c == delimiter:
                        self._save(fields, parts, numeric)
                        state = "start"
                    elif c in "\r\n":
                        self._save(fields, parts, numeric)
                        state = "end"
                    elif not f.strict:
                        parts.append(c)
                        state = "field"
                    else:
                        raise Error(f"'{delimiter}' expected after '{quote}'")
                elif state == "escape":
                    parts.append(c)
                    state = "field"
                elif state == "quoted escape":
                    parts.append(c)
                    state = "quoted"
                elif c not in "\r\n":
                    raise Error("new-line character seen in unquoted field - do you need to open "
                                "the file in universal-newline mode?")
            if len(parts) > 1 or parts and len(parts[0]) > _limit:
                if sum(map(len, parts)) > _limit:
                    raise Error(f"field larger than field limit ({_limit})")
            if state in ("quoted", "quoted escape", "escape"):
                if state != "quoted":
                    parts.append("\n")
                    state = "quoted" if state == "quoted escape" else "field"
                if state == "quoted":
                    try:
                        line = self._line()
                        continue
                    except StopIteration:
                        if f.strict:
                            raise Error("unexpected end of data") from None
            if state in ("start", "field", "quoted", "quote"):
                self._save(fields, parts, numeric)
            return fields

    def _save(self, fields, parts, numeric):
        text = "".join(parts)
        if len(text) > _limit:
            raise Error(f"field larger than field limit ({_limit})")
        parts.clear()
        fields.append(float(text) if numeric else text)


class writer:
    def __init__(self, fileobj, dialect=None, **fmtparams):
        if not callable(getattr(fileobj, "write", None)):
            raise TypeError('argument 1 must have a "write" method')
        self._write = fileobj.write
        self.dialect = f = _Format(dialect, fmtparams)
        special = f.delimiter + "\r\n" + f.lineterminator
        if f.quotechar:
            special += f.quotechar
        if f.escapechar:
            special += f.escapechar
        self._special = re.compile("[" + re.escape(special) + "]")

    def _field(self, value, alone):
        f = self.dialect
        number = isinstance(value, (int, float))
        if value is None:
            text = ""
        else:
            text = value if isinstance(value, str) else str(value)
        quoted = f.quoting == QUOTE_ALL or (f.quoting == QUOTE_NONNUMERIC and not number)
        if self._special.search(text):
            quote, escape = f.quotechar, f.escapechar
            if f.quoting == QUOTE_NONE:
                out = []
                for c in text:
                    if self._special.match(c):
                        if escape is None:
                            raise Error("need to escape, but no escapechar set")
                        out.append(escape)
                    out.append(c)
                text = "".join(out)
            else:
                out = []
                for c in text:
                    if c == quote:
                        if f.doublequote:
                            out.append(quote)
                            quoted = True
                        elif escape is None:
                            raise Error("need to escape, but no escapechar set")
                        else:
                            out.append(escape)
                    elif c == escape:
                        out.append(escape)
                    elif self._special.match(c):
                        quoted = True
                    out.append(c)
                text = "".join(out)
        if not text and alone and not quoted:
            if f.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            quoted = True
        if quoted:
            return f.quotechar + text + f.quotechar
        return text

    def writerow(self, row, /):
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        alone = len(row) == 1
        return self._write(self.dialect.delimiter.join([self._field(x, alone) for x in row]) +
                           self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args,
                 **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names):]
        else:
            for name in names[len(row):]:
                result[name] = self.restval
        return result


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args,
                 **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            extra = [k for k in rowdict if k not in self.fieldnames]
            if extra:
                raise ValueError("dict contains fields not in fieldnames: " +
                                 ", ".join([repr(x) for x in extra]))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))


class Sniffer:
    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        quotechar, doublequote, delimiter, skip = self._by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skip = self._by_frequency(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skip
        return dialect

    def _by_quotes(self, data, delimiters):
        counts, quotes, spaces = {}, {}, 0
        for m in re.finditer(r"(?:^|(?P<d>[^\w\n\"'])(?P<s> ?))(?P<q>[\"']).*?(?P=q)"
                             r"(?:(?P<e>[^\w\n\"'])|$)", data, re.DOTALL | re.MULTILINE):
            quotes[m["q"]] = quotes.get(m["q"], 0) + 1
            d = m["d"] or m["e"]
            if d and (delimiters is None or d in delimiters):
                counts[d] = counts.get(d, 0) + 1
            if m["s"]:
                spaces += 1
        if not quotes:
            return "", False, None, False
        quote = max(quotes, key=quotes.get)
        if not counts:
            return quote, False, "", False
        delimiter = max(counts, key=counts.get)
        doubled = re.search(r"((%s)|^)\W*%s[^%s\n]*%s[^%s\n]*%s\W*((%s)|$)" % (
            re.escape(delimiter), quote, re.escape(delimiter), quote, re.escape(delimiter), quote,
            re.escape(delimiter)), data, re.MULTILINE)
        return quote, doubled is not None, delimiter, counts[delimiter] == spaces

    def _by_frequency(self, data, delimiters):
        lines = [line for line in data.split("\n") if line][:100]
        best = {}
        for c in map(chr, range(127)):
            if c.isalnum() or delimiters is not None and c not in delimiters:
                continue
            counts = [line.count(c) for line in lines]
            common = max(set(counts), key=counts.count) if counts else 0
            if common and counts.count(common) >= 0.9 * len(counts):
                best[c] = counts.count(common), common
        if not best:
            return "", False
        for d in self.preferred:
            if d in best:
                break
        else:
            d = max(best, key=best.get)
        return d, bool(lines) and lines[0].count(d) == lines[0].count(d + " ")

    def has_header(self, sample):
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        checked = 0
        for row in rows:
            if checked > 20:
                break
            checked += 1
            if len(row) != len(header):
                continue
            for i in list(kinds):
                try:
                    complex(row[i])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[i])
                if kinds[i] is None:
                    kinds[i] = kind
                elif kinds[i] != kind:
                    del kinds[i]
        votes = 0
        for i, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[i]) != kind else -1
            else:
                try:
                    complex(header[i])
                    votes -= 1
                except (ValueError, TypeError):
                    votes += 1
        return votes > 0
