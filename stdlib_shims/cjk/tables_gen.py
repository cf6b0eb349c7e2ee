#!/usr/bin/env python3
"""Writes the tables of the East Asian codecs as C++ arrays, asking Python's own codecs for each
character: the standards they follow are many and their readings differ.

Usage: tables_gen.py OUT.cc

A table is packed with zlib. Unpacked it is little-endian 32-bit words: the counts of decoding rows,
of pairs of characters and of encoding pages, then the rows, the pairs and the pages; see tables.h.
"""
import sys
import zlib

CODECS = ["big5", "big5hkscs", "cp932", "cp949", "cp950", "euc_jis_2004", "euc_jisx0213", "euc_jp",
          "euc_kr", "gb18030", "gb2312", "gbk", "johab", "shift_jis", "shift_jis_2004",
          "shift_jisx0213"]
# Character sets of ISO 2022 by the byte that designates them (double ones with $ before it), and a
# codec that has them.
CHARSETS = {"$B": ("iso2022_jp", b"\x1b$B"), "$D": ("iso2022_jp_1", b"\x1b$(D"),
            "$A": ("iso2022_jp_2", b"\x1b$A"), "$C": ("iso2022_jp_2", b"\x1b$(C"),
            "$O": ("iso2022_jp_3", b"\x1b$(O"), "$P": ("iso2022_jp_3", b"\x1b$(P"),
            "$Q": ("iso2022_jp_2004", b"\x1b$(Q"), "J": ("iso2022_jp", b"\x1b(J"),
            "I": ("iso2022_jp_ext", b"\x1b(I")}
ISO = ["iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_2004", "iso2022_jp_3",
       "iso2022_jp_ext", "iso2022_kr"]
LAST = 0x2FFFF  # no table has characters beyond
ROW, PAIR = 1 << 31, 1 << 30


class Table:
    def __init__(self):
        self.rows, self.pairs, self.pages = [], [], {}

    def entry(self, text):
        """What a row holds for a sequence that is complete: the character + 1, or a pair."""
        if len(text) == 1:
            return ord(text) + 1
        assert len(text) == 2, text
        self.pairs.append((ord(text[0]), ord(text[1])))
        return PAIR | len(self.pairs) - 1

    def explore(self, prefix, decode, stop):
        """Fills the row for what follows `prefix`."""
        row = [0] * 256
        number = len(self.rows)
        self.rows.append(row)
        for b in range(256):
            data = prefix + bytes([b])
            if stop(data):
                continue
            try:
                row[b] = self.entry(decode(data))
            except UnicodeDecodeError as e:
                if e.reason.startswith("incomplete"):
                    row[b] = ROW | self.explore(data, decode, stop)
        return number

    def encode(self, code, value):
        self.pages.setdefault(code >> 8, [0] * 256)[code & 255] = value

    def packed(self):
        words = [len(self.rows), len(self.pairs), len(self.pages)]
        for row in self.rows:
            words += row
        for pair in self.pairs:
            words += pair
        for number, page in sorted(self.pages.items()):
            words += [number] + page
        return zlib.compress(b"".join(w.to_bytes(4, "little") for w in words), 9)


def characters():
    return (c for c in range(0x80, LAST + 1) if not 0xD800 <= c < 0xE000)


def stateless(name):
    table = Table()

    def stop(data):
        # Reckoned: the sequences of four bytes of gb18030, the spelt-out syllables of euc_kr.
        return (name == "gb18030" and len(data) == 2 and 0x30 <= data[1] <= 0x39 or
                name == "euc_kr" and data == b"\xa4\xd4")
    table.explore(b"", lambda data: data.decode(name), stop)
    for code in range(LAST + 1):
        if 0xD800 <= code < 0xE000:
            continue
        try:
            data = chr(code).encode(name)
        except UnicodeEncodeError:
            continue
        if len(data) <= (2 if name == "gb18030" else 3) and code:
            table.encode(code, int.from_bytes(data, "big"))
    return table


def gb18030_ranges():
    """Stretches of the Basic Multilingual Plane in four bytes: first character, first number."""
    ranges, last = [], (None, None)
    for code in range(0x80, 0x10000):
        if 0xD800 <= code < 0xE000:
            continue
        data = chr(code).encode("gb18030")
        if len(data) != 4:
            continue
        a, b, c, d = data
        number = ((a - 0x81) * 10 + b - 0x30) * 1260 + (c - 0x81) * 10 + d - 0x30
        if last != (code - 1, number - 1):
            ranges.append([code, number, 0])
        ranges[-1][2] += 1
        last = code, number
    return ranges


def spelt_out():
    """The last bytes of the letters that euc_kr spells syllables with."""
    first, vowels, finals = [0] * 19, [0] * 21, [0] * 28
    for s in range(11172):
        data = chr(0xAC00 + s).encode("euc_kr")
        if len(data) == 8:
            first[s // 588], vowels[s // 28 % 21], finals[s % 28] = data[3], data[5], data[7]
    return first, vowels, finals


def charset(codec, escape):
    table = Table()
    table.explore(b"", lambda data: (escape + data).decode(codec), lambda data: data[-1] < 0x21
                  or data[-1] > 0x7E)
    return table


def designations(codec):
    """The encoding table of a codec of ISO 2022: number of the escape sequence << 16 | code. Returns
    the table and the sequences."""
    table, sequences = Table(), []
    for code in characters():
        try:
            data = chr(code).encode(codec)
        except UnicodeEncodeError:
            continue
        end = data.rindex(b"\x0f") if data.endswith(b"\x0f") else data.rindex(b"\x1b")
        start = data.index(b"\x0e") + 1 if b"\x0e" in data else 3 + (data[1:3] in (b"$(", b"$)"))
        sequence = data[:start]
        if sequence not in sequences:
            sequences.append(sequence)
        table.encode(code, sequences.index(sequence) << 16 |
                     int.from_bytes(data[start:end], "big"))
    return table, sequences


def array(out, name, data):
    out.append(f"const unsigned char {name}[] = {{")
    for i in range(0, len(data), 32):
        out.append(",".join(map(str, data[i:i + 32])) + ",")
    out.append("};")


def numbers(values):
    return "{" + ",".join(map(str, values)) + "}"


def main():
    out = ["// Made by stdlib_shims/cjk/tables_gen.py; do not edit.",
           '#include "stdlib_shims/cjk/tables.h"', "", "namespace copra {", "", "namespace {", ""]
    tables = {name: stateless(name) for name in CODECS}
    tables |= {name: charset(*how) for name, how in CHARSETS.items()}
    rows = []
    for codec in ISO:
        tables[codec], sequences = designations(codec)
        rows.append('    {"%s", {%s}},' % (codec, ", ".join(
            '"%s"' % "".join(f"\\{b:03o}" for b in s) for s in sequences)))
    for i, (name, table) in enumerate(tables.items()):
        array(out, f"kTable{i}", table.packed())
    out += ["", "}  // namespace", "", "const PackedCjk kPackedCjk[] = {"]
    out += [f'    {{"{name}", kTable{i}, sizeof kTable{i}}},' for i, name in enumerate(tables)]
    out += ["    {nullptr, nullptr, 0}};", "", "const CjkDesignations kCjkDesignations[] = {"]
    out += rows + ["    {nullptr, {}}};", ""]
    out += ["const Gb18030Range kGb18030Ranges[] = {"]
    out += [f"    {{{a}, {b}, {c}}}," for a, b, c in gb18030_ranges()]
    out += ["    {0, 0, 0}};", ""]
    for name, values in zip(("First", "Vowels", "Finals"), spelt_out()):
        out.append(f"const unsigned char kSpelt{name}[{len(values)}] = {numbers(values)};")
    out += ["", "}  // namespace copra", ""]
    with open(sys.argv[1], "w", encoding="ascii") as f:
        f.write("\n".join(out))


if __name__ == "__main__":
    main()
