# Refused: async with outside.
def f():
    async with x:
        pass
