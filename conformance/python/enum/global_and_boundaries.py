# enum's less used names: boundaries, global_enum, ReprEnum, verify, member, nonmember.
import enum


class Keep(enum.Flag, boundary=enum.KEEP):
    A = 1
    B = 4


class Conform(enum.Flag, boundary=enum.CONFORM):
    A = 1
    B = 4


class Eject(enum.IntFlag, boundary=enum.EJECT):
    A = 1
    B = 4


class Strict(enum.Flag, boundary=enum.STRICT):
    A = 1
    B = 4


for cls in (Keep, Conform, Eject, Strict):
    for value in (0, 1, 2, 5, 7, -1, -2):
        try:
            print(cls.__name__, value, repr(cls(value)), cls(value))
        except ValueError as e:
            print(cls.__name__, value, str(e).replace("\n", "|"))
    print(repr(~cls.A), [m.name for m in cls], list(cls(5)), cls.A | cls.B, cls.A in cls(5), len(cls.A))
print(list(enum.FlagBoundary), enum.EnumType is enum.EnumMeta, [m.name for m in enum.EnumCheck])


class Level(int, enum.ReprEnum):
    LOW = 1


class Word(str, enum.ReprEnum):
    HI = "hi"


print(str(Level.LOW), repr(Level.LOW), f"{Level.LOW}", str(Word.HI), repr(Word.HI), f"{Word.HI:>4}")


class Parts(enum.Enum):
    a = enum.member(lambda self: 1)
    b = enum.nonmember(5)

    @enum.property
    def p(self):
        return self.name * 2


print(len(Parts), Parts.b, Parts.a.p)
for checks, body in (((enum.UNIQUE,), {"A": 1, "B": 1}), ((enum.CONTINUOUS,), {"A": 1, "B": 3}),
                     ((enum.UNIQUE, enum.CONTINUOUS), {"A": 1, "B": 2})):
    try:
        print(enum.verify(*checks)(enum.Enum("Made", body)))
    except ValueError as e:
        print(e)
try:
    print(enum.verify(enum.NAMED_FLAGS)(enum.Flag("Made", {"A": 1, "AC": 5})))
except ValueError as e:
    print(e)
print(enum.global_str(Strict.A), enum.global_enum_repr(Parts.a))
