# Description: `eval`, `exec` and `compile` are undefined names.
# Cause: no code is made at run time; what a function can do is what was deployed.
# Workaround: dispatch through a dict of functions; parse literals with json.
try:
    print(eval("1 + 1"))
except NameError as e:
    print(e)
