# Refused: expected indented block def.
def f():
return 1
