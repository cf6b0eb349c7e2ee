# compare: traceback
# Refused: bytes literals hold ASCII, wherever they stand.
print("abc", [1] b'ab\n'
      b'é'
      )
