// Shared answers; contract in reply.h.
#include "server/reply.h"

#include "server/json_text.h"
#include "server/log.h"

namespace copra::server {

namespace {

// Editors on Windows begin files with it.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct CodeRow {
  int status;
  std::string_view code;
};

constexpr CodeRow kCodes[] = {
    {400, "VALIDATION_ERROR"},   {401, "UNAUTHORIZED"},
    {403, "FORBIDDEN"},          {404, "NOT_FOUND"},
    {405, "METHOD_NOT_ALLOWED"}, {408, "TIMEOUT"},
    {409, "CONFLICT"},           {413, "PAYLOAD_TOO_LARGE"},
    {422, "VALIDATION_ERROR"},   {429, "RATE_LIMIT_EXCEEDED"},
    {415, "VALIDATION_ERROR"},   {426, "VALIDATION_ERROR"},
    {431, "PAYLOAD_TOO_LARGE"},  {501, "VALIDATION_ERROR"},
    {503, "UNAVAILABLE"},        {507, "STORAGE_FULL"},
};

std::string_view code_of(int status) {
  for (const CodeRow& row : kCodes)
    if (row.status == status) return row.code;
  return "INTERNAL_ERROR";
}

struct StatusRow {
  storage::Code code;
  int status;
  std::string_view fallback;  // when the status carries no text, or one that is not for clients
  bool show_message;
};

constexpr StatusRow kStatuses[] = {
    {storage::Code::kNotFound, 404, "Not found", true},
    {storage::Code::kAlreadyExists, 400, "Already exists", true},
    {storage::Code::kInvalid, 400, "Invalid request", true},
    {storage::Code::kConflict, 409, "Changed by another request at the same time; try again",
     false},
    {storage::Code::kTooLarge, 413, "Too large", true},
    {storage::Code::kNoSpace, 507, "The disk is full; nothing was written", false},
    {storage::Code::kCancelled, 503, "The server is stopping", false},
    {storage::Code::kIoError, 500, "Storage failure; nothing was written", false},
    {storage::Code::kCorrupt, 500, "Stored data is damaged", false},
    {storage::Code::kLocked, 503, "The data directory is in use", false},
};

}  // namespace

Response reply_json(std::string body, int status) { return Response(status, std::move(body)); }

Response reply_error(int status, std::string_view message) {
  return reply_error(status, code_of(status), message);
}

Response reply_error(int status, std::string_view code, std::string_view message) {
  JsonText json;
  json.begin_object().key("detail").string(message).key("error").begin_object();
  json.key("code").string(code).key("message").string(message).end_object().end_object();
  return reply_json(json.take(), status);
}

Response reply_invalid(std::string_view place, std::string_view field, std::string_view message) {
  JsonText json;
  json.begin_object().key("detail").begin_array().begin_object();
  json.key("loc").begin_array().string(place).string(field).end_array();
  json.key("msg").string(message).key("type").string("value_error").end_object().end_array();
  json.key("error").begin_object().key("code").string("VALIDATION_ERROR");
  json.key("message").string(std::string(field) + ": " + std::string(message));
  json.end_object().end_object();
  return reply_json(json.take(), 422);
}

Response reply_status(const storage::Status& status) {
  if (status.is(storage::Code::kNotFound) && status.message() == kCollectionNotFound)
    return reply_error(404, "COLLECTION_NOT_FOUND", kCollectionNotFound);
  for (const StatusRow& row : kStatuses) {
    if (row.code != status.code()) continue;
    if (row.code == storage::Code::kAlreadyExists)
      return reply_error(row.status, "ALREADY_EXISTS",
                         status.message().empty() ? row.fallback : status.message());
    if (row.status >= 500) log(LogLevel::kError, "storage_failed", {{"status", status.text()}});
    return reply_error(row.status, row.show_message && !status.message().empty()
                                       ? std::string_view(status.message())
                                       : row.fallback);
  }
  log(LogLevel::kError, "storage_failed", {{"status", status.text()}});
  return reply_error(500, "Storage failure");
}

Response reply_unauthorized(std::string_view message) {
  Response response = reply_error(401, message);
  response.headers.emplace_back("WWW-Authenticate", "Bearer");
  return response;
}

Response reply_envelope_error(int status, std::string_view message) {
  JsonText json;
  json.begin_object().key("success").boolean(false).key("result").null();
  json.key("output").string("").key("error").string(message);
  json.key("execution_time").raw("0.0").key("detail").string(message).end_object();
  return reply_json(json.take(), status);
}

bool read_object(const Request& request, std::string* encoded, Response* refusal) {
  std::string_view text = request.body;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (trim(text).empty()) {
    *refusal = reply_error(400, "Request body is empty");
    return false;
  }
  storage::JsonLimits limits;
  limits.bytes_max = 16u << 20;
  auto parsed = storage::json_to_value(text, limits);
  if (!parsed.ok()) {
    *refusal = parsed.is(storage::Code::kTooLarge)
                   ? reply_status(parsed.status())
                   : reply_error(400, "Invalid JSON body: " + parsed.status().message());
    return false;
  }
  if (!storage::ValueView(*parsed).is_object()) {
    *refusal = reply_error(400, "Request body must be a JSON object");
    return false;
  }
  *encoded = std::move(parsed).value();
  return true;
}

}  // namespace copra::server
