# A differential fuzzer for what is refused: sources of conformance cases with a token dropped,
# doubled, swapped or replaced, compiled by `copra check` and by python3. Whether a source is accepted,
# the message, the line shown and the carets below it must agree. Deterministic by seed.
#
#   tests/fuzz/syntax.py --binary build/copra [--seed 1] [--count 2000] [--keep FOLDER]
#
# Left out of the comparison: what only 3.11 accepts (a starred index or annotation), and
# `await` where the platform allows it. Exit status 1 when anything else differed.
import argparse
import collections
import glob
import io
import os
import random
import subprocess
import sys
import tempfile
import tokenize
import traceback
import warnings

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CASES = os.path.join(ROOT, "conformance", "python")
ORACLE = "/usr/bin/python3"
BATCH = 200
BATCH_TIMEOUT_S = 60 * float(os.environ.get("COPRA_TEST_SLOW", "1"))
LARGEST_SOURCE = 6000
LONGEST_LINE = 900  # CPython shows a longer one cut off
SNIPPETS = ["(", ")", "[", "]", "{", "}", ",", ":", ".", ";", "=", "==", ":=", "->", "+", "-", "*", "**", "/", "//", "%",
            "@", "&", "|", "^", "~", "<<", ">>", "<", "<=", "<>", "!=", "+=", "not", "and", "or", "in", "is", "if", "else",
            "elif", "for", "while", "def", "class", "return", "yield", "yield from x", "lambda", "lambda x: x", "pass", "break",
            "continue", "del", "global x", "nonlocal x", "import", "from", "as", "with", "try", "except", "except*",
            "except* x: pass", "finally",
            "raise", "assert", "async", "match", "case", "_", "None", "True", "False", "...", "print", "exec",
            "x", "__debug__", "0", "007", "0x", "0b2", "1_", "1__0", "1e", "1.5", "1j", "12abc", "'s'", "b's'", "'", '"""',
            "f'{x}'", "f'{'", "f'}'", "f'{}'", "f'{x!z}'", "f'{a b}'", "f'{x=}'", "b'é'", "u'x'", "ub'x'", "$", "?", "!",
            "\\", "é", "½", "“", " ", "\t", "\n", "\n    ", "#", "(x)", "x, y", "x = 1", "*x", "**x", "x for x in y",
            "(yield)", "x if y", "{1: 2}", "[x for x in y]", "[x, y for x in y]", "{**x for x in y}", "f(x for x in y, 1)",
            "f(a=1, a=2)", "f(a=1, 2)", "f(**a, *b)", "f(True=1)", "f(a.b=1)", "'\\N{nope}'", "'\\x1'", "'\\u12'", "b'\\x'"]


def tokens_of(text):
    """Spans (start, end) of a source's tokens; None when it has none."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    spans = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            begin = starts[token.start[0] - 1] + token.start[1]
            end = starts[token.end[0] - 1] + token.end[1]
            if token.type == tokenize.INDENT or end > begin:
                spans.append((begin, min(end, len(text))))
    except (tokenize.TokenError, IndentationError, SyntaxError):
        return None
    return spans


def mutate(rng, text, spans):
    kind = rng.randrange(8)
    begin, end = rng.choice(spans)
    other = rng.choice(spans)
    if kind in (0, 1):
        return text[:begin] + text[end:]
    if kind == 2:
        return text[:begin] + rng.choice(SNIPPETS) + text[end:]
    if kind == 3:
        return text[:begin] + rng.choice(SNIPPETS) + " " + text[begin:]
    if kind == 4:
        return text[:end] + " " + rng.choice(SNIPPETS) + text[end:]
    if kind == 5:
        return text[:begin] + text[other[0]:other[1]] + text[end:]
    if kind == 6:
        return text[:end] + " " + text[other[0]:other[1]] + " " + text[end:]
    return text[:begin] + text[end:other[0]] + text[begin:end] + text[other[0]:] if end < other[0] else text[:begin]


def pieces(text, rng):
    """A source in a size at which a difference is easy to read: whole top-level statements."""
    lines = text.split("\n")
    heads = [i for i, line in enumerate(lines) if line and not line[0].isspace() and line[0] not in ")]}#"]
    if len(heads) < 4:
        return text
    first = rng.randrange(len(heads) - 2)
    last = min(first + rng.randrange(2, 8), len(heads) - 1)
    return "\n".join(lines[heads[first]:heads[last]]) + "\n"


def expected(path, text):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(text, path, "exec", dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as e:
            return "".join(traceback.format_exception_only(type(e), e)).rstrip("\n")
    return ""


def expected_of_file(path):
    """What `python3 FILE` says of a source known to be refused: lines of files are shown otherwise."""
    done = subprocess.run([sys.executable, "-I", "-W", "ignore", path], capture_output=True, text=True, errors="replace",
                          timeout=BATCH_TIMEOUT_S, check=False)
    return done.stderr.rstrip("\n")


def actual(binary, paths):
    try:
        done = subprocess.run([binary, "check", *paths], capture_output=True, text=True, errors="replace",
                              timeout=BATCH_TIMEOUT_S, check=False)
    except subprocess.TimeoutExpired:
        sys.exit(f"copra check did not end: {paths[0]} …")
    if done.returncode < 0:
        sys.exit(f"copra check died of signal {-done.returncode}: {paths[0]} …")
    found = collections.defaultdict(list)
    current = None
    for line in done.stderr.split("\n") + [""]:
        if line.startswith('  File "'):
            current = line[len('  File "'):].split('"')[0]
        if current is not None and line:
            found[current].append(line)
    return {path: "\n".join(found[path]) for path in paths}


LENIENT = ("'await' outside", "'async for' outside", "'async with' outside", "asynchronous comprehension outside")


def leniency(text, theirs, ours):
    if any(words in theirs for words in LENIENT):
        return True
    return not theirs and "*" in text and "invalid syntax" in ours


def main():
    if os.path.realpath(sys.executable) != os.path.realpath(ORACLE):
        os.execv(ORACLE, [ORACLE, *sys.argv])  # its compile() is what is compared with
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--keep", default="")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    sources = []
    for path in sorted(glob.glob(os.path.join(CASES, "*", "*.py"))):
        with open(path, encoding="utf-8", errors="replace", newline="") as f:
            text = f.read()
        if len(text) <= LARGEST_SOURCE and "wrong_calls" not in path and "differences" not in path:
            sources.append(text)
    differences = 0
    compared = 0
    with tempfile.TemporaryDirectory() as folder:
        while compared < options.count:
            texts = {}
            for _ in range(BATCH):
                text = pieces(rng.choice(sources), rng)
                for _ in range(rng.choice((1, 1, 1, 2))):
                    spans = tokens_of(text)
                    if not spans:
                        break
                    text = mutate(rng, text, spans)
                path = os.path.join(folder, f"{compared + len(texts)}.py")
                with open(path, "w", encoding="utf-8", newline="") as f:
                    f.write(text)
                texts[path] = text
            answers = actual(options.binary, list(texts))
            for path, text in texts.items():
                theirs = expected(path, text)
                if theirs == answers[path] or leniency(text, theirs, answers[path]):
                    continue
                if theirs and expected_of_file(path) == answers[path]:
                    continue
                if max(map(len, text.split("\n"))) > LONGEST_LINE:
                    continue
                differences += 1
                print(f"--- {os.path.basename(path)} (seed {options.seed})\npython3: {theirs or 'accepted'}\n"
                      f"copra:   {answers[path] or 'accepted'}")
                if options.keep:
                    os.makedirs(options.keep, exist_ok=True)
                    name = f"{options.seed}_{os.path.basename(path)}"
                    with open(os.path.join(options.keep, name), "w", encoding="utf-8", newline="") as f:
                        f.write(text)
            compared += len(texts)
            for path in texts:
                os.unlink(path)
    print(f"{compared} sources, {differences} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
