# HTTPMethod and HTTPStatus: values, phrases, descriptions, comparisons and lookups.
import http
from http import HTTPMethod, HTTPStatus

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for m in HTTPMethod:
    print(m, repr(m), m.name, m.value, m.description, m == m.value, f"{m}")
show(HTTPMethod, "GET")
show(HTTPMethod, "get")
show(HTTPMethod.__getitem__, "PATCH")
for s in HTTPStatus:
    print(int(s), s.name, s.phrase, "|", s.description)
print(repr(HTTPStatus.OK), str(HTTPStatus.OK), f"{HTTPStatus.OK}", HTTPStatus.OK == 200, HTTPStatus(404), HTTPStatus["NOT_FOUND"], 200 in set(HTTPStatus), len(HTTPStatus), HTTPStatus.OK + 1, HTTPStatus.IM_A_TEAPOT.value, isinstance(HTTPStatus.OK, int), sorted([HTTPStatus(500), HTTPStatus(100)])[0])
show(HTTPStatus, 299)
show(HTTPStatus, "200")
print(http.__all__)
