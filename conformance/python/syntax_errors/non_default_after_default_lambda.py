# Refused: non default after default lambda.
lambda a=1, b: 0
