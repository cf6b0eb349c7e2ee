// SQLite's functions whose time one value can make endless, bounded: nothing ends a function
// half-way.
//
// In: a connection. Out: the same functions under the same names, in linear time or refusing what
// would take too long. May include: SQLite. Reference: sqlite.org/lang_corefunc.html. Next:
// sql_view.cc.
#pragma once

struct sqlite3;

namespace copra::storage {

// Replaces instr, replace, trim, ltrim, rtrim, like, glob, printf, format and json_patch. An SQLite
// result code.
int bound_sql_functions(sqlite3* db);

}  // namespace copra::storage
