# Include arrows: which layer may include which, and the single files that may see a foreign world.
# the stack of layers in one table; a new exception is a line here with its reason.
import re

from common import LAYERS, is_cxx, line_of

NAME = "arrows"

ALLOWED = {
    "interp": {"interp"},
    "storage": {"storage"},
    "stdlib_shims": {"stdlib_shims", "interp"},
    "server": set(LAYERS),
}
# The db shim is the one place where Python values meet documents; it sees storage's public headers.
# Mails are records in the same transaction as the documents that they are about.
STORAGE_DOOR = re.compile(r"^stdlib_shims/platform/(db\w*|doc\w*|mail\w*|email)\.(cc|h)$")
STORAGE_PUBLIC = re.compile(r"^storage/(store|status|value|document|filter_spec)\w*\.h$")
# How an isolate waits is known here alone.
DRIVER = re.compile(r"^server/execute\w*\.(cc|h)$")

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)


def includes(text):
    for match in INCLUDE.finditer(text):
        yield line_of(text, match.start()), match.group(1), match.group(2)


def check(path, text):
    layer = path.split("/", 1)[0]
    if layer not in ALLOWED or not is_cxx(path):
        return
    has_interp, asio_line = False, 0
    for line, _, target in includes(text):
        target_layer = target.split("/", 1)[0]
        if target_layer in LAYERS and target_layer not in ALLOWED[layer]:
            if layer == "stdlib_shims" and STORAGE_DOOR.match(path) and STORAGE_PUBLIC.match(target):
                continue
            yield line, f"{layer} may not include {target}"
        if target_layer in ("tests", "bench", "conformance"):
            yield line, f"nothing may include {target}"
        has_interp |= target == "interp/interp.h"
        if target.startswith("boost/asio"):
            asio_line = line
            if layer != "server":
                yield line, f"{layer} knows no Asio"
    if has_interp and asio_line and not DRIVER.match(path):
        yield asio_line, "interp.h and Asio meet in server/execute.cc only"
