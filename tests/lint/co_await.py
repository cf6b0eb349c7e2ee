# g++ 12.2 destroys some temporaries twice in an expression that contains co_await: closures with
# owning captures and braced aggregates. Such a temporary is named first, then moved in. The rule
# reads whole statements (continuation lines joined). A line that is right for a reason a grep cannot
# see carries `lint: co_await-ok <reason>`. Also refused: coroutine lambdas with captures.
import re

from common import blank_cxx, is_cxx, line_of

NAME = "co_await temporaries"

OK = "lint: co_await-ok"
OPEN, CLOSE = "([{", ")]}"
COROUTINE_LAMBDA = re.compile(
    r"\[([^\[\]]+)\]\s*(\([^()]*\))?\s*(mutable\b)?\s*(noexcept\b)?\s*->\s*(?:\w+::)*awaitable\b")


def statement(text, at):
    """The bounds of the full expression around offset `at`."""
    depth, start = 0, at
    while start > 0:
        c = text[start - 1]
        if c in CLOSE:
            if c == "}" and depth == 0:
                break
            depth += 1
        elif c in OPEN:
            if depth == 0 and c == "{":
                break
            depth = max(depth - 1, 0)
        elif c == ";" and depth == 0:
            break
        start -= 1
    depth, end = 0, at
    while end < len(text):
        c = text[end]
        if c == "{" and depth <= 0 and text[:end].rstrip().endswith(")"):
            break
        if c in OPEN:
            depth += 1
        elif c in CLOSE:
            depth -= 1
            if c == "}" and depth < 0:
                break
        elif c == ";" and depth <= 0:
            break
        end += 1
    return start, end


def matching(text, at):
    depth = 0
    for i in range(at, len(text)):
        if text[i] in OPEN:
            depth += 1
        elif text[i] in CLOSE:
            depth -= 1
            if depth == 0:
                return i
    return len(text) - 1


def owning(captures):
    parts = [c.strip() for c in captures.split(",") if c.strip()]
    return [c for c in parts if not c.startswith("&") and c != "this"]


def temporaries(text, start, end):
    """(offset, what) for each owning closure or braced aggregate made inside the expression."""
    i = start
    while i < end:
        c = text[i]
        before = text[:i].rstrip()
        prev = before[-1:]
        if c == "[" and text[i:i + 2] != "[[" and prev != "[":
            if not (prev.isalnum() or prev in ("_", ")", "]")) or before.endswith("return"):
                close = matching(text, i)
                if owning(text[i + 1:close]):
                    yield i, "a closure that owns what it captures"
                # The lambda's body is its own world; an argument list before it holds no temporaries.
                j = close + 1
                while j < end and text[j] not in "{;":
                    j = matching(text, j) + 1 if text[j] in "([" else j + 1
                i = matching(text, j) + 1 if j < end and text[j] == "{" else j
                continue
        elif c == "{" and i > start:
            close = matching(text, i)
            if text[i + 1:close].strip() and prev in "(,":
                yield i, "a braced aggregate"
            elif (text[i + 1:close].strip() and (prev.isalnum() or prev in "_>")
                  and not re.search(r"\b(else|do|try|return|const|mutable|noexcept)$", before)
                  and re.search(r"[(,]\s*[\w:<>, ]*$", text[max(start, i - 80):i])):
                yield i, "a braced temporary"
        i += 1


def check(path, text):
    if not is_cxx(path) or not path.startswith(("server/", "storage/", "stdlib_shims/", "bench/", "tests/")):
        return
    if "co_await" not in text and "awaitable" not in text:
        return
    lines = text.split("\n")
    blanked = blank_cxx(text)
    seen = set()

    def refuse(offset, message):
        line = line_of(blanked, offset)
        excused = any(OK in lines[n - 1] for n in (line, line - 1) if 0 < n <= len(lines))
        if not excused and (line, message) not in seen:
            seen.add((line, message))
            return [(line, message)]
        return []

    for match in re.finditer(r"\bco_await\b", blanked):
        start, end = statement(blanked, match.start())
        for offset, what in temporaries(blanked, start, end):
            yield from refuse(offset, f"{what} inside an expression with co_await: name it, then move it in")
    for match in COROUTINE_LAMBDA.finditer(blanked):
        if match.group(1).strip():
            yield from refuse(match.start(), "a coroutine lambda with captures: make it a function")
