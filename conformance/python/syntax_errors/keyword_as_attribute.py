# Refused: keyword as attribute.
x.class
