# What main returns becomes `result`, every JSON kind.
FUNCTIONS = {
    "echo": "def main():\n    return request.json()\n",
    "none": "def main():\n    pass\n",
    "text": "def main():\n    return 'héllo \"q\"\\n'\n",
    "number": "def main():\n    return 1.5\n",
    "integer": "def main():\n    return 2**70\n",
    "true": "def main():\n    return True\n",
    "list": "def main():\n    return [1, 'a', None, [2], {'k': 0.1}]\n",
    "empty": "",
    "variable": "result = {'status': 'success', 'n': 1 + 1}\n",
    "both": "result = 'ignored'\ndef main():\n    return 'main wins'\n",
    "lambda_main": "main = lambda: 'lambda'\n",
    "not_callable": "main = 5\nresult = 'used'\n",
}
STEPS = [
    call("echo", {"a": [1, {"b": None}], "é": "ü"}, result={"a": [1, {"b": None}], "é": "ü"}),
    call("none", result=None),
    call("text", result='héllo "q"\n', response_headers={"Content-Type": text_like("application/json.*")}),
    call("number", result=1.5),
    call("integer", result=2**70),
    call("true", result=True),
    call("list", result=[1, "a", None, [2], {"k": 0.1}]),
    call("empty", result=None),
    call("variable", result={"status": "success", "n": 2}),
    call("both", result="main wins"),
    call("lambda_main", result="lambda"),
    call("not_callable", result="used"),
]
