# Partition keeps the separator given.
class B(bytes): pass
sep, arr, view = B(b','), bytearray(b','), memoryview(b',')
for s in (sep, arr, view):
    for data in (b'a,b,c', bytearray(b'a,b,c')):
        print(type(data.partition(s)[1]).__name__, type(data.rpartition(s)[1]).__name__, data.partition(s)[1] is s, [type(x).__name__ for x in data.partition(s)])
print(b'abc'.partition(arr), b'abc'.rpartition(view), bytearray(b'abc').partition(arr))
try: b'a'.partition(memoryview(b''))
except ValueError as e: print(e)
