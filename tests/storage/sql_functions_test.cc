// The bounded SQL functions against SQLite's own, on random arguments; and what they refuse.
#include "storage/sql_functions.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <random>
#include <string>
#include <vector>

namespace copra::storage {
namespace {

struct Answer {
  int type = SQLITE_NULL;
  std::string text;  // of an error: its message
  bool operator==(const Answer&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Answer& a) {
  return out << a.type << ":" << a.text;
}

class Connection {
 public:
  explicit Connection(bool bounded) {
    sqlite3_open(":memory:", &db_);
    if (bounded) {
      EXPECT_EQ(bound_sql_functions(db_), SQLITE_OK);
    }
  }
  ~Connection() { sqlite3_close(db_); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  Answer ask(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    Answer answer{-1, ""};
    if (sqlite3_prepare_v2(db_, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW) {
      answer.type = sqlite3_column_type(statement, 0);
      if (const auto* text = sqlite3_column_text(statement, 0)) {
        answer.text.assign(reinterpret_cast<const char*>(text),
                           static_cast<size_t>(sqlite3_column_bytes(statement, 0)));
      }
    } else {
      answer.text = sqlite3_errmsg(db_);
    }
    sqlite3_finalize(statement);
    return answer;
  }

 private:
  sqlite3* db_ = nullptr;
};

TEST(SqlFunctions, AnswerAsSqlitesOwn) {
  Connection own(false), bounded(true);
  std::mt19937 random(7);
  const std::vector<std::string> atoms = {"a", "b", "A",  "%",     "_", "*",
                                          "?", "é", "漢", "[a-b]", "",  "ab"};
  const auto pick = [&](size_t n) { return random() % n; };
  const auto argument = [&]() -> std::string {
    switch (pick(12)) {
      case 0: return "NULL";
      case 1: return std::to_string(pick(30));
      case 2: return "1.5";
      case 3: return "x'6162c3a9'";
      case 4: return "x'61'";
      default: break;
    }
    std::string text = "'";
    for (size_t i = pick(6); i > 0; --i) text += atoms[pick(atoms.size())];
    return text + "'";
  };
  const std::vector<std::pair<std::string, int>> calls = {
      {"instr", 2}, {"replace", 3}, {"trim", 2}, {"ltrim", 2}, {"rtrim", 2},
      {"trim", 1},  {"like", 2},    {"like", 3}, {"glob", 2}};
  for (int n = 0; n < 40'000; ++n) {
    const auto& [name, count] = calls[pick(calls.size())];
    std::string call = name + "(";
    for (int i = 0; i < count; ++i) call += (i ? "," : "") + argument();
    for (const std::string& sql : {"SELECT " + call + ")", "SELECT typeof(" + call + "))"}) {
      ASSERT_EQ(bounded.ask(sql), own.ask(sql)) << sql;
    }
  }
}

TEST(SqlFunctions, FormatsAndPatchesAsSqlitesOwn) {
  Connection own(false), bounded(true);
  for (const char* call :
       {"printf('%d|%5s|%-5s|%.2f', 3, 'a', 'b', 1.255)", "printf('%.*c|%c', 3, 'xy', 'z')",
        "printf('%.10c', 'é')", "format('%,d %!s %q %Q %w', 1234567, 'é', 'it''s', NULL, 'a\"b')",
        "printf('%*d', 7, 3)", "printf('%%')", "printf()", "printf(NULL)", "printf('%d')",
        "printf('%.3s', 'abcdef')", "printf('%x %X %o %e %g', 255, 255, 8, 1.5, 1e20)",
        "json_patch('{\"a\":1,\"b\":2}', '{\"b\":null,\"c\":[1]}')", "json_patch('{', '{}')",
        "json_array(json_patch('{\"a\":1}', '{\"a\":{\"b\":2}}'))", "json_patch(NULL, '{}')",
        "typeof(printf('%d', 1))", "length(printf('%.1000c', 'x'))"}) {
    const std::string sql = std::string("SELECT ") + call;
    EXPECT_EQ(bounded.ask(sql), own.ask(sql)) << sql;
  }
}

TEST(SqlFunctions, RefuseWhatWouldTakeLong) {
  Connection bounded(true);
  const auto error = [&](const std::string& call) {
    const Answer answer = bounded.ask("SELECT " + call);
    EXPECT_EQ(answer.type, -1) << call;
    return answer.text;
  };
  const std::string many = "replace(hex(zeroblob(400000)), '0', 'a')";
  EXPECT_EQ(error("printf('%.*c', 2000000000, 'x')"), "string or blob too big");
  EXPECT_EQ(error("printf('%d %-20.2000000000c', 1, 'x')"), "string or blob too big");
  EXPECT_EQ(error("format('%*.*c', 1, -2000000000, 'x')"), "string or blob too big");
  EXPECT_EQ(error(many + " LIKE '%' || substr(" + many + ", 1, 40000) || 'b'"),
            "LIKE or GLOB pattern too complex");
  EXPECT_EQ(error("json_patch(" + many + ", " + many + ")"), "string or blob too big");
  // Linear now; with SQLite's own these would take minutes.
  EXPECT_EQ(
      bounded
          .ask("SELECT length(trim(" + many + ", replace(hex(zeroblob(400000)), '0', 'b') || 'a'))")
          .text,
      "0");
  EXPECT_EQ(bounded.ask("SELECT instr(" + many + ", substr(" + many + ", 1, 400000) || 'b')").text,
            "0");
  EXPECT_EQ(
      bounded
          .ask("SELECT length(replace(" + many + ", substr(" + many + ", 1, 400000) || 'b', 'c'))")
          .text,
      "800000");
}

}  // namespace
}  // namespace copra::storage
