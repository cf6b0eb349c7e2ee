# A grid of colours through every conversion and back, by checksum and largest error.
import colorsys
import hashlib

h, worst = hashlib.md5(), 0.0
steps = [i / 6 for i in range(7)]
for r in steps:
    for g in steps:
        for b in steps:
            for to, back in ((colorsys.rgb_to_hsv, colorsys.hsv_to_rgb), (colorsys.rgb_to_hls, colorsys.hls_to_rgb), (colorsys.rgb_to_yiq, colorsys.yiq_to_rgb)):
                there = to(r, g, b)
                again = back(*there)
                h.update(" ".join("%.9f" % (x + 0.0) for x in (*there, *again)).encode())
                if to is not colorsys.rgb_to_yiq:
                    worst = max(worst, *(abs(x - y) for x, y in zip(again, (r, g, b))))
print(h.hexdigest(), worst < 1e-12)
