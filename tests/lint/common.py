# Shared by the lint rules: the tree's files, comments and strings blanked out, one finding's shape.
# Every rule is a module with `check(path, text) -> iterable of (line, message)` and `NAME`.
import os
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LAYERS = ("interp", "storage", "stdlib_shims", "server")
CXX = (".cc", ".h", ".def")
SKIPPED_FOLDERS = {".git", "node_modules", "__pycache__", "data"}


def tree_files():
    """Paths relative to the root: what git knows or would add, else everything on disk."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-co", "--exclude-standard", "-z"],
            cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0")
        return sorted(p for p in set(listed) if p and os.path.isfile(os.path.join(ROOT, p)))
    except (OSError, subprocess.CalledProcessError):
        found = []
        for folder, folders, names in os.walk(ROOT):
            folders[:] = [f for f in folders if f not in SKIPPED_FOLDERS and not f.startswith("build")]
            found += [os.path.relpath(os.path.join(folder, n), ROOT) for n in names]
        return sorted(found)


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8", errors="surrogateescape") as f:
        return f.read()


def is_cxx(path):
    return path.endswith(CXX)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def blank_cxx(text):
    """The text with comments, string and character literals replaced by blanks of equal length."""
    out = []
    i, n = 0, len(text)

    def blank(piece):
        out.append("".join(c if c == "\n" else " " for c in piece))

    while i < n:
        two = text[i:i + 2]
        if two == "//":
            j = text.find("\n", i)
            j = n if j < 0 else j
            blank(text[i:j])
        elif two == "/*":
            j = text.find("*/", i + 2)
            j = n if j < 0 else j + 2
            blank(text[i:j])
        elif text.startswith('R"', i) and not (i and (text[i - 1].isalnum() or text[i - 1] == "_")):
            open_paren = text.find("(", i)
            close = ")" + text[i + 2:open_paren] + '"'
            j = text.find(close, open_paren)
            j = n if j < 0 else j + len(close)
            blank(text[i:j])
        elif text[i] == '"' or (text[i] == "'" and not (i and text[i - 1].isalnum())):
            j = i + 1
            while j < n and text[j] != text[i] and text[j] != "\n":
                j += 2 if text[j] == "\\" else 1
            j = min(j + 1, n)
            out.append(text[i])
            blank(text[i + 1:j - 1])
            out.append(text[j - 1:j])
        else:
            out.append(text[i])
            j = i + 1
        i = j
    return "".join(out)
