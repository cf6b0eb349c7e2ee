# "Did you mean" is what the interpreter adds where it reports an error that nobody caught; texts made by the
# traceback module and by logging go without.
import io
import logging
import sys
import traceback


def last(text):
    return text.strip().split("\n")[-1]


class Paint:
    colour = "red"


def wrong_name():
    counted = 1
    return conted


def wrong_attribute():
    return Paint().color


def wrong_attribute_of_module():
    return sys.exc_inf


for call in (wrong_name, wrong_attribute, wrong_attribute_of_module):
    try:
        call()
    except Exception as e:
        print(last(traceback.format_exc()))
        print(traceback.format_exception_only(e), str(e))
        print(last("".join(traceback.format_exception(e))))
        print(list(traceback.TracebackException.from_exception(e).format_exception_only()))
        written = io.StringIO()
        traceback.print_exc(file=written)
        print(last(written.getvalue()))
        handler = logging.StreamHandler(io.StringIO())
        log = logging.getLogger(call.__name__)
        log.addHandler(handler)
        log.propagate = False
        log.exception("failed")
        print(last(handler.stream.getvalue()))
        sys.stderr, kept = io.StringIO(), sys.stderr
        sys.excepthook(*sys.exc_info())
        sys.stderr, shown = kept, sys.stderr
        print(last(shown.getvalue()))
