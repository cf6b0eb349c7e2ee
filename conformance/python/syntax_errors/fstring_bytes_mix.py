# Refused: fstring bytes mix.
x = f"a" b"b"
