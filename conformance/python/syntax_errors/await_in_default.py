# Refused: await in default.
async def f(a=await b):
    pass
