# splitlines.
print("a\nb\r\nc\rd".splitlines(), "a\nb\n".splitlines(), "".splitlines(), "\n".splitlines(), "a\n\nb".splitlines(), "a\nb\r\n".splitlines(True), "a\nb".splitlines(keepends=True), "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i".splitlines(), "a\x00b".splitlines(), "\n\r".splitlines(), "\r\n\r\n".splitlines(True), "a".splitlines(keepends=0))
