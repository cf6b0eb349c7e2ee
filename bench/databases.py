# The planner's queries in Copra, SQLite and PostgreSQL: the same 100 000 documents, the same indexes,
# one client each, in one run; prints microseconds and how many times as fast Copra is.
#
#   databases.py [--build build] [--seconds 1] [--rounds 3]
#
# Copra and SQLite run inside data_bench, PostgreSQL is started on a directory of its own, listens on
# 127.0.0.1 and ends with the run; as root it runs as the user postgres. Its times are pgbench's, with
# prepared statements. Without an installed PostgreSQL its column is left out. The best of the rounds
# counts, which alternate.
import argparse
import glob
import json
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time

DOCUMENTS = 100_000
SCHEMA = f"""
create extension pg_trgm;
create table plain(id bigserial primary key, created timestamptz default clock_timestamp(), data jsonb);
insert into plain(data) select jsonb_build_object('title', 'document number ' || i, 'group', 'g' || i % {DOCUMENTS // 10},
  'views', i) from generate_series(0, {DOCUMENTS - 1}) i;
create table indexed(id bigserial primary key, created timestamptz default clock_timestamp(), data jsonb);
insert into indexed(created, data) select created, data from plain order by id;
create table written(id bigserial primary key, created timestamptz default clock_timestamp(), data jsonb);
create index on indexed((data->>'group'), created);
create index on indexed(((data->>'views')::bigint));
create index on indexed using gin ((data->>'title') gin_trgm_ops);
create index on written((data->>'group'), created);
create index on written(((data->>'views')::bigint));
vacuum analyze;
"""
# What, the name in data_bench, PostgreSQL's statement.
QUERIES = [
    ("by id", "by_id", "select id, data from indexed where id = 77123;"),
    ("equality, index, 10 rows", "equality",
     "select id, data from indexed where data->>'group' = 'g77' order by created desc limit 10;"),
    ("sorted range, index, 10 rows", "range",
     "select id, data from indexed where (data->>'views')::bigint > 50000 order by (data->>'views')::bigint limit 10;"),
    ("filter without an index", "unindexed",
     "select id, data from plain where (data->>'views')::bigint > 99990 order by created desc limit 10;"),
    ("count of everything", "count_all", "select count(*) from indexed;"),
    ("count of 10, index", "count_equal", "select count(*) from indexed where data->>'group' = 'g77';"),
    ("count of 49 999, index", "count_range", "select count(*) from indexed where (data->>'views')::bigint > 50000;"),
    ("sum without an index", "sum", "select sum((data->>'views')::bigint) from plain;"),
    ("substring in 1 document", "search_rare",
     "select id, data from indexed where data->>'title' ilike '%number 77123%' order by created desc limit 20;"),
    ("substring in all, newest 20", "search_common",
     "select id, data from indexed where data->>'title' ilike '%DOCUMENT%' order by created desc limit 20;"),
    ("durable insert, 2 indexes", "insert",
     "insert into written(data) values (jsonb_build_object('title', 'document number 5', 'group', 'g5', 'views', 5));"),
]
MICROSECONDS = {"ns": 1e-3, "us": 1, "ms": 1e3, "s": 1e6}


def find_binaries():
    for folder in sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True) + [None]:
        found = {n: shutil.which(n, path=folder) for n in ("initdb", "postgres", "psql", "pgbench")}
        if all(found.values()):
            return found
    return None


def as_postgres():
    """What makes a child run as postgres, when we are root: PostgreSQL refuses to be root."""
    if os.geteuid() != 0:
        return {}
    user = pwd.getpwnam("postgres")
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


class Postgres:
    def __init__(self, binaries):
        self.binaries, self.who = binaries, as_postgres()
        self.folder = tempfile.mkdtemp(prefix="copra-pg-")
        if self.who:
            os.chown(self.folder, self.who["user"], self.who["group"])
        with socket.socket() as s:
            s.bind(("127.0.0.1", 0))
            self.port = str(s.getsockname()[1])
        self.server = None

    def __enter__(self):
        try:
            self.run("initdb", "-D", self.folder + "/data", "-U", "bench", "-A", "trust", "--locale=C.UTF-8")
            self.server = subprocess.Popen(
                [self.binaries["postgres"], "-D", self.folder + "/data", "-k", self.folder, "-p", self.port,
                 "-c", "listen_addresses=127.0.0.1", "-c", "shared_buffers=256MB"],
                cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **self.who)
            self.await_start()
            self.client("psql", "-q", "-v", "ON_ERROR_STOP=1", text=SCHEMA)
            return self
        except BaseException:
            self.__exit__()
            raise

    def __exit__(self, *_):
        if self.server:
            self.server.terminate()
            try:
                self.server.wait(20)
            except subprocess.TimeoutExpired:
                self.server.kill()
                self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, name, *args, text=None):
        done = subprocess.run([self.binaries[name], *args], input=text, capture_output=True, text=True,
                              cwd=self.folder, **self.who)
        if done.returncode:
            raise RuntimeError(f"{name}: {done.stderr}")
        return done.stdout

    def client(self, name, *args, text=None):
        return self.run(name, "-h", "127.0.0.1", "-p", self.port, "-U", "bench", "-d", "postgres", *args, text=text)

    def await_start(self):
        for _ in range(200):
            try:
                self.client("psql", "-c", "select 1")
                return
            except RuntimeError:
                time.sleep(0.1)
        raise RuntimeError("PostgreSQL did not start")

    def microseconds(self, statement, seconds):
        script = self.folder + "/query.sql"
        with open(script, "w", encoding="utf-8") as f:
            f.write(statement)
        os.chmod(script, 0o644)
        out = self.run("pgbench", "-h", "127.0.0.1", "-p", self.port, "-U", "bench", "-n", "-M", "prepared",
                       "-T", str(seconds), "-f", script, "postgres")
        line = next(l for l in out.splitlines() if l.startswith("latency average"))
        return float(line.split("=")[1].split()[0]) * 1000


def keep_best(best, name, value):
    best[name] = min(value, best.get(name, value))


def run_bench(program, seconds, best):
    wanted = "^(copra|sqlite)/(" + "|".join(name for _, name, _ in QUERIES) + ")/"
    out = subprocess.run([program, "--benchmark_filter=" + wanted, "--benchmark_format=json",
                          f"--benchmark_min_time={seconds}"], capture_output=True, text=True, check=True).stdout
    for b in json.loads(out)["benchmarks"]:
        who, name = b["name"].split("/")[:2]
        keep_best(best[who], name, b["real_time"] * MICROSECONDS[b["time_unit"]])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", default="build")
    parser.add_argument("--seconds", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    program = os.path.join(args.build, "bench", "data_bench")
    best = {"copra": {}, "sqlite": {}, "postgresql": {}}
    binaries = find_binaries()
    if binaries:
        with Postgres(binaries) as postgres:
            for _ in range(args.rounds):
                run_bench(program, args.seconds, best)
                for _, name, statement in QUERIES:
                    keep_best(best["postgresql"], name, postgres.microseconds(statement, args.seconds))
    else:
        print("PostgreSQL is not installed: skipped (packages postgresql and postgresql-contrib)")
        for _ in range(args.rounds):
            run_bench(program, args.seconds, best)
    peers = [who for who in ("sqlite", "postgresql") if best[who]]
    print(f"{'microseconds':30}{'copra':>11}" + "".join(f"{who:>12}{'ratio':>8}" for who in peers))
    for what, name, _ in QUERIES:
        ours = best["copra"][name]
        print(f"{what:30}{ours:11.1f}" +
              "".join(f"{best[who][name]:12.1f}{best[who][name] / ours:8.2f}" for who in peers))
    return 0


if __name__ == "__main__":
    sys.exit(main())
