# Each directive of strptime and what does not match.
from datetime import datetime

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for text, fmt in (("2024-01-31 12:34:56", "%Y-%m-%d %H:%M:%S"), ("31 Jan 24", "%d %b %y"), ("31 January 1999", "%d %B %Y"), ("Wed Jan 31 2024", "%a %b %d %Y"), ("Wednesday", "%A"), ("01:02 PM", "%I:%M %p"), ("12 am", "%I %p"), ("031 2024", "%j %Y"), ("366 2024", "%j %Y"), ("0.5", "%S.%f"), ("0.123456", "%S.%f"), ("+0530", "%z"), ("-05:30", "%z"), ("Z", "%z"), ("+053015", "%z"), ("+05:30:15.5", "%z"), ("UTC", "%Z"), ("GMT", "%Z"), ("2024 05 1", "%Y %W %w"), ("2024 05 1", "%Y %U %w"), ("2024 W05 3", "%G W%V %u"), ("100%", "100%%"), ("69", "%y"), ("68", "%y"), ("  1 2", "%d %m"), ("1  2", "%d %m"), ("JAN", "%b"), ("01/31/24", "%D" if False else "%x"), ("12:34:56", "%X"), ("Wed Jan 31 12:34:56 2024", "%c")):
    try:
        print(text, fmt, repr(datetime.strptime(text, fmt)))
    except Exception as e:
        print(text, fmt, type(e).__name__, e)
for text, fmt in (("", "%Y"), ("24", "%Y"), ("2024x", "%Y"), ("13", "%m"), ("32", "%d"), ("31 2", "%d %m"), ("29 2 2023", "%d %m %Y"), ("24", "%H"), ("13", "%I"), ("60", "%M"), ("62", "%S"), ("367", "%j"), ("0", "%j"), ("x", "%"), ("x", "%Q"), ("x", "%k"), ("2024 05", "%Y %V"), ("05 1", "%V %u"), ("2024", "%G"), ("2024 05 1", "%G %W %u"), ("5", "%V"), ("2024 53 1", "%G %V %u"), ("abc", "def"), ("a b", "a  b"), ("2024", "%Y %m"), ("+24:00", "%z"), ("+5", "%z"), ("ABC", "%Z"), ("12.", "%S.%f"), ("12 xm", "%I %p")):
    show(datetime.strptime, text, fmt)
show(datetime.strptime, 5, "%Y")
show(datetime.strptime, "5", 5)
show(datetime.strptime, "5")
