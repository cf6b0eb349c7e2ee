# HTTPStatus: every member with its phrase and description, look-ups, comparisons, and how it prints.
from http import HTTPStatus

for s in HTTPStatus:
    print(int(s), s.name, s.phrase, "|", s.description)
print(HTTPStatus(404), repr(HTTPStatus(404)), HTTPStatus["OK"], HTTPStatus.OK == 200, HTTPStatus.OK < HTTPStatus.CREATED, HTTPStatus.OK + 1, f"{HTTPStatus.OK}", f"{HTTPStatus.OK:>5}", "%d" % HTTPStatus.OK, str(HTTPStatus.OK), hash(HTTPStatus.OK) == hash(200), {200: "x"}[HTTPStatus.OK], len(HTTPStatus), 200 in [HTTPStatus.OK], isinstance(HTTPStatus.OK, int))
for call in (lambda: HTTPStatus(299), lambda: HTTPStatus("200"), lambda: HTTPStatus["NOPE"], lambda: HTTPStatus(), lambda: setattr(HTTPStatus, "OK", 1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
