# Refused: async for outside.
def f():
    async for x in y:
        pass
