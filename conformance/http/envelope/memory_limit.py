# The memory limit: MemoryError can be caught once, then ends the run; the server goes on.
FUNCTIONS = {
    "list": "def main():\n    l = []\n    while True:\n        l.append('x' * (1000 + len(l) % 7))\n",
    "string": "def main():\n    s = 'x'\n    while True:\n        s += s\n",
    "repeat": "def main():\n    return len('x' * 10**10)\n",
    "power": "def main():\n    return (10 ** 10 ** 9) > 1\n",
    "zeros": "def main():\n    return len([0] * 10**10)\n",
    "ok": "def main():\n    return len('x' * 10**6)\n",
}
STEPS = [
    call("list", status=500, error=contains("MemoryError"), result=None),
    call("string", status=500, error=contains("MemoryError"), result=None),
    call("repeat", status=500, error=contains("MemoryError"), result=None),
    call("zeros", status=500, error=contains("MemoryError"), result=None),
    call("power", status=500, error=TEXT, result=None),
    call("ok", result=1000000),
]
