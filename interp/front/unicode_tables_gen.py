#!/usr/bin/env python3
"""Writes the tables of unicode_tables.h as C++: what utf8proc doesn't carry of the version of Unicode
that Python's own unicodedata speaks of. Names of sequences and aliases, ages and word breaks, which
Python doesn't list, are read from the files of the Unicode Character Database.

Usage: unicode_tables_gen.py FOLDER_OF_THE_DATABASE OUT.cc
"""
import os
import sys
import unicodedata as u
from fractions import Fraction

LAST = 0x10FFFF
# Names that follow a rule, which unicode_names.cc knows.
RULED = ("CJK UNIFIED IDEOGRAPH-", "CJK COMPATIBILITY IDEOGRAPH-", "HANGUL SYLLABLE ",
         "KHITAN SMALL SCRIPT CHARACTER-", "NUSHU CHARACTER-")
# Categories whose characters mostly start and continue identifiers.
STARTS = ("Lu", "Ll", "Lt", "Lm", "Lo", "Nl")
CONTINUES = STARTS + ("Mn", "Mc", "Nd", "Pc")
BLOCK = 64  # names in one entry: finding a name walks through its entry
CHARACTERS = [chr(c) for c in range(LAST + 1)]

texts, places, size = [], {}, 0


def text(s):
    """The place of `s` among the texts."""
    global size
    if s not in places:
        places[s] = size
        data = s.encode() + b"\0"
        texts.append(data)
        size += len(data)
    return places[s]


def rows(folder, name):
    """The fields of each line of a file of the database."""
    with open(os.path.join(folder, name), encoding="utf-8") as f:
        for line in f:
            fields = [field.strip() for field in line.split("#")[0].split(";")]
            if len(fields) > 1:
                yield fields


def span(field):
    """Of "0041" or "0041..005A"."""
    first, _, last = field.partition("..")
    return int(first, 16), int(last or first, 16)


def ranges(holds):
    """First and last of each run of characters that `holds` is true of."""
    out = []
    for c, ch in enumerate(CHARACTERS):
        if not holds(ch):
            continue
        if out and out[-1][1] == c - 1:
            out[-1][1] = c
        else:
            out.append([c, c])
    return out


def special_cases():
    for c, ch in enumerate(CHARACTERS):
        upper, title = ch.upper(), ch.title()
        if len(upper) > 1 or len(title) > 1:
            yield c, sequence(upper), sequence(title)


def sequence(characters):
    return "{" + ", ".join(hex(ord(ch)) for ch in characters) + "}"


def name_blocks():
    run = []
    for c in range(LAST + 2):
        name = u.name(CHARACTERS[c], "") if c <= LAST else ""
        if name.startswith(RULED):
            name = ""
        if run and (not name or len(run) == BLOCK):
            yield c - len(run), text(";".join(run))
            run = []
        if name:
            run.append(name)


def known(name):
    try:
        return u.lookup(name)
    except KeyError:
        return None


def aliases(folder):
    for code, name, _ in rows(folder, "NameAliases.txt"):
        if known(name):
            yield int(code, 16), text(name)


def sequences(folder):
    for name, _ in sorted(rows(folder, "NamedSequences.txt")):
        if known(name):
            yield text(name), text(known(name))


def later(folder):
    """What the database has and Python's version hasn't."""
    version = [int(part) for part in u.unidata_version.split(".")][:2]
    return sorted(span(field) for field, age in rows(folder, "DerivedAge.txt")
                  if [int(part) for part in age.split(".")] > version)


def mid_word(folder):
    return sorted(span(field) for field, kind in rows(folder, "auxiliary/WordBreakProperty.txt")
                  if kind in ("MidLetter", "MidNumLet", "Single_Quote"))


def widths():
    """Where it isn't neutral; what is not assigned in between counts as its neighbours."""
    out = []
    joined = False
    for c, ch in enumerate(CHARACTERS):
        if u.category(ch) == "Cn":
            continue
        width = u.east_asian_width(ch)
        if joined and out[-1][2] == width:
            out[-1][1] = c
        elif width != "N":
            out.append([c, c, width])
        joined = width != "N"
    return [(first, last, f'"{width}"') for first, last, width in out]


def numbers():
    """Numbers that aren't decimal digits: (numerator + step * offset) / denominator."""
    out = []
    for c, ch in enumerate(CHARACTERS):
        value = u.numeric(ch, None)
        if value is None or u.decimal(ch, None) is not None:
            continue
        value = Fraction(value).limit_denominator(1000)
        is_digit = u.digit(ch, None) is not None
        last = out[-1] if out else None
        if last and last[1] == c - 1 and last[3] == value.denominator and last[5] == is_digit:
            step = value.numerator - (last[2] + last[4] * (last[1] - last[0]))
            if last[0] == last[1] or step == last[4]:
                last[1], last[4] = c, step
                continue
        out.append([c, c, value.numerator, value.denominator, 0, is_digit])
    return [(*row[:5], str(row[5]).lower()) for row in out]


def decompositions():
    for c, ch in enumerate(CHARACTERS):
        if u.decomposition(ch):
            yield c, text(u.decomposition(ch))


def old_changes():
    """What characters were in Unicode 3.2, where it differs: category and direction, whether
    mirrored, width, decimal value; empty or negative where they are the same."""
    old = u.ucd_3_2_0
    out = []
    for c, ch in enumerate(CHARACTERS):
        if old.category(ch) == "Cn":
            continue
        texts_now, texts_then = [[f(ch) for f in (db.category, db.bidirectional, db.east_asian_width)]
                                 for db in (u, old)]
        numbers_now, numbers_then = [[db.mirrored(ch), db.decimal(ch, -1)] for db in (u, old)]
        if texts_now == texts_then and numbers_now == numbers_then:
            continue
        row = (*[f'"{then if then != now else ""}"' for now, then in zip(texts_now, texts_then)],
               *[then if then != now else -1 for now, then in zip(numbers_now, numbers_then)])
        if out and out[-1][1] == c - 1 and out[-1][2:] == row:
            out[-1] = (out[-1][0], c, *row)
        else:
            out.append((c, c, *row))
    return out


def old_forms():
    for c, ch in enumerate(CHARACTERS):
        form = u.ucd_3_2_0.normalize("NFD", ch)
        if u.ucd_3_2_0.category(ch) != "Cn" and form != u.normalize("NFD", ch):
            yield c, hex(ord(form))


def array(kind, name, table):
    rows_of = ["{" + ", ".join(map(str, row)) + "}," for row in table]
    return (f"static constexpr {kind} {name}Data[] = {{\n" + "\n".join(rows_of) + "\n};\n"
            f"const std::span<const {kind}> {name} = {name}Data;\n")


def main(folder, out):
    tables = [
        array("CodeRange", "kOtherUppercase", ranges(lambda ch: ch.isupper() and u.category(ch) != "Lu")),
        array("CodeRange", "kOtherLowercase", ranges(lambda ch: ch.islower() and u.category(ch) != "Ll")),
        array("CodeRange", "kDigit", ranges(lambda ch: ch.isdigit() and not ch.isdecimal())),
        array("CodeRange", "kNumeric", ranges(lambda ch: ch.isnumeric() and u.category(ch)[0] != "N")),
        array("CodeRange", "kMidWord", mid_word(folder)),
        array("CodeRange", "kLater", later(folder)),
        array("CodeRange", "kOddStart",
              ranges(lambda ch: ch > "\x7f" and ch.isidentifier() != (u.category(ch) in STARTS))),
        array("CodeRange", "kOddContinue", ranges(
            lambda ch: ch > "\x7f" and ("a" + ch).isidentifier() != (u.category(ch) in CONTINUES))),
        array("CodeRange", "kOldUnassigned", ranges(
            lambda ch: u.category(ch) != "Cn" and u.ucd_3_2_0.category(ch) == "Cn")),
        array("OldChange", "kOldChanges", old_changes()),
        array("OldForm", "kOldForms", old_forms()),
        array("SpecialCase", "kSpecialCases", special_cases()),
        array("WidthRange", "kWidths", widths()),
        array("NumberRange", "kNumbers", numbers()),
        array("TextOf", "kDecompositions", decompositions()),
        array("TextOf", "kNameBlocks", name_blocks()),
        array("TextOf", "kNameAliases", aliases(folder)),
        array("NamedSequence", "kNamedSequences", sequences(folder)),
    ]
    with open(out, "w", encoding="ascii") as f:
        f.write(f"// Made by unicode_tables_gen.py of Unicode {u.unidata_version}; do not edit.\n"
                '#include "interp/front/unicode_tables.h"\n\nnamespace copra::unicode {\n\n')
        f.write("\n".join(tables))
        f.write("\nconst char kTexts[] =\n")
        for data in texts:
            plain = all(0x20 <= b < 0x7F for b in data[:-1])
            shown = data[:-1].decode() if plain else "".join(f"\\{b:03o}" for b in data[:-1])
            f.write(f'"{shown}\\0"\n')
        f.write(";\n\n}  // namespace copra::unicode\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
