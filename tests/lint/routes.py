# The table "Routes" of docs/http.md names every route of server/routes.def and no other, each as
# `METHODS /path` with the methods that it takes. Names of {parameters} may differ.
import re

import common

NAME = "routes"
PAGE = "docs/http.md"
TABLE = "server/routes.def"
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def shape(path):
    """The path with its parameters' names left out."""
    return re.sub(r"\{[^}]*\}", lambda m: "{...}" if m[0].endswith("...}") else "{}", path)


def defined(text):
    """{shape: set of methods} of a routes.def."""
    routes = {}
    for methods, path in re.findall(r'^ROUTE\(([A-Z |]+),\s*"([^"]+)"', text, re.M):
        routes.setdefault(shape(path), set()).update(m.strip() for m in methods.split("|"))
    return routes


def check(path, text):
    if path != PAGE:
        return
    missing = defined(common.read(TABLE))
    known = dict(missing)
    for number, line in enumerate(text.split("\n"), 1):
        if not line.startswith("| `"):
            continue
        for methods, named in re.findall(r"`((?:[A-Z]+ )+)(/[^`]*)`", line.split(" | ")[0]):
            methods = set(methods.split())
            if not methods <= set(METHODS):
                continue
            if methods != known.get(shape(named)):
                yield number, f"{named}: takes {sorted(known.get(shape(named), []))} in {TABLE}"
            missing.pop(shape(named), None)
    for named, methods in sorted(missing.items()):
        yield 1, f"{' '.join(sorted(methods))} {named} of {TABLE} is not in the table"
