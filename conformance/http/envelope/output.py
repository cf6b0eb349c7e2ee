# What is printed comes back as `output`, verbatim.
FUNCTIONS = {
    "f": "print('top', 1)\ndef main():\n    print('a', 'b', sep='-', end='|')\n    print('é')\n    return 1\n",
    "big": "def main():\n    for i in range(20000):\n        print('line', i)\n    return 'done'\n",
    "fails": "def main():\n    print('before')\n    raise ValueError('after')\n",
}
STEPS = [
    call("f", result=1, output="top 1\na-b|é\n"),
    call("big", result="done", output=Is("capped output", lambda v: 60000 < len(v) < 70000 and v.startswith("line 0\nline 1\n"))),
    call("fails", status=500, error="ValueError: after", result=None, output="before\n"),
]
