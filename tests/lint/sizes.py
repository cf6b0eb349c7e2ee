# File sizes: most under 800 lines, none over 1,500. Over 800 is reported, not refused.
NAME = "sizes"

REPORT, LIMIT = 800, 1500
CODE = (".cc", ".h", ".def", ".py")


def lines(text):
    return text.count("\n") + (not text.endswith("\n") and text != "")


def check(path, text):
    if path.endswith(CODE) and lines(text) > LIMIT:
        yield 1, f"{lines(text)} lines; the limit is {LIMIT}: cut it where a second job begins"


def report(path, text):
    if path.endswith(CODE) and REPORT < lines(text) <= LIMIT:
        return f"{path}: {lines(text)} lines"
    return None
