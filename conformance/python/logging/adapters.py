# LoggerAdapter: extra fields, process overridden, nested adapters, its properties and calls.
import io
import logging

out = io.StringIO()
logging.basicConfig(stream=out, level="DEBUG", format="%(levelname)s %(name)s [%(user)s] %(message)s", force=True)
log = logging.getLogger("app")
adapter = logging.LoggerAdapter(log, {"user": "ada"})
for name in ("debug", "info", "warning", "error", "critical"):
    getattr(adapter, name)("%s!", name)
adapter.log(logging.INFO, "level %d", 20)
try:
    1 / 0
except ZeroDivisionError:
    adapter.exception("failed")
print([line for line in out.getvalue().splitlines() if line[0] != " "])
out.truncate(0)
out.seek(0)


class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        kwargs["extra"] = {**self.extra, **kwargs.get("extra", {})}
        return f"<{self.extra['user']}> {msg}", kwargs


nested = logging.LoggerAdapter(Prefix(log, {"user": "bob"}), {"user": "inner"})
nested.info("x")
Prefix(log, {"user": "cy"}).info("y", extra={"user": "given"})
adapter.info("replaced", extra={"user": "lost"})
print(out.getvalue())
print(adapter.isEnabledFor(10), adapter.getEffectiveLevel(), adapter.hasHandlers(), adapter.name, adapter.manager is log.manager, repr(adapter), adapter.logger is log, adapter.extra)
adapter.setLevel("ERROR")
print(log.level, adapter.isEnabledFor(30))
try:
    adapter.log("loud", "x")
except TypeError as e:
    print(e)
print(logging.LoggerAdapter(log).extra, logging.LoggerAdapter(log).process("m", {}))
