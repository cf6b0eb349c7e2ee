# Refused: from import trailing comma.
from math import a,
