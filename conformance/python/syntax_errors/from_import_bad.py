# Refused: from import bad.
from math import
