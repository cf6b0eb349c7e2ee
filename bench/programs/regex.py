# re: search, findall, sub, split, named groups.
import re

log = "\n".join(
    '10.0.%d.%d - user%d [%02d/Mar/2024] "GET /item/%d?x=%d HTTP/1.1" %d %d'
    % (i % 7, i % 250, i, i % 28 + 1, i, i * 3, 200 + i % 4 * 100, i * 17)
    for i in range(600))
line = re.compile(r'^(?P<ip>[\d.]+) - (?P<user>\w+) \[(?P<day>\d+)/(\w+)/(\d+)\] "(\w+) (\S+) [^"]+" (?P<status>\d{3}) (\d+)$')
number = re.compile(r"\d+")
total = 0
for _ in range(120):
    for l in log.split("\n"):
        m = line.match(l)
        total += int(m.group("status")) + int(m[9]) + len(m["user"])
    total += len(number.findall(log))
    total += len(re.sub(r"user(\d+)", r"<\1>", log))
    total += len(re.split(r"[\s/]+", log))
    total += sum(1 for _ in re.finditer(r"\b\w+@?\w*\b", log[:8000]))
    total += len(number.sub(lambda m: str(int(m.group()) + 1), log[:6000]))
print(total)
