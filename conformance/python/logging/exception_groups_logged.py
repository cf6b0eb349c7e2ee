# logger.exception writes a group with what it holds.
import io, logging, re
out = io.StringIO()
logging.basicConfig(stream=out, format="%(levelname)s %(message)s", force=True)
try:
    raise ExceptionGroup("several", [ValueError(1), ExceptionGroup("inner", [KeyError("k")])])
except ExceptionGroup:
    logging.exception("failed")
    logging.warning("with info", exc_info=True)
text = re.sub(r'File "[^"]*/', 'File "', out.getvalue())
print(re.sub(r"(?m)^ *(\| *)?[~^]+ *\n", "", text))
