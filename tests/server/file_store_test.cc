// Files in the store: names, staging and publishing, quota, leftovers, serving in ranges.
#include "server/file_store.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "server/file_serve.h"
#include "server/mime.h"

namespace copra::server {
namespace {

class FileStoreTest : public ::testing::Test {
 protected:
  FileStoreTest() {
    storage::StoreOptions options;
    options.path = ":memory:";
    auto opened = storage::Store::open(std::move(options));
    store = std::move(opened).value();
    settings.file_bytes_max = 1 << 20;
    settings.storage_quota = 3 << 20;
    files = std::make_unique<FileStore>(*store, settings);
  }
  int64_t used() {
    return store->read([&](storage::Session& s) { return s.file_bytes(project); }).value();
  }
  std::string body_of(const std::string& path) {
    auto body = store->read([&](storage::Session& s) { return s.file_body(project, path); });
    return body.ok() ? *body : "<" + std::string(body.status().message()) + ">";
  }
  size_t leftovers() {
    return store->read([](storage::Session& s) { return s.unnamed_bodies(100); })->size();
  }

  Settings settings;
  std::unique_ptr<storage::Store> store;
  std::unique_ptr<FileStore> files;
  const storage::Uuid project = storage::Uuid::random();
};

TEST_F(FileStoreTest, PutReplacesAndCounts) {
  const std::string first(600'000, 'a'), second(5, 'b');
  ASSERT_TRUE(files->put(project, Body(first), "static/x", "text/plain", 0).ok());
  EXPECT_EQ(body_of("static/x"), first);
  EXPECT_EQ(used(), 600'000);
  const auto replaced = files->put(project, Body(second), "static/x", "text/plain", kUploaded);
  ASSERT_TRUE(replaced.ok());
  EXPECT_EQ(replaced->hash, sha256_hex(second));
  EXPECT_EQ(body_of("static/x"), second);
  EXPECT_EQ(used(), 5);
  EXPECT_EQ(leftovers(), 0u);
  ASSERT_TRUE(
      store->write([&](storage::Session& s) { return s.delete_file(project, "static/x"); }).ok());
  EXPECT_EQ(used(), 0);
}

TEST_F(FileStoreTest, AStagedFileIsSeenByNobody) {
  const std::string bytes(700'000, 'c');
  const auto staged = files->stage(project, Body(bytes), "a", "text/plain", 0);
  ASSERT_TRUE(staged.ok());
  EXPECT_EQ(body_of("a"), "<File not found>");
  EXPECT_EQ(leftovers(), 1u);
  files->discard(*staged);
  EXPECT_EQ(leftovers(), 0u);
  EXPECT_FALSE(store->write([&](storage::Session& s) { return files->publish(s, *staged); }).ok());
  // What an earlier run left goes at the start; what has a name stays.
  ASSERT_TRUE(files->stage(project, Body(bytes), "b", "text/plain", 0).ok());
  const auto kept = files->stage(project, Body(bytes), "c", "text/plain", 0);
  ASSERT_TRUE(store->write([&](storage::Session& s) { return files->publish(s, *kept); }).ok());
  files->discard(*kept);
  files->drop_leftovers();
  EXPECT_EQ(leftovers(), 0u);
  EXPECT_EQ(body_of("c"), bytes);
}

TEST_F(FileStoreTest, LimitsAndQuota) {
  const std::string large((1 << 20) + 1, 'x'), mega(1 << 20, 'y');
  EXPECT_TRUE(files->put(project, Body(large), "l", "", 0).is(storage::Code::kTooLarge));
  for (const char* const path : {"1", "2", "3"})
    ASSERT_TRUE(files->put(project, Body(mega), path, "", 0).ok());
  EXPECT_TRUE(files->put(project, Body("z"), "4", "", 0).is(storage::Code::kTooLarge));
  EXPECT_EQ(leftovers(), 0u);
  EXPECT_TRUE(files->put(storage::Uuid::random(), Body("z"), "4", "", 0).ok());
}

TEST_F(FileStoreTest, AnAnswerIsOfOnePointInTime) {
  std::string bytes;
  for (int i = 0; i < 700'000; ++i) bytes += static_cast<char>(i * 7 + (i >> 9));
  ASSERT_TRUE(files->put(project, Body(bytes), "f.bin", "", 0).ok());
  storage::Session session = store->begin();
  session.hold_snapshot();
  const auto info = session.file_info(project, "f.bin");
  ASSERT_TRUE(info.ok());
  Request request;
  request.headers.emplace_back("range", "bytes=100-650000");
  Response response = serve_file(std::move(session), project, request, *info, {});
  ASSERT_EQ(response.status, 206);
  ASSERT_NE(response.source, nullptr);
  ASSERT_TRUE(files->put(project, Body("new"), "f.bin", "", 0).ok());
  std::string got, piece;
  do {
    piece.clear();
    ASSERT_TRUE(response.source->read(&piece));
    got += piece;
  } while (!piece.empty());
  EXPECT_EQ(response.source->size(), got.size());
  EXPECT_TRUE(got == bytes.substr(100, 649'901));
}

TEST(FileNames, AreClean) {
  EXPECT_EQ(clean_path("/a//b/./c/"), "a/b/c");
  EXPECT_EQ(clean_path("\xC3\xA9/x y"), "\xC3\xA9/x y");
  for (const char* const bad : {"", "/", "..", "a/../b", "a\\b", "a\nb", "\xFF"})
    EXPECT_FALSE(clean_path(bad)) << bad;
  EXPECT_FALSE(clean_path(std::string(2000, 'x')));
  EXPECT_EQ(safe_base_name("C:\\dir\\a b.txt"), "a b.txt");
  EXPECT_EQ(safe_base_name("../../.htaccess"), "htaccess");
  EXPECT_EQ(safe_base_name("a<b>?.txt"), "a_b__.txt");
  EXPECT_EQ(safe_base_name(""), "file");
  EXPECT_EQ(safe_base_name("..."), "file");
  EXPECT_EQ(safe_base_name(std::string(500, 'n') + ".tar").size(), 120u);
  EXPECT_TRUE(safe_base_name(std::string(500, 'n') + ".tar").ends_with("n.tar"));
  EXPECT_FALSE(upload_path("a/../..", "x"));
  EXPECT_TRUE(upload_path("", "x")->starts_with("uploads/"));
  const storage::Uuid project = storage::Uuid::random();
  const std::string url = FileStore::url("https://h", project, "uploads/\xC3\xA9 #?.txt");
  EXPECT_EQ(url, "https://h/storage/projects/" + project.text() + "/uploads/%C3%A9%20%23%3F.txt");
  EXPECT_EQ(FileStore::path_of_url(url, project), "uploads/\xC3\xA9 #?.txt");
  EXPECT_FALSE(FileStore::path_of_url(url, storage::Uuid::random()));
}

TEST(FileServing, RangesDatesAndTags) {
  const auto range = [](const char* text, uint64_t size) -> std::string {
    const auto r = parse_range(text, size);
    return r ? std::to_string(r->first) + "-" + std::to_string(r->last) : "none";
  };
  EXPECT_EQ(range("bytes=0-0", 10), "0-0");
  EXPECT_EQ(range("Bytes= 2 - 4 ", 10), "2-4");
  EXPECT_EQ(range("bytes=5-", 10), "5-9");
  EXPECT_EQ(range("bytes=-4", 10), "6-9");
  EXPECT_EQ(range("bytes=-40", 10), "0-9");
  EXPECT_EQ(range("bytes=10-", 10), "1-0");
  EXPECT_EQ(range("bytes=-0", 10), "1-0");
  EXPECT_EQ(range("bytes=0-", 0), "1-0");
  for (const char* const ignored :
       {"", "bytes=", "bytes=-", "bytes=a-b", "bytes=4-2", "bytes=1-2,3-4",
        "bytes=99999999999999999999-", "items=1-2", "bytes=+1-2"})
    EXPECT_EQ(range(ignored, 10), "none") << ignored;
  EXPECT_EQ(http_date(784111777'000'000), "Sun, 06 Nov 1994 08:49:37 GMT");
  EXPECT_EQ(parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT"), 784111777);
  EXPECT_FALSE(parse_http_date("yesterday"));
  EXPECT_TRUE(etag_in_list("\"a\", W/\"b\"", "\"b\""));
  EXPECT_TRUE(etag_in_list("*", "\"b\""));
  EXPECT_FALSE(etag_in_list("\"a\"", "\"b\""));
  EXPECT_EQ(mime_type("a/B.HTML"), "text/html; charset=utf-8");
  EXPECT_EQ(mime_type("a.b/c"), "");
  EXPECT_TRUE(is_page_type("Image/SVG+xml; x=y"));
  EXPECT_FALSE(is_page_type("image/png"));
  EXPECT_EQ(plain_type("Text/X-a; charset=u"), "text/x-a");
  EXPECT_EQ(plain_type("a/b/c\r\n"), "application/octet-stream");
}

}  // namespace
}  // namespace copra::server
