# Nothing survives between invocations; module globals are fresh.
FUNCTIONS = {"f": '''
counter = 0
seen = []

class Kept:
    values = []

def main():
    global counter
    counter += 1
    seen.append(counter)
    Kept.values.append(counter)
    globals()["made"] = True
    return [counter, seen, Kept.values]
'''}
STEPS = [call("f", result=[1, [1], [1]]), call("f", result=[1, [1], [1]])]
