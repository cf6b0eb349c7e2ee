// The `db` and `asyncdb` objects: the same methods, run in place or as awaitables; and fetch_all,
// which calls others. Rules: platform "fetch_all". Next: db_transaction.cc.
#include "interp/aio/future.h"
#include "stdlib_shims/platform/context.h"
#include "stdlib_shims/platform/db_methods.h"
#include "stdlib_shims/platform/db_values.h"
#include "stdlib_shims/platform/globals.h"

namespace copra {

namespace {

struct Database : NativeObj {};

template <Prepare prepare>
Value sync_method(Vm& vm, Value* a, uint32_t n) {
  return run_db_task(vm, prepare(vm, a, n));
}

template <Prepare prepare>
Value async_method(Vm& vm, Value* a, uint32_t n) {
  std::unique_ptr<HostTask> task = prepare(vm, a, n);
  if (!task) return Value::raised();
  return future_for_task(vm, std::move(task), finish_db_task);
}

// ---------------------------------------------------------------- fetch_all

struct FetchKind {
  std::string_view type;
  const char* method;
  bool needs_collection;
};
constexpr FetchKind kFetchKinds[] = {{"query", "query", true},
                                     {"find_one", "find_one", true},
                                     {"query_users", "query_users", false},
                                     {"find_user", "find_user", false},
                                     {"count", "count_documents", true}};

// Calls one query dict's method on `self`; kinds were checked before.
Value call_fetch(Vm& vm, Value self, Dict* query) {
  Dict* rest = TRY_PTR(dict_copy(vm, query));
  const Value type = TRY(dict_pop(vm, rest, Value(intern(vm, "type"))));
  const FetchKind* kind = nullptr;
  for (const FetchKind& k : kFetchKinds) {
    if (k.type == type.as<Str>()->view()) kind = &k;
  }
  RootedVector args(vm);
  if (kind->needs_collection) {
    TRY_BOOL(args.push(TRY(dict_pop(vm, rest, Value(intern(vm, "collection"))))));
  }
  const Value method = TRY(op_getattr(vm, self, kind->method));
  Tuple* positional = TRY_PTR(new_tuple(vm, args.data(), args.size()));
  return op_call_ex(vm, method, positional, rest);
}

Value check_fetches(Vm& vm, Value queries, List** out) {
  if (!is_list(queries) && !is_tuple(queries)) {
    return raise_str(vm, Exc::kValueError, "queries must be a list of dicts");
  }
  List* l = TRY_PTR(to_list(vm, queries));
  for (uint32_t i = 0; i < l->size; ++i) {
    if (!is_dict(l->items[i])) {
      return raise(vm, Exc::kValueError, "query %u is not a dict", i);
    }
    Dict* q = l->items[i].as<Dict>();
    const Value type = dict_get_str(vm, q, "type");
    const FetchKind* kind = nullptr;
    for (const FetchKind& k : kFetchKinds) {
      if (is_str(type) && k.type == type.as<Str>()->view()) kind = &k;
    }
    if (!kind) {
      StrBuilder b(vm);
      b.append("query " + std::to_string(i) + ": unknown type ");
      TRY_BOOL(b.append_repr(type.is_not_found() ? Value::none() : type));
      const Value text = TRY(b.finish());
      return raise_str(vm, Exc::kValueError, text.as<Str>()->view());
    }
    if (kind->needs_collection && !is_str(dict_get_str(vm, q, "collection"))) {
      return raise(vm, Exc::kValueError, "query %u: 'collection' is required for type '%s'", i,
                   std::string(kind->type).c_str());
    }
  }
  *out = l;
  return Value::none();
}

Value fetch_all(Vm& vm, Value* a, uint32_t) {
  List* queries;
  TRY(check_fetches(vm, a[1], &queries));
  List* results = new_list(vm, queries->size);
  for (uint32_t i = 0; i < queries->size; ++i) {
    const Value r = TRY(call_fetch(vm, a[0], queries->items[i].as<Dict>()));
    TRY_BOOL(list_append(vm, results, r));
  }
  return Value(results);
}

// asyncdb.fetch_all: all queries in flight at once.
Value async_fetch_all(Vm& vm, Value* a, uint32_t) {
  List* queries;
  TRY(check_fetches(vm, a[1], &queries));
  RootedVector futures(vm);
  for (uint32_t i = 0; i < queries->size; ++i) {
    TRY_BOOL(futures.push(TRY(call_fetch(vm, a[0], queries->items[i].as<Dict>()))));
  }
  const Value asyncio = TRY(import_module(vm, "asyncio"));
  const Value gather = TRY(op_getattr(vm, asyncio, "gather"));
  return op_call(vm, gather, futures.data(), static_cast<uint32_t>(futures.size()));
}

// commit() and rollback() of older code: every call commits by itself.
Value no_op(Vm&, Value*, uint32_t) { return Value::none(); }
Value async_no_op(Vm& vm, Value*, uint32_t) {
  Future* const done = new_future(vm);
  future_set_result(vm, done, Value::none());
  return Value(done);
}

constexpr const char* kTransactionSignature =
    "(idempotency_key, fn, lock_resource=None, lock_ttl_seconds=30, result_ttl_seconds=86400)";

constexpr NativeDef kSyncMethods[] = {
#define DB_METHOD(name, signature, prepare) {name, signature, sync_method<prepare>},
#include "stdlib_shims/platform/db_methods.def"
#undef DB_METHOD
    {"fetch_all", "(queries)", fetch_all},
    {"transaction", kTransactionSignature, db_transaction},
    {"commit", "()", no_op},
    {"rollback", "()", no_op},
    {nullptr, nullptr, nullptr}};

constexpr NativeDef kAsyncMethods[] = {
#define DB_METHOD(name, signature, prepare) {name, signature, async_method<prepare>},
#include "stdlib_shims/platform/db_methods.def"
#undef DB_METHOD
    {"fetch_all", "(queries)", async_fetch_all},
    {"transaction", kTransactionSignature, asyncdb_transaction},
    {"commit", "()", async_no_op},
    {"rollback", "()", async_no_op},
    {nullptr, nullptr, nullptr}};

const NativeType kDatabaseType = {.name = "Database",
                                  .module = "db",
                                  .size = sizeof(Database),
                                  .methods = kSyncMethods,
                                  .flags = 0};
const NativeType kAsyncDatabaseType = {.name = "AsyncDatabase",
                                       .module = "db",
                                       .size = sizeof(Database),
                                       .methods = kAsyncMethods,
                                       .flags = 0};

}  // namespace

Value make_db(Vm& vm) {
  return Value(new_native_object<Database>(vm, native_type(vm, kDatabaseType)));
}
Value make_asyncdb(Vm& vm) {
  return Value(new_native_object<Database>(vm, native_type(vm, kAsyncDatabaseType)));
}

}  // namespace copra
