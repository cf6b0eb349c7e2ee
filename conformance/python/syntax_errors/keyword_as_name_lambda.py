# Refused: keyword as name lambda.
lambda = 1
