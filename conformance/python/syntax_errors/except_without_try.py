# Refused: except without try.
except:
    pass
