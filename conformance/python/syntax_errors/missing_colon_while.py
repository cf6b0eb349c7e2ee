# Refused: missing colon while.
while True
    pass
