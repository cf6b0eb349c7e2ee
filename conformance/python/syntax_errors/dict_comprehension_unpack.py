# Refused: dict comprehension unpack.
{**a for a in b}
