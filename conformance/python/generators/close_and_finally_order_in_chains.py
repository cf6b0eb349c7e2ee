# Close and finally order in chains.
log = []
def inner(n):
    try:
        while True:
            got = yield n
            log.append(('got', n, got))
    except GeneratorExit:
        log.append(('exit', n)); raise
    finally: log.append(('finally', n))
def mid():
    try: yield from inner(1)
    finally:
        log.append('mid finally')
def outer():
    with_ = None
    try:
        yield from mid()
    except GeneratorExit as e:
        log.append(('outer', e.__context__)); raise
g = outer(); next(g); g.send('x'); g.close()
print(log); log.clear()
g = outer(); next(g)
try: g.throw(KeyError('k'))
except KeyError as e: print(repr(e), e.__context__)
print(log); log.clear()
def swallow():
    try: yield from inner(2)
    except GeneratorExit: log.append('swallowed')
g = swallow(); next(g)
g.close(); print(log); log.clear()
def gives_more():
    try: yield from inner(3)
    except GeneratorExit: yield 'more'
g = gives_more(); next(g)
try: g.close()
except RuntimeError as e: print(e)
print(log, next(g, 'ended'))
