// One platform invocation: a function's program, run for one request, with the platform's globals.
//
// In: a Program, the request as plain bytes and strings, the project's context. Out: steps to drive
// and, at the end, the complete HTTP answer plus what the execution log keeps. May include:
// interp.h and the storage API. Invariant: user-visible behaviour of platform entry points (`main`,
// `result`), payload rules and result mapping live here, not in the server. Next:
// platform/request.cc, platform/db.cc, server/execute.cc (the only driver).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "interp/interp.h"

namespace copra::storage {
class Session;
class Store;
}  // namespace copra::storage

namespace copra {

using StringPairs = std::vector<std::pair<std::string, std::string>>;

// What the request object shows. Strings are bytes as received, percent-decoded where named so.
struct RequestData {
  std::string method = "POST";  // upper case
  std::string path;             // decoded URL path
  std::string url;              // as received, with scheme and host
  StringPairs query;            // decoded, in order
  StringPairs headers;          // names lower-case, repeated ones already joined with ", "
  std::string body;
  std::string client_ip;
  int64_t received_us = 0;  // Unix microseconds
  std::string user_json;    // the authenticated app user as a JSON object, "" when none
};

// A request that user code makes to another server (`http`), and what came of it.
struct OutgoingRequest {
  std::string method, url;
  StringPairs headers;
  std::string body;
  int64_t timeout_ms = 0;
  bool follow = true;  // redirects
};
struct OutgoingAnswer {
  // kRefused: the host is not allowed. kBadRequest: no such request can be sent.
  enum class Kind : uint8_t { kAnswered, kRefused, kBadRequest, kTimeout, kFailed };
  Kind kind = Kind::kFailed;
  int status = 0;
  StringPairs headers;  // names lower-case, as they came
  std::string body, url;
  std::string error;
};
// Never waits; calls back once, from any thread.
using Fetch = std::function<void(OutgoingRequest, std::function<void(OutgoingAnswer)>)>;

// What belongs to the project and the server, not to the request.
struct PlatformContext {
  storage::Store* store = nullptr;  // null: db raises RuntimeError
  std::string project_id;
  std::string static_base_url;
  StringPairs env;
  std::string config_json;  // project settings for `config`, a JSON object or ""
  std::string triggered_by = "http";
  std::string entry_member;  // "" = main/result; otherwise the global to call (schedules)
  // The id of the app user whom a token proves, "" for any other text; null: no token proves one.
  std::function<std::string(storage::Session&, std::string_view token)> user_of_token;
  Fetch fetch;                // null: `http` raises RuntimeError
  uint32_t write_origin = 0;  // storage::Session::set_origin of every write that the run makes
};

enum class OutcomeKind : uint8_t {
  kReturned,    // user code returned, whatever HTTP status it chose
  kFailed,      // uncaught exception, or the result couldn't be encoded
  kTimeout,     // deadline
  kMemory,      // memory limit
  kCancelled,   // client gone or server stopping
  kBadRequest,  // refused before user code ran (malformed JSON body)
};

// The finished answer. `body` is final bytes: an envelope, raw HTML or raw octets.
struct Outcome {
  OutcomeKind kind = OutcomeKind::kFailed;
  int status = 500;
  std::string content_type = "application/json";
  StringPairs headers;
  std::string body;
  std::string output;       // everything printed, capped
  std::string result_json;  // the result alone, capped at 64 KiB, for the log
  std::string error;        // "" when none
  std::string traceback;    // "" when none
  int64_t duration_us = 0;
  size_t heap_bytes = 0;  // the most that was seen between two steps; 0: not looked at
};

class Invocation {
 public:
  Invocation(std::shared_ptr<const Program> program, RequestData request, PlatformContext context,
             const Limits& limits);
  ~Invocation();
  Invocation(const Invocation&) = delete;
  Invocation& operator=(const Invocation&) = delete;

  // The isolate to drive: resume(), take_new_tasks(), complete(), wake_at_us(), cancel().
  Isolate& isolate();
  // After a final step: the answer. Call once.
  Outcome finish(Step last);

  // Opaque to users of this header; complete in invocation.cc.
  struct State;

 private:
  std::unique_ptr<State> state_;
};

// Compile options, pre-loaded names and import rules of platform functions.
CompileOptions platform_compile_options(std::string filename);

// Whether any statement of the program, or an import of all names of a module, may bind this
// global.
bool binds_global(const Program& program, std::string_view name);

// Runs `program` as a script: `python3 FILE.py`. What it writes goes to `write` at once, unlimited.
// The isolate is driven by the caller; after kRaised its traceback() is the text for stderr.
std::unique_ptr<Isolate> make_script_isolate(
    std::shared_ptr<const Program> program, const Limits& limits,
    std::function<void(std::string_view, OutputStream)> write);

}  // namespace copra
