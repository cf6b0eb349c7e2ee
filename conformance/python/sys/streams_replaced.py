# sys.stdout and sys.stderr as objects: what they answer, replaced by any object with write, None, and print's part in it.
import io
import sys


class Upper:
    def __init__(self):
        self.text = ""

    def write(self, s):
        self.text += s.upper()


old = sys.stdout
upper = Upper()
sys.stdout = upper
print("loud", 1, sep="-", end="!\n")
sys.stdout = None
print("nowhere")
sys.stdout = old
print(repr(upper.text), sys.stdout is sys.__stdout__, sys.stdout.writable(), sys.stdout.readable(), sys.stdout.encoding.lower().replace("-", ""), sys.stdout.write("written\n"), sys.stdout.writelines(["a", "b\n"]))
for wrong in (5, b"bytes", None):
    try:
        sys.stdout.write(wrong)
    except TypeError as e:
        print(e)
buffer = io.StringIO()
sys.stdout = buffer
try:
    print("in the buffer")
    print("to the real one", file=old)
finally:
    sys.stdout = old
print(repr(buffer.getvalue()))


class NoWrite:
    pass


sys.stdout = NoWrite()
try:
    print("x")
except AttributeError as e:
    message = str(e)
finally:
    sys.stdout = old
print(message)


class Failing:
    def write(self, s):
        raise ValueError("write failed")


try:
    print("x", file=Failing())
except ValueError as e:
    print(e)
try:
    print("x", file=5)
except AttributeError as e:
    print(e)
print("flushed", flush=True, file=sys.stdout)
