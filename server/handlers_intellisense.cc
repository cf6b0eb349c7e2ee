// Help for editors (platform contract 4.6): stubs of the functions' globals, examples, operators.
//
// In: a Call. Out: Python text (JSON with ?format=json), lists. May include: the table of db
// methods, which the stubs of db and asyncdb are made of. Invariant: the stubs are Python that
// parses and name what the globals have; every example runs as it is.

#include "server/handlers.h"
#include "server/json_text.h"
#include "server/text.h"

namespace copra::server {

namespace {

struct MethodRow {
  std::string_view name, signature;
};
constexpr MethodRow kDbMethods[] = {
#define DB_METHOD(name, signature, prepare) {name, signature},
#include "stdlib_shims/platform/db_methods.def"
#undef DB_METHOD
    {"fetch_all", "(queries)"},
    {"transaction",
     "(idempotency_key, fn, lock_resource=None, lock_ttl_seconds=30, result_ttl_seconds=86400)"},
    {"commit", "()"},
    {"rollback", "()"},
};

constexpr std::string_view kStubHead =
    R"(# Globals of Copra's functions: for editors, not to be run.
import asyncio, base64, collections, functools, hashlib, itertools, json, math, random, re
import secrets, string, time, urllib.parse, uuid
from datetime import date, datetime, timedelta, timezone
from typing import Any, Awaitable, Callable


class Record(dict):
    """A document or a user: its members are attributes too."""
    id: str
    created_at: str
    updated_at: str
    data: dict[str, Any]
    def __getattr__(self, name: str) -> Any: ...


class User(Record):
    email: str
    roles: list[str]
    is_admin: bool
    email_verified: bool
    phone_number: str | None


class QueryParams(dict[str, str]):
    def getlist(self, key: str) -> list[str]: ...


class UploadedFile:
    filename: str
    content_type: str
    size: int
    def read(self) -> bytes: ...


class Request:
    method: str
    path: str
    url: str
    headers: dict[str, str]
    cookies: dict[str, str]
    query_params: QueryParams
    query: QueryParams
    payload: dict[str, Any]
    files: dict[str, UploadedFile | list[UploadedFile]]
    body: Any
    text: str
    client_ip: str
    timestamp: datetime
    project_id: str
    proj: str
    user: User | None
    def get(self, key: str, default: Any = None) -> Any: ...
    def json(self) -> Any: ...
    def send_mail(self, to: str | list[str], subject: str, body: str | None = None,
                  template_id: str | None = None, context: dict[str, Any] | None = None) -> bool: ...
    def __getitem__(self, key: str) -> Any: ...
    def __contains__(self, key: str) -> bool: ...


class Response:
    body: str
    content: str
    status_code: int
    headers: dict[str, str]
    media_type: str
    def __await__(self) -> Any: ...


class Render:
    def render_html(self, html_content: str, context: dict[str, Any] | None = None,
                    status_code: int = 200) -> Response: ...
    def render_template(self, template_name: str, context: dict[str, Any] | None = None,
                        status_code: int = 200) -> Response: ...
    def render_string(self, html_content: str, context: dict[str, Any] | None = None) -> str: ...
    def static(self, path: str) -> str: ...
    def escape(self, value: Any) -> str: ...
    def Markup(self, text: str) -> str: ...


class Env:
    project_id: str
    runtime: str
    static_base_url: str
    def get(self, key: str, default: str | None = None) -> str | None: ...
    def __getitem__(self, key: str) -> str: ...
    def __contains__(self, key: str) -> bool: ...


class Config:
    project_id: str
    runtime: str
    static_base_url: str
    def get(self, key: str, default: Any = None) -> Any: ...
    def __getitem__(self, key: str) -> Any: ...
    def __contains__(self, key: str) -> bool: ...


class Sent(dict[str, Any]):
    """{"success", "message", "id"} or {"success", "error"}; with or without await."""
    def __await__(self) -> Any: ...


class MailTemplate:
    subject: str
    body: str


class Email:
    def send_email(self, recipients: str | list[str], subject: str, body: str,
                   text: str | None = None) -> Sent: ...
    def send_welcome_email(self, to_email: str, user_name: str | None = None,
                           app_name: str | None = None, login_url: str | None = None) -> Sent: ...
    def send_password_reset_email(self, to_email: str, token: str,
                                  reset_url_base: str | None = None, user_name: str | None = None,
                                  app_name: str | None = None, expiry_hours: int = 1) -> Sent: ...
    def send_2fa_code_email(self, to_email: str, code: str, user_name: str | None = None,
                            app_name: str | None = None, expiry_minutes: int = 10) -> Sent: ...
    def send_verification_email(self, to_email: str, verification_url: str,
                                user_name: str | None = None, app_name: str | None = None,
                                expiry_hours: int = 24) -> Sent: ...
    def send_template_email(self, recipients: str | list[str], template_type_or_name: str,
                            context: dict[str, Any] | None = None,
                            subject: str | None = None) -> Sent: ...
    def get_template(self, type: str) -> MailTemplate: ...
    def render_template(self, text: str, context: dict[str, Any] | None = None,
                        escape: bool = False) -> str: ...


class HttpResponse:
    status_code: int
    status: int
    ok: bool
    headers: dict[str, str]
    encoding: str
    text: str
    body: str
    content: bytes
    url: str
    def json(self) -> Any: ...
    def raise_for_status(self) -> "HttpResponse": ...
    def __await__(self) -> Any: ...


class Http:
    """Requests to hosts that the server's owner allows."""
    Response: type
    HTTPError: type
    def request(self, method: str, url: str, params: Any = None,
                headers: dict[str, str] | None = None, json: Any = None, data: Any = None,
                body: str | bytes | None = None, timeout: float = 10,
                auth: tuple[str, str] | None = None,
                allow_redirects: bool = True) -> HttpResponse: ...
    def get(self, url: str, params: Any = None, **kwargs: Any) -> HttpResponse: ...
    def head(self, url: str, **kwargs: Any) -> HttpResponse: ...
    def options(self, url: str, **kwargs: Any) -> HttpResponse: ...
    def post(self, url: str, data: Any = None, json: Any = None, **kwargs: Any) -> HttpResponse: ...
    def put(self, url: str, data: Any = None, json: Any = None, **kwargs: Any) -> HttpResponse: ...
    def patch(self, url: str, data: Any = None, json: Any = None, **kwargs: Any) -> HttpResponse: ...
    def delete(self, url: str, **kwargs: Any) -> HttpResponse: ...


class Session:
    """One player's connection, in functions of type websocket."""
    player_id: str
    id: str
    user: User | None
    room_id: str
    def get(self, key: str, default: Any = None) -> Any: ...
    def set(self, key: str, value: Any) -> None: ...


class Room:
    """The room of the players, in functions of type websocket."""
    state: dict[str, Any]
    config: dict[str, Any]
    players: list[str]
    player_count: int
    room_id: str
    id: str
    def join(self, room_id: str, max_players: int | None = None, public: bool = True,
             metadata: dict[str, Any] | None = None) -> Any: ...
    def broadcast(self, message: Any, exclude: str | list[str] | None = None) -> Any: ...
    def send_to(self, player_id: str, message: Any) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...


)";

constexpr std::string_view kStubTail = R"(

request: Request
req: Request
db: Db
asyncdb: AsyncDb
env: Env
config: Config
email: Email
render: Render
http: Http
session: Session
room: Room
def static(path: str) -> str: ...
)";

void append_methods(std::string& out, bool async) {
  for (const MethodRow& row : kDbMethods) {
    std::string signature(row.signature);
    // What tells "not given" from None.
    for (size_t at = signature.find("=?"); at != std::string::npos; at = signature.find("=?"))
      signature.replace(at, 2, "=...");
    out += std::string("    ") + (async ? "async " : "") + "def " + std::string(row.name) + "(self";
    if (signature != "()") out += ", " + signature.substr(1, signature.size() - 2);
    out += ") -> Any: ...\n";
  }
}

struct Example {
  std::string_view name, description, code;
};
constexpr Example kExamples[] = {
    {"hello", "An answer from the request",
     "def main():\n    return {\"hello\": req.get(\"name\", \"you\")}\n"},
    {"create", "Store a document",
     "def main():\n    note = db.create_document(\"notes\", {\"text\": req.get(\"text\", \"\")})\n"
     "    return {\"id\": note[\"id\"]}, 201\n"},
    {"query", "Filter, sort and page",
     "def main():\n    return db.query(\"notes\", text_contains=req.get(\"q\", \"\"), "
     "sort=\"created_at\",\n                    order=\"desc\", limit=10)\n"},
    {"together", "Several queries at once",
     "async def main():\n    notes, users = await asyncio.gather(\n"
     "        asyncdb.count_documents(\"notes\"), asyncdb.count_app_users())\n"
     "    return {\"notes\": notes, \"users\": users}\n"},
    {"signed_in", "Only for signed-in users",
     "def main():\n    if not req.user:\n        return {\"error\": \"Please sign in\"}, 401\n"
     "    return {\"email\": req.user.email}\n"},
    {"page", "HTML from a template",
     "def main():\n    return render.render_html(\"<h1>{{ title }}</h1>\", {\"title\": "
     "\"Hello\"})\n"},
    {"mail", "Send a mail",
     "def main():\n    return email.send_email(\"ann@example.com\", \"Hello\", "
     "\"<p>Dear Ann</p>\")\n"},
};

struct Operator {
  std::string_view name, suffix, description;
};
constexpr Operator kOperators[] = {
    {"eq", "", "equal; for a list: one of its elements"},
    {"ne", "_ne", "not equal, or missing"},
    {"gt", "_gt", "greater"},
    {"gte", "_gte", "greater or equal"},
    {"lt", "_lt", "less"},
    {"lte", "_lte", "less or equal"},
    {"in", "_in", "one of a list"},
    {"notin", "_notin", "none of a list, or missing"},
    {"contains", "_contains", "contains the text, in any case"},
    {"icontains", "_icontains", "the same as contains"},
    {"startswith", "_startswith", "begins with the text, in any case"},
    {"endswith", "_endswith", "ends with the text, in any case"},
    {"array_contains", "_array_contains", "a list that has the element"},
    {"isnull", "_isnull", "true: missing or null; false: neither"},
};

}  // namespace

Answer show_python_stubs(Call& call) {
  std::string text(kStubHead);
  text += "class Db:\n";
  append_methods(text, false);
  text += "\n\nclass AsyncDb:\n";
  append_methods(text, true);
  text += kStubTail;
  const StringPairs query = call.query();
  const std::string* const format = find_last(query, "format");
  if (format != nullptr && *format == "json")
    return reply_json("{\"language\":\"python\",\"stubs\":" + json_string(text) + "}");
  return Response(200, std::move(text), "text/x-python; charset=utf-8");
}

Answer show_python_examples(Call&) {
  JsonText json;
  json.begin_array();
  for (const Example& example : kExamples) {
    json.begin_object().key("name").string(example.name);
    json.key("description").string(example.description).key("code").string(example.code);
    json.end_object();
  }
  return reply_json(json.end_array().take());
}

Answer show_operators(Call&) {
  JsonText json;
  json.begin_array();
  for (const Operator& row : kOperators) {
    json.begin_object().key("operator").string(row.name).key("suffix").string(row.suffix);
    json.key("description").string(row.description);
    json.key("example").string("price" + std::string(row.suffix)).end_object();
  }
  return reply_json(json.end_array().take());
}

}  // namespace copra::server
