# Which operand's method is asked first when comparing: the left, unless the right is of a subclass.
class A:
    def __lt__(self, o): print("A.lt"); return NotImplemented
    def __gt__(self, o): print("A.gt"); return NotImplemented
    def __le__(self, o): print("A.le"); return "A"
    def __ge__(self, o): print("A.ge"); return "A"
    def __eq__(self, o): print("A.eq"); return NotImplemented
    def __ne__(self, o): print("A.ne"); return NotImplemented


class B(A):
    def __gt__(self, o): print("B.gt"); return "B"
    def __eq__(self, o): print("B.eq"); return NotImplemented
    def __ge__(self, o): print("B.ge"); return "B"


class C:
    def __gt__(self, o): print("C.gt"); return "C"
    def __eq__(self, o): print("C.eq"); return "C"


a, b, c = A(), B(), C()
for f in (lambda: a < b, lambda: b > a, lambda: a < c, lambda: a == b, lambda: a == c, lambda: a != b, lambda: a != c, lambda: a <= b,
          lambda: b >= a, lambda: c > a, lambda: 1 < a, lambda: a < 1, lambda: a == a, lambda: a != a, lambda: b < b, lambda: c < c):
    try:
        print(f())
    except TypeError as e:
        print(e)


class OnlyEq:
    def __eq__(self, o): return 5


print(OnlyEq() != 1, OnlyEq() == 1, 1 == OnlyEq(), 1 != OnlyEq())
