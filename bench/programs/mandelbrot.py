# Float loops with complex arithmetic written out, and with complex numbers.
def escape(cr, ci, limit):
    zr = zi = 0.0
    for i in range(limit):
        zr2, zi2 = zr * zr, zi * zi
        if zr2 + zi2 > 4.0:
            return i
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return limit


def image(w, h, limit):
    total = 0
    for y in range(h):
        for x in range(w):
            total += escape(3.0 * x / w - 2.0, 2.0 * y / h - 1.0, limit)
    return total


def with_complex(n, limit):
    total = 0
    for k in range(n):
        c = complex(-0.7 + k / n, 0.3)
        z = 0j
        for i in range(limit):
            if abs(z) > 2:
                break
            z = z * z + c
        total += i
    return total


print(image(420, 300, 100), with_complex(20000, 60))
