# Formatter against str.format over many specs and values: the same text or the same error.
from string import Formatter

f = Formatter()
specs = ["", "5", "<8", ">8", "^9", "*^12", "+", "-", " ", "#x", "08.3f", ",", "_", "e", "g", "%", "b", "c", "s", ".2", "=+10", "10.4", "n", "x", "d", ",.2f", "q"]
values = [0, 42, -7, 3.14159, "text", True, None, 10**12, 1e-7, 2 + 3j]
same = differ = 0
for spec in specs:
    for value in values:
        results = []
        for call in (lambda: f.format("{:" + spec + "}", value), lambda: ("{:" + spec + "}").format(value), lambda: format(value, spec)):
            try:
                results.append(call())
            except Exception as e:
                results.append(f"{type(e).__name__}: {e}")
        if len(set(results)) == 1:
            same += 1
        else:
            differ += 1
            print(spec, value, results)
print(same, differ)
print(f.format("{0:{1}{2}}|{name!r:^{width}}|{obj.real:.1f}|{items[1]}|{map[key]}", 5, ">", 6, name="n", width=7, obj=1.5, items=[1, 2], map={"key": "v"}))
