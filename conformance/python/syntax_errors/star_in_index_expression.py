# Refused: star in index expression.
print(*a if b)
