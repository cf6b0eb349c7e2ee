# Refused: with without expression.
with:
    pass
