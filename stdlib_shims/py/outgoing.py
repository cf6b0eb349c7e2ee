# The `http` global of functions: requests to the hosts that the operator allows (platform "http").
# The native half, _send(), refuses everything when none is; calls wait in place and may be awaited
# as well. Next: platform/http_global.cc.
import base64 as _base64
import json as _json
from urllib.parse import urlencode as _urlencode, urlsplit as _urlsplit, urlunsplit as _urlunsplit

_DEFAULT_TIMEOUT = 10


class HTTPError(Exception):
    def __init__(self, message, response=None):
        super().__init__(message)
        self.response = response


class Headers(dict):
    """Names in lower case, looked up in any."""

    def __getitem__(self, name):
        return dict.__getitem__(self, name.lower())

    def __contains__(self, name):
        return isinstance(name, str) and dict.__contains__(self, name.lower())

    def get(self, name, default=None):
        return dict.get(self, name.lower(), default)


class Response:
    def __init__(self, status_code, headers, content, url):
        self.status_code = status_code
        self.headers = Headers()
        for name, value in headers:
            known = self.headers.get(name)
            self.headers[name] = value if known is None else known + ", " + value
        self.content = content
        self.url = url

    @property
    def status(self):
        return self.status_code

    @property
    def ok(self):
        return self.status_code < 400

    @property
    def encoding(self):
        for part in self.headers.get("content-type", "").split(";")[1:]:
            name, _, value = part.strip().partition("=")
            if name.lower() == "charset":
                return value.strip("\"' ").lower()
        return "utf-8"

    @property
    def text(self):
        try:
            return self.content.decode(self.encoding, "replace")
        except LookupError:
            return self.content.decode("utf-8", "replace")

    body = text

    def json(self):
        return _json.loads(self.content)

    def raise_for_status(self):
        if not self.ok:
            raise HTTPError(f"{self.status_code} answer for {self.url}", self)
        return self

    def __bool__(self):
        return self.ok

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __await__(self):
        return self
        yield


def _encoded(data, json, body, names):
    """The body's bytes; a content type is added to the headers when none is there."""
    given = [v for v in (data, json, body) if v is not None]
    if not given:
        return b""
    if len(given) > 1:
        raise TypeError("only one of data, json and body can be given")
    if json is not None:
        kind, content = "application/json", _json.dumps(json)
    elif isinstance(given[0], (dict, list, tuple)):
        kind, content = "application/x-www-form-urlencoded", _urlencode(given[0], doseq=True)
    else:
        kind, content = None, given[0]
    if isinstance(content, str):
        content = content.encode()
    elif not isinstance(content, (bytes, bytearray)):
        raise TypeError(f"a body must be str, bytes or dict, not {type(content).__name__}")
    if kind and "content-type" not in {n.lower() for n in names}:
        names["Content-Type"] = kind
    return bytes(content)


def _with_params(url, params):
    if not params:
        return url
    parts = _urlsplit(url)
    query = params if isinstance(params, str) else _urlencode(params, doseq=True)
    return _urlunsplit(parts._replace(query=parts.query + "&" + query if parts.query else query))


class Http:
    Response = Response
    HTTPError = HTTPError

    def request(self, method, url, params=None, headers=None, json=None, data=None, body=None,
                timeout=_DEFAULT_TIMEOUT, auth=None, allow_redirects=True):
        names = {str(n): str(v) for n, v in dict(headers or {}).items() if v is not None}
        content = _encoded(data, json, body, names)
        if auth is not None:
            user, password = auth
            token = _base64.b64encode(f"{user}:{password}".encode()).decode()
            names["Authorization"] = "Basic " + token
        timeout = _DEFAULT_TIMEOUT if timeout is None else float(timeout)
        if not timeout > 0:
            raise ValueError("timeout must be greater than 0")
        answer = _send(str(method).upper(), _with_params(str(url), params), list(names.items()),
                       content, int(min(timeout, 1000) * 1000), bool(allow_redirects))
        return Response(*answer)

    def get(self, url, params=None, **kwargs):
        return self.request("GET", url, params=params, **kwargs)

    def head(self, url, **kwargs):
        return self.request("HEAD", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, json=None, **kwargs):
        return self.request("PUT", url, data=data, json=json, **kwargs)

    def patch(self, url, data=None, json=None, **kwargs):
        return self.request("PATCH", url, data=data, json=json, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

    def __repr__(self):
        return "<http>"


class _Disabled(Http):
    """Says so before it looks at arguments."""

    def request(self, *args, **kwargs):
        _check_enabled()

    get = head = options = post = put = patch = delete = request


def _make():
    try:
        _check_enabled()
    except RuntimeError:
        return _Disabled()
    return Http()


http = _make()
