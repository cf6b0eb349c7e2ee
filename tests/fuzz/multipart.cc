// Uploads: any body, cut anywhere, is read the same.
//
// Input: the boundary, a line break, the body.
#include <algorithm>
#include <string>

#include "stdlib_shims/platform/multipart.h"
#include "tests/fuzz/target.h"

namespace {

struct Record : copra::MultipartHandler {
  bool begin_part(const copra::MultipartPart& part) override {
    text += "[" + part.name + "|" + part.filename + "|" + part.content_type + "|";
    return true;
  }
  bool part_bytes(std::string_view bytes) override {
    text += bytes;
    return true;
  }
  bool end_part() override {
    text += "]";
    return true;
  }
  std::string text;
};

// What was read, and how it ended.
std::string read(std::string_view boundary, std::string_view body, size_t step) {
  Record record;
  copra::MultipartLimits limits;
  limits.parts_max = 20;
  limits.part_header_bytes_max = 200;
  copra::MultipartParser parser(boundary, record, limits);
  bool good = true;
  for (size_t at = 0; good && at < body.size(); at += step)
    good = parser.feed(body.substr(at, step));
  good = good && parser.finish();
  FUZZ_CHECK(good == parser.error().empty());
  // Part bytes seen before an error depend on the cuts.
  return good ? record.text : "error";
}

}  // namespace

FUZZ_TARGET(multipart) {
  const size_t split = std::min(input.find('\n'), input.size());
  const std::string_view boundary = input.substr(0, split);
  const std::string_view body = input.substr(std::min(input.size(), split + 1));
  copra::header_parameter(boundary, "name");
  copra::is_multipart_form(boundary);
  const auto named =
      copra::multipart_boundary("multipart/form-data; boundary=" + std::string(boundary));
  if (!named) return;
  const std::string whole = read(*named, body, body.size() + 1);
  FUZZ_CHECK(read(*named, body, 1) == whole);
  FUZZ_CHECK(read(*named, body, 7) == whole);
}
