# Refused: expected indented block try.
try:
pass
except: pass
