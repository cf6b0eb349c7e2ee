# Too few arguments, text and None instead of numbers; keywords.
import colorsys

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for name in ("rgb_to_yiq", "yiq_to_rgb", "rgb_to_hls", "hls_to_rgb", "rgb_to_hsv", "hsv_to_rgb"):
    f = getattr(colorsys, name)
    print(name)
    show(f)
    show(f, 0.1, 0.2)
    show(f, 0.1, 0.2, 0.3, 0.4)
    show(f, "a", "b", "c")
    show(f, None, None, None)
print(colorsys.rgb_to_hsv(r=0.25, g=0.5, b=0.75), colorsys.hsv_to_rgb(h=0.5, s=0.5, v=0.5), colorsys.hls_to_rgb(h=0.5, l=0.5, s=0.5), colorsys.yiq_to_rgb(y=0.25, i=0, q=0))
