# Refused: dict missing value.
x = {"a":}
