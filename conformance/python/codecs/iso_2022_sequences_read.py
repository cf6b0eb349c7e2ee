# What the decoders of ISO 2022 make of other, cut and unknown escape sequences.
for name in ("iso2022_jp", "iso2022_jp_2", "iso2022_jp_ext", "iso2022_kr"):
    for data in (b"\x1b$@0l\x1b(B", b"\x1b(J\\~\x1b(Ba", b"\x1b(I1\x1b(B", b"\x1b$B0", b"\x1b$", b"\x1b", b"\x1b$B0l\nab", b"\x1b[31m", b"\x1bZ1", b"\x1b$(D0!", b"\x1b.A\x1bNi", b"\x1b.F\x1bNa", b"\x1bNa", b"\x1b&@\x1b$B0l", b"\x1b$)C\x0e0!\x0fa", b"\x0e0!", b"\x80", b"\x1b$B\x7f\x7f", b"\x1b(Z", b"\x1b$(Ca", b"\x1b$B  "):
        for errors in ("strict", "replace"):
            try:
                print(name, data, ascii(data.decode(name, errors)))
            except UnicodeDecodeError as e:
                print(name, data, e)
