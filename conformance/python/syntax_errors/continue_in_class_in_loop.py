# Refused: continue in class in loop.
while 1:
    class A:
        continue
