# Greys, primaries and values outside 0..1 through each conversion; the sixths of the hue circle.
import colorsys

for rgb in ((0, 0, 0), (1, 1, 1), (0.5, 0.5, 0.5), (1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 1, 0), (0, 1, 1), (1, 0, 1), (2, 0.5, -1), (-0.1, -0.1, -0.1), (True, False, 0.25)):
    print(rgb)
    for name in ("rgb_to_yiq", "rgb_to_hls", "rgb_to_hsv"):
        try:
            print(" ", name, [round(x, 12) for x in getattr(colorsys, name)(*rgb)])
        except ZeroDivisionError as e:
            print(" ", name, e)
for h in [i / 12 for i in range(-3, 16)]:
    print(round(h, 4), [round(x, 12) for x in colorsys.hsv_to_rgb(h, 0.75, 0.5)], [round(x, 12) for x in colorsys.hls_to_rgb(h, 0.25, 0.5)])
print(colorsys.hls_to_rgb(0.3, 0.4, 0.0), colorsys.hsv_to_rgb(0.3, 0.0, 0.4))
print([round(x, 12) for x in colorsys.yiq_to_rgb(0.5, 1, 1)], [round(x, 12) for x in colorsys.yiq_to_rgb(0.5, -1, -1)], colorsys.yiq_to_rgb(2, 0, 0))
print(colorsys.ONE_THIRD, colorsys.ONE_SIXTH, colorsys.TWO_THIRD)
