# compare: traceback
from math import squareroot
