// A running server as the command line uses it: JSON calls with the owner's key.
//
// In: address, key, method, path, JSON text. Out: the encoded answer, or one line of error. May
// include: http_client.h, storage's JSON reader.
#pragma once

#include <string>
#include <string_view>

#include "server/http.h"
#include "storage/doc_codec.h"

namespace copra::server {

class Remote {
 public:
  Remote(std::string url, const std::string& key);

  // The encoded body of a 2xx answer (null when it has none); otherwise false and one line of
  // error.
  bool call(const std::string& method, const std::string& path, const std::string& body,
            std::string* value, std::string* error);
  // The id of the project of that name; "" in *id when there is none.
  bool project_id(const std::string& name, std::string* id, std::string* error);

  bool unreachable() const { return unreachable_; }

 private:
  std::string base_;
  StringPairs headers_;
  bool unreachable_ = false;
};

// The text below `key`, "" when there is none.
std::string text_of(storage::ValueView object, std::string_view key);
void print_out(const std::string& text);  // stdout, which may be a closed pipe

}  // namespace copra::server
