# The Makefile's words that are more than a line: format, format-check, tidy, golden, fuzz,
# build-report. Each prints one line of verdict and exits non-zero on failure.
import argparse
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import common


def cxx_files():
    return [p for p in common.tree_files() if p.endswith((".cc", ".h"))]


def run(command, check=False, **kwargs):
    return subprocess.run(command, cwd=common.ROOT, check=check, **kwargs)


def format_all(_):
    files = cxx_files()
    bad = run(["clang-format", "-i", *files]).returncode if files else 0
    print(f"format: {len(files)} files")
    return bad


def format_check(_):
    files = cxx_files()
    bad = run(["clang-format", "--dry-run", "-Werror", *files]).returncode if files else 0
    print(f"format-check: {len(files)} files, {'differences' if bad else 'clean'}")
    return bad


def changed_files():
    """Files of the last commit and of the work tree."""
    names = set()
    for revision in (["HEAD~1"], []):
        result = run(["git", "diff", "--name-only", *revision], capture_output=True, text=True)
        names |= set(result.stdout.split())
    return names


# What g++ is told and clang doesn't know.
GNU_FLAGS = ("-fno-merge-constants", "-fno-tree-loop-distribute-patterns", "-Wno-restrict")


def commands_for_clang(build):
    """Writes the compile commands without GNU_FLAGS; (their folder, the files)."""
    with open(os.path.join(common.ROOT, build, "compile_commands.json"), encoding="utf-8") as f:
        commands = json.load(f)
    for entry in commands:
        words = entry["command"].split(" ")
        entry["command"] = " ".join(w for w in words if w not in GNU_FLAGS)
    folder = os.path.join(common.ROOT, build, "tidy")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "compile_commands.json"), "w", encoding="utf-8") as f:
        json.dump(commands, f)
    return folder, {os.path.relpath(e["file"], common.ROOT) for e in commands}


def tidy(args):
    folder, known = commands_for_clang(args.build)
    known = {p for p in known if p.split("/", 1)[0] in common.LAYERS}
    files = sorted(known if args.files == "all" else known & changed_files())

    def one(path):
        return path, run(["clang-tidy", "--quiet", "-p", folder, path], capture_output=True, text=True)

    bad = 0
    with ThreadPoolExecutor(args.jobs) as pool:
        for path, result in pool.map(one, files):
            if result.returncode:
                bad += 1
                print(f"{path}:\n{result.stdout[:6000]}{'' if result.stdout else result.stderr[:2000]}")
    print(f"tidy: {len(files)} files ({args.files}), {bad} with findings")
    return 1 if bad else 0


def golden(args):
    folder = os.path.join(common.ROOT, "tests/golden")
    programs = sorted(n for n in os.listdir(folder) if n.endswith(".py")) if os.path.isdir(folder) else []
    changed = 0
    for name in programs:
        path = os.path.join("tests/golden", name)
        result = run([args.binary, "dis", path], capture_output=True, text=True, timeout=60)
        recorded = os.path.join(common.ROOT, path[:-3] + ".dis")
        old = common.read(path[:-3] + ".dis") if os.path.exists(recorded) else ""
        new = result.stdout if result.returncode == 0 else f"exit {result.returncode}\n{result.stderr}"
        if new != old:
            changed += 1
            print(f"golden: {path} differs")
            if not args.check:
                with open(recorded, "w", encoding="utf-8") as f:
                    f.write(new)
    print(f"golden: {len(programs)} programs, {changed} {'differ' if args.check else 'rewritten'}")
    return 1 if args.check and changed else 0


def fuzz(args):
    folder = os.path.join(common.ROOT, args.build, "tests")
    seeds = os.path.join(common.ROOT, args.build, "seeds")
    run([sys.executable, "tests/fuzz/seeds.py", seeds], check=True)
    with open(os.path.join(common.ROOT, "tests/fuzz/targets.def"), encoding="utf-8") as f:
        names = args.targets or re.findall(r"^TARGET\((\w+)\)", f.read(), re.M)
    bad = 0
    env = os.environ | {"UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1"}
    for name in names:
        # What a target found worth keeping makes the next run's start better.
        corpus = os.path.join(common.ROOT, args.build, "corpus", name)
        os.makedirs(corpus, exist_ok=True)
        # Entropic scheduling costs several runs' time a run with this many features.
        command = [os.path.join(folder, "fuzz_" + name), f"-max_total_time={args.seconds}",
                   "-timeout=60", "-rss_limit_mb=4096", "-max_len=3000", "-entropic=0",
                   f"-artifact_prefix={os.path.join(common.ROOT, args.build, name)}-", corpus]
        if os.path.isdir(os.path.join(seeds, name)):
            command.append(os.path.join(seeds, name))
        result = run(command, stderr=subprocess.PIPE, text=True, errors="replace", env=env)
        print(f"{name}: {'clean' if result.returncode == 0 else 'FINDING'}", flush=True)
        if result.returncode:
            bad += 1
            print(result.stderr[-6000:])
    print(f"fuzz: {len(names)} targets, {args.seconds} s each, {bad} with findings")
    return 1 if bad else 0


def build_report(args):
    """The ten slowest outputs of the last run of each, from ninja's log."""
    times = {}
    with open(os.path.join(common.ROOT, args.build, ".ninja_log"), encoding="utf-8") as f:
        for line in f:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 5:
                times[parts[3]] = (int(parts[1]) - int(parts[0])) / 1000
    slowest = sorted(times.items(), key=lambda item: -item[1])[:10]
    for name, seconds in slowest:
        print(f"{seconds:8.1f} s  {name}")
    print(f"build-report: {len(times)} outputs, {sum(times.values()):.0f} s in all")
    return 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("word")
    parser.add_argument("--build", default="build")
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--files", choices=("changed", "all"), default="changed")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--targets", nargs="*", help="fuzz: these only")
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    words = {"format": format_all, "format-check": format_check, "tidy": tidy, "golden": golden,
             "fuzz": fuzz, "build-report": build_report}
    return words[args.word](args)


if __name__ == "__main__":
    sys.exit(main())
