# string.Formatter looks each part of a field name up before it reads the next one.
import string

for template in ('{a[x y]"}', "{a[x y]0}{}", "{a.real.}", "{a.nope.}", "{a[0][}", "{b[0]x}", "{a.real[", "{b[5]!}", "{0.}", "{c[]}", "{b.[0]}"):
    for format in (string.Formatter().format, str.format):
        try:
            print(template, ascii(format(template, 1, a=2, b="xyz", c={})))
        except Exception as e:
            print(template, type(e).__name__, e)
