# Parts of a group have its message, traceback, cause, context and a copy of its notes.
def made():
    try:
        raise KeyError("context")
    except KeyError:
        try:
            raise ExceptionGroup("m", [ValueError(1), TypeError(2)]) from OSError("cause")
        except ExceptionGroup as e:
            e.add_note("noted")
            e.own = 3
            return e
g = made()
for part in (*g.split(ValueError), g.subgroup(TypeError)):
    print(part, part.__traceback__ is g.__traceback__, part.__cause__ is g.__cause__,
          part.__context__ is g.__context__, part.__suppress_context__, part.__notes__,
          part.__notes__ is g.__notes__, hasattr(part, "own"))
plain = ExceptionGroup("p", [ValueError(1), TypeError(2)])
part = plain.subgroup(ValueError)
print(part.__traceback__, part.__cause__, part.__context__, part.__suppress_context__,
      hasattr(part, "__notes__"), plain.__suppress_context__)
for notes in ("ab", 3, ("x", "y"), None, {"k": 1}):
    plain.__notes__ = notes
    print(getattr(plain.subgroup(ValueError), "__notes__", "none"))
derived = g.derive([KeyError("d")])
print(repr(derived), derived.__traceback__, derived.__cause__, hasattr(derived, "__notes__"))
