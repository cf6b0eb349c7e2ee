# Formats people write every day.
from datetime import datetime, date, timedelta
n = 1234567.891
print(f"${n:,.2f}", f"{n:.2e}", f"{0.256:.1%}", f"{42:08b}", f"{255:#x}", f"{255:02X}", f"{7:03d}", f"{n:15,.1f}|", f"{n:<15.0f}|", f"{'left':<10}|{'right':>10}|{'mid':^10}|", f"{1_000_000:,}", f"{-5:+d} {5:+d}", f"{3:>{5}}")
d = datetime(2024, 3, 9, 14, 5, 7)
print(f"{d:%Y-%m-%d}", f"{d:%H:%M:%S}", f"{d:%A, %d %B %Y}", f"{d}", f"{d!r}", f"{d:%j %U %w %p %I}", f"{date(2024, 1, 2):%d/%m/%y}", f"{timedelta(hours=5)}", f"{d:}", "{:%b %d}".format(d))
print(*(f"{i:>3}|{i**2:>5}|{i**3:>6}" for i in (1, 5, 12)), sep="\n")
print(f"{True:d} {None!s:>6} {[1]!s:>5} {'x' * 3:_^9}")
