# What basicConfig does a second time, with force, and which arguments do not go together.
import io
import logging


def attempt(**named):
    logging.root.handlers.clear()
    try:
        logging.basicConfig(**named)
        return [type(h).__name__ for h in logging.root.handlers], logging.root.level
    except Exception as e:
        return f"{type(e).__name__}: {e}", len(logging.root.handlers)


print(attempt(), attempt(level="INFO"), attempt(level=5), attempt(level="LOUD"), attempt(level=2.5))
print(attempt(stream=None, filename="x"), attempt(handlers=[], stream=None), attempt(handlers=[], filename="x"), attempt(handlers=[]))
print(attempt(style="x"), attempt(style="{", format="{message}"), attempt(format="no fields"), attempt(style="$", format="$message $"), attempt(unknown=1, other=2), attempt(encoding="utf-8", errors="strict"))


class Closing(logging.Handler):
    def close(self):
        print("closed")
        super().close()


logging.root.handlers.clear()
logging.root.addHandler(Closing())
logging.basicConfig(level="DEBUG")
print(logging.root.level)
out = io.StringIO()
logging.basicConfig(force=True, stream=out, level=logging.DEBUG, format="%(levelname).1s %(message)s")
logging.debug("a")
logging.root.handlers.clear()
second = logging.StreamHandler(out)
second.setFormatter(logging.Formatter("own %(message)s"))
logging.basicConfig(handlers=[second, logging.StreamHandler(out)], format="basic %(message)s", datefmt="%Y")
logging.info("b")
print(out.getvalue())
