# Refused: parameter and global.
def f(x):
    global x
