# Alias of functions shown.
def f(): pass
class C:
    def m(self): pass
    @staticmethod
    def s(): pass
print(list[len], type[print], list[C.s], list[...], tuple[int, ...], list['text'], dict[str, list[C]], list[None], list[1], list[()], tuple[()])
print(str(list[f]), str(list[C.m]), list[[].append.__name__], list[int | str], list[list[int]])
