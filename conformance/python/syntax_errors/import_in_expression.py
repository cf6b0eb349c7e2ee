# Refused: import in expression.
x = import math
