# A BaseException of the user ends the program with status 1 too.
class Stop(BaseException):
    pass


print("x")
raise Stop("now")
