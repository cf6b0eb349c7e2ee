// A running server as the command line uses it: JSON calls with the owner's key.
//
// In: address, key, method, path, JSON text. Out: the encoded answer, or one line of error. May
// include: http_client.h, storage's JSON reader.
#pragma once

#include <string>
#include <string_view>

#include "server/http_client.h"
#include "storage/doc_codec.h"

namespace copra::server {

class Remote {
 public:
  Remote(std::string url, const std::string& key);

  // The answer as it is, whatever its status. False: the server can't be reached.
  bool request(const std::string& method, const std::string& path, const std::string& content_type,
               const std::string& body, HttpReply* reply, std::string* error);
  // The encoded body of a 2xx answer (null when it has none); otherwise false and one line of
  // error.
  bool call(const std::string& method, const std::string& path, const std::string& body,
            std::string* value, std::string* error);
  // One line about an answer that is no success, or no JSON.
  static std::string describe(const HttpReply& reply);
  // Names the project that routes with an API key are about.
  void set_project(const std::string& id);
  // The id of the project of that name; "" in *id when there is none.
  bool project_id(const std::string& name, std::string* id, std::string* error);

  bool unreachable() const { return unreachable_; }

 private:
  std::string base_;
  StringPairs headers_;
  bool unreachable_ = false;
};

// A member as one shows it to a person: text as it is, nothing for null, else JSON.
std::string shown(storage::ValueView value);
// Without control characters: what others wrote must not drive the terminal. `lines` keeps line
// ends and tabs.
std::string printable(std::string_view text, bool lines);
// A run of a function as people read it: one line, below it what it printed and its traceback.
struct RunText {
  std::string time, function, status, code, duration_ms, triggered_by, output, logs;
};
std::string run_lines(const RunText& run);
// The text below `key`, "" when there is none.
std::string text_of(storage::ValueView object, std::string_view key);
void print_out(const std::string& text);  // stdout, which may be a closed pipe

}  // namespace copra::server
