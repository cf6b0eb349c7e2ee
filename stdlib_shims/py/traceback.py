"""traceback: exceptions as text. Frames are known by file, line, function and source line only."""

__all__ = ["extract_tb", "extract_stack", "format_exception", "format_exception_only",
           "format_exc", "format_list", "format_stack", "format_tb", "print_exc",
           "print_exception", "print_last", "print_stack", "print_tb", "print_list",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_tb"]


class FrameSummary:
    __slots__ = ("filename", "lineno", "name", "_line", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 **ignored):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = locals

    @property
    def line(self):
        return None if self._line is None else self._line.strip()

    def _as_tuple(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._as_tuple() == other._as_tuple()
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


class StackSummary(list):
    @classmethod
    def from_list(cls, frames):
        result = cls()
        for f in frames:
            if not isinstance(f, FrameSummary):
                filename, lineno, name, line = f
                f = FrameSummary(filename, lineno, name, line=line)
            result.append(f)
        return result

    def format_frame_summary(self, frame):
        text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
        return text + f"    {frame.line}\n" if frame.line else text

    def format(self):
        lines = []
        last, count = None, 0

        def repeated():
            if count > 3:
                more = count - 3
                lines.append(f"  [Previous line repeated {more} more time"
                             f"{'s' if more > 1 else ''}]\n")

        for frame in self:
            place = (frame.filename, frame.lineno, frame.name)
            if place != last:
                repeated()
                last, count = place, 0
            count += 1
            if count <= 3:
                lines.append(self.format_frame_summary(frame))
        repeated()
        return lines


def extract_tb(tb, limit=None):
    frames = _frames(tb)
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    return StackSummary.from_list(frames)


def walk_tb(tb):
    while tb is not None:
        yield None, tb.tb_lineno
        tb = tb.tb_next


def extract_stack(f=None, limit=None):
    return StackSummary()


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def format_stack(f=None, limit=None):
    return []


_unset = object()


def _exception(exc, value):
    return exc if value is _unset else value


def format_exception_only(exc, /, value=_unset):
    e = _exception(exc, value)
    if not isinstance(e, BaseException):
        return [f"{e}\n" if not e is None else "NoneType: None\n"]
    bare = _format_exception(e, False)
    if e.__traceback__ is not None:
        # Behind the frames, which are known exactly.
        bare = bare[len("Traceback (most recent call last):\n"):]
        bare = bare[len("".join(format_tb(e.__traceback__))):]
    if isinstance(e, SyntaxError):
        return bare.splitlines(True)
    notes = getattr(e, "__notes__", None)
    if not notes:
        return [bare]
    tail = [f"{n}\n" for n in notes]
    return [bare[:len(bare) - len("".join(tail))]] + tail


def format_exception(exc, /, value=_unset, tb=_unset, limit=None, chain=True):
    e = _exception(exc, value)
    if tb is _unset and isinstance(e, BaseException):
        tb = e.__traceback__
    lines = []
    if chain and isinstance(e, BaseException):
        seen = {id(e)}
        links = []
        at = e
        while True:
            if at.__cause__ is not None and id(at.__cause__) not in seen:
                at, text = at.__cause__, ("\nThe above exception was the direct cause of the "
                                          "following exception:\n\n")
            elif (at.__context__ is not None and not at.__suppress_context__
                  and at.__cause__ is None and id(at.__context__) not in seen):
                at, text = at.__context__, ("\nDuring handling of the above exception, another "
                                            "exception occurred:\n\n")
            else:
                break
            seen.add(id(at))
            links.append((at, text))
        for at, text in reversed(links):
            lines += format_exception(at, limit=limit, chain=False)
            lines.append(text)
    if tb is not None and tb is not _unset:
        lines.append("Traceback (most recent call last):\n")
        lines += format_tb(tb, limit)
    return lines + format_exception_only(e)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(exc_info()[1], limit=limit, chain=chain))


def _print(text, file):
    if file is None:
        _write(text)
    else:
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
    pass


def clear_frames(tb):
    pass


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, **ignored):
        self.exc_type = exc_type
        self._lines = format_exception(exc_value, exc_value, exc_traceback, limit)
        self._only = format_exception_only(exc_value)
        self.stack = extract_tb(exc_traceback, limit)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format_exception_only(self):
        yield from self._only

    def format(self, *, chain=True):
        yield from self._lines

    def print(self, *, file=None, chain=True):
        _print("".join(self._lines), file)

    def __str__(self):
        return "".join(self._only).rstrip("\n")
