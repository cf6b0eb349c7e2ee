# Runs test functions one after another against one server: `main` of the tests that are written so.
import argparse
import time
import traceback

from http_server import Server


def run_against_a_server(make_world, tests):
    """Calls each with make_world(server), or those named on the command line. The exit code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    chosen = [t for t in tests if not arguments.names or t.__name__ in arguments.names]
    failed = 0
    with Server(arguments.binary) as server:
        world = make_world(server)
        for function in chosen:
            started = time.monotonic()
            try:
                function(world)
            except Exception as error:
                failed += 1
                traceback.print_exc()
                print(f"FAILED {function.__name__}: {type(error).__name__}: {error}", flush=True)
            if arguments.verbose:
                print(f"{time.monotonic() - started:6.2f} s  {function.__name__}", flush=True)
            if not server.alive():
                print(f"the server died in {function.__name__}: {server.log_tail()}")
                return 1
    print(f"{len(chosen)} tests, {failed} failed")
    return 1 if failed else 0
