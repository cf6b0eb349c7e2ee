# A bound builtin method is named after the class of what it is bound to, a slot's after its owner.
class Stack(list):
    pass


class Table(dict):
    class Row(list):
        pass


class Meta(type):
    pass


class Word(str, metaclass=type):
    pass


class Thing(metaclass=Meta):
    pass


for method in (
    [].append,
    Stack().append,
    Table.Row().pop,
    list.append,
    Stack.append,
    dict.fromkeys,
    Table.fromkeys,
    Table().fromkeys,
    Table().update,
    Word.maketrans,
    Word("a").upper,
    Word("a").__len__,
    int.from_bytes,
    bool.from_bytes,
    (True).to_bytes,
    Thing.mro,
    Meta.mro,
    Meta.__prepare__,
    Thing.__subclasshook__,
    Thing.__init_subclass__,
    Thing().__init_subclass__,
    Thing().__reduce__,
    Thing().__format__,
    Thing().__dir__,
    Thing().__repr__,
    Thing.__repr__,
    object().__dir__,
    ValueError().with_traceback,
    (i for i in ()).send,
    len,
):
    print(method.__name__, method.__qualname__)
