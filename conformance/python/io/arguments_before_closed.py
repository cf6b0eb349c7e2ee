# Memory files read their arguments before they look whether they are open.
import io


class Closing:
    def __init__(self, file):
        self.file = file

    def __index__(self):
        self.file.close()
        return 1


CALLS = {
    "read": lambda file, value: file.read(value),
    "readline": lambda file, value: file.readline(value),
    "seek": lambda file, value: file.seek(value),
    "whence": lambda file, value: file.seek(0, value),
    "truncate": lambda file, value: file.truncate(value),
}
for make in (lambda: io.StringIO("text\nmore"), lambda: io.BytesIO(b"text\nmore")):
    for name, call in CALLS.items():
        for closed in (False, True):
            for value in (Closing, "text", None, 1.5, 2):
                file = make()
                if closed:
                    file.close()
                argument = Closing(file) if value is Closing else value
                try:
                    print(type(file).__name__, name, closed, call(file, argument))
                except (TypeError, ValueError, OSError) as error:
                    print(type(file).__name__, name, closed, type(error).__name__, error)
