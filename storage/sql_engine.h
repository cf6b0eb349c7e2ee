// A connection of SQLite over nothing, in memory, and its handles. May include: SQLite. Next:
// sql_view.cc, sql_functions.cc.
#pragma once

#include <sqlite3.h>

#include <memory>

namespace copra::storage {

struct CloseSql {
  void operator()(sqlite3* db) const { sqlite3_close(db); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using SqlDb = std::unique_ptr<sqlite3, CloseSql>;
using SqlStatement = std::unique_ptr<sqlite3_stmt, CloseSql>;

// For one thread at a time. Null: the engine doesn't start.
inline SqlDb open_sql_engine() {
  sqlite3* raw = nullptr;
  const int opened = sqlite3_open_v2(
      ":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_MEMORY, nullptr);
  SqlDb db(raw);
  if (opened != SQLITE_OK) db.reset();
  return db;
}

}  // namespace copra::storage
