# Refused: backslash eof.
x = 1 \
