# Refused: nonlocal without binding.
def f():
    nonlocal x
