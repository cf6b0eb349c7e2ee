# difflib, second part: two columns of lines side by side, and HtmlDiff that shows them.

# What the tags of the next four lines of an ndiff mean: (their start, tag of the line taken for
# the left column, for the right one, how the balance of lines without a partner changes). A tag is
# None for a plain line, "?" for one with hints, "" for no line. Where the change is a pair
# (change, offset) the run ends: blank lines follow, the balance plus the offset of them.
_PAIRS = (("-?+?", "?", "?", 0), ("--++", "-", "", -1), ("--?+", "-", "", (0, -1)),
          ("--+", "-", "", (0, -1)), ("- ", "-", "", (0, -1)), ("-+?", None, "?", 0),
          ("-?+", "?", None, 0), ("-", "-", "", -1), ("+--", "", "+", 1), ("+ ", "", "+", (0, 1)),
          ("+-", "", "+", (0, 1)), ("+", "", "+", 1))


def _marked(text, hints):
    """The text with what the hint line points at between \\0 tag and \\1."""
    for match in reversed(list(re.finditer(r"\++|-+|\^+", hints))):
        begin, end = match.span()
        text = f"{text[:begin]}\0{match[0][0]}{text[begin:end]}\1{text[end:]}"
    return text[2:]


def _sides(delta):
    """(left, right, whether they differ) of an ndiff; a side is None where it comes with another
    line, or (number, text), ("", "\\n") for a blank one."""
    numbers = [0, 0]
    lines, balance = [], 0

    def take(tag, side):
        if tag == "":
            return None
        numbers[side] += 1
        line = lines.pop(0)
        if tag is None:
            return numbers[side], line[2:]
        if tag == "?":
            return numbers[side], _marked(line, lines.pop(0))
        return numbers[side], f"\0{tag}{line[2:] or ' '}\1"

    while True:
        while len(lines) < 4:
            lines.append(next(delta, "X"))
        tags = "".join([line[0] for line in lines])
        if tags[0] == " ":
            line = lines[0]
            yield take(None, 0), (numbers[1] + 1, line[2:]), False
            numbers[1] += 1
            continue
        blanks, pair = balance, None
        for start, left, right, change in _PAIRS:
            if not tags.startswith(start):
                continue
            pair = take(left, 0), take(right, 1), True
            if isinstance(change, tuple):
                blanks, balance = balance + change[1], change[0]
                break
            balance += change
            yield pair
            blanks = None
            break
        if blanks is None:
            continue
        for _ in range(-blanks):
            yield None, ("", "\n"), True
        for _ in range(blanks):
            yield ("", "\n"), None, True
        if pair is None:
            return
        yield pair


def _paired(delta):
    """(left, right, whether they differ), line by line."""
    left, right = [], []
    for from_line, to_line, differ in _sides(delta):
        if from_line is not None:
            left.append((from_line, differ))
        if to_line is not None:
            right.append((to_line, differ))
        if left and right:
            (from_line, from_differs), (to_line, to_differs) = left.pop(0), right.pop(0)
            yield from_line, to_line, from_differs or to_differs


def _mdiff(fromlines, tolines, context=None, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    pairs = _paired(ndiff(fromlines, tolines, linejunk, charjunk))
    if context is None:
        yield from pairs
        return
    context += 1
    while True:
        before, seen = [], 0
        for pair in pairs:
            before = (before + [pair])[-context:]
            seen += 1
            if pair[2]:
                break
        else:
            return
        if seen > context:
            yield None, None, None
        yield from before
        after = context - 1
        while after:
            pair = next(pairs, None)
            if pair is None:
                return
            after = context - 1 if pair[2] else after - 1
            yield pair


class HtmlDiff:
    _file_template = """
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
          "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">

<html>

<head>
    <meta http-equiv="Content-Type"
          content="text/html; charset=%(charset)s" />
    <title></title>
    <style type="text/css">%(styles)s
    </style>
</head>

<body>
    %(table)s%(legend)s
</body>

</html>"""
    _styles = """
        table.diff {font-family:Courier; border:medium;}
        .diff_header {background-color:#e0e0e0}
        td.diff_header {text-align:right}
        .diff_next {background-color:#c0c0c0}
        .diff_add {background-color:#aaffaa}
        .diff_chg {background-color:#ffff77}
        .diff_sub {background-color:#ffaaaa}"""
    _table_template = """
    <table class="diff" id="difflib_chg_%(prefix)s_top"
           cellspacing="0" cellpadding="0" rules="groups" >
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        %(header_row)s
        <tbody>
%(data_rows)s        </tbody>
    </table>"""
    _legend = """
    <table class="diff" summary="Legends">
        <tr> <th colspan="2"> Legends </th> </tr>
        <tr> <td> <table border="" summary="Colors">
                      <tr><th> Colors </th> </tr>
                      <tr><td class="diff_add">&nbsp;Added&nbsp;</td></tr>
                      <tr><td class="diff_chg">Changed</td> </tr>
                      <tr><td class="diff_sub">Deleted</td> </tr>
                  </table></td>
             <td> <table border="" summary="Links">
                      <tr><th colspan="2"> Links </th> </tr>
                      <tr><td>(f)irst change</td> </tr>
                      <tr><td>(n)ext change</td> </tr>
                      <tr><td>(t)op</td> </tr>
                  </table></td> </tr>
    </table>"""
    _default_prefix = 0

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=IS_CHARACTER_JUNK):
        self._tabsize = tabsize
        self._wrapcolumn = wrapcolumn
        self._linejunk = linejunk
        self._charjunk = charjunk

    def make_file(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5, *,
                  charset="utf-8"):
        table = self.make_table(fromlines, tolines, fromdesc, todesc, context=context,
                                numlines=numlines)
        page = self._file_template % {"styles": self._styles, "legend": self._legend,
                                      "table": table, "charset": charset}
        return page.encode(charset, "xmlcharrefreplace").decode(charset)

    def _expanded(self, line):
        # Spaces that tabs become are told from those of the text.
        line = line.replace(" ", "\0").expandtabs(self._tabsize)
        return line.replace(" ", "\t").replace("\0", " ").rstrip("\n")

    def _pieces(self, number, text):
        """A line cut at the wrap column, counting only what shows."""
        width = self._wrapcolumn
        pieces = []
        while number and len(text) - text.count("\0") * 3 > width and len(text) > width:
            at = shown = 0
            mark = ""
            while shown < width and at < len(text):
                if text[at] == "\0":
                    mark = text[at + 1]
                    at += 2
                    continue
                if text[at] == "\1":
                    mark = ""
                else:
                    shown += 1
                at += 1
            head, text = text[:at], text[at:]
            if mark:
                head += "\1"
                text = f"\0{mark}{text}"
            pieces.append((number, head))
            number = ">"
        return pieces + [(number, text)]

    def _wrapped(self, diffs):
        for left, right, flag in diffs:
            if flag is None:
                yield left, right, flag
                continue
            left, right = self._pieces(*left), self._pieces(*right)
            while left or right:
                yield (left.pop(0) if left else ("", " "), right.pop(0) if right else ("", " "),
                       flag)

    def _cell(self, prefix, number, text):
        anchor = f' id="{prefix}{number}"' if isinstance(number, int) else ""
        text = text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")
        text = text.replace(" ", "&nbsp;").rstrip()
        return (f'<td class="diff_header"{anchor}>{number}</td>'
                f'<td nowrap="nowrap">{text}</td>')

    def _links(self, rows, prefix, numlines):
        """The anchors and the links of the rows: to the first, next and last change."""
        anchors, links = [""] * len(rows), [""] * len(rows)
        changes = last = 0
        before = False
        for i, (_, _, flag) in enumerate(rows):
            if flag and not before:
                last = i
                anchors[max(0, i - numlines)] = f' id="difflib_chg_{prefix}_{changes}"'
                changes += 1
                links[i] = f'<a href="#difflib_chg_{prefix}_{changes}">n</a>'
            before = bool(flag)
        if not rows[0][2]:
            links[0] = f'<a href="#difflib_chg_{prefix}_0">f</a>'
        links[last] = f'<a href="#difflib_chg_{prefix}_top">t</a>'
        return anchors, links

    def make_table(self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5):
        number = HtmlDiff._default_prefix
        HtmlDiff._default_prefix += 1
        left, right = f"from{number}_", f"to{number}_"
        diffs = _mdiff([self._expanded(line) for line in fromlines],
                       [self._expanded(line) for line in tolines],
                       numlines if context else None, self._linejunk, self._charjunk)
        if self._wrapcolumn:
            diffs = self._wrapped(diffs)
        rows = [(a, b, flag) if flag is None else (self._cell(left, *a), self._cell(right, *b), flag)
                for a, b, flag in diffs]
        if not rows:
            found = "No Differences Found" if context else "Empty File"
            cell = f"<td></td><td>&nbsp;{found}&nbsp;</td>"
            rows = [(cell, cell, False)]
        anchors, links = self._links(rows, right, numlines)
        body = []
        for i, (a, b, flag) in enumerate(rows):
            if flag is not None:
                body.append(f'            <tr><td class="diff_next"{anchors[i]}>{links[i]}</td>{a}'
                            f'<td class="diff_next">{links[i]}</td>{b}</tr>\n')
            elif i > 0:
                body.append("        </tbody>        \n        <tbody>\n")
        header = ""
        if fromdesc or todesc:
            header = "".join(['<th class="diff_next"><br /></th>'
                              f'<th colspan="2" class="diff_header">{text}</th>'
                              for text in (fromdesc, todesc)])
            header = f"<thead><tr>{header}</tr></thead>"
        table = self._table_template % {"data_rows": "".join(body), "header_row": header,
                                        "prefix": right}
        for mark, shown in (("\0+", '<span class="diff_add">'), ("\0-", '<span class="diff_sub">'),
                            ("\0^", '<span class="diff_chg">'), ("\1", "</span>"),
                            ("\t", "&nbsp;")):
            table = table.replace(mark, shown)
        return table
