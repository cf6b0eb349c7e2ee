# Refused: missing colon lambda.
f = lambda x x
