# Every source file opens with a comment that says what it is for.
NAME = "opening comment"

CXX = (".cc", ".h", ".def")
HASH = (".sh", ".cmake")
# Recorded programs whose first bytes are what is being tested say so in their folder's name.
EXEMPT = ("tests/fuzz/seeds/")


def check(path, text):
    if path.startswith(EXEMPT) or not text.strip():
        return
    lines = [l for l in text.split("\n") if not l.startswith("#!")]
    first = next((l.strip() for l in lines if l.strip()), "")
    name = path.rsplit("/", 1)[-1]
    if path.endswith(CXX):
        good = first.startswith(("//", "/*"))
    elif path.endswith(".py"):
        good = first.startswith(("#", '"""', "'''", 'r"""'))
    elif path.endswith(HASH) or name in ("Makefile", "CMakeLists.txt", ".clang-tidy") or path.startswith(".ci/"):
        good = first.startswith("#")
    else:
        return
    if not good:
        yield 1, "opens without a comment that says what the file is for"
