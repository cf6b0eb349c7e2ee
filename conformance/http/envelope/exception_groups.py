# Uncaught exception groups: 500, the class and the message of the group; what it holds is in the output of those who print it.
FUNCTIONS = {
    "group": "def main():\n    raise ExceptionGroup('several', [ValueError(1), KeyError('k')])\n",
    "base": "def main():\n    raise BaseExceptionGroup('base', [KeyboardInterrupt()])\n",
    "own": "class Failed(ExceptionGroup):\n    def __str__(self):\n        return 'own text'\ndef main():\n    raise Failed('f', [ValueError()])\n",
    "tasks": """import asyncio
async def fail(e):
    raise e
async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(ValueError(1)))
        group.create_task(fail(KeyError(2)))
""",
    "left": """def main():
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError('new')
""",
    "handled": """import asyncio
async def fail(e):
    raise e
async def main():
    found = []
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError("v")))
            group.create_task(fail(KeyError("k")))
    except* ValueError as e:
        found.append([str(x) for x in e.exceptions])
    except* KeyError as e:
        found.append([str(x) for x in e.exceptions])
    return found
""",
    "printed": """import traceback
def main():
    try:
        raise ExceptionGroup('several', [ValueError(1)])
    except ExceptionGroup as e:
        print(''.join(traceback.format_exception_only(e)) + str(e.exceptions))
    return 1
""",
    "returned": "def main():\n    return ExceptionGroup('g', [ValueError(1)])\n",
}
STEPS = [
    call("group", status=500, error="ExceptionGroup: several (2 sub-exceptions)", result=None),
    call("base", status=500, error="BaseExceptionGroup: base (1 sub-exception)", result=None),
    call("own", status=500, error="Failed: own text", result=None),
    call("tasks", status=500, error="ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)", result=None),
    call("left", status=500, error="ExceptionGroup:  (2 sub-exceptions)", result=None),
    call("handled", result=[["v"], ["'k'"]]),
    call("printed", result=1, output="ExceptionGroup: several (1 sub-exception)\n(ValueError(1),)\n"),
    call("returned", result="g (1 sub-exception)"),
]
