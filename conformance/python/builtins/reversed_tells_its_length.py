# length_hint of reversed() asks the sequence each time: it may have shrunk, and its error is told.
import operator


class Row:
    size = 5

    def __len__(self):
        if self.size is None:
            raise ZeroDivisionError("no size")
        return self.size

    def __getitem__(self, i):
        return i * 10


row = Row()
r = reversed(row)
print(r.__length_hint__(), operator.length_hint(r), next(r))
print(r.__length_hint__())
row.size = 4
print(r.__length_hint__())
row.size = 3
print(r.__length_hint__())
row.size = 9
print(r.__length_hint__())
row.size = None
for f in (r.__length_hint__, lambda: operator.length_hint(r), lambda: list(r)):
    try:
        print(f())
    except ZeroDivisionError as e:
        print(e)
row.size = 5
print(list(r), r.__length_hint__())
row.size = None
print(r.__length_hint__())
