# Parsing lines, grouping, aligned tables, wrapping by hand, percentages and dates as text.
import io
from collections import defaultdict
from itertools import groupby

DATA = """2024-01-05;Food;12.50;lunch, "Da Enzo"
2024-01-07;Travel;89;train
2024-02-01;Food;7.2;
2024-02-11;Rent;1200.00;february
2024-02-29;Travel;-15;refund
bad line
2024-03-01;Food;abc;not a number
2024-03-02;Food;3.99;coffee + cake"""


class Row:
    __slots__ = ("date", "kind", "cents", "note")

    def __init__(self, line):
        try:
            self.date, self.kind, amount, self.note = line.split(";")
        except ValueError as e:
            raise ValueError(f"cannot split {line!r}") from e
        euros, _, cents = amount.partition(".")
        self.cents = int(euros) * 100 + int(cents.ljust(2, "0") if cents else 0)


rows, errors = [], []
for number, line in enumerate(io.StringIO(DATA), start=1):
    try:
        rows.append(Row(line.rstrip("\n")))
    except ValueError as e:
        errors.append((number, str(e), type(e.__cause__).__name__))
print(*errors, sep="\n")
totals = defaultdict(lambda: defaultdict(int))
for r in rows:
    totals[r.date[:7]][r.kind] += r.cents
kinds = sorted({r.kind for r in rows})
print(f"{'month':<8}" + "".join(f"{k:>10}" for k in kinds) + f"{'sum':>11}")
for month, by_kind in sorted(totals.items()):
    print(f"{month:<8}" + "".join(f"{by_kind.get(k, 0) / 100:>10.2f}" for k in kinds) + f"{sum(by_kind.values()) / 100:>11,.2f}")
grand = sum(r.cents for r in rows)
for k, group in groupby(sorted(rows, key=lambda r: (r.kind, -r.cents)), key=lambda r: r.kind):
    group = list(group)
    share = sum(r.cents for r in group) / grand
    print(f"{k:.<10}{share:>8.1%} {'#' * round(share * 20):<20}| {max(group, key=lambda r: r.cents).note or '-'!s:>15}")
print("{:=^40}".format(" end "), "%-10s|%8.3f|%+d|%05d|%x" % ("old", 3.14159, 5, -42, 255), sep="\n")


def wrap(text, width):
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = ""
        line += " " * bool(line) + word
    yield line


print(*wrap("the quick brown fox jumps over the extraordinarily lazy dog again", 14), sep="|\n")
