# Words that have no business in the tree: machine paths, how the text came to be, tickets.
# The patterns are put together from pieces so that this file passes its own check.
import re

NAME = "words"

PATTERNS = [
    (r"(?<![\w.])/wor" + r"k/", "a path of one machine"),
    (r"/tm" + r"p/[hw]\b", "a path of one machine"),
    (r"\S/conforman" + r"ce/python/\S+\.py\", line", "a path of one machine"),
    (r"\.\./sha" + r"red", "a path outside the tree"),
    (r"(?i)\bsub-?age" + r"nt", "how the text came to be"),
    (r"(?i)\bissue" + r" #", "a ticket"),
    (r"(?i)\bissues" + r" show", "a ticket"),
    (r"(?i)pypi\.o" + r"rg|registry\.npm" + r"js|crates\.i" + r"o\b", "a package registry"),
    (r"\bTO" + r"DO\b|\bFIX" + r"ME\b", "unfinished work without its condition"),
]
COMPILED = [(re.compile(pattern), why) for pattern, why in PATTERNS]
BINARY = (".png", ".ico", ".gz", ".bin")


def check(path, text):
    if path.endswith(BINARY):
        return
    for number, line in enumerate(text.split("\n"), 1):
        for pattern, why in COMPILED:
            match = pattern.search(line)
            if match:
                yield number, f"'{match.group(0)}': {why}"
