# Refused: dedent in paren ok then bad.
x = (
1,
  2)
 y = 1
