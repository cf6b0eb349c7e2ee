# printf-style formatting.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print("%s %r %a" % ("é", "é", "é"), "%d %i %u" % (1, -2, 3.9), "%x %X %#x %o %#o" % (255, 255, 255, 8, 8), "%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42), "%c%c" % ("a", 98), "%%" % (), "100%%" % ())
print("%f %.2f %10.3f %-10.1f| %+.1f %e %E %g %G %.3g" % (1.5, 2.345, 3.14159, 2.25, 1.0, 12345.678, 0.00012, 1e10, 1e-10, 1234.5), "%#.0f %#g" % (1, 1.0), "%.0f %.0f" % (0.5, 1.5))
print("%(a)s %(b)05d %(a)r" % {"a": "x", "b": 7}, "%s" % (1,), "%s" % [1, 2], "%s" % {"a": 1}, "%.3s|%10s|%-10s|%10.2s" % ("abcdef", "r", "l", "xyz"), "%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159))
print("%s %s" % ("a", "b"), "%s" % None, "%s" % True, "%d" % True, "%x" % -255, "%08.3f" % -3.14159, "%+5d" % 3, "%5%" % () if False else "", "%i" % 10**20, "%.2e" % 0, "%g" % 1e16, "%g" % 123456789, "%s" % 1.0, "%r" % 1e100, "%.10d" % 42, "%#X" % 255, "%-05d|" % 3)
err(lambda: "%d" % "1")
err(lambda: "%d" % None)
err(lambda: "%f" % "x")
err(lambda: "%s %s" % "a")
err(lambda: "%s" % ("a", "b"))
err(lambda: "%(a)s" % {})
err(lambda: "%(a)s" % (1,))
err(lambda: "%z" % 1)
err(lambda: "%" % 1)
err(lambda: "%c" % "ab")
err(lambda: "%c" % -1)
err(lambda: "%x" % 1.5)
err(lambda: "%(a" % {"a": 1})
err(lambda: "abc" % 5)
err(lambda: "abc" % (1,))
err(lambda: "%*d" % ("x", 1))
print("abc" % [], "abc" % {}, "%s" % ((1, 2),), "%s|%s" % ([], {}))
