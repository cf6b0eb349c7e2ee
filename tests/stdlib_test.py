# Compares what each module of the library offers with CPython's, name by name and attribute by
# attribute, and checks that docs/stdlib.md says what is so. stdlib/modules.txt lists the modules,
# stdlib/exclusions.txt what is left out on purpose, each with its reason; a line there that excuses
# nothing fails the run, so the list only shrinks.
#
#   tests/stdlib_test.py --binary build/copra [--write]
import argparse
import fnmatch
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
PAGE = os.path.join(ROOT, "docs", "stdlib.md")
ORACLE = "/usr/bin/python3"
TIMEOUT_S = 180 * float(os.environ.get("COPRA_TEST_SLOW", "1"))


def read(name):
    with open(os.path.join(HERE, "stdlib", name), encoding="utf-8") as f:
        return f.read()


def rows(name):
    return [line.strip() for line in read(name).splitlines() if line.strip() and line[0] != "#"]


def survey(command, modules):
    source = read("survey.py")
    for module in modules:
        source += (f"\ntry:\n    import {module}\n    survey({module!r}, {module})\n"
                   f"except ImportError:\n    print(json.dumps([{module!r}, None]))\n")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "survey.py")
        with open(path, "w", encoding="utf-8") as f:
            f.write(source)
        env = {"PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        done = subprocess.run([*command, path], capture_output=True, text=True, env=env,
                              timeout=TIMEOUT_S, check=False)
    if done.returncode:
        raise SystemExit(f"{command}: {done.stderr.strip()}")
    return dict(json.loads(line) for line in done.stdout.splitlines())


def missing(theirs, ours):
    """Dotted names that CPython's module has and ours has not."""
    if ours is None:
        return ["*"]
    found = []
    for name, attributes in theirs.items():
        if name not in ours:
            found.append(name)
        elif isinstance(attributes, dict):
            if not isinstance(ours[name], dict):
                found.append(name + ".*")
            else:
                found += [f"{name}.{a}" for a in attributes if a not in ours[name]]
    return found


class Exclusions:
    """Rows of `module name-pattern reason`."""

    def __init__(self):
        self.rows = [line.split(maxsplit=2) for line in rows("exclusions.txt")]
        self.used = set()

    def reason(self, module, name):
        for number, (where, pattern, why) in enumerate(self.rows):
            if fnmatch.fnmatchcase(module, where) and fnmatch.fnmatchcase(name, pattern):
                self.used.add(number)
                return why
        return None

    def idle(self):
        return [row for number, row in enumerate(self.rows) if number not in self.used]


def page(modules, theirs, ours, gaps):
    out = ["# The standard library", "",
           "What `import` finds, compared with CPython 3.11 by `tests/stdlib_test.py`, which also writes",
           "this page (`--write`). A name that is not listed as left out is there and answers like",
           "CPython's; names that start with an underscore, or that only CPython's own sources use, are",
           "nobody's promise and not listed. Files, sockets, processes and threads belong to the host,",
           "which no function sees.", "",
           "| Module | Names | Left out |", "|---|---|---|"]
    for module in modules:
        out.append(f"| [`{module}`](#{module.replace('.', '').lower()}) | "
                   f"{len(theirs[module]) - sum('.' not in n for n, _ in gaps[module])} | "
                   f"{len(gaps[module]) or ''} |")
    for module in modules:
        out += ["", f"## {module}", ""]
        absent = {n for n, _ in gaps[module] if "." not in n}
        line = ""
        for name in sorted(theirs[module]):
            if name in absent:
                continue
            piece = f"`{name}`"
            if len(line) + len(piece) > 96:
                out.append(line.rstrip())
                line = ""
            line += piece + " "
        if line:
            out.append(line.rstrip())
        reasons = {}
        for name, why in gaps[module]:
            reasons.setdefault(why, []).append(name)
        if reasons:
            out += ["", "Left out:", ""]
            for why, names in sorted(reasons.items()):
                out.append(f"- {', '.join(f'`{n}`' for n in sorted(names))}: {why}")
    return "\n".join(out) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--write", action="store_true", help="write docs/stdlib.md")
    args = parser.parse_args()
    modules = rows("modules.txt")
    theirs = survey([ORACLE, "-P"], modules)
    ours = survey([args.binary, "exec"], modules)
    exclusions = Exclusions()
    gaps, failures = {}, 0
    for module in modules:
        gaps[module] = []
        for name in missing(theirs[module], ours.get(module)):
            why = exclusions.reason(module, name)
            if why is None:
                print(f"{module}: {name} is missing")
                failures += 1
            if why and "internal" in why:  # comes and goes with CPython's corrections
                theirs[module].pop(name, None)
            else:
                gaps[module].append((name, why or "not there yet"))
    for row in exclusions.idle():
        print(f"exclusions.txt: nothing to excuse: {' '.join(row)}")
        failures += 1
    text = page(modules, theirs, ours, gaps)
    if args.write:
        with open(PAGE, "w", encoding="utf-8") as f:
            f.write(text)
    else:
        with open(PAGE, encoding="utf-8") as f:
            if f.read() != text:
                print("docs/stdlib.md is not what `tests/stdlib_test.py --write` writes")
                failures += 1
    print(f"stdlib: {len(modules)} modules, {failures} findings")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
