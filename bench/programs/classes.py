# Classes: attributes, methods, inheritance, super, properties, dunders.
class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def __eq__(self, o):
        return self.x == o.x and self.y == o.y

    @property
    def norm(self):
        return self.x * self.x + self.y * self.y

    def dot(self, o):
        return self.x * o.x + self.y * o.y


class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    def area(self):
        return 0

    def describe(self):
        return self.area() + len(self.name)


class Rect(Shape):
    def __init__(self, w, h):
        super().__init__("rect")
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


class Square(Rect):
    def __init__(self, s):
        super().__init__(s, s)

    def describe(self):
        return super().describe() + 1


total = 0
v = Vec(1, 2)
for i in range(280000):
    v = (v + Vec(i, 1)) * 1
    if v.norm % 7 == 0:
        v = Vec(v.x % 1000, v.y % 1000)
    total += v.dot(v) & 0xFFFF
    s = Square(i & 7) if i & 1 else Rect(i & 3, 2)
    total += s.describe()
    total += v == v
print(total, Shape.count)
