# Refused: from import empty parens.
from math import ()
