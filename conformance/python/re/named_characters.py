# \N{…} in patterns.
import re

print(re.findall(r"\N{DIGIT ONE}|[\N{LATIN SMALL LETTER E WITH ACUTE}x]", "1éxa"))
for pattern in (r"\N", r"\Nx", r"\N{", r"\N{}", r"\N{DIGIT", r"\N{NO SUCH NAME}", r"a[\N{EM DASH}-\N{HORIZONTAL BAR}]", rb"\N{DIGIT ONE}"):
    try:
        print(re.compile(pattern).pattern)
    except re.error as e:
        print(e, e.pos)
