# Refused: missing colon try.
try
    pass
except: pass
