# Arguments that are whole but not integers are accepted with a warning.
import random
import warnings

for call in (lambda: random.randrange(10.0), lambda: random.randrange(1, 10.0), lambda: random.randrange(1, 10, 2.0), lambda: random.randint(1.0, 3), lambda: random.randrange(1e2), lambda: random.randrange("5"), lambda: random.randrange(0.5), lambda: random.SystemRandom().randrange(3.0)):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            print(isinstance(call(), int))
        except Exception as e:
            print(type(e).__name__, e)
    for w in seen:
        print(w.category.__name__, w.message)
