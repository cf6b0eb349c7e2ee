# pprint and difflib.
from pprint import *
import collections
pprint({"b":[1,2,3],"a":{"x":list(range(40)),"y":"the quick brown fox "*8},"t":(1,),"s":{3,1,2}})
pprint([["abc"*10]*5,{"k":b"0123456789"*10}],width=40,indent=4)
pprint(list(range(100)),compact=True,width=60)
x=[1]; x.append(x); s=pformat(x); print(s.split(" with")[0])
pprint(collections.OrderedDict((str(i),i) for i in range(20)))
pprint(collections.Counter("abracadabra"*3),width=20); pprint(collections.deque(range(40)),width=50); pprint(collections.defaultdict(list,{i:[i]*5 for i in range(10)}),width=40)
pprint({1:{2:{3:{4:5}}}},depth=2); print(saferepr({2:1,1:2}),isreadable([1]),isrecursive(x)); pp({"z":1,"a":2})
import difflib
a="one\ntwo\nthree\nfour\nfive\n".splitlines(True); b="one\ntwo!\nthree\n4\nfive\nsix\n".splitlines(True)
print("".join(difflib.unified_diff(a,b,"a","b")),"".join(difflib.ndiff(a,b)),"".join(difflib.context_diff(a,b,"x","y")))
print(difflib.get_close_matches("appel",["ape","apple","peach","puppy"]),difflib.SequenceMatcher(None,"abcd","bcde").ratio(),difflib.SequenceMatcher(None,"qabxcd","abycdf").get_opcodes(),difflib.SequenceMatcher(None," abcd","abcd abcd").find_longest_match())
print("".join(difflib.restore(difflib.ndiff(a,b),1)))
