# Slice assignment checks bounds first.
b = bytearray(b'abcdef')
class Stop:
    def __index__(self): print('index asked'); return 2
def items():
    print('items asked')
    yield 65
for s, v in ((slice(None, None, 0), 5), (slice('a', 1), 'ab'), (slice(0, Stop()), items()), (slice(0, Stop()), 'text'), (slice(0, Stop()), [300]), (slice(None, None, 0), items())):
    try: b[s] = v; print(b)
    except Exception as e: print(type(e).__name__, e)
class Shrinks:
    def __iter__(self): del c[2:]; return iter([1, 2])
c = bytearray(b'abcdef')
try: c[1:4] = Shrinks()
except Exception as e: print(type(e).__name__, e)
print(len(c))
