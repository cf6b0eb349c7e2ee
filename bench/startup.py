# Start-up: wall time of `copra exec` on an empty program against `python3 -I -S`, interleaved.
#
#   startup.py [--binary build/copra] [--rounds 50] [--json FILE]
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--json")
    args = parser.parse_args()
    with tempfile.NamedTemporaryFile("w", suffix=".py") as empty:
        commands = {"copra exec": [os.path.abspath(args.binary), "exec", empty.name],
                    "python3 -I -S": ["/usr/bin/python3", "-I", "-S", empty.name],
                    "python3": ["/usr/bin/python3", empty.name]}
        times = {name: [] for name in commands}
        for _ in range(args.rounds):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
                times[name].append((time.perf_counter() - start) * 1000)
    summary = {}
    for name, values in times.items():
        values.sort()
        summary[name] = {"median_ms": statistics.median(values), "min_ms": values[0],
                         "p95_ms": values[int(len(values) * 0.95)]}
        print(f"{name:<16} median {summary[name]['median_ms']:.2f} ms  min {values[0]:.2f}  "
              f"p95 {summary[name]['p95_ms']:.2f}")
    if args.json:
        with open(args.json, "w", encoding="utf-8") as f:
            json.dump(summary, f, indent=1)
    return 0


if __name__ == "__main__":
    sys.exit(main())
