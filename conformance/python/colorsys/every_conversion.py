# Every conversion of colours both ways at corners and in between.
import colorsys as c

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

points = [(0, 0, 0), (1, 1, 1), (1, 0, 0), (0, 1, 0), (0, 0, 1), (0.5, 0.5, 0.5), (0.2, 0.4, 0.6), (1, 1, 0), (0.25, 0, 0.75), (2, -1, 0.5)]
for p in points:
    for name in ("yiq", "hls", "hsv"):
        try:
            there = getattr(c, "rgb_to_" + name)(*p)
            print(p, name, there, getattr(c, name + "_to_rgb")(*there), getattr(c, name + "_to_rgb")(*p))
        except Exception as e:
            print(p, name, type(e).__name__, e)
show(c.rgb_to_hsv, 1, 2)
show(c.rgb_to_hls, "a", 0, 0)
print(c.ONE_THIRD, c.ONE_SIXTH, c.TWO_THIRD)
