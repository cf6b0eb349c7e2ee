# Conversions between colour systems.
import colorsys


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for rgb in ((0, 0, 0), (1, 1, 1), (1, 0, 0), (0.2, 0.4, 0.4), (0.5, 0.25, 0.75)):
    for name in ("yiq", "hls", "hsv"):
        there = getattr(colorsys, "rgb_to_" + name)(*rgb)
        back = getattr(colorsys, name + "_to_rgb")(*there)
        print(name, [round(x, 12) for x in there], [round(x, 12) for x in back])
show(colorsys.rgb_to_hls, "a", 1, 1)
