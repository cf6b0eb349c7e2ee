# Format spec rows for str and complex.
def attempt(v, s):
    try: print(repr(s), repr(format(v, s)))
    except Exception as e: print(repr(s), type(e).__name__, e)
for v in ('', 'abc', 'é中', 1 + 2j, -0.0 - 1.5j, complex('nan+infj'), 1e20j):
    for s in ('', 's', '5', '<8', '>8', '^8', '=8', '*^9', '.2', '.0', '8.2', '08', '8.1s', '+', '-', ' ', '#', ',', '_', 'd', 'f', 'e', 'g', '.2f', '.2e', '+.1f', ' .1f', ',.2f', '_.1f', '>20.2f', '^20', '*<20.1f', '=20', '020', '#.3g', '%', 'n', 'x', 'G', 'z', 'z.1f', '.0f', '.3', 's5', '<<', '=s', '05', 'E', 'F'):
        attempt(v, s)
