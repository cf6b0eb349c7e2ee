# The lint rules judged by samples: each line of code here must, or must not, be found.
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

BAD_AWAIT = [
    "co_await on_pool([this, key] { work(key); });",
    "co_await on_pool([t, big] { work(t); });",
    "co_await f(Agg{t, big});",
    "co_await f({t, big});",
    "auto x = co_await net::co_spawn(ex,\n    [big]() -> net::awaitable<void> { co_return; },\n    use);",
    "int r = 1 + co_await one() + co_await f([t] { return 1; });",
    "if (co_await f(\n      a,\n      [=] { return b; })) {",
    "co_await f([t = std::move(t)] { go(t); });",
    "co_return co_await f(x, Request{path, body});",
    "auto fn = [key]() -> awaitable<void> { co_return; };",
]
GOOD_AWAIT = [
    "auto read = [this, key] { work(key); };\nco_await on_pool(std::move(read));",
    "co_await f(a[i], b[j]);",
    "auto v = co_await store.get(keys[0]);",
    "co_await f([&] { go(); });",
    "co_await f([&x, this] { go(x); });",
    "if (co_await f(a)) { g({1, 2}); }",
    "for (auto& x : co_await list()) { h([x] { return x; }); }",
    "co_await f([] { go(); });",
    "co_await timer.async_wait(use_awaitable);",
    "void f() { g([x] { return x; }); }  // co_await is elsewhere",
    "net::co_spawn(ex, run(std::move(a)), net::detached);",
    "// lint: co_await-ok trivially destructible\nco_await f(Pair{1, 2});",
    "Agg agg{t, big};\nco_await f(agg);",
    "try {\n  co_await f();\n} catch (const E& e) {\n  g({1});\n}",
]

CASES = [
    (arrows, "interp/vm/x.cc", '#include "storage/store.h"\n', True),
    (arrows, "interp/vm/x.cc", '#include "interp/heap/value.h"\n', False),
    (arrows, "interp/vm/x.cc", "#include <boost/asio/awaitable.hpp>\n", True),
    (arrows, "storage/x.cc", '#include "interp/native.h"\n', True),
    (arrows, "stdlib_shims/json.cc", '#include "storage/store.h"\n', True),
    (arrows, "stdlib_shims/platform/db_async.cc", '#include "storage/store.h"\n', False),
    (arrows, "stdlib_shims/platform/db.cc", '#include "storage/kv.h"\n', True),
    (arrows, "stdlib_shims/json.cc", '#include "server/x.h"\n', True),
    (arrows, "server/x.cc", '#include "interp/interp.h"\n#include <boost/asio/post.hpp>\n', True),
    (arrows, "server/execute.cc", '#include "interp/interp.h"\n#include <boost/asio/post.hpp>\n', False),
    (banned, "interp/x.cc", "#include <regex>\n", True),
    (banned, "server/main.cc", "#include <iostream>\n", False),
    (banned, "server/cli.cc", "#include <iostream>\n", True),
    (banned, "server/router.cc", "#include <boost/beast/http/verb.hpp>\n", True),
    (banned, "server/http_connection.cc", "#include <boost/beast/http/verb.hpp>\n", False),
    (banned, "server/http_connection.cc", "#include <boost/beast.hpp>\n", True),
    (banned, "storage/store.cc", "#include <rocksdb/db.h>\n", True),
    (banned, "storage/kv_rocks.cc", "#include <rocksdb/db.h>\n", False),
    (sizes, "interp/x.cc", "x\n" * 1501, True),
    (sizes, "interp/x.cc", "x\n" * 1500, False),
    (sizes, "conformance/x.out", "x\n" * 5000, False),
    (differences, "README.md", common.read("README.md"), False),
    (differences, "README.md", common.read("README.md").replace("`nan_identity`", "nan"), True),
    (differences, "conformance/python/differences/x.py", "# Description: a\n# Cause: b\n", True),
    (routes, "docs/http.md", common.read("docs/http.md"), False),
    (routes, "docs/http.md", common.read("docs/http.md") + "| `GET /none` | nothing |\n", True),
    (routes, "docs/http.md", common.read("docs/http.md").replace("`GET /health`", "`POST /health`"), True),
    (routes, "docs/http.md", common.read("docs/http.md").replace("`GET /health`", "health"), True),
    (words, "docs/x.md", "see /wor" + "k/main", True),
    (words, "docs/x.md", "fixes issue" + " #3", True),
    (words, "docs/x.md", "the user agent issues a request", False),
    (words, "docs/x.md", "a sub" + "agent", True),
    (opening, "interp/x.cc", "#include <a>\n", True),
    (opening, "interp/x.cc", "// What it is for.\n", False),
    (opening, "bench/x.py", "#!/usr/bin/python3\nimport sys\n", True),
    (opening, "bench/x.py", "#!/usr/bin/python3\n# Why.\n", False),
]
CASES += [(co_await, "server/x.cc", "void f() {\n" + code + "\n}\n", True) for code in BAD_AWAIT]
CASES += [(co_await, "server/x.cc", "void f() {\n" + code + "\n}\n", False) for code in GOOD_AWAIT]


def main():
    failed = 0
    for rule, path, text, expected in CASES:
        found = list(rule.check(path, text))
        if bool(found) != expected:
            failed += 1
            print(f"{rule.NAME}: {path}: {text[:200]!r}: found {found}, expected {expected}")
    print(f"lint selftest: {len(CASES)} samples, {failed} wrong")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
