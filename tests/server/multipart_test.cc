// The multipart parser in every cut of its input, what it refuses, and forms over spool files.
#include "stdlib_shims/platform/multipart.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "server/multipart.h"

namespace copra {
namespace {

struct Part {
  MultipartPart head;
  std::string bytes;
  size_t offset = 0;
};

class Collector final : public MultipartHandler {
 public:
  const MultipartParser* parser = nullptr;
  std::vector<Part> parts;

  bool begin_part(const MultipartPart& part) override {
    parts.push_back({part, {}, 0});
    return true;
  }
  bool part_bytes(std::string_view bytes) override {
    if (parts.back().bytes.empty()) parts.back().offset = parser->piece_offset();
    parts.back().bytes += bytes;
    return true;
  }
  bool end_part() override { return true; }
};

// Feeds `body` in pieces of `cut` bytes.
std::string parse(const std::string& body, size_t cut, Collector* out,
                  const MultipartLimits& limits = {}) {
  MultipartParser parser("B", *out, limits);
  out->parser = &parser;
  for (size_t at = 0; at < body.size(); at += cut)
    if (!parser.feed(std::string_view(body).substr(at, cut))) return parser.error();
  return parser.finish() ? "" : parser.error();
}

const std::string kName = "Content-Disposition: form-data; name=\"n\"\r\n\r\n";

TEST(MultipartParser, EveryCutGivesTheSameParts) {
  const std::string body =
      "intro\r\n--B \t\r\nContent-Disposition: form-data; name=\"a\"; filename=\"f.txt\"\r\n"
      "Content-Type: text/x\r\n\r\nline\r\n--Bx\r\n--\r\n\r--B\r\n\r\n--B\r\n" +
      kName + "\r\n--B--\r\nepilogue --B";
  for (size_t cut = 1; cut <= body.size(); ++cut) {
    Collector got;
    ASSERT_EQ(parse(body, cut, &got), "") << cut;
    ASSERT_EQ(got.parts.size(), 2u);
    EXPECT_EQ(got.parts[0].head.filename, "f.txt");
    EXPECT_EQ(got.parts[0].head.content_type, "text/x");
    EXPECT_EQ(got.parts[0].bytes, "line\r\n--Bx\r\n--\r\n\r--B\r\n");
    EXPECT_EQ(body.substr(got.parts[0].offset, 4), "line");
    EXPECT_FALSE(got.parts[1].head.is_file);
    EXPECT_EQ(got.parts[1].bytes, "");
  }
}

TEST(MultipartParser, RefusesWhatIsNotWellFormed) {
  const std::pair<std::string, std::string> cases[] = {
      {"", "closing boundary"},
      {"--B", "closing boundary"},
      {"--B\r\n" + kName + "x", "closing boundary"},
      {"--B\r\n" + kName + "x\r\n--B\r\n", "closing boundary"},
      {"--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--", "no name"},
      {"--B\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--B--", "form-data"},
      {"--B\r\n\r\nx\r\n--B--", "form-data"},
      {"--B\r\nno colon\r\n\r\nx\r\n--B--", "header line"},
      {"--B\r\n: x\r\n\r\nx\r\n--B--", "header line"},
      {"--B\r\nX: " + std::string(20000, 'x') + "\r\n\r\nx\r\n--B--", "too long"},
      {"--B\r\n" + std::string(40000, 'x'), "too long"},
  };
  for (const auto& [body, why] : cases) {
    for (const size_t cut : {size_t{1}, size_t{100}, body.size() + 1}) {
      Collector got;
      EXPECT_NE(parse(body, cut, &got).find(why), std::string::npos) << body.substr(0, 80);
    }
  }
}

TEST(MultipartParser, CountsParts) {
  std::string body;
  for (int i = 0; i < 4; ++i) body += "--B\r\n" + kName + "x\r\n";
  MultipartLimits limits;
  limits.parts_max = 3;
  Collector got;
  EXPECT_EQ(parse(body + "--B--", 7, &got, limits), "More than 3 parts");
}

TEST(MultipartParser, ReadsParametersAsSent) {
  EXPECT_EQ(header_parameter("a; x=1; name=\"q\\\"\\\\;\" ; y", "name"), "q\"\\;");
  EXPECT_EQ(header_parameter("a; Name = v ; z=1", "name"), "v");
  EXPECT_EQ(header_parameter("a; flag; name=v", "name"), "v");
  EXPECT_EQ(header_parameter("a; filename=\"C:\\dir\\f\"", "filename"), "C:\\dir\\f");
  EXPECT_FALSE(header_parameter("a; xname=v", "name"));
  EXPECT_FALSE(header_parameter("a", "name"));
  EXPECT_EQ(multipart_boundary("Multipart/Form-Data ; boundary=x"), "x");
  EXPECT_FALSE(multipart_boundary("multipart/form-data; boundary="));
  EXPECT_FALSE(multipart_boundary("multipart/mixed; boundary=x"));
  EXPECT_FALSE(multipart_boundary("multipart/form-data; boundary=" + std::string(300, 'x')));
}

}  // namespace

namespace server {
namespace {

TEST(ReadForm, FindsFilesInASpoolFile) {
  const auto budget = std::make_shared<SpoolBudget>(1 << 20);
  Request request;
  request.headers.emplace_back("content-type", "multipart/form-data; boundary=B");
  request.spool = SpoolFile::open("/tmp", budget);
  ASSERT_NE(request.spool, nullptr);
  const std::string big(300'000, 'z');
  const std::string head = "\r\n--B\r\nContent-Disposition: form-data; name=";
  ASSERT_TRUE(request.spool->append(head + "t\r\n\r\ntext" + head + "f; filename=a\r\n\r\n" + big));
  ASSERT_TRUE(request.spool->append(head + "g; filename=\"\"\r\n\r\n" + head +
                                    "data; filename=blob\r\nContent-Type: application/json\r\n\r\n"
                                    "{}\r\n--B--\r\n"));
  Form form;
  Response refusal;
  ASSERT_TRUE(read_form(request, &form, &refusal)) << refusal.body;
  ASSERT_NE(form.text("t"), nullptr);
  EXPECT_EQ(*form.text("t"), "text");
  ASSERT_NE(form.text("data"), nullptr);
  EXPECT_EQ(*form.text("data"), "{}");
  ASSERT_EQ(form.files.size(), 1u);
  std::string bytes;
  ASSERT_TRUE(form.file("f")->body.read(0, SIZE_MAX, &bytes));
  EXPECT_EQ(bytes, big);
  EXPECT_FALSE(request.spool->append(std::string(1 << 20, 'x'))) << "the budget is used up";
  form.files.clear();
  request.clear();
  EXPECT_EQ(budget->left.load(), 1 << 20);
}

}  // namespace
}  // namespace server
}  // namespace copra
