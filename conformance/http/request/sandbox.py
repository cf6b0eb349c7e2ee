# No way to the host: forbidden imports and absent builtins are ordinary Python errors.
FUNCTIONS = {"f": '''
def attempt(f):
    try:
        return repr(f())
    except Exception as e:
        return f"{type(e).__name__}: {e}"

def imp(name):
    if name == "os":
        import os
    elif name == "subprocess":
        import subprocess
    elif name == "socket":
        import socket
    elif name == "sys_modules":
        import sys
        return sys.modules
    elif name == "nope":
        import nope_nope
    return "imported"

def main():
    return {
        "os": attempt(lambda: imp("os")), "subprocess": attempt(lambda: imp("subprocess")), "socket": attempt(lambda: imp("socket")),
        "nope": attempt(lambda: imp("nope")), "open": attempt(lambda: open("/etc/passwd")), "eval": attempt(lambda: eval("1")),
        "subclasses": attempt(lambda: ().__class__.__bases__[0].__subclasses__()), "globals": attempt(lambda: main.__globals__),
        "code": attempt(lambda: main.__code__), "builtins": attempt(lambda: __builtins__),
    }
'''}
STEPS = [
    call("f", result={
        "os": contains("Import of 'os' is not allowed"), "subprocess": contains("Import of 'subprocess' is not allowed"), "socket": contains("Import of 'socket' is not allowed"),
        "nope": contains("nope_nope"), "open": "NameError: name 'open' is not defined", "eval": "NameError: name 'eval' is not defined",
        "subclasses": contains("AttributeError"), "globals": contains("AttributeError"), "code": contains("AttributeError"), "builtins": contains("Error")}),
]
