# Refused: assign to lambda.
(lambda: 0) = 1
