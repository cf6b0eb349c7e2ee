# What containers of own classes are written as when they call themselves empty or walk over other items.
import json


class Own(dict):
    def items(self):
        return [("i", 1), ("h", 2)]


class Empty(dict):
    def __len__(self):
        return 5


class False_(dict):
    def __bool__(self):
        return False


for v in (Own(), Own(a=1), Empty(), Empty(a=1), False_(), False_(a=1)):
    for named in ({}, {"sort_keys": True}, {"indent": 1}, {"skipkeys": True}):
        print(type(v).__name__, json.dumps(v, **named), json.dumps([v], **named), json.dumps({"k": v}, **named))


class Short(list):
    def __len__(self):
        return 0


class Walks(tuple):
    def __iter__(self):
        return iter([9])


for v in (Short(), Short([1]), Walks(), Walks([1])):
    for named in ({}, {"indent": 1}):
        print(type(v).__name__, json.dumps(v, **named), json.dumps({"k": v}, **named))
