"""traceback: exceptions as text. Frames are known by file, line, function and source line only."""

import collections.abc

__all__ = ["extract_tb", "extract_stack", "format_exception", "format_exception_only",
           "format_exc", "format_list", "format_stack", "format_tb", "print_exc",
           "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack",
           "walk_tb"]


class FrameSummary:
    __slots__ = ("filename", "lineno", "name", "_line", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 **positions):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = {k: repr(v) for k, v in locals.items()} if locals else None

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = _source_line(self.filename, self.lineno)
        return self._line.strip()

    def _as_tuple(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno
                    and self.name == other.name and self.locals == other.locals)
        if isinstance(other, tuple):
            return self._as_tuple() == other
        return NotImplemented

    def __getitem__(self, index):
        return self._as_tuple()[index]

    def __iter__(self):
        return iter(self._as_tuple())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class _Code:
    def __init__(self, filename, name):
        self.co_filename = filename
        self.co_name = name


class _Frame:
    """What walk_tb and walk_stack give in place of a frame: where it is, not what it holds."""

    def __init__(self, filename, lineno, name):
        self.f_code = _Code(filename, name)
        self.f_lineno = lineno
        self.f_locals, self.f_globals = {}, {}


class StackSummary(list):
    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        frames = list(frame_gen)
        result = cls()
        for f, lineno in _limited(frames, limit):
            result.append(FrameSummary(f.f_code.co_filename, lineno, f.f_code.co_name,
                                       locals=f.f_locals if capture_locals else None))
        return result

    @classmethod
    def from_list(cls, a_list):
        result = StackSummary()
        for f in a_list:
            if not isinstance(f, FrameSummary):
                filename, lineno, name, line = f
                f = FrameSummary(filename, lineno, name, line=line)
            result.append(f)
        return result

    def format_frame_summary(self, frame_summary):
        frame = frame_summary
        text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
        if frame.line:
            text += f"    {frame.line}\n"
        for name, value in sorted((frame.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self):
        lines = []
        last, count = None, 0

        def repeated():
            if count > 3:
                more = count - 3
                lines.append(f"  [Previous line repeated {more} more time"
                             f"{'s' if more > 1 else ''}]\n")

        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = (frame.filename, frame.lineno, frame.name)
            if place != last:
                repeated()
                last, count = place, 0
            count += 1
            if count <= 3:
                lines.append(text)
        repeated()
        return lines


def _limited(frames, limit):
    """The first `limit` frames, the last ones when it is negative; sys.tracebacklimit for None."""
    if limit is None:
        import sys
        limit = getattr(sys, "tracebacklimit", None)
        if limit is None:
            return frames
        limit = max(limit, 0)
    return frames[:limit] if limit >= 0 else frames[limit:]


def extract_tb(tb, limit=None):
    if tb is not None:
        tb.tb_frame  # refuses what is no traceback
    frames = _frames(tb)
    return StackSummary.from_list(_limited(frames, limit))


def walk_tb(tb):
    for filename, lineno, name, _ in _frames(tb):
        yield _Frame(filename, lineno, name), lineno


def _stack(level):
    """The calls above the one `level` frames up, innermost first."""
    found = []
    while (place := _caller(level + len(found) + 1)) is not None:
        found.append((place[0], place[1], place[3]))
    return found


def walk_stack(f):
    for filename, lineno, name in _stack(2):
        yield _Frame(filename, lineno, name), lineno


def _stack_summary(limit, level):
    frames = [(*place, None) for place in _stack(level + 1)]
    frames = _limited(frames, limit)
    return StackSummary.from_list(frames[::-1])


def extract_stack(f=None, limit=None):
    return _stack_summary(limit, 1)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def format_stack(f=None, limit=None):
    return _stack_summary(limit, 1).format()


class _Unset:
    def __repr__(self):
        return "<implicit>"


_unset = _Unset()
_HEADER = "Traceback (most recent call last):\n"
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


def _exception(exc, value):
    if value is not _unset:
        return value
    if exc is not None and not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return exc


def format_exception_only(exc, /, value=_unset):
    e = _exception(exc, value)
    if not isinstance(e, BaseException):
        return [f"{e}\n" if not e is None else "NoneType: None\n"]
    bare = _format_exception(e, False)
    if e.__traceback__ is not None:
        # Behind the frames, which are known exactly.
        bare = bare[len(_HEADER):]
        bare = bare[len("".join(format_tb(e.__traceback__))):]
    if isinstance(e, SyntaxError):
        return bare.splitlines(True)
    notes = getattr(e, "__notes__", None)
    if notes is None:
        return [bare]
    if isinstance(notes, collections.abc.Sequence):
        tail = [f"{line}\n" for note in notes for line in _safe(str, note, "note").split("\n")]
    else:
        tail = [_safe(repr, notes, "__notes__")]
        bare = bare[:-1]
    return [bare[:len(bare) - len("".join(tail))]] + tail


def format_exception(exc, /, value=_unset, tb=_unset, limit=None, chain=True):
    if (value is _unset) != (tb is _unset):
        raise ValueError("Both or neither of value and tb must be given")
    e = _exception(exc, value)
    if tb is _unset and isinstance(e, BaseException):
        tb = e.__traceback__
    made = TracebackException(type(e), e, None if tb is _unset else tb, limit=limit, compact=True)
    return list(made.format(chain=chain))


def format_exc(limit=None, chain=True):
    return "".join(format_exception(exc_info()[1], limit=limit, chain=chain))


def _print(text, file):
    if file is None:
        from sys import stderr as file
    file.write(text)


def print_exception(exc, /, value=_unset, tb=_unset, limit=None, file=None, chain=True):
    _print("".join(format_exception(exc, value, tb, limit, chain)), file)


def print_exc(limit=None, file=None, chain=True):
    _print(format_exc(limit, chain), file)


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")


def print_tb(tb, limit=None, file=None):
    _print("".join(format_tb(tb, limit)), file)


def print_list(extracted_list, file=None):
    _print("".join(format_list(extracted_list)), file)


def print_stack(f=None, limit=None, file=None):
    _print("".join(_stack_summary(limit, 1).format()), file)


def clear_frames(tb):
    pass


def _safe(convert, value, what="exception"):
    try:
        return convert(value)
    except Exception:
        return f"<{what} {convert.__name__}() failed>"


class _Margin:
    """How far inside of groups the text stands, and whether the innermost one is still to be
    closed."""

    def __init__(self):
        self.depth, self.open = 0, False

    def indent(self):
        return "  " * self.depth

    def put(self, texts, edge="|"):
        if self.depth:
            before = f"{self.indent()}{edge} "
            for text in texts:
                yield "".join([before + line for line in text.splitlines(True)])
        else:
            yield from texts


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 _seen=None):
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback, limit)
        self._str = _safe(str, exc_value)
        self._only = format_exception_only(exc_value, exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        if isinstance(exc_value, SyntaxError):
            for name in ("filename", "lineno", "end_lineno", "text", "offset", "end_offset", "msg"):
                value = getattr(exc_value, name)
                number = name.endswith("lineno") and value is not None
                setattr(self, name, str(value) if number else value)
        self.__cause__ = self.__context__ = self.exceptions = None
        self.__suppress_context__ = bool(exc_value is not None and exc_value.__suppress_context__)
        # The errors behind it, one after the other: a chain may be longer than the stack is deep.
        seen = _seen if _seen is not None else set()
        todo = [(self, exc_value)] if _seen is None else []

        def like(e):
            return type(self)(type(e), e, e.__traceback__, limit=limit, compact=compact,
                              max_group_width=max_group_width, max_group_depth=max_group_depth,
                              _seen=seen)

        while todo:
            made, e = todo.pop()
            if e is None:
                continue
            seen.add(id(e))
            cause, context = e.__cause__, e.__context__
            if compact and (cause is not None or e.__suppress_context__):
                context = None
            for name, other in (("__cause__", cause), ("__context__", context)):
                if other is not None and id(other) not in seen:
                    seen.add(id(other))
                    setattr(made, name, like(other))
                    todo.append((getattr(made, name), other))
            if isinstance(e, BaseExceptionGroup):
                made.exceptions = [like(part) for part in e.exceptions]
                seen.update(map(id, e.exceptions))
                todo += zip(made.exceptions, e.exceptions)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    def format_exception_only(self):
        yield from self._only

    def format(self, *, chain=True, _ctx=None):
        order, at = [(self, None)], self
        while chain:
            if at.__cause__ is not None:
                order.append((at.__cause__, _CAUSE))
            elif at.__context__ is not None and not at.__suppress_context__:
                order.append((at.__context__, _CONTEXT))
            else:
                break
            at = order[-1][0]
        margin = _ctx or _Margin()
        for te, text in reversed(order):
            if te.exceptions is not None:
                yield from te._format_group(chain, margin)
            else:
                if te.stack:
                    yield from margin.put([_HEADER])
                    yield from margin.put(te.stack.format())
                yield from margin.put(te._only)
            if text is not None:
                yield from margin.put([text])

    def _format_group(self, chain, margin):
        outermost = margin.depth == 0
        if margin.depth > self.max_group_depth:
            yield from margin.put([f"... (max_group_depth is {self.max_group_depth})\n"])
            return
        margin.depth += outermost
        if self.stack:
            yield from margin.put(["Exception Group " + _HEADER], "+" if outermost else "|")
            yield from margin.put(self.stack.format())
        yield from margin.put(self._only)
        width, count = self.max_group_width, len(self.exceptions)
        shown = min(count, width + 1)
        margin.open = False
        for i, part in enumerate(self.exceptions[:shown]):
            last = i + 1 == shown
            # What is printed for the last one may close the group too.
            margin.open = margin.open or last
            title = i + 1 if i < width else "..."
            yield f"{margin.indent()}{'  ' if i else '+-'}+---------------- {title} ----------------\n"
            margin.depth += 1
            if i < width:
                yield from part.format(chain=chain, _ctx=margin)
            else:
                more = count - width
                yield from margin.put([f"and {more} more exception{'s' if more > 1 else ''}\n"])
            if last and margin.open:
                yield f"{margin.indent()}+------------------------------------\n"
                margin.open = False
            margin.depth -= 1
        margin.depth -= outermost

    def print(self, *, file=None, chain=True):
        _print("".join(self.format(chain=chain)), file)
