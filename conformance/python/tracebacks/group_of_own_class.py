# compare: traceback
# Uncaught: groups of classes of the program.
class Failed(BaseExceptionGroup):
    pass
class Named(ExceptionGroup):
    def __str__(self): return f"<{self.message}>"
class Silent(ExceptionGroup):
    def __str__(self): return ""
class Broken(ExceptionGroup):
    def __str__(self): raise ValueError
raise Failed("failed", [KeyboardInterrupt(), Named("named", [ValueError(1)]), Silent("s", [OSError()]), Broken("b", [OSError()])])
