# strptime.
from datetime import datetime
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for s, f in [("2024-03-05", "%Y-%m-%d"), ("05/03/24 14:30", "%d/%m/%y %H:%M"), ("Mar 5 2024 02:30 PM", "%b %d %Y %I:%M %p"), ("Tuesday, 05 March 2024", "%A, %d %B %Y"), ("2024-03-05T14:30:15.123456", "%Y-%m-%dT%H:%M:%S.%f"), ("20240305", "%Y%m%d"), ("2024-03-05 10:00 +0530", "%Y-%m-%d %H:%M %z"), ("12:05", "%H:%M"), ("100% 2024", "100%% %Y"), ("2024-065", "%Y-%j"), ("1.5", "%S.%f"), ("2024-03-05T10:00:00Z", "%Y-%m-%dT%H:%M:%SZ"), ("2024-03-05T10:00:00+00:00", "%Y-%m-%dT%H:%M:%S%z"), ("69", "%y"), ("68", "%y"), (" 2024", " %Y"), ("mon 1 jan 2024", "%a %d %b %Y"), ("12 AM", "%I %p"), ("12 PM", "%I %p")]:
    print(repr(datetime.strptime(s, f)))
err(datetime.strptime, "2024-13-01", "%Y-%m-%d")
err(datetime.strptime, "2024-02-30", "%Y-%m-%d")
err(datetime.strptime, "abc", "%Y")
err(datetime.strptime, "2024 extra", "%Y")
err(datetime.strptime, "2024", "%Y-%m")
err(datetime.strptime, "2024", "%Q")
err(datetime.strptime, "2024", "%")
err(datetime.strptime, 5, "%Y")
err(datetime.strptime, "2024")
err(datetime.strptime, "", "%Y")
