# Refused: form feed then error.
x = 1

y = = 2
