# hsv and hls of fully coloured hues every ten degrees, and back.
import colorsys

for degrees in range(0, 361, 10):
    rgb = colorsys.hsv_to_rgb(degrees / 360, 1.0, 1.0)
    hls = colorsys.rgb_to_hls(*rgb)
    print(degrees, [round(x, 9) for x in rgb], [round(x, 9) for x in hls], [round(x, 9) for x in colorsys.hls_to_rgb(*hls)], round(colorsys.rgb_to_hsv(*rgb)[0] * 360, 6))
