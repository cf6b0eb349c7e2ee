# Description: the `finally` of a generator that is dropped half-way does not run at that moment.
# Cause: CPython counts references and closes the generator when the last one goes; here memory is
# reclaimed by a collector, and an execution usually ends before it runs.
# Workaround: close it: `with contextlib.closing(g)` or `g.close()`.
def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("cleaned up")


for n in numbers():
    print(n)
    break
print("after the loop")
