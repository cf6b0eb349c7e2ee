# Special methods of builtin types called by hand with the wrong number of arguments or another self.
def show(f, *args, **named):
    try:
        print(type(f(*args, **named)).__name__)
    except Exception as e:
        print(e)


for f in ((3).__add__, (3).__eq__, (3).__neg__, (3).__bool__, (1.5).__repr__, "a".__len__, "a".__mul__, (1,).__rmul__,
          [1].__imul__, [1].__setitem__, [1].__delitem__, [1].__contains__, [1].__getitem__, (1,).__getitem__,
          {}.__getitem__, {}.__contains__, {}.__setitem__, {1}.__contains__, {1}.__or__, None.__bool__, (3).__pow__,
          (3).__rpow__, (3).__hash__, "a".__iter__, iter([]).__next__, (3).__index__, (3).__format__, (3).__round__,
          (3).__trunc__, [].__reversed__, "a".__contains__, "a".__getitem__, "a".__mod__, (3).__divmod__, 1j.__abs__):
    show(f)
    show(f, 1, 2, 3)
    show(f, x=1)
for f in (int.__add__, int.__bool__, str.__len__, list.__getitem__, dict.__contains__, int.__format__, tuple.__add__,
          float.__lt__, int.bit_length, set.__or__, str.__contains__, list.__iter__):
    show(f)
    show(f, None, 1)
    show(f, object, 1)
