# Refused: future not first.
x = 1
from __future__ import annotations
