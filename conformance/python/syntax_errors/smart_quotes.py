# Refused: smart quotes.
x = “hello”
