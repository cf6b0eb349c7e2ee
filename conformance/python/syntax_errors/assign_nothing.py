# Refused: assign nothing.
x =
