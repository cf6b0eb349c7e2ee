# Header self-containment: every header of the layers compiles alone. `make headers`; takes a while,
# so it is not part of `make lint`. Uses the flags of the build's compile_commands.json.
import argparse
import json
import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import common

DROPPED = ("-o", "-c", "-MF", "-MT", "-MQ")


def flags_by_layer(build):
    with open(os.path.join(common.ROOT, build, "compile_commands.json"), encoding="utf-8") as f:
        entries = json.load(f)
    flags = {}
    for entry in entries:
        layer = os.path.relpath(entry["file"], common.ROOT).split("/", 1)[0]
        if layer in common.LAYERS and layer not in flags:
            words, kept, skip = shlex.split(entry["command"]), [], False
            for word in words[1:]:
                if skip:
                    skip = False
                elif word in DROPPED:
                    skip = True
                elif word.startswith(("-I", "-D", "-isystem", "-std", "-f", "-W")):
                    kept.append(word)
            flags[layer] = kept
    return flags


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", default="build")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    flags = flags_by_layer(args.build)
    headers = [p for p in common.tree_files() if p.endswith(".h") and p.split("/", 1)[0] in flags]

    def compile_alone(path):
        command = ["g++", *flags[path.split("/", 1)[0]], "-I", common.ROOT, "-fsyntax-only",
                   "-x", "c++", "-"]
        return path, subprocess.run(command, input=f'#include "{path}"\n', capture_output=True,
                                    text=True, cwd=common.ROOT, check=False)

    failed = 0
    with ThreadPoolExecutor(args.jobs) as pool:
        for path, result in pool.map(compile_alone, headers):
            if result.returncode:
                failed += 1
                print(f"{path}: does not compile alone\n{result.stderr[:2000]}")
    print(f"headers: {len(headers)} compiled alone, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
