# Refused: await outside async.
def f():
    await x
