# HTTPStatus as an enum: members, aliases, flags of success, sorting, formatting, pickling-free copies.
import copy
import enum
from http import HTTPStatus

print(isinstance(HTTPStatus.OK, enum.IntEnum), issubclass(HTTPStatus, int), len(HTTPStatus.__members__), list(HTTPStatus)[:3], HTTPStatus.OK in HTTPStatus, HTTPStatus.NOT_FOUND.value, HTTPStatus.NOT_FOUND.real)
print(sorted([HTTPStatus.NOT_FOUND, HTTPStatus.OK, HTTPStatus.CONTINUE]), max(HTTPStatus), min(HTTPStatus), sum([HTTPStatus.OK, HTTPStatus.CREATED]), copy.copy(HTTPStatus.OK) is HTTPStatus.OK, copy.deepcopy(HTTPStatus.OK) is HTTPStatus.OK)
print({s: s.phrase for s in (HTTPStatus.OK, HTTPStatus.IM_A_TEAPOT)}, f"{HTTPStatus.OK!r} {HTTPStatus.OK!s} {HTTPStatus.OK:d} {HTTPStatus.OK:05}", "%s %d" % (HTTPStatus.OK, HTTPStatus.OK), HTTPStatus.OK.__class__, str(HTTPStatus.MISDIRECTED_REQUEST), HTTPStatus(418).name, HTTPStatus(425).phrase)
groups = {}
for s in HTTPStatus:
    groups.setdefault(s // 100, []).append(int(s))
print(groups)
