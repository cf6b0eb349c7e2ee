# compare: traceback
class User:
    def __init__(self):
        self.username = "al"


print(User().user_name)
