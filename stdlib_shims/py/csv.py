"""csv: the Dialect classes, DictReader, DictWriter and Sniffer; the rest is native."""

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
            _Format(self)
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


_install(Error)
register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


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
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            extra = [k for k in rowdict.keys() if k not in self.fieldnames]
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

    # How a quoted field begins and ends, tried in this order: between delimiters, first on its
    # line, last, alone. An end is looked for behind each beginning, but never twice in vain, which
    # keeps the search linear.
    _INNER = re.compile(r"(?P<delim>[^\w\n\"'])(?P<space> ?)(?P<quote>[\"'])")
    _FIRST = re.compile(r"(?:^|\n)(?P<quote>[\"'])", re.MULTILINE)
    _QUOTED = ((_INNER, lambda m: m["quote"] + re.escape(m["delim"])),
               (_FIRST, lambda m: m["quote"] + r"(?P<delim>[^\w\n\"'])(?P<space> ?)"),
               (_INNER, lambda m: m["quote"] + r"(?:$|\n)"),
               (_FIRST, lambda m: m["quote"] + r"(?:$|\n)"))

    def _fields(self, data, begin, end_of):
        found, missing, at = [], set(), 0
        while m := begin.search(data, at):
            at = m.start() + 1
            pattern = end_of(m)
            if pattern in missing:
                continue
            end = re.compile(pattern, re.MULTILINE).search(data, m.end())
            if end is None:
                missing.add(pattern)
                continue
            found.append({**m.groupdict(), **end.groupdict()})
            at = end.end()
        return found

    def _by_quotes(self, data, delimiters):
        for begin, end_of in self._QUOTED:
            found = self._fields(data, begin, end_of)
            if found:
                break
        else:
            return "", False, None, False
        counts, quotes, spaces = {}, {}, 0
        for m in found:
            quotes[m["quote"]] = quotes.get(m["quote"], 0) + 1
            d = m.get("delim")
            if d and (delimiters is None or d in delimiters):
                counts[d] = counts.get(d, 0) + 1
            if m.get("space"):
                spaces += 1
        quote = max(quotes, key=quotes.get)
        delimiter = max(counts, key=counts.get) if counts else ""
        skip = bool(counts) and counts[delimiter] == spaces
        if delimiter == "\n":
            delimiter = ""
        d = re.escape(delimiter)
        doubled = re.search(rf"(({d})|^)\W*{quote}[^{d}\n]*{quote}[^{d}\n]*{quote}\W*(({d})|$)",
                            data, re.MULTILINE)
        return quote, doubled is not None, delimiter, skip

    def _by_frequency(self, data, delimiters):
        # A delimiter occurs equally often on most lines. Ten lines are looked at, and ten more
        # until one character alone stands out.
        lines = [line for line in data.split("\n") if line]
        step = min(10, len(lines))
        tables = {chr(c): {} for c in range(127)}
        usual, found = {}, {}
        for start in range(0, len(lines), step or 1):
            for line in lines[start:start + step]:
                for c, table in tables.items():
                    n = line.count(c)
                    table[n] = table.get(n, 0) + 1
            for c, table in tables.items():
                if len(table) == 1 and 0 in table:
                    continue
                n = max(table, key=table.get)
                usual[c] = n, 2 * table[n] - sum(table.values())
            total = min(start + step, len(lines))
            share = 1.0
            while not found and share >= 0.9:
                found = {c: v for c, v in usual.items()
                         if v[0] > 0 and v[1] > 0 and v[1] / total >= share and
                         (delimiters is None or c in delimiters)}
                share -= 0.01
            if len(found) == 1:
                break
        if not found:
            return "", False
        for d in self.preferred:
            if d in found and len(found) > 1:
                break
        else:
            d = max(found, key=lambda c: (found[c], c))
        return d, lines[0].count(d) == lines[0].count(d + " ")

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
            elif kind is None:  # no row to go by
                votes += 1
            else:
                try:
                    complex(header[i])
                    votes -= 1
                except (ValueError, TypeError):
                    votes += 1
        return votes > 0
