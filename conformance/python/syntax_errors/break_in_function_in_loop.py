# Refused: break in function in loop.
for x in y:
    def f():
        break
