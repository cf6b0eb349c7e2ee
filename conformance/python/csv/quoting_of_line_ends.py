# A writer quotes what its own line end would break.
import csv
import io

for options in ({}, {"lineterminator": "|"}, {"lineterminator": "\n"}, {"quoting": csv.QUOTE_NONNUMERIC}):
    out = io.StringIO()
    w = csv.writer(out, **options)
    print(w.writerow(["a\nb", "c\rd", "e|f", "", None, 1, 2.5]))
    print(repr(out.getvalue()))
