# __traceback__ is there while handled and after.
try:
    1 / 0
except ZeroDivisionError as e:
    print(e.__traceback__ is not None)
    kept = e
print(kept.__traceback__ is not None, ValueError().__traceback__)
