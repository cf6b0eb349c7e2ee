# Tabs, mixed depth, comment lines that do not count.
def f():
	if True:
		return "tabs"
print(f())
def g():
 x = 1
 if x:
          y = 2
   # a comment anywhere
          return y
 return 0
print(g())
if 1:

    # only comments before

    print("ok")
class K:
    """doc"""

    def m(self):

        return 1

    n = 2
print(K().m(), K.n, K.__doc__)
