// JSON text <-> Python values, for the json module, requests and responses.
// May include: interp/native.h. Next: json.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "interp/native.h"

namespace copra {

// Parses one JSON document (surrounding white space allowed). Raises json.JSONDecodeError.
Value json_parse(Vm& vm, std::string_view text);

// Appends `v` as the platform encodes function results: datetimes by isoformat(), bytes as text or
// base64, sets and iterators as arrays, NaN as null, other objects by str(). Not ASCII-escaped, no
// spaces. False: raised (cycle, nesting, memory). It may stop once there is more than `enough`, for
// callers that refuse what is longer.
bool json_write_result(Vm& vm, Value v, std::string* out, size_t enough = SIZE_MAX);

// Appends a JSON string literal of UTF-8 text (surrogates escaped).
void json_write_string(std::string_view utf8, std::string* out);

}  // namespace copra
