# Description: the compiler and the builtin types issue no SyntaxWarning and no DeprecationWarning.
# Cause: they would go to a server's stderr, where nobody looks; `warnings` serves those of the program.
# Workaround: `python3 -W error` over the source before deploying.
import warnings

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    bool(NotImplemented)
print(len(seen))
