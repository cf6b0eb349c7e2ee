// Error bodies, and storage statuses as HTTP.
#include "server/reply.h"

#include <gtest/gtest.h>

namespace copra::server {
namespace {

TEST(Reply, ErrorHasDetailAndCode) {
  const Response response = reply_error(404, "No \"x\"");
  EXPECT_EQ(response.status, 404);
  EXPECT_EQ(response.body,
            R"({"detail":"No \"x\"","error":{"code":"NOT_FOUND","message":"No \"x\""}})");
}

TEST(Reply, InvalidHasAList) {
  const Response response = reply_invalid("query", "limit", "must be a number");
  EXPECT_EQ(response.status, 422);
  EXPECT_TRUE(response.body.starts_with(
      R"({"detail":[{"loc":["query","limit"],"msg":"must be a number","type":"value_error"}])"));
}

TEST(Reply, StatusesMap) {
  EXPECT_EQ(reply_status(storage::Status::not_found()).status, 404);
  EXPECT_EQ(reply_status(storage::Status::conflict()).status, 409);
  EXPECT_EQ(reply_status(storage::Status::invalid("bad name")).status, 400);
  EXPECT_EQ(reply_status({storage::Code::kNoSpace, "x"}).status, 507);
  const Response hidden = reply_status(storage::Status::io_error("/secret/path: EIO"));
  EXPECT_EQ(hidden.status, 500);
  EXPECT_EQ(hidden.body.find("secret"), std::string::npos);
  EXPECT_NE(reply_status(storage::Status::not_found("Collection not found"))
                .body.find("COLLECTION_NOT_FOUND"),
            std::string::npos);
}

TEST(Reply, ReadsObjectsOnly) {
  Request request;
  std::string encoded;
  Response refusal;
  for (const char* const body : {"", "  ", "[1]", "3", "{", "{\"a\":}"}) {
    request.body = body;
    EXPECT_FALSE(read_object(request, &encoded, &refusal)) << body;
    EXPECT_EQ(refusal.status, 400) << body;
  }
  request.body = R"({"a":1})";
  ASSERT_TRUE(read_object(request, &encoded, &refusal));
  EXPECT_EQ(storage::ValueView(encoded).find("a").as_int(), 1);
}

}  // namespace
}  // namespace copra::server
