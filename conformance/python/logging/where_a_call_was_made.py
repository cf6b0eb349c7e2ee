# Records know the file, line and function of the call, further up with stacklevel; stack_info keeps the calls.
import logging


class Keep(logging.Handler):
    def emit(self, record):
        kept.append(record)


kept = []
log = logging.getLogger("shop")
log.addHandler(Keep())
log.propagate = False


def buy():
    log.warning("in buy")
    log.warning("above buy", stacklevel=2)
    log.warning("far above", stacklevel=50)
    helper()


def helper():
    log.error("in helper", stack_info=True)
    log.log(logging.ERROR, "two up", stacklevel=3, stack_info=True)


class Thing:
    def method(self):
        logging.LoggerAdapter(log).warning("adapted")
        log.critical("in method")
        [log.warning("in list") for _ in range(1)]


buy()
Thing().method()
log.warning("at the top")
logging.getLogger().addHandler(log.handlers[0])
logging.warning("through the module")
for r in kept:
    print(r.msg, r.funcName, r.module, r.filename, r.pathname.endswith(r.filename), r.lineno > 0, r.stack_info is not None)
first = [line.strip() for line in kept[3].stack_info.splitlines()]
print(first[0], [line.split(" in ")[1] for line in first if line.startswith("File")], first[-1])
print([line.split(" in ")[1] for line in kept[4].stack_info.splitlines() if " in " in line])
print(kept[1].lineno - kept[0].lineno > 0, log.findCaller()[2], log.findCaller(True)[3].splitlines()[0], len(log.findCaller(stacklevel=9)))


class Own(logging.Logger):
    def findCaller(self, stack_info=False, stacklevel=1):
        return "own.py", 42, "own function", None


own = Own("own")
own.addHandler(log.handlers[0])
own.warning("x")
print(kept[-1].pathname, kept[-1].lineno, kept[-1].funcName, kept[-1].module)
