# Uncaught exceptions: 500, the type before the message.
FUNCTIONS = {
    "zero": "def main():\n    return 1 / 0\n",
    "key": "def main():\n    return {}['missing']\n",
    "custom": "class MyError(Exception):\n    pass\ndef main():\n    raise MyError('custom text')\n",
    "no_text": "def main():\n    raise ValueError\n",
    "top_level": "x = undefined_name\ndef main():\n    return 1\n",
    "recursion": "def main():\n    return main()\n",
    "cycle": "def main():\n    a = []\n    a.append(a)\n    return a\n",
    "exit": "def main():\n    raise SystemExit(1)\n",
    "argument": "def main(a, b):\n    return 1\n",
    "handled": "def main():\n    try:\n        return 1 / 0\n    except ZeroDivisionError as e:\n        return {'error': str(e)}\n",
}
STEPS = [
    call("zero", status=500, error="ZeroDivisionError: division by zero", result=None),
    call("key", status=500, error="KeyError: 'missing'", result=None),
    call("custom", status=500, error="MyError: custom text", result=None),
    call("no_text", status=500, error=text_like("ValueError:? ?"), result=None),
    call("top_level", status=500, error="NameError: name 'undefined_name' is not defined", result=None),
    call("recursion", status=500, error=contains("RecursionError: maximum recursion depth exceeded"), result=None),
    call("cycle", status=500, error=TEXT, result=None),
    call("exit", status=500, error=contains("SystemExit"), result=None),
    call("argument", status=500, error=contains("TypeError: main() missing 2 required positional arguments"), result=None),
    call("handled", result={"error": "division by zero"}),
]
