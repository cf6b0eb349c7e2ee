# Runs the Google Benchmark programs of the build (bench/*_bench.cc) one after the other and keeps
# their JSON: native.py [--build build].
import argparse
import os
import subprocess
import sys


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", default="build")
    args = parser.parse_args()
    folder = os.path.join(args.build, "bench")
    names = sorted(n for n in os.listdir(folder) if n.endswith("_bench")) if os.path.isdir(folder) else []
    failed = 0
    for name in names:
        out = os.path.join(folder, name + ".json")
        print(f"== {name}", flush=True)
        failed += subprocess.run([os.path.join(folder, name), f"--benchmark_out={out}",
                                  "--benchmark_out_format=json"], check=False).returncode != 0
    print(f"native benchmarks: {len(names)} run, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
