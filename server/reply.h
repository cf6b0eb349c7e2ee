// Answers that every handler shares: JSON bodies, errors, and storage statuses as HTTP.
//
// In: texts, codes, statuses. Out: Responses. May include: http.h and storage's public header.
// Invariant: a storage status becomes an HTTP status in reply_status() and nowhere else.
#pragma once

#include <string>
#include <string_view>

#include "server/http.h"
#include "storage/store.h"

namespace copra::server {

// What a handler returns: an answer, or the storage status that kept it from one.
using Answer = storage::Result<Response>;

// The message of a kNotFound that answers with the code COLLECTION_NOT_FOUND.
inline constexpr std::string_view kCollectionNotFound = "Collection not found";

// {"detail": text, "error": {"code", "message"}}; the code follows from the status.
Response reply_error(int status, std::string_view message);
Response reply_error(int status, std::string_view code, std::string_view message);
// 422 with FastAPI's list form.
Response reply_invalid(std::string_view place, std::string_view field, std::string_view message);
Response reply_status(const storage::Status& status);
Response reply_json(std::string body, int status = 200);
// 401 of a missing or wrong API key, and of an owner route.
Response reply_unauthorized(std::string_view message);
// The five-key envelope of function runs that never reached the function, plus `detail`.
Response reply_envelope_error(int status, std::string_view message);

// The request's body as an encoded object. Empty body, malformed JSON and other values than objects
// are 400 answers in `refusal`.
bool read_object(const Request& request, std::string* encoded, Response* refusal);

}  // namespace copra::server
