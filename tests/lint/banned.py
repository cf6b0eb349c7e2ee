# Includes that cost compile time or open a door, and the named files that may have them.
import re

from arrows import includes
from common import is_cxx

NAME = "banned includes"

TESTS = r"^(tests|bench)/"
# (what, where it is allowed, why)
RULES = [
    (r"^regex$", r"^$", "RE2 or a hand-written scanner; <regex> costs seconds to compile"),
    (r"^iostream$", TESTS + r"|^server/main\.cc$", "only main and tests print through streams"),
    (r"^boost/asio\.hpp$", TESTS, "include the Asio headers you use"),
    (r"^boost/beast\.hpp$", TESTS, "include the Beast headers you use"),
    (r"^boost/beast", TESTS + r"|^server/(http_connection|websocket|boost_src)\w*\.cc$",
     "Beast is instantiated in http_connection.cc, websocket.cc and boost_src.cc"),
    (r"^rocksdb/", TESTS + r"|^storage/kv_rocks\.cc$", "RocksDB is known to storage/kv_rocks.cc only"),
    (r"^(re2|pcre2)", TESTS + r"|^stdlib_shims/re|^storage/filter",
     "regex engines belong to the re shim and to the filter operator $regex"),
    (r"^boost/json/src\.hpp$", r"^$", "link the packaged Boost.JSON"),
]
COMPILED = [(re.compile(what), re.compile(where), why) for what, where, why in RULES]


def check(path, text):
    if not is_cxx(path):
        return
    for line, _, target in includes(text):
        for what, where, why in COMPILED:
            if what.search(target) and not where.search(path):
                yield line, f"<{target}>: {why}"
