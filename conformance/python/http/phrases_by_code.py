# Phrases and descriptions looked up by number, as a server would, with a default for unknown codes.
from http import HTTPStatus


def phrase(code):
    try:
        return HTTPStatus(code).phrase
    except ValueError:
        return {1: "Informational", 2: "Success", 3: "Redirection", 4: "Client Error", 5: "Server Error"}.get(code // 100, "Unknown")


print([phrase(c) for c in (100, 199, 200, 226, 299, 301, 308, 399, 404, 418, 422, 429, 451, 499, 500, 511, 599, 600)])
print(sorted((s.value, s.name) for s in HTTPStatus if "REQUEST" in s.name), [s.name for s in HTTPStatus if not s.description][:10], HTTPStatus.OK.description)
