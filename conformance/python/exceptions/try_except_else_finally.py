# Order of the clauses in every way through.
def f(x):
    print("case", x)
    try:
        if x == 1: raise ValueError("v")
        if x == 2: raise KeyError("k")
        if x == 3: return "returned"
        if x == 4: raise TypeError("t")
        print("body")
    except ValueError as e:
        print("ValueError", e)
    except (KeyError, IndexError) as e:
        print("Lookup", repr(e))
        return "from except"
    else:
        print("else")
    finally:
        print("finally")
    return "end"
for i in range(5):
    try:
        print(f(i))
    except TypeError as e:
        print("escaped", e)
def nested():
    try:
        try:
            1 / 0
        except KeyError:
            print("no")
        finally:
            print("inner finally")
    except ZeroDivisionError:
        print("outer")
    finally:
        print("outer finally")
nested()
def bare():
    try: [][1]
    except: print("bare")
bare()
