// The methods of db and asyncdb as preparations: arguments in, one host task out. db runs the task
// in place, asyncdb wraps it in a future; db.cc makes both tables from kDbMethods. May include:
// db_task.h. Next: db_methods_documents.cc, db_methods_users.cc.
#pragma once

#include "stdlib_shims/platform/db_task.h"

namespace copra {

// a[0] is the db object, then the parameters of the signature. Null: raised.
using Prepare = std::unique_ptr<HostTask> (*)(Vm& vm, Value* a, uint32_t n);

// Arguments shared by many methods; each raises with the parameter's name.
bool text_argument(Vm& vm, Value v, const char* name, std::string* out);
bool names_argument(Vm& vm, Value v, const char* name, std::vector<std::string>* out);
// limit/offset: ints or numeric text; None gives `fallback`.
bool count_argument(Vm& vm, Value v, const char* name, int64_t fallback, int64_t* out);
// False when `v` is no UUID text: nothing can have that id.
bool id_argument(Value v, storage::Uuid* out);

// The arguments of a query method.
struct QueryArguments {
  Value populate, select, sort, order, limit, offset, filters, keywords;
};
struct QueryRules {
  int64_t limit_default;
  int64_t limit_max;
  storage::FilterTarget target;
};
bool build_query(Vm& vm, const QueryArguments& a, const QueryRules& rules, storage::Query* out);

// Paginated dict {"data","total","limit","offset","has_more"} around built rows.
Value paginated(Vm& vm, List* rows, int64_t total, int64_t limit, int64_t offset, bool has_more);
storage::Result<BuildValue> constant_reply(Value v);  // v: None, a bool or a small int

// transaction() of db and of asyncdb; db_transaction.cc.
Value db_transaction(Vm& vm, Value* a, uint32_t n);
Value asyncdb_transaction(Vm& vm, Value* a, uint32_t n);

#define DB_METHOD(name, signature, prepare) \
  std::unique_ptr<HostTask> prepare(Vm&, Value*, uint32_t);
#include "stdlib_shims/platform/db_methods.def"
#undef DB_METHOD

}  // namespace copra
