# Runs every program of bench/programs under python3, the binary and, when asked, PyPy and an older
# binary, interleaved: one run of each per round, so that a noisy machine disturbs all alike. Outputs
# must be equal. Prints a table of ratios to python3 (below 1 is faster) with their spread, the
# geometric mean, peak memory; keeps the raw numbers as JSON.
#
#   compare.py [--binary build/copra] [--old OTHER] [--pypy] [--rounds 5] [--json FILE] [NAME…]
import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")


def run(command, path):
    """(wall seconds, peak KiB, output) of one run; output None when it failed."""
    env = {"PATH": "/usr/bin:/bin", "PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    start = time.perf_counter()
    child = subprocess.Popen([*command, path], env=env, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    out, err = child.communicate(timeout=300)
    seconds = time.perf_counter() - start
    if child.returncode:
        sys.stderr.write(f"{' '.join(command)} {os.path.basename(path)}: exit {child.returncode}: "
                         f"{err.decode('utf-8', 'replace').strip().splitlines()[-1:]}\n")
        return seconds, None
    return seconds, out


def peak_kib(command, path):
    """Peak resident memory of one more run. Asked from the kernel while it runs: what wait() tells of a
    child is never below the size of the process that forked it."""
    child = subprocess.Popen([*command, path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = 0
    while child.poll() is None:
        try:
            with open(f"/proc/{child.pid}/status", encoding="ascii") as f:
                peak = max([peak, *(int(line.split()[1]) for line in f if line.startswith("VmHWM"))])
        except OSError:
            pass
        time.sleep(0.002)
    return peak


def geometric_mean(values):
    return math.exp(sum(map(math.log, values)) / len(values))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("name", nargs="*", help="program names; all without")
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--python", default="/usr/bin/python3")
    parser.add_argument("--old", help="an older binary to compare with")
    parser.add_argument("--pypy", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--memory", action="store_true", help="measure peak memory too")
    parser.add_argument("--json")
    args = parser.parse_args()

    engines = {"python3": [args.python]}
    if os.path.exists(args.binary):
        engines["copra"] = [os.path.abspath(args.binary), "exec", "--timeout", "120"]
    if args.old:
        engines["old"] = [os.path.abspath(args.old), "exec", "--timeout", "120"]
    if args.pypy:
        engines["pypy3"] = ["pypy3"]
    names = args.name or sorted(n[:-3] for n in os.listdir(PROGRAMS) if n.endswith(".py"))
    others = [e for e in engines if e != "python3"]
    results, ratios, failed = {}, {e: [] for e in others}, 0

    head = "".join(f"{e + ' ms':>11}{'ratio':>8}{'spread':>15}" for e in others)
    print(f"{'program':<18}{'python3 ms':>11}{head}")
    for name in names:
        path = os.path.join(PROGRAMS, name + ".py")
        times, outputs = {e: [] for e in engines}, {}
        for _ in range(args.rounds):
            for engine, command in engines.items():
                seconds, output = run(command, path)
                outputs.setdefault(engine, output)
                if output is None or output != outputs["python3"]:
                    outputs[engine] = None
                times[engine].append(seconds)
        entry = {"times": times, "equal": {e: outputs[e] is not None for e in engines}}
        line = f"{name:<18}{statistics.median(times['python3']) * 1000:>11.1f}"
        for engine in others:
            if outputs[engine] is None:
                failed += 1
                line += f"{'FAILED or different output':>34}"
                continue
            each = sorted(a / b for a, b in zip(times[engine], times["python3"]))
            ratio = statistics.median(each)
            ratios[engine].append(ratio)
            entry.setdefault("ratio", {})[engine] = ratio
            line += (f"{statistics.median(times[engine]) * 1000:>11.1f}{ratio:>8.3f}"
                     f"{f'{each[0]:.2f}..{each[-1]:.2f}':>15}")
        if args.memory:
            entry["peak_kib"] = {e: peak_kib(c, path) for e, c in engines.items()}
            line += "  KiB " + " ".join(f"{e} {k}" for e, k in entry["peak_kib"].items())
        print(line, flush=True)
        results[name] = entry
    means = {e: geometric_mean(r) for e, r in ratios.items() if r}
    for engine, mean in means.items():
        print(f"geometric mean {engine} / python3: {mean:.3f} over {len(ratios[engine])} programs, "
              f"worst {max(ratios[engine]):.3f}, best {min(ratios[engine]):.3f}")
    if args.json:
        os.makedirs(os.path.dirname(os.path.abspath(args.json)), exist_ok=True)
        with open(args.json, "w", encoding="utf-8") as f:
            json.dump({"programs": results, "geometric_mean": means}, f, indent=1)
    print(f"bench: {len(names)} programs, {failed} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
