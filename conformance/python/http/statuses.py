# Every member of HTTPStatus and HTTPMethod, and wrong look-ups.
import http
from http import HTTPStatus, HTTPMethod

for status in HTTPStatus:
    print(status, repr(status), int(status), status.phrase, status.description, status.name)
print(HTTPStatus(404) is HTTPStatus.NOT_FOUND, HTTPStatus["OK"], HTTPStatus.OK == 200, HTTPStatus.OK < 300)
print(f"{HTTPStatus.CREATED}", "%d" % HTTPStatus.CREATED, "%s" % HTTPStatus.CREATED, str(HTTPStatus.CREATED))
print({HTTPStatus.OK: 1}[200], len(HTTPStatus), isinstance(HTTPStatus.OK, int))
for bad in (600, "OK", None, 99):
    try:
        HTTPStatus(bad)
    except ValueError as e:
        print(repr(e))
for method in HTTPMethod:
    print(method, repr(method), method.description, method == method.name, method.lower())
print(HTTPMethod("GET") is HTTPMethod.GET, f"{HTTPMethod.POST:>8}", sorted(http.__all__))
