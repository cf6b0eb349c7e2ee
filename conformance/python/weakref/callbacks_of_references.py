# Callbacks of references, proxies, methods and finalizers run once their object has gone; errors don't leave them.
import weakref


class Thing:
    def method(self):
        pass


log = []
thing = Thing()
first = weakref.ref(thing, lambda dead: log.append(("ref", dead is first, dead())))
proxy = weakref.proxy(thing, lambda dead: log.append("proxy"))
method = weakref.WeakMethod(thing.method, lambda dead: log.append(("method", dead is method)))
final = weakref.finalize(thing, log.append, "finalized")
print(first.__callback__ is not None, final.alive, log)
del thing
print(first(), first.__callback__, final.alive, final.peek(), final.detach(), final())
print(sorted(log, key=str))
try:
    proxy.method
except ReferenceError as e:
    print(e)


def fails(dead):
    log.append("failing")
    raise ValueError("in a callback")


log.clear()
thing = Thing()
dying = weakref.ref(thing, fails)
del thing
print(dying(), log)
thing = Thing()
dropped = weakref.ref(thing, log.append)
dropped = None
del thing
print(log)
thing = Thing()
final = weakref.finalize(thing, log.append, "called by hand")
print(final(), final.alive, log)
del thing
print(final.alive, log)
