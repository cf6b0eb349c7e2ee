# MemoryHandler, BufferingHandler and QueueHandler: capacity, flush levels, targets, closing, prepared records.
import io
import logging
import logging.handlers
import queue

out = io.StringIO()
target = logging.StreamHandler(out)
target.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
log = logging.getLogger("memory")
log.setLevel(1)
log.propagate = False
memory = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=target)
log.addHandler(memory)
log.info("one")
log.info("two")
print(repr(out.getvalue()), len(memory.buffer))
log.info("three")
print(repr(out.getvalue()), len(memory.buffer))
log.info("four")
log.error("five")
print(out.getvalue().splitlines()[-2:], memory.buffer)
log.info("six")
memory.close()
print(out.getvalue().splitlines()[-1], memory.target)
keeps = logging.handlers.MemoryHandler(10, target=target, flushOnClose=False)
log.handlers[:] = [keeps]
log.info("kept back")
keeps.close()
print(out.getvalue().splitlines()[-1])
no_target = logging.handlers.MemoryHandler(1)
log.handlers[:] = [no_target]
log.info("a")
log.info("b")
print(len(no_target.buffer))
no_target.setTarget(target)
no_target.flush()
print(out.getvalue().splitlines()[-2:])
buffering = logging.handlers.BufferingHandler(2)
log.handlers[:] = [buffering]
log.info("x")
print(len(buffering.buffer), buffering.capacity)
log.info("y")
print(len(buffering.buffer))
q = queue.Queue()
handler = logging.handlers.QueueHandler(q)
log.handlers[:] = [handler]
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed %s", "here")
record = q.get()
print(record.msg.splitlines()[0], record.args, record.exc_info, record.message == record.msg, record.exc_text)
full = queue.Queue(1)
log.handlers[:] = [logging.handlers.QueueHandler(full)]
logging.raiseExceptions = False
log.info("fits")
log.info("does not")
print(full.qsize(), full.get().msg)
null = logging.NullHandler()
print(null.handle(record), null.emit(record), null.createLock(), null.level)
