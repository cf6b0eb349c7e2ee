# Refused: print statement.
print "hello"
