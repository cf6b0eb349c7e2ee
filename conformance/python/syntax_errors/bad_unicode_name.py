# Refused: bad unicode name.
x = "\N{NO SUCH NAME}"
