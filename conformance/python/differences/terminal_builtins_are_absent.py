# Description: `input`, `exit`, `quit`, `help`, `breakpoint` and `__import__` are undefined names.
# Cause: they belong to a terminal or to `import` itself; a function has a request instead.
# Workaround: read the request; `return`, or raise, to end.
for look in (lambda: callable(input), lambda: callable(__import__), lambda: callable(breakpoint)):
    try:
        print(look())
    except NameError as e:
        print(e)
