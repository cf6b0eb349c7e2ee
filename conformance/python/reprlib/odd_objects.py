# Objects whose repr is long, fails or is of an own type; own repr_ methods; unorderable sets.
import reprlib


class Long:
    def __repr__(self):
        return "<" + "x" * 100 + ">"


class Failing:
    def __repr__(self):
        raise ValueError("no repr")


class Word(str):
    pass


class Own(reprlib.Repr):
    def repr_Long(self, x, level):
        return f"Long at {level}"

    def repr_bytes(self, x, level):
        return f"{len(x)} bytes"


print(reprlib.repr(Long()), Own().repr([Long()]), Own().repr({"k": b"abc"}))
text = reprlib.repr(Failing())
print(text[:text.index(" at ")], text.startswith("<Failing instance"))
print(reprlib.repr(Word("w" * 60)), reprlib.repr({1, "a", None} - {None, "a"}), reprlib.repr("it's" * 20), reprlib.repr('"\'' * 20))
print(reprlib.repr({2, 1, 3}), reprlib.repr({"b": 1, "a": 2}), reprlib.repr({1: 1, 0: 2, 5: 3, 4: 4, 3: 5}))
print(reprlib.repr(list(range(100))), reprlib.repr("z" * 100), reprlib.repr(12345678901234567890 ** 5), reprlib.repr(-(10 ** 60)))
print(reprlib.repr(b"b" * 100), reprlib.repr(1.5), reprlib.repr(None), reprlib.repr(range(3)))
print(len(reprlib.repr("a\n" * 50)), type(reprlib.aRepr).__name__)
