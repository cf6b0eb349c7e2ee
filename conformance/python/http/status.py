# http.HTTPStatus and HTTPMethod: every member with its texts.
import http

for status in http.HTTPStatus:
    print(int(status), status.name, status.phrase, "|", status.description, repr(status), str(status))
print(http.HTTPStatus(404), http.HTTPStatus["OK"], http.HTTPStatus.OK == 200, http.HTTPStatus.OK + 1,
      f"{http.HTTPStatus.NOT_FOUND} {http.HTTPStatus.NOT_FOUND:d} %d" % http.HTTPStatus.IM_A_TEAPOT,
      len(http.HTTPStatus), 200 in http.HTTPStatus._value2member_map_)
print(http.HTTPStatus.REQUEST_ENTITY_TOO_LARGE.value, http.HTTPStatus.REQUEST_URI_TOO_LONG.phrase)
for method in http.HTTPMethod:
    print(method, repr(method), method.description, method == method.value)
for bad in (lambda: http.HTTPStatus(999), lambda: http.HTTPStatus["NOPE"],
            lambda: http.HTTPMethod("get")):
    try:
        print(bad())
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)
