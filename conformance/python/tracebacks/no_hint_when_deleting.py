# compare: traceback
# Deleting a misspelt attribute suggests nothing.
class Person:
    def __init__(self):
        self.name = "a"


del Person().nam
