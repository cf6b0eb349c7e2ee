// Raw SQL: SQLite in memory over read-only virtual tables of one project's own
// data. In: one SELECT and named parameters; out: rows. Invariant: the authorizer lets nothing
// through but reading these tables and calling functions; the progress handler ends what runs on.
#include <array>
#include <chrono>
#include <optional>
#include <set>

#include "storage/sql_engine.h"
#include "storage/sql_functions.h"
#include "storage/store_impl.h"
#include "storage/text_fold.h"

namespace copra::storage {

namespace {

constexpr int kRowsReturnedMax = 10'000;
constexpr int kProgressSteps = 2000;
constexpr int kValueBytesMax = 16 << 20;
constexpr int kSqlBytesMax = 256 << 10;
constexpr size_t kResultBytesMax = 64u << 20;
constexpr auto kTimeMax = std::chrono::seconds(20);
constexpr int kPatternBytesMax = 1000;  // of LIKE and GLOB
// What all queries of the process together keep in memory: sorters and tables in progress.
constexpr int64_t kEngineBytesMax = 256 << 20;

enum class View : uint8_t { kDocuments, kCollections, kAppUsers };

struct ViewFacts {
  const char* name;
  const char* declaration;
};

// ORDER: sql columns, used by the column functions below.
constexpr std::array<ViewFacts, 3> kViews = {{
    {"documents",
     "CREATE TABLE x(id TEXT, collection_id TEXT, data TEXT, created_at TEXT, updated_at TEXT)"},
    {"collections",
     "CREATE TABLE x(id TEXT, name TEXT, project_id TEXT, webhook_url TEXT, permissions TEXT, "
     "created_at TEXT)"},
    {"app_users",
     "CREATE TABLE x(id TEXT, client_id TEXT, project_id TEXT, email TEXT, data TEXT, roles TEXT, "
     "email_verified INTEGER, phone_number TEXT, oauth_id TEXT, created_at TEXT, updated_at TEXT)"},
}};

// Columns of JSON text, decoded when selected directly.
bool is_json_column(std::string_view table, std::string_view column) {
  if (column == "data") return table == "documents" || table == "app_users";
  if (column == "permissions") return table == "collections";
  return column == "roles" && table == "app_users";
}

struct Context {
  Session::Parts* parts;
  Uuid project;
  std::chrono::steady_clock::time_point deadline;
  Status failure;  // of the store below SQLite
};

struct Vtab : sqlite3_vtab {
  Context* context = nullptr;
  View view = View::kDocuments;
};

struct Cursor : sqlite3_vtab_cursor {
  std::unique_ptr<KvCursor> rows;   // of a range, or else
  std::vector<std::string> points;  // keys that may exist
  size_t next_point = 0;
  // Of the current row:
  bool valid = false;
  std::string key, value;
  StoredHead head;
  ValueView body;
  CollectionPtr collection;

  Vtab& table() const { return *static_cast<Vtab*>(pVtab); }
};

int fail(Vtab& table, Status status) {
  sqlite3_free(table.zErrMsg);
  table.zErrMsg = sqlite3_mprintf("%s", status.text().c_str());
  if (table.context->failure.ok()) table.context->failure = std::move(status);
  return SQLITE_ERROR;
}

int connect(sqlite3* db, void* context, int, const char* const* argv, sqlite3_vtab** out, char**) {
  for (size_t i = 0; i < kViews.size(); ++i) {
    if (std::string_view(kViews[i].name) != argv[2]) continue;
    const int rc = sqlite3_declare_vtab(db, kViews[i].declaration);
    if (rc != SQLITE_OK) return rc;
    auto* table = new Vtab();
    table->context = static_cast<Context*>(context);
    table->view = static_cast<View>(i);
    *out = table;
    return SQLITE_OK;
  }
  return SQLITE_ERROR;
}

int disconnect(sqlite3_vtab* table) {
  delete static_cast<Vtab*>(table);
  return SQLITE_OK;
}

// Columns whose equality leads to rows without a scan: `id`, and one more by table.
// ORDER: View
constexpr std::array<int, 3> kSecondKeys = {1, 1, 3};  // collection_id, name, email
constexpr int kById = 1, kBySecond = 2;                // bits of idxNum, arguments in this order

int best_index(sqlite3_vtab* vtab, sqlite3_index_info* info) {
  const View view = static_cast<Vtab*>(vtab)->view;
  int by_id = -1, by_second = -1;
  for (int i = 0; i < info->nConstraint; ++i) {
    const auto& c = info->aConstraint[i];
    if (!c.usable || c.op != SQLITE_INDEX_CONSTRAINT_EQ ||
        std::string_view(sqlite3_vtab_collation(info, i)) != "BINARY") {
      continue;
    }
    if (c.iColumn == 0) by_id = i;
    if (c.iColumn == kSecondKeys[static_cast<size_t>(view)]) by_second = i;
  }
  // Every row is tested again by SQLite.
  int argument = 0;
  if (by_id >= 0) info->aConstraintUsage[by_id].argvIndex = ++argument;
  if (by_second >= 0) info->aConstraintUsage[by_second].argvIndex = ++argument;
  info->idxNum = (by_id >= 0 ? kById : 0) | (by_second >= 0 ? kBySecond : 0);
  const bool one = by_id >= 0 || (by_second >= 0 && view != View::kDocuments);
  const sqlite3_int64 rows = one                          ? 1
                             : view == View::kCollections ? 100
                             : by_second >= 0             ? 10'000
                                                          : 1'000'000;
  info->estimatedRows = rows;
  info->estimatedCost = static_cast<double>(rows);
  return SQLITE_OK;
}

int open_cursor(sqlite3_vtab*, sqlite3_vtab_cursor** out) {
  *out = new Cursor();
  return SQLITE_OK;
}

int close_cursor(sqlite3_vtab_cursor* cursor) {
  delete static_cast<Cursor*>(cursor);
  return SQLITE_OK;
}

Keyspace rows_of(View view) {
  return view == View::kDocuments     ? Keyspace::kDocuments
         : view == View::kCollections ? Keyspace::kCollections
                                      : Keyspace::kUsers;
}

// Finds and decodes the row under the cursor, or that there is none.
int load_row(Cursor& cursor) {
  Vtab& table = cursor.table();
  Context& context = *table.context;
  cursor.valid = false;
  if (cursor.rows) {
    if (!cursor.rows->status().ok()) return fail(table, cursor.rows->status());
    if (!cursor.rows->valid()) return SQLITE_OK;
    cursor.key = cursor.rows->key();
  }
  while (!cursor.rows && !cursor.valid) {
    if (cursor.next_point == cursor.points.size()) return SQLITE_OK;
    cursor.key = cursor.points[cursor.next_point++];
    const Status found =
        context.parts->txn.get_unvalidated(rows_of(table.view), cursor.key, &cursor.value);
    if (!found.ok() && !found.is(Code::kNotFound)) return fail(table, found);
    cursor.valid = found.ok();
  }
  if (cursor.key.size() < 16) return fail(table, corrupt_record("row key"));
  if (table.view == View::kCollections) {
    const Uuid id = Uuid::from_bytes(std::string_view(cursor.key).substr(cursor.key.size() - 16));
    auto info = collection_by_id(*context.parts, context.project, id);
    if (!info.ok()) return fail(table, info.status());
    cursor.collection = std::move(*info);
  } else if (!decode_stored(cursor.rows ? cursor.rows->value() : std::string_view(cursor.value),
                            &cursor.head, &cursor.body)) {
    return fail(table, corrupt_record("row"));
  }
  cursor.valid = true;
  return SQLITE_OK;
}

// The id that an entry of names or e-mail addresses holds.
Result<std::optional<Uuid>> id_at(Context& context, Keyspace keyspace, const std::string& key) {
  std::string raw;
  const Status status = context.parts->txn.get_unvalidated(keyspace, key, &raw);
  if (status.is(Code::kNotFound)) return std::optional<Uuid>();
  COPRA_TRY(status);
  if (raw.size() != 16) return corrupt_record("name entry");
  return std::optional<Uuid>(Uuid::from_bytes(raw));
}

using Keys = std::vector<std::string>;

// Keys of the rows that the arguments name: an id, or the other key of a collection or user.
Result<Keys> named_rows(Context& context, View view, const std::optional<std::string>& id,
                        const std::optional<std::string>& second) {
  const Uuid& project = context.project;
  Keys found;
  std::optional<Uuid> row = id ? Uuid::parse(*id) : std::nullopt;
  if (id && !row) return found;
  if (view == View::kDocuments) {
    if (second) {
      if (const auto collection = Uuid::parse(*second)) {
        found.push_back(keys::document(project, *collection, *row));
      }
      return found;
    }
    const std::string prefix = keys::collections(project);
    COPRA_ASSIGN(const auto all, context.parts->txn.scan(Keyspace::kCollections,
                                                         {prefix, prefix_end(prefix), false}));
    for (; all->valid(); all->next()) {
      const std::string_view key = all->key();
      found.push_back(keys::document(project, Uuid::from_bytes(key.substr(key.size() - 16)), *row));
    }
    COPRA_TRY(all->status());
    return found;
  }
  if (!row && view == View::kCollections) {
    COPRA_ASSIGN(row,
                 id_at(context, Keyspace::kCollections, keys::collection_name(project, *second)));
  } else if (!row) {
    COPRA_ASSIGN(row,
                 id_at(context, Keyspace::kUsers, keys::user_emails(project) + fold_case(*second)));
  }
  if (row) {
    found.push_back(view == View::kCollections ? keys::collection(project, *row)
                                               : keys::user(project, *row));
  }
  return found;
}

int filter(sqlite3_vtab_cursor* base, int index, const char*, int argc, sqlite3_value** argv) {
  auto& cursor = *static_cast<Cursor*>(base);
  Vtab& table = cursor.table();
  Context& context = *table.context;
  cursor.rows.reset();
  cursor.points.clear();
  cursor.next_point = 0;
  cursor.valid = false;
  std::optional<std::string> given[2];  // id, the second key
  for (int i = 0, bit = kById; bit <= kBySecond && i < argc; bit <<= 1) {
    if (!(index & bit)) continue;
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(argv[i]));
    if (!text) return SQLITE_OK;  // equal to NULL is nothing
    given[bit == kBySecond] = std::string(text, static_cast<size_t>(sqlite3_value_bytes(argv[i])));
    ++i;
  }
  if (index & kById || (index != 0 && table.view != View::kDocuments)) {
    auto points = named_rows(context, table.view, given[0], given[1]);
    if (!points.ok()) return fail(table, points.status());
    cursor.points = std::move(*points);
    return load_row(cursor);
  }
  std::string prefix = table.view == View::kDocuments     ? std::string(context.project.raw())
                       : table.view == View::kCollections ? keys::collections(context.project)
                                                          : keys::users(context.project);
  if (given[1]) {
    const auto collection = Uuid::parse(*given[1]);
    if (!collection) return SQLITE_OK;
    prefix.append(collection->raw());
  }
  auto rows = context.parts->txn.scan(rows_of(table.view), {prefix, prefix_end(prefix), false});
  if (!rows.ok()) return fail(table, rows.status());
  cursor.rows = std::move(*rows);
  return load_row(cursor);
}

int next_row(sqlite3_vtab_cursor* base) {
  auto& cursor = *static_cast<Cursor*>(base);
  if (cursor.rows) cursor.rows->next();
  return load_row(cursor);
}

int at_end(sqlite3_vtab_cursor* cursor) { return !static_cast<Cursor*>(cursor)->valid; }

void result_text(sqlite3_context* out, std::string_view text) {
  sqlite3_result_text64(out, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}
void result_optional(sqlite3_context* out, const std::optional<std::string>& text) {
  if (text) {
    result_text(out, *text);
  } else {
    sqlite3_result_null(out);
  }
}
void result_field(sqlite3_context* out, DocView record, std::string_view name) {
  result_optional(out, doc_optional_text(record, name));
}

// ORDER: sql columns
int document_column(const Cursor& cursor, sqlite3_context* out, int column) {
  const std::string_view key = cursor.key;
  switch (column) {
    case 0: result_text(out, Uuid::from_bytes(key.substr(32)).text()); break;
    case 1: result_text(out, Uuid::from_bytes(key.substr(16)).text()); break;
    case 2: result_text(out, to_json(cursor.body)); break;
    case 3: result_text(out, format_time(cursor.head.created_at)); break;
    default: result_text(out, format_time(cursor.head.updated_at)); break;
  }
  return SQLITE_OK;
}

// ORDER: sql columns
int collection_column(const Cursor& cursor, sqlite3_context* out, int column) {
  const Collection& row = cursor.collection->row;
  switch (column) {
    case 0: result_text(out, row.id.text()); break;
    case 1: result_text(out, row.name); break;
    case 2: result_text(out, row.project_id.text()); break;
    case 3: result_optional(out, row.webhook_url); break;
    case 4: result_text(out, to_json(ValueView(row.permissions))); break;
    default: result_text(out, format_time(row.created_at)); break;
  }
  return SQLITE_OK;
}

// ORDER: sql columns
int user_column(const Cursor& cursor, sqlite3_context* out, int column) {
  const DocView record = cursor.body;
  const Uuid& project = cursor.table().context->project;
  switch (column) {
    case 0:
      result_text(out, Uuid::from_bytes(std::string_view(cursor.key).substr(17)).text());
      break;
    case 1:
    case 2: result_text(out, project.text()); break;
    case 3: result_field(out, record, "email"); break;
    case 4: result_text(out, to_json(record.find("data"))); break;
    case 5: result_text(out, to_json(record.find("roles"))); break;
    case 6: {
      const ValueView verified = record.find("email_verified");
      sqlite3_result_int(out, verified.is_bool() && verified.as_bool());
      break;
    }
    case 7: result_field(out, record, "phone_number"); break;
    case 8: result_field(out, record, "oauth_id"); break;
    case 9: result_text(out, format_time(cursor.head.created_at)); break;
    default: result_text(out, format_time(cursor.head.updated_at)); break;
  }
  return SQLITE_OK;
}

int column(sqlite3_vtab_cursor* base, sqlite3_context* out, int index) {
  const auto& cursor = *static_cast<Cursor*>(base);
  switch (cursor.table().view) {
    case View::kDocuments: return document_column(cursor, out, index);
    case View::kCollections: return collection_column(cursor, out, index);
    case View::kAppUsers: return user_column(cursor, out, index);
  }
  return SQLITE_ERROR;
}

int row_id(sqlite3_vtab_cursor* base, sqlite3_int64* out) {
  // Rows have no numbers of their own; the id's first bytes serve.
  const auto& cursor = *static_cast<Cursor*>(base);
  std::memcpy(out, cursor.key.data() + cursor.key.size() - 16, sizeof *out);
  return SQLITE_OK;
}

const sqlite3_module kModule = [] {
  sqlite3_module m = {};
  m.xCreate = connect;
  m.xConnect = connect;
  m.xBestIndex = best_index;
  m.xDisconnect = disconnect;
  m.xDestroy = disconnect;
  m.xOpen = open_cursor;
  m.xClose = close_cursor;
  m.xFilter = filter;
  m.xNext = next_row;
  m.xEof = at_end;
  m.xColumn = column;
  m.xRowid = row_id;
  return m;
}();

// ---- running -----------------------------------------------------------------------------------

// Tables that SQLite has by itself: its schema, pragmas, modules.
bool is_engine_table(std::string_view name) {
  static const std::set<std::string> modules = [] {
    std::set<std::string> out;
    const SqlDb db = open_sql_engine();
    const auto add = [](void* set, int, char** values, char**) {
      static_cast<std::set<std::string>*>(set)->insert(fold_case(values[0] ? values[0] : ""));
      return 0;
    };
    sqlite3_exec(db.get(), "select name from pragma_module_list", add, &out, nullptr);
    return out;
  }();
  const std::string folded = fold_case(name);
  return folded.starts_with("sqlite_") || folded.starts_with("pragma_") || modules.contains(folded);
}

int authorize(void*, int action, const char* first, const char* second, const char*, const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE: return SQLITE_OK;
    case SQLITE_READ: {
      const std::string_view table = first ? first : "";
      for (const ViewFacts& view : kViews) {
        if (table == view.name) return SQLITE_OK;
      }
      if (table == "json_each" || table == "json_tree") return SQLITE_OK;
      // count(*) over a name of a WITH clause reads no column of it.
      return second && !*second && !is_engine_table(table) ? SQLITE_OK : SQLITE_DENY;
    }
    case SQLITE_FUNCTION: {
      const std::string_view name = second ? second : "";
      constexpr std::string_view kRefused[] = {"load_extension", "fts3_tokenizer", "readfile",
                                               "writefile",      "edit",           "sqlite_log"};
      for (const std::string_view refused : kRefused) {
        if (name == refused) return SQLITE_DENY;
      }
      return SQLITE_OK;
    }
    default: return SQLITE_DENY;
  }
}

int progress(void* raw) {
  const auto& context = *static_cast<const Context*>(raw);
  return context.parts->stop() || std::chrono::steady_clock::now() > context.deadline;
}

Status sql_error(sqlite3* db) { return Status::invalid(sqlite3_errmsg(db)); }

// The first word after blanks and comments, in lower case.
std::string first_word(std::string_view sql) {
  size_t i = 0;
  for (;;) {
    while (i < sql.size() && (std::string_view(" \t\r\n(;").find(sql[i]) != std::string_view::npos))
      ++i;
    if (sql.substr(i, 2) == "--") {
      i = std::min(sql.find('\n', i), sql.size());
    } else if (sql.substr(i, 2) == "/*") {
      const size_t end = sql.find("*/", i + 2);
      i = end == std::string_view::npos ? sql.size() : end + 2;
    } else {
      break;
    }
  }
  std::string word;
  for (; i < sql.size(); ++i) {
    const char c = static_cast<char>(sql[i] | 0x20);
    if (c < 'a' || c > 'z') break;
    word.push_back(c);
  }
  return word;
}

Status bind(sqlite3_stmt* statement, const Uuid& project, DocView params) {
  const int count = sqlite3_bind_parameter_count(statement);
  for (int i = 1; i <= count; ++i) {
    const char* name = sqlite3_bind_parameter_name(statement, i);
    if (!name) return Status::invalid("positional parameters are not supported: use :name");
    const std::string_view bare(name + 1);
    if (bare == "project_id") {
      const std::string text = project.text();
      sqlite3_bind_text(statement, i, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
      continue;
    }
    const ValueView v = params.find(bare);
    if (!v) return Status::invalid("no value for parameter '" + std::string(name) + "'");
    switch (v.type()) {
      case Type::kNull: sqlite3_bind_null(statement, i); break;
      case Type::kBool: sqlite3_bind_int(statement, i, v.as_bool()); break;
      case Type::kInt: sqlite3_bind_int64(statement, i, v.as_int()); break;
      case Type::kDouble: sqlite3_bind_double(statement, i, v.as_double()); break;
      default: {
        const std::string text =
            v.is_string() || v.is_bigint() ? std::string(v.as_string()) : to_json(v);
        sqlite3_bind_text64(statement, i, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
      }
    }
  }
  return {};
}

void read_cell(sqlite3_stmt* statement, int i, bool json, DocBuilder& b) {
  switch (sqlite3_column_type(statement, i)) {
    case SQLITE_INTEGER: return b.integer(sqlite3_column_int64(statement, i));
    case SQLITE_FLOAT: return b.number(sqlite3_column_double(statement, i));
    case SQLITE_NULL: return b.null();
    default: break;
  }
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
  const std::string_view view(text ? text : "",
                              static_cast<size_t>(sqlite3_column_bytes(statement, i)));
  if (json) {
    JsonLimits limits;
    limits.bytes_max = kValueBytesMax;
    if (const Result<std::string> decoded = json_to_value(view, limits); decoded.ok()) {
      return b.value(ValueView(*decoded));
    }
  }
  b.string(view);
}

}  // namespace

Result<SqlRows> Session::raw_query(const Uuid& project, std::string_view sql, DocView params) {
  const std::string word = first_word(sql);
  if (word != "select" && word != "with") return Status::invalid("Only SELECT queries are allowed");
  Context context{parts_.get(), project, std::chrono::steady_clock::now() + kTimeMax, {}};
  const SqlDb db = open_sql_engine();
  if (!db) return Status::io_error("cannot start the SQL engine");
  sqlite3* const raw = db.get();
  sqlite3_limit(raw, SQLITE_LIMIT_LENGTH, kValueBytesMax);
  sqlite3_limit(raw, SQLITE_LIMIT_SQL_LENGTH, kSqlBytesMax);
  sqlite3_limit(raw, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(raw, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, kPatternBytesMax);
  sqlite3_hard_heap_limit64(kEngineBytesMax);
  // No files: what doesn't fit in memory is refused.
  if (sqlite3_exec(raw, "PRAGMA temp_store = MEMORY", nullptr, nullptr, nullptr) != SQLITE_OK ||
      bound_sql_functions(raw) != SQLITE_OK) {
    return sql_error(raw);
  }
  if (sqlite3_create_module(raw, "copra", &kModule, &context) != SQLITE_OK) return sql_error(raw);
  for (const ViewFacts& view : kViews) {
    const std::string create = std::string("CREATE VIRTUAL TABLE ") + view.name + " USING copra";
    if (sqlite3_exec(raw, create.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
      return sql_error(raw);
  }
  // Table functions are built on first use, which the authorizer would refuse: use them now.
  if (sqlite3_exec(raw, "SELECT 1 FROM json_each('[]'), json_tree('[]')", nullptr, nullptr,
                   nullptr) != SQLITE_OK) {
    return sql_error(raw);
  }
  sqlite3_set_authorizer(raw, authorize, nullptr);
  sqlite3_progress_handler(raw, kProgressSteps, progress, &context);

  sqlite3_stmt* prepared = nullptr;
  const char* tail = nullptr;
  const int compiled = sqlite3_prepare_v2(
      raw, sql.data(), static_cast<int>(std::min<size_t>(sql.size(), INT32_MAX)), &prepared, &tail);
  const SqlStatement statement(prepared);
  if (compiled != SQLITE_OK || !prepared) return sql_error(raw);
  const std::string_view rest(tail, static_cast<size_t>(sql.data() + sql.size() - tail));
  if (!first_word(rest).empty()) return Status::invalid("Only one statement is allowed");
  if (!sqlite3_stmt_readonly(prepared)) return Status::invalid("Only SELECT queries are allowed");
  COPRA_TRY(bind(prepared, project, params));

  SqlRows out;
  const int columns = sqlite3_column_count(prepared);
  std::vector<bool> json(static_cast<size_t>(columns));
  for (int i = 0; i < columns; ++i) {
    out.columns.emplace_back(sqlite3_column_name(prepared, i));
    const char* table = sqlite3_column_table_name(prepared, i);
    const char* origin = sqlite3_column_origin_name(prepared, i);
    json[static_cast<size_t>(i)] = table && origin && is_json_column(table, origin);
  }
  size_t bytes = 0;
  DocBuilder cell(SIZE_MAX);
  while (static_cast<int>(out.rows.size()) < kRowsReturnedMax) {
    const int step = sqlite3_step(prepared);
    if (step == SQLITE_DONE) break;
    if (step == SQLITE_INTERRUPT) return Status::cancelled("query was stopped at the time limit");
    if (step != SQLITE_ROW) {
      if (!context.failure.ok()) return context.failure;
      if (step == SQLITE_NOMEM) return Status::too_large("query needs too much memory");
      return sql_error(raw);
    }
    std::vector<std::string> row;
    for (int i = 0; i < columns; ++i) {
      read_cell(prepared, i, json[static_cast<size_t>(i)], cell);
      COPRA_ASSIGN(std::string value, cell.take());
      bytes += value.size();
      row.push_back(std::move(value));
    }
    if (bytes > kResultBytesMax) return Status::too_large("query result is too large");
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace copra::storage
