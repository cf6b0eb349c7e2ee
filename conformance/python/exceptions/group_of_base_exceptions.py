# Which class of group holds exceptions that are no Exception.
for cls in (ExceptionGroup, BaseExceptionGroup):
    for inner in (ValueError("v"), KeyboardInterrupt("k"), ExceptionGroup("in", [ValueError()]),
                  BaseExceptionGroup("in", [SystemExit()])):
        try:
            print(cls.__name__, repr(cls("m", [inner])))
        except TypeError as e:
            print(cls.__name__, e)

class Mine(ExceptionGroup):
    pass

class MyBase(BaseExceptionGroup):
    pass

class Mixed(BaseExceptionGroup, ValueError):
    pass

for cls in (Mine, MyBase, Mixed):
    for inner in (ValueError("v"), GeneratorExit("g")):
        try:
            print(repr(cls("m", [inner])))
        except TypeError as e:
            print(e)
