# The README's section on differences names every program of conformance/python/differences and no
# other; each program opens with what differs, why, and what to do instead.
import os
import re

import common

NAME = "differences"
FOLDER = "conformance/python/differences"
SECTION = re.compile(r"## Differences from CPython\n(.*?)(?=\n## |\Z)", re.S)


def check(path, text):
    if path == "README.md":
        section = SECTION.search(text)
        named = set(re.findall(r"`([a-z]+(?:_[a-z]+)+)`", section[1] if section else "")) - {"add_note"}
        kept = {n[:-3] for n in os.listdir(os.path.join(common.ROOT, FOLDER)) if n.endswith(".py")}
        for name in sorted(named ^ kept):
            yield 1, f"{name}: " + ("no such program" if name in named else "not named in the section")
    elif path.startswith(FOLDER) and path.endswith(".py"):
        for word in ("Description", "Cause", "Workaround"):
            if f"# {word}: " not in text:
                yield 1, f"no {word}"
