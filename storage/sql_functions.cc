// See sql_functions.h. instr, replace and the trims are written anew; the others are SQLite's own,
// asked only when the size of the arguments lets them end soon.
#include "storage/sql_functions.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "storage/sql_engine.h"

namespace copra::storage {

namespace {

// Comparisons that one call may need, about a second of them.
constexpr uint64_t kStepsMax = uint64_t{1} << 28;
// Bytes that %c with a precision may repeat a character to.
constexpr int64_t kRepeatMax = 1 << 20;
constexpr unsigned kJsonSubtype = 'J';

std::string_view text_of(sqlite3_value* v) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(v));
  return text ? std::string_view(text, static_cast<size_t>(sqlite3_value_bytes(v)))
              : std::string_view();
}

std::string_view blob_of(sqlite3_value* v) {
  const auto* bytes = static_cast<const char*>(sqlite3_value_blob(v));
  return bytes ? std::string_view(bytes, static_cast<size_t>(sqlite3_value_bytes(v)))
               : std::string_view();
}

bool any_null(int n, sqlite3_value** args) {
  return std::any_of(args, args + n,
                     [](sqlite3_value* v) { return sqlite3_value_type(v) == SQLITE_NULL; });
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// memmem looks for long texts in linear time.
size_t find_text(std::string_view text, std::string_view wanted, size_t from) {
  const void* at = memmem(text.data() + from, text.size() - from, wanted.data(), wanted.size());
  return at ? static_cast<size_t>(static_cast<const char*>(at) - text.data())
            : std::string_view::npos;
}

void instr(sqlite3_context* context, int n, sqlite3_value** args) {
  if (any_null(n, args)) return;
  const bool blobs =
      sqlite3_value_type(args[0]) == SQLITE_BLOB && sqlite3_value_type(args[1]) == SQLITE_BLOB;
  const std::string_view text = blobs ? blob_of(args[0]) : text_of(args[0]);
  const std::string_view wanted = blobs ? blob_of(args[1]) : text_of(args[1]);
  if (wanted.empty()) return sqlite3_result_int(context, 1);
  if (text.empty()) return sqlite3_result_int(context, 0);
  const size_t at = find_text(text, wanted, 0);
  if (at == std::string_view::npos) return sqlite3_result_int(context, 0);
  const auto before = blobs ? static_cast<ptrdiff_t>(at)
                            : std::count_if(text.begin(), text.begin() + static_cast<ptrdiff_t>(at),
                                            [](char c) { return !continues(c); });
  sqlite3_result_int64(context, before + 1);
}

void replace(sqlite3_context* context, int, sqlite3_value** args) {
  if (any_null(2, args)) return;
  const std::string_view text = text_of(args[0]), from = text_of(args[1]);
  if (from.empty()) return sqlite3_result_value(context, args[0]);
  if (any_null(1, args + 2)) return;
  const std::string_view to = text_of(args[2]);
  const auto most = static_cast<size_t>(
      sqlite3_limit(sqlite3_context_db_handle(context), SQLITE_LIMIT_LENGTH, -1));
  std::string out;
  size_t at = 0;
  for (;;) {
    const size_t found = find_text(text, from, at);
    out.append(text.substr(at, found == std::string_view::npos ? found : found - at));
    if (found == std::string_view::npos) break;
    out.append(to);
    if (out.size() > most) return sqlite3_result_error_toobig(context);
    at = found + from.size();
  }
  if (out.size() > most) return sqlite3_result_error_toobig(context);
  sqlite3_result_text64(context, out.data(), out.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

// The length of the character at `at`, or of the one before it.
size_t char_from(std::string_view text, size_t at) {
  size_t end = at + 1;
  if (static_cast<unsigned char>(text[at]) >= 0xC0) {
    while (end < text.size() && continues(text[end])) ++end;
  }
  return end - at;
}
size_t char_before(std::string_view text, size_t end) {
  size_t at = end - 1;
  while (at > 0 && continues(text[at])) --at;
  return end - at;
}

enum Sides : uintptr_t { kLeft = 1, kRight = 2 };

void trim(sqlite3_context* context, int n, sqlite3_value** args) {
  if (any_null(n, args)) return;
  std::string_view text = text_of(args[0]);
  const std::string_view set = text_of(args[1]);
  std::vector<std::string_view> chars;
  for (size_t at = 0; at < set.size(); at += chars.back().size()) {
    chars.push_back(set.substr(at, char_from(set, at)));
  }
  std::sort(chars.begin(), chars.end());
  const auto drops = [&](std::string_view c) {
    return std::binary_search(chars.begin(), chars.end(), c);
  };
  const auto sides = reinterpret_cast<uintptr_t>(sqlite3_user_data(context));
  while (sides & kLeft && !text.empty()) {
    const size_t size = char_from(text, 0);
    if (!drops(text.substr(0, size))) break;
    text.remove_prefix(size);
  }
  while (sides & kRight && !text.empty()) {
    const size_t size = char_before(text, text.size());
    if (!drops(text.substr(text.size() - size))) break;
    text.remove_suffix(size);
  }
  sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

// What SQLite's own function of this name says, asked on a connection where it isn't replaced.
void ask_sqlite(sqlite3_context* context, const char* name, int n, sqlite3_value** args) {
  const SqlDb db = open_sql_engine();
  if (!db) return sqlite3_result_error_nomem(context);
  sqlite3_limit(db.get(), SQLITE_LIMIT_LENGTH,
                sqlite3_limit(sqlite3_context_db_handle(context), SQLITE_LIMIT_LENGTH, -1));
  std::string sql = std::string("SELECT ") + name + "(";
  for (int i = 0; i < n; ++i) sql += i ? ",?" : "?";
  sqlite3_stmt* prepared = nullptr;
  const int compiled = sqlite3_prepare_v2(db.get(), (sql + ")").c_str(), -1, &prepared, nullptr);
  const SqlStatement statement(prepared);
  for (int i = 0; compiled == SQLITE_OK && i < n; ++i) sqlite3_bind_value(prepared, i + 1, args[i]);
  if (compiled == SQLITE_OK && sqlite3_step(prepared) == SQLITE_ROW) {
    return sqlite3_result_value(context, sqlite3_column_value(prepared, 0));
  }
  if (sqlite3_errcode(db.get()) == SQLITE_TOOBIG) return sqlite3_result_error_toobig(context);
  sqlite3_result_error(context, sqlite3_errmsg(db.get()), -1);
}

bool check_pattern(sqlite3_context* context, sqlite3_value** args) {
  const auto most =
      sqlite3_limit(sqlite3_context_db_handle(context), SQLITE_LIMIT_LIKE_PATTERN_LENGTH, -1);
  const size_t pattern = text_of(args[0]).size(), text = text_of(args[1]).size();
  if (pattern <= static_cast<size_t>(most) && uint64_t{pattern} * text <= kStepsMax) return true;
  sqlite3_result_error(context, "LIKE or GLOB pattern too complex", -1);
  return false;
}

// Some builds of SQLite match no blobs.
bool is_unmatched_blob(sqlite3_context* context, sqlite3_value** args) {
  if (!sqlite3_compileoption_used("LIKE_DOESNT_MATCH_BLOBS")) return false;
  if (sqlite3_value_type(args[0]) != SQLITE_BLOB && sqlite3_value_type(args[1]) != SQLITE_BLOB) {
    return false;
  }
  sqlite3_result_int(context, 0);
  return true;
}

void like(sqlite3_context* context, int n, sqlite3_value** args) {
  if (is_unmatched_blob(context, args)) return;
  unsigned escape = 0;
  if (!check_pattern(context, args)) return;
  if (n == 3) {
    const std::string_view text = text_of(args[2]);
    if (sqlite3_value_type(args[2]) == SQLITE_NULL) return;
    if (text.empty() || char_from(text, 0) != text.size()) {
      return sqlite3_result_error(context, "ESCAPE expression must be a single character", -1);
    }
    const auto lead = static_cast<unsigned char>(text[0]);
    escape = text.size() == 1 ? lead : lead & (0x7Fu >> text.size());
    for (size_t i = 1; i < text.size(); ++i) {
      escape = escape << 6 | (static_cast<unsigned char>(text[i]) & 0x3F);
    }
  }
  if (any_null(2, args)) return;
  if (escape == '%' || escape == '_') return ask_sqlite(context, "like", n, args);
  sqlite3_result_int(
      context, sqlite3_strlike(text_of(args[0]).data(), text_of(args[1]).data(), escape) == 0);
}

void glob(sqlite3_context* context, int, sqlite3_value** args) {
  if (is_unmatched_blob(context, args) || !check_pattern(context, args)) return;
  if (any_null(2, args)) return;
  sqlite3_result_int(context,
                     sqlite3_strglob(text_of(args[0]).data(), text_of(args[1]).data()) == 0);
}

// Whether a %c of the format repeats its character more often than one may ask for.
bool repeats_much(int n, sqlite3_value** args) {
  const std::string_view format = n ? text_of(args[0]) : std::string_view();
  int next = 1;
  const auto argument = [&] {
    return next < n ? std::abs(int64_t{sqlite3_value_int(args[next++])}) : 0;
  };
  for (size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%') continue;
    int64_t precision = 0;
    bool behind_point = false;
    for (++i; i < format.size() && std::strchr("-+ #0,!123456789.*l", format[i]); ++i) {
      const char c = format[i];
      if (c == '.') {
        behind_point = true;
      } else if (c == '*') {
        const int64_t given = argument();
        if (behind_point) precision = given;
      } else if (behind_point && c >= '0' && c <= '9') {
        precision = std::min(precision * 10 + (c - '0'), kRepeatMax + 1);
      }
    }
    if (i >= format.size()) break;
    if (format[i] == 'c' && precision > kRepeatMax) return true;
    if (format[i] != '%') (void)argument();
  }
  return false;
}

void printf_bounded(sqlite3_context* context, int n, sqlite3_value** args) {
  if (repeats_much(n, args)) return sqlite3_result_error_toobig(context);
  ask_sqlite(context, "printf", n, args);
}

void json_patch(sqlite3_context* context, int n, sqlite3_value** args) {
  // Each name of one is looked for among those of the other; a member takes four bytes at least.
  const uint64_t members = text_of(args[0]).size() / 4, changes = text_of(args[1]).size() / 4;
  if (members * changes > kStepsMax) return sqlite3_result_error_toobig(context);
  ask_sqlite(context, "json_patch", n, args);
  sqlite3_result_subtype(context, kJsonSubtype);
}

struct Row {
  const char* name;
  int arguments;
  void (*call)(sqlite3_context*, int, sqlite3_value**);
  uintptr_t data = 0;
};
constexpr std::array<Row, 11> kRows = {{{"instr", 2, instr},
                                        {"replace", 3, replace},
                                        {"trim", 2, trim, kLeft | kRight},
                                        {"ltrim", 2, trim, kLeft},
                                        {"rtrim", 2, trim, kRight},
                                        {"like", 2, like},
                                        {"like", 3, like},
                                        {"glob", 2, glob},
                                        {"printf", -1, printf_bounded},
                                        {"format", -1, printf_bounded},
                                        {"json_patch", 2, json_patch}}};

}  // namespace

int bound_sql_functions(sqlite3* db) {
  for (const Row& row : kRows) {
    const int made = sqlite3_create_function(
        db, row.name, row.arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
        reinterpret_cast<void*>(row.data), row.call, nullptr, nullptr);
    if (made != SQLITE_OK) return made;
  }
  return SQLITE_OK;
}

}  // namespace copra::storage
