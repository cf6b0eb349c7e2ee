# Refused: bytes non ascii.
x = b"é"
