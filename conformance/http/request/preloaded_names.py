# Names usable without import; datetime is class and module.
FUNCTIONS = {"f": '''
def main():
    return {
        "json": json.dumps({"a": 1}), "math": math.sqrt(16), "re": re.sub("a", "b", "aa"), "dt": isinstance(datetime.now(), datetime),
        "duality": datetime.datetime is datetime, "td": (datetime(2024, 1, 1) + timedelta(days=1)).isoformat(), "td2": datetime.timedelta(hours=1) == timedelta(hours=1),
        "today": date.today() == datetime.now().date(), "now": abs((datetime.now() - datetime.utcnow()).total_seconds()) < 2,
        "time": time.time() > 0, "random": random.randint(3, 3), "secrets": len(secrets.token_hex(4)), "uuid": len(str(uuid.uuid4())),
        "hashlib": hashlib.sha256(b"x").hexdigest()[:8], "base64": base64.b64encode(b"x").decode(), "string": string.digits, "instance_date": datetime(2024, 1, 2).date().isoformat(),
        "z": datetime.fromisoformat("2024-01-02T03:04:05Z").year, "combine": datetime.combine(datetime(2024, 1, 1).date(), datetime(2024, 1, 1, 5).time()).hour,
    }
''', "imports": '''
import json, datetime as dt, math as m
from datetime import datetime, timedelta
from math import floor
def main():
    import random
    return [dt.datetime.now().year > 2000, datetime(2024, 1, 1).year, m.pi > 3, floor(2.5), dt.timedelta is timedelta, dt.date(2024, 1, 1).year]
'''}
STEPS = [
    call("f", result={"json": '{"a": 1}', "math": 4.0, "re": "bb", "dt": True, "duality": True, "td": "2024-01-02T00:00:00", "td2": True, "today": True,
                      "now": True, "time": True, "random": 3, "secrets": 8, "uuid": 36, "hashlib": "2d711642", "base64": "eA==", "string": "0123456789",
                      "instance_date": "2024-01-02", "z": 2024, "combine": 5}),
    call("imports", result=[True, 2024, True, 2, True, 2024]),
]
