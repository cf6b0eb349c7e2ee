# Refused: ellipsis call statement.
x = ..
