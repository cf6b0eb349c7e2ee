# Runs the lint rules over the tree: `run.py [PATH…]`. Prints findings as path:line: [rule] message,
# long files as a report, one line of verdict. Exit status 1 when there is a finding.
import sys

import arrows
import banned
import co_await
import common
import differences
import opening
import routes
import sizes
import words

RULES = (arrows, banned, sizes, co_await, words, opening, routes, differences)


def findings(path, text):
    for rule in RULES:
        for line, message in rule.check(path, text):
            yield f"{path}:{line}: [{rule.NAME}] {message}"


def main():
    paths = sys.argv[1:] or common.tree_files()
    found, long_files = [], []
    for path in paths:
        text = common.read(path)
        found += findings(path, text)
        note = sizes.report(path, text)
        if note:
            long_files.append(note)
    for note in long_files:
        print("long:", note)
    for finding in found:
        print(finding)
    print(f"lint: {len(paths)} files, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
