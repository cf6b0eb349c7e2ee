# Refused: exec statement.
exec "x"
