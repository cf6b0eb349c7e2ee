# Values that JSON does not have: dates, sets, bytes, tuples, NaN, objects, generators.
FUNCTIONS = {"f": '''
class Thing:
    def __str__(self):
        return "a thing"

def gen():
    yield 1
    yield 2

def main():
    return {
        "dt": datetime(2024, 1, 2, 3, 4, 5), "d": date(2024, 1, 2), "td": timedelta(minutes=1, seconds=0.5),
        "tuple": (1, 2), "set": {7}, "frozen": frozenset(), "bytes": b"text", "raw": b"\\xff\\xfe",
        "nan": float("nan"), "inf": float("inf"), "gen": gen(), "range": range(3), "keys": {"a": 1}.keys(),
        "obj": Thing(), "map": map(str, [1]), "uuid": uuid.UUID(int=5),
        "keys2": {1: "i", True: "t", None: "n", 1.5: "f", "s": "s"},
    }
''', "tuple3": "def main():\n    return (1, 2, 3)\n", "gen": "def main():\n    return (x * x for x in range(3))\n"}
STEPS = [
    call("f", result={
        "dt": "2024-01-02T03:04:05", "d": "2024-01-02", "td": 60.5, "tuple": [1, 2], "set": [7], "frozen": [],
        "bytes": "text", "raw": "//4=", "nan": None, "inf": None, "gen": [1, 2], "range": [0, 1, 2], "keys": ["a"],
        "obj": "a thing", "map": ["1"], "uuid": "00000000-0000-0000-0000-000000000005",
        "keys2": {"1": "t", "null": "n", "1.5": "f", "s": "s"}}),
    call("tuple3", result=[1, 2, 3]),
    call("gen", result=[0, 1, 4]),
]
