# Refused: backslash then text.
x = 1 \ y
