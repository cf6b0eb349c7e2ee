# Refused: duplicate argument lambda.
lambda x, x: 0
