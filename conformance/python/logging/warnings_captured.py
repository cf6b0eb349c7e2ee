# captureWarnings sends warnings to the logger py.warnings, and back.
import io
import logging
import warnings

out = io.StringIO()
logging.basicConfig(stream=out, format="%(name)s|%(levelname)s|%(message)s")
warnings.simplefilter("always")
before = warnings.showwarning
logging.captureWarnings(True)
logging.captureWarnings(True)
print(warnings.showwarning is before)
warnings.warn_explicit("logged", UserWarning, "shop.py", 7)
stream = io.StringIO()
warnings.showwarning("to a stream", UserWarning, "shop.py", 8, stream)
logging.captureWarnings(False)
print(warnings.showwarning is before)
print(repr(out.getvalue()), repr(stream.getvalue()))
with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always")
    logging.warn("old name")
    logging.getLogger("a").warn("old method")
print([(w.category.__name__, str(w.message)) for w in found])
print(out.getvalue().splitlines()[-2:])
