// The one door for C++ code that works with Python values: types, shims, and the VM's own slow
// paths.
//
// Rules (read once):
//  * A function returning Value returns Value::raised() (the zero word) after setting the pending
//    exception; bool-returning ones return false. Check it at once: TRY(v) / TRY_BOOL(ok).
//  * Collections never move objects and scan the isolate's whole C++ stack and registers
//    conservatively: Values, Obj* and interior pointers in locals and parameters keep objects
//    alive. They do NOT see std::vector, std::string or other malloc'd memory: use RootedVector
//    there.
//  * Anything that allocates, calls Python or charge()s may collect, run other Python code that
//    changes your containers, or switch to another isolate on the same thread. Never hold a pointer
//    into a List's items, Dict's entries or a ByteArray's bytes across such a call: re-read it.
//    Never hold a mutex, never use thread_local.
//  * A native's args are VM registers `a[0..n)`, one per parameter of its signature (absent
//  optional
//    ones are the zero word), writable as scratch, rooted. Methods get self as a[0], of the right
//    kind.
//  * Loops over user-sized data call vm.charge(n) about every thousand elements (TRY_BOOL).
//  * Recursion over user-shaped data starts with `RecursionGuard guard(vm); if (!guard.ok()) return
//  …`.
//  * Results bigger than 64 KB go through the checked constructors (they raise MemoryError).
//
// May include: heap/*.h. Next: types/*.cc for examples, stdlib_shims for modules.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "interp/check.h"
#include "interp/heap/hash.h"
#include "interp/heap/object.h"
#include "interp/heap/value.h"

namespace copra {

// Evaluates `x` once; returns "raised" from the enclosing function when it raised.
#define TRY(x)                                               \
  __extension__({                                            \
    ::copra::Value try_v_ = (x);                             \
    if (try_v_.is_raised()) return ::copra::Value::raised(); \
    try_v_;                                                  \
  })
// For enclosing functions returning bool.
#define TRY_OR_FALSE(x)                   \
  __extension__({                         \
    ::copra::Value try_v_ = (x);          \
    if (try_v_.is_raised()) return false; \
    try_v_;                               \
  })
// `x` is bool or pointer; false/null means raised. For enclosing functions returning Value.
#define TRY_BOOL(x)                            \
  do {                                         \
    if (!(x)) return ::copra::Value::raised(); \
  } while (0)
// `x` is a T*; evaluates to it, returns raised when null.
#define TRY_PTR(x)                                \
  __extension__({                                 \
    auto* try_p_ = (x);                           \
    if (!try_p_) return ::copra::Value::raised(); \
    try_p_;                                       \
  })

// ---------------------------------------------------------------- declarations of natives

using NativeFn = Value (*)(Vm& vm, Value* a, uint32_t n);

enum NativeFlags : uint8_t {
  kFnPlain = 0,
  kFnStatic = 1,       // staticmethod of a type
  kFnClass = 2,        // classmethod: a[0] is the class
  kFnNoSelfCheck = 4,  // method that accepts any self (object.__repr__ …)
  kFnCoroutine = 8,    // inspect reports it as a coroutine function
};

// One function or method. `signature` is Python's: "(sep=None, maxsplit=-1)", "(x, /)",
// "(*args, key=None, **kw)"; methods leave self out. Parameters become a[] in this order; `*args`
// is a Tuple in its place, `**kw` a Dict, an omitted optional parameter the zero word. Defaults in
// the text are for documentation and inspect; the function supplies them. "=?" marks an optional
// parameter without a printable default. `n` is the number of arguments actually given by position.
struct NativeDef {
  const char* name;
  const char* signature;
  NativeFn fn;
  uint8_t flags = kFnPlain;
  const char* doc = nullptr;
  // Set for what CPython writes in Python: wrong calls are worded as a Python function's of this
  // qualified name ("Random.choice"; a dot means that self counts as an argument).
  const char* python_name = nullptr;
};

struct GetSetDef {
  const char* name;
  Value (*get)(Vm& vm, Value self);
  bool (*set)(Vm& vm, Value self, Value v) = nullptr;  // v is absent for del
  const char* doc = nullptr;
};

// Core operations of a kind. Null members mean "not supported" (the generic error is raised). They
// get objects of the kind, subclasses included, and are used when the class doesn't override the
// dunder.
struct TypeOps {
  Value (*repr)(Vm&, Value self) = nullptr;
  Value (*str)(Vm&, Value self) = nullptr;  // null: repr
  bool (*hash)(Vm&, Value self,
               uint64_t* out) = nullptr;  // null: unhashable when eq is set, else identity
  // op is CompareOp; NotImplemented when the other operand isn't understood.
  Value (*compare)(Vm&, unsigned op, Value a, Value b) = nullptr;
  int (*truth)(Vm&, Value self) = nullptr;    // -1 raised; null: by len, else true
  int64_t (*len)(Vm&, Value self) = nullptr;  // -1 raised
  Value (*getitem)(Vm&, Value self, Value key) = nullptr;
  bool (*setitem)(Vm&, Value self, Value key, Value v) = nullptr;  // v absent: delete
  int (*contains)(Vm&, Value self, Value item) = nullptr;          // -1 raised; null: by iteration
  Value (*iter)(Vm&, Value self) = nullptr;
  Value (*next)(Vm&, Value self) = nullptr;  // stop() at the end
  // op is BinaryOp; called for either operand's kind, with operands in source order; NotImplemented
  // when the pair isn't understood. In-place forms arrive as binary unless inplace is set.
  Value (*binary)(Vm&, unsigned op, Value a, Value b) = nullptr;
  Value (*inplace)(Vm&, unsigned op, Value a, Value b) = nullptr;
  Value (*unary)(Vm&, unsigned op, Value a) = nullptr;
  Value (*call)(Vm&, Value self, Value* args, uint32_t n, Tuple* kwnames) = nullptr;
  Value (*getattr)(Vm&, Value self, Str* name) =
      nullptr;  // replaces the generic look-up; not_found() = go on generically
  bool (*setattr)(Vm&, Value self, Str* name, Value v) = nullptr;
  Value (*descr_get)(Vm&, Value self, Value obj, Value type) = nullptr;
  // Awaitables that are their own iterator: true = *out is yielded; false = *out is the result or
  // raised.
  bool (*send)(Vm&, Value self, Value sent, Value* out) = nullptr;
  // Iterators: appends everything left to `out`, as next() again and again would; what was appended
  // before an error stays. Null: next() it is.
  bool (*drain)(Vm&, Value self, List* out) = nullptr;
};

// A native class. Tables end with an entry whose name is null.
// What an object lends to memoryview and to whatever takes bytes-like objects (the buffer protocol,
// C API reference). `memory` holds the items; null when only the bytes can be had.
struct LentMemory {
  std::string_view bytes;
  ByteArray* memory = nullptr;
  char format = 'B';
  uint8_t item_size = 1;
};

struct NativeType {
  const char* name;                  // "Pattern"
  const char* module;                // "re"; "builtins" for core types
  const NativeType* base = nullptr;  // null: object
  Kind kind = Kind::kNativeObj;
  uint32_t size = 0;                       // sizeof the struct (fixed part)
  void (*trace)(Marker&, Obj*) = nullptr;  // kNativeObj: marks every Value/pointer of the struct
  const TypeOps* ops = nullptr;            // null: inherited
  const NativeDef* methods =
      nullptr;  // dunders included; dunders found here win over ops only for kNativeObj
  const GetSetDef* getsets = nullptr;
  // Called as cls.__new__: a[0] = cls, then parameters. Null: not instantiable from Python.
  const NativeDef* new_def = nullptr;
  uint32_t flags = kTypeBase;  // TypeFlags
  const char* doc = nullptr;
  // More class attributes (constants, nested values); runs once at start-up in the frozen heap.
  void (*setup)(Vm&, TypeObj*) = nullptr;
  // kNativeObj: lends the object's memory; false: raised. Null: not a bytes-like object.
  bool (*buffer)(Vm&, Value self, LentMemory* out) = nullptr;
  // Its class in the frozen heap once made (see heap/frozen.cc); not set in tables.
  mutable TypeObj* made = nullptr;
};

// A native module: made once at start-up in the frozen heap, or a Python source compiled on first
// use.
struct ModuleDef {
  const char* name;                          // "json", "urllib.parse"
  const NativeDef* functions = nullptr;      // ends with a null name
  const NativeType* const* types = nullptr;  // ends with null
  void (*setup)(Vm&, Module*) = nullptr;     // constants; frozen heap
  const char* doc = nullptr;
  const char* python_source =
      nullptr;  // when set: a Python module; `functions`/`types` are visible to it as globals
};

// ---------------------------------------------------------------- exceptions

enum class Exc : uint32_t {
#define EXCEPTION(name, base) k##name,
#include "interp/defs/exceptions.def"
#undef EXCEPTION
  kCount
};

// Set the pending exception; return raised. `format` is printf-like, text UTF-8; use %s with
// .c_str(), or the helpers below for types and reprs.
Value raise(Vm& vm, Exc type, const char* format, ...) __attribute__((format(printf, 3, 4)));
Value raise_str(Vm& vm, Exc type, std::string_view message);
Value raise_value(Vm& vm, Exc type, Value arg);        // KeyError(key) …
Value raise_object(Vm& vm, Value exception_or_class);  // `raise x`
Value raise_key_error(Vm& vm, Value key);
Value raise_stop_iteration(Vm& vm, Value value);  // value may be absent
// False variants for bool functions.
inline bool fail(Value raised) { return !raised.is_raised() && false; }

bool has_pending(Vm& vm);
Exception* pending(Vm& vm);
Exception* take_pending(Vm& vm);  // clears it; never for limits: see vm.unwinding_limit()
void set_pending(Vm& vm, Exception* e);
bool pending_is(Vm& vm, Exc type);  // isinstance check of the pending exception; false for limits
// If StopIteration is pending, clears it and returns true.
bool clear_stop_iteration(Vm& vm);
bool exception_is(Exception* e, Exc type);
TypeObj* exception_type(Vm& vm, Exc type);
Exception* new_exception(Vm& vm, TypeObj* type, Value args_tuple);

// ---------------------------------------------------------------- types and kinds

inline bool is_kind(Value v, Kind k) { return v.is_ptr() && v.ptr()->kind == k; }
inline bool is_str(Value v) { return is_kind(v, Kind::kStr); }
inline bool is_bytes(Value v) { return is_kind(v, Kind::kBytes); }
inline bool is_list(Value v) { return is_kind(v, Kind::kList); }
inline bool is_tuple(Value v) { return is_kind(v, Kind::kTuple); }
inline bool is_dict(Value v) { return is_kind(v, Kind::kDict); }
inline bool is_set(Value v) {
  return v.is_ptr() && (v.ptr()->kind == Kind::kSet || v.ptr()->kind == Kind::kFrozenSet);
}
inline bool is_type(Value v) { return is_kind(v, Kind::kType); }
inline bool is_exception(Value v) { return is_kind(v, Kind::kException); }
// Exactly the builtin type, not a Python subclass.
inline bool is_exact(Value v, Kind k) { return is_kind(v, k) && !v.ptr()->has(kSubclass); }
inline bool is_exact_str(Value v) { return is_exact(v, Kind::kStr); }
// int of any form incl. bool and subclasses / float incl. subclasses
bool is_int(Value v);
bool is_float(Value v);
// Small int or BigInt behind bool, int and int subclasses; otherwise returns v unchanged.
Value int_base(Value v);
// The double behind a float or float subclass.
inline double float_value(Value v) {
  return v.is_double() ? v.as_double() : v.as<FloatObj>()->value;
}

TypeObj* type_of_immediate(Vm& vm, Value v);
inline TypeObj* type_of(Vm& vm, Value v) {
  if (!v.is_ptr()) return type_of_immediate(vm, v);
  const Obj* o = v.ptr();
  return o->has(kInst) ? o->shape()->type : o->type_word();
}
std::string type_name(Vm& vm, Value v);            // "dict", "Foo" as CPython's tp_name
bool is_subtype(TypeObj* t, TypeObj* base);        // by MRO
bool is_instance_of(Vm& vm, Value v, TypeObj* t);  // no __instancecheck__
// isinstance(v, cls_or_tuple) with every hook: 1, 0, -1 raised. Likewise issubclass.
int is_instance(Vm& vm, Value v, Value cls);
int is_subclass(Vm& vm, Value v, Value cls);
// The same as type's own __instancecheck__ and __subclasscheck__ see it.
int is_own_instance(Vm& vm, Value v, TypeObj* t);
int is_own_subclass(Vm& vm, Value v, TypeObj* t);
// The frozen type object of a core kind or of a native type.
TypeObj* kind_type(Vm& vm, Kind kind);
TypeObj* native_type(Vm& vm, const NativeType& t);
TypeObj* object_type(Vm& vm);
TypeObj* bool_type(Vm& vm);
TypeObj* int_type(Vm& vm);
TypeObj* float_type(Vm& vm);
TypeObj* none_type(Vm& vm);
TypeObj* type_type(Vm& vm);

// ---------------------------------------------------------------- making values

Value int_value(Vm& vm, int64_t i);
Value uint_value(Vm& vm, uint64_t i);
Value int_from_double(Vm& vm, double d);  // truncates; raises for NaN/inf as int(float) does
// Decimal text of any length, optional sign; no underscores. For JSON and documents.
Value int_from_decimal(Vm& vm, std::string_view digits);
std::string int_to_decimal(Vm& vm, Value int_value);  // no digit limit check

// UTF-8 must be valid (WTF-8 surrogates allowed); counts code points. Null when raised (size).
Str* new_str(Vm& vm, std::string_view utf8);
Str* new_ascii(Vm& vm, std::string_view ascii);  // caller knows it is ASCII
// Uninitialised ASCII string of n bytes to fill at once; null when raised.
Str* new_ascii_uninit(Vm& vm, size_t n);
Str* new_str_lossy(Vm& vm, std::string_view maybe_invalid_utf8);  // U+FFFD for bad bytes
Str* intern(Vm& vm, std::string_view utf8);
Str* intern_str(Vm& vm, Str* s);
Str* char_str(Vm& vm, uint32_t code_point);  // cached for Latin-1
Bytes* new_bytes(Vm& vm, std::string_view data);
Bytes* new_bytes_uninit(Vm& vm, size_t n);
ByteArray* new_bytearray(Vm& vm, std::string_view data);
Tuple* new_tuple(Vm& vm, const Value* items, size_t n);  // items may be null: filled with None
Tuple* new_tuple_of(Vm& vm, std::initializer_list<Value> items);
List* new_list(Vm& vm, size_t reserve = 0);
List* new_list_from(Vm& vm, const Value* items, size_t n);
Dict* new_dict(Vm& vm, size_t reserve = 0);
Set* new_set(Vm& vm, bool frozen = false);
Slice* new_slice(Vm& vm, Value start, Value stop, Value step);
Cell* new_cell(Vm& vm, Value v);
BoundMethod* new_bound_method(Vm& vm, Value func, Value self);
Native* new_native(Vm& vm, const NativeDef* def, TypeObj* owner, Value self);
Value new_complex(Vm& vm, double re, double im);
// An instance of a native type's struct, header set, body zeroed. `type` may be a Python subclass.
template <class T>
T* new_native_object(Vm& vm, TypeObj* type);
Obj* new_native_object_raw(Vm& vm, TypeObj* type);
template <class T>
T* new_native_object(Vm& vm, TypeObj* type) {
  return static_cast<T*>(new_native_object_raw(vm, type));
}

// ---------------------------------------------------------------- strings

// Byte offset of code point `index` (0 <= index <= length).
size_t str_index_offset(const Str* s, size_t index);
uint32_t str_code_point(const Str* s, size_t index);
Value str_slice(Vm& vm, Str* s, size_t start, size_t end);  // code points
Value str_concat(Vm& vm, Str* a, Str* b);
uint32_t utf8_next(const char*& p);               // decodes one code point, advances
size_t utf8_put(char* out, uint32_t code_point);  // writes 1-4 bytes
bool str_equal(const Str* a, const Str* b);
int str_compare(const Str* a, const Str* b);  // by code point
uint64_t str_hash_slow(Str* s);
inline uint64_t str_hash(Str* s) {
  return __builtin_expect(s->hash32 != 0, 1) ? hash_widen(s->hash32) : str_hash_slow(s);
}
// Text accumulator with the isolate's memory limit; copy-free growth, one final string.
class StrBuilder {
 public:
  explicit StrBuilder(Vm& vm) : vm_(vm) {}
  void append(std::string_view utf8);
  void append(char c) { append(std::string_view(&c, 1)); }
  void append(const Str* s) { append(s->view()); }
  void append_code_point(uint32_t cp);
  bool append_repr(Value v);  // false: raised
  bool append_str(Value v);
  size_t size() const { return text_.size(); }
  std::string& text() { return text_; }
  Value finish();  // the Str, or raised (MemoryError)
 private:
  Vm& vm_;
  std::string text_;
  bool too_big_ = false;
};

// ---------------------------------------------------------------- containers

bool list_append(Vm& vm, List* l, Value v);
bool list_insert(Vm& vm, List* l, size_t at, Value v);
bool list_reserve(Vm& vm, List* l, size_t capacity);
bool list_extend(Vm& vm, List* l, Value iterable);
// Stable merge sort in place; key absent or callable. Python semantics incl. errors.
bool list_sort(Vm& vm, List* l, Value key, bool reverse);

// The entry at the first place of `hash`, if its key is this very object: where most look-ups by a
// name in a small table end. Null says nothing.
inline DictEntry* dict_near(const Dict* d, Value key, uint64_t hash) {
  if (d->index_width != 1) return nullptr;
  const size_t at = reinterpret_cast<const uint8_t*>(d->buffer->data())[hash & d->index_mask];
  return at < d->fill && d->entries[at].key == key ? &d->entries[at] : nullptr;
}
// dict_get: the value, not_found(), or raised (user __eq__/__hash__).
Value dict_get(Vm& vm, Dict* d, Value key);
Value dict_get_hash(Vm& vm, Dict* d, Value key, uint64_t hash);
bool dict_set(Vm& vm, Dict* d, Value key, Value v);
bool dict_set_hash(Vm& vm, Dict* d, Value key, uint64_t hash, Value v);
Value dict_pop(Vm& vm, Dict* d, Value key);  // removed value, not_found() or raised
void dict_clear(Vm& vm, Dict* d);
bool dict_update(Vm& vm, Dict* d, Value mapping_or_pairs);  // as dict.update
Dict* dict_copy(Vm& vm, Dict* d);
// String keys: never raise.
Value dict_get_str(Vm& vm, Dict* d, Str* key);
Value dict_get_str(Vm& vm, Dict* d, std::string_view key);
bool dict_set_str(Vm& vm, Dict* d, std::string_view key, Value v);
// Iteration without calling Python: for (uint32_t i = 0; dict_next(d, &i, &k, &v);) …
inline bool dict_next(const Dict* d, uint32_t* i, Value* key, Value* value) {
  const uint32_t from = *i;
  while (*i < d->fill) {
    const DictEntry& e = d->entries[*i];
    if (e.key.is_tombstone()) {
      *i = std::max(*i + 1, static_cast<uint32_t>(e.hash));
      continue;
    }
    // A long run of deleted entries is passed over once: its first one tells the next reader.
    if (*i - from > 8 && !d->has(kFrozen)) d->entries[from].hash = *i;
    ++*i;
    *key = e.key;
    *value = e.value;
    return true;
  }
  return false;
}
int set_contains(Vm& vm, Set* s, Value key);  // -1 raised
bool set_add(Vm& vm, Set* s, Value key);
int set_discard(Vm& vm, Set* s, Value key);  // 1 removed, 0 absent, -1 raised
bool set_update(Vm& vm, Set* s, Value iterable);
inline bool set_next(const Set* s, uint32_t* i, Value* key) {
  while (s->table && *i <= s->mask) {
    Value k = s->table[(*i)++].key;
    if (k.is_absent() || k.is_tombstone()) continue;
    *key = k;
    return true;
  }
  return false;
}

// A vector of values that the collector sees. For natives that gather before they build.
class RootedVector {
 public:
  explicit RootedVector(Vm& vm);
  ~RootedVector();
  RootedVector(const RootedVector&) = delete;
  RootedVector& operator=(const RootedVector&) = delete;
  bool push(Value v);          // false: MemoryError raised
  bool push_absent(size_t n);  // as many absent values; likewise
  Value& operator[](size_t i) { return items_[i]; }
  Value* data() { return items_; }
  Value* begin() { return items_; }
  Value* end() { return items_ + size_; }
  size_t size() const { return size_; }
  void pop() { --size_; }
  Value back() const { return items_[size_ - 1]; }
  RootedVector* previous() const { return previous_; }

 private:
  bool grow(size_t capacity);
  Vm& vm_;
  RootedVector* previous_;
  Value* items_ = nullptr;
  size_t size_ = 0, capacity_ = 0;
};

// ---------------------------------------------------------------- operations (Python semantics)

enum CompareOp : unsigned { kLt, kLe, kEq, kNe, kGt, kGe };
enum BinaryOp : unsigned {
  kAdd,
  kSub,
  kMul,
  kMatMul,
  kTrueDiv,
  kFloorDiv,
  kMod,
  kPow,
  kLShift,
  kRShift,
  kAnd,
  kXor,
  kOr,
  kDivmod,
  kBinaryOpCount
};
enum UnaryOp : unsigned { kNeg, kPos, kInvert, kAbs };
extern const char* const kBinarySymbol[];  // "+", "-", …

Value op_binary(Vm& vm, unsigned op, Value a, Value b);
Value op_inplace(Vm& vm, unsigned op, Value a, Value b);
Value op_unary(Vm& vm, unsigned op, Value a);
Value op_pow_mod(Vm& vm, Value base, Value exp, Value mod);  // mod may be None
Value op_compare(Vm& vm, unsigned op, Value a, Value b);     // any object
int op_compare_bool(Vm& vm, unsigned op, Value a, Value b);  // 1, 0, -1
int op_equal(Vm& vm, Value a, Value b);                      // identity first, then ==
int op_truth(Vm& vm, Value v);                               // 1, 0, -1
bool op_hash(Vm& vm, Value v, uint64_t* out);
int op_contains(Vm& vm, Value container, Value item);
int64_t op_len(Vm& vm, Value v);                               // -1 raised
int64_t op_length_hint(Vm& vm, Value v, int64_t unknown = 0);  // -1 raised
Value op_getitem(Vm& vm, Value v, Value key);
bool op_setitem(Vm& vm, Value v, Value key, Value x);
bool op_delitem(Vm& vm, Value v, Value key);
Value op_iter(Vm& vm, Value v);         // iter(v)
Value op_next(Vm& vm, Value iterator);  // value, stop(), or raised
Value op_repr(Vm& vm, Value v);         // always a Str
Value op_str(Vm& vm, Value v);
Value op_ascii(Vm& vm, Value v);
Value op_format(Vm& vm, Value v, Str* spec);  // spec may be null
Value op_getattr(Vm& vm, Value v, Str* name);
Value op_getattr(Vm& vm, Value v, std::string_view name);
// not_found() instead of AttributeError.
Value op_getattr_opt(Vm& vm, Value v, Str* name);
Value op_getattr_opt(Vm& vm, Value v, std::string_view name);
bool op_setattr(Vm& vm, Value v, Str* name, Value x);  // x absent: delete
Value op_call(Vm& vm, Value callable, const Value* args, uint32_t n, Tuple* kwnames = nullptr);
Value op_call(Vm& vm, Value callable, std::initializer_list<Value> args);
Value op_call_ex(Vm& vm, Value callable, Tuple* args, Dict* kwargs);  // kwargs may be null
Value op_call_method(Vm& vm, Value v, std::string_view name, std::initializer_list<Value> args);
bool op_callable(Vm& vm, Value v);
// The special method found on the type (not the instance), bound to v; not_found() when missing.
Value lookup_special(Vm& vm, Value v, std::string_view dunder);
// MRO look-up without binding; not_found() when missing.
Value type_lookup(Vm& vm, TypeObj* t, Str* name);
// __index__ protocol. as_index raises "'x' object cannot be interpreted as an integer".
Value op_index(Vm& vm, Value v);
bool as_index(Vm& vm, Value v, int64_t* out);        // OverflowError when outside int64
bool as_index_clamp(Vm& vm, Value v, int64_t* out);  // clamps instead (slices, insert …)
bool as_int64(Vm& vm, Value v, int64_t* out, const char* overflow_message);
bool as_c_int(Vm& vm, Value v, int64_t* out);  // OverflowError when outside int32
bool as_double(Vm& vm, Value v, double* out);  // float protocol: "must be real number, not str"
// A str argument, or TypeError "<fname>() argument <what> must be str, not int"
Str* expect_str(Vm& vm, Value v, const char* function, const char* what);
// Slice arithmetic as PySlice_AdjustIndices; false: raised.
bool slice_indices(Vm& vm, Slice* s, int64_t length, int64_t* start, int64_t* stop, int64_t* step,
                   int64_t* count);
// bytes-like object's memory: bytes, bytearray, types with `buffer`; false: raised "a bytes-like
// object is required, not 'x'".
bool bytes_view(Vm& vm, Value v, std::string_view* out);

// Iterates anything: for (Iterate it(vm, x); it.next(&v);) …; then `if (it.raised()) return
// raised`.
class Iterate {
 public:
  Iterate(Vm& vm, Value iterable);
  bool next(Value* out) {
    if (mode_ == 1) {
      const List* l = source_.as<List>();
      if (index_ >= l->size) return false;
      *out = l->items[index_++];
      return true;
    }
    return mode_ == 2 ? next_of_tuple(out) : next_of_iterator(out);
  }
  bool raised() const { return raised_; }
  Value source() const { return source_; }

 private:
  bool next_of_tuple(Value* out) {
    const Tuple* t = source_.as<Tuple>();
    if (index_ >= t->size()) return false;
    *out = t->items()[index_++];
    return true;
  }
  bool next_of_iterator(Value* out);
  Vm& vm_;
  Value source_;  // list or tuple itself, or the iterator
  size_t index_ = 0;
  uint8_t mode_;  // 0 iterator, 1 list, 2 tuple
  bool raised_ = false;
};
// All items as a List/Tuple (a copy unless exact tuple). Null when raised.
List* to_list(Vm& vm, Value iterable);
Tuple* to_tuple(Vm& vm, Value iterable);

// Default object behaviours, for types that override only part.
Value generic_repr(Vm& vm, Value v);                // <mod.Foo object at 0x…>
Value generic_getattr(Vm& vm, Value v, Str* name);  // what the type of v does for getattr()
Value plain_getattr(Vm& vm, Value v, Str* name);    // object.__getattribute__
bool generic_setattr(Vm& vm, Value v, Str* name, Value x);
// repr of containers that contain themselves: false when v is being printed already.
class ReprGuard {
 public:
  ReprGuard(Vm& vm, Value v);
  ~ReprGuard();
  bool entered() const { return entered_; }

 private:
  Vm& vm_;
  Value value_;
  bool entered_;
};

// Depth protection for recursive natives; raises RecursionError when the C++ stack runs low. One
// with a `where` (" while getting the repr of an object") also counts as a call, as CPython's does.
class RecursionGuard {
 public:
  explicit RecursionGuard(Vm& vm, const char* where = nullptr);
  ~RecursionGuard() {
    if (counted_) release();
  }
  RecursionGuard(const RecursionGuard&) = delete;
  RecursionGuard& operator=(const RecursionGuard&) = delete;
  bool ok() const { return ok_; }

 private:
  void release();
  Vm* counted_ = nullptr;
  bool ok_;
};

// Fuel for work that isn't O(1); may end the slice. False: a limit was crossed, return raised.
bool charge(Vm& vm, uint64_t units);
// Before allocating `bytes` outside the heap or building something big. False: MemoryError raised.
bool check_alloc(Vm& vm, uint64_t bytes);

// Attribute dictionary of objects whose class has a __dict__ but which aren't Instances.
Dict** attr_dict_slot(Obj* o);

// ---------------------------------------------------------------- formatting helpers
// (types/format.cc)

std::string float_repr(double d);
// Format-spec application for the builtin types; spec text without the colon.
Value format_int(Vm& vm, Value v, std::string_view spec);
Value format_float(Vm& vm, double d, std::string_view spec);
Value format_str(Vm& vm, Str* s, std::string_view spec);
// %-formatting of str / bytes.
Value percent_format(Vm& vm, Str* format, Value args);

// ---------------------------------------------------------------- modules, tables

// All modules and extra builtins known to the process; set once, before the first isolate is made.
struct Library {
  const ModuleDef* const* modules = nullptr;  // ends with null
  // Preloaded globals of lenient programs etc. are bound by the invocation, not here.
};
void set_library(const Library& library);
Value import_module(Vm& vm,
                    std::string_view dotted_name);  // the module itself (not the top package)
void module_set(Vm& vm, Module* m, std::string_view name, Value v);  // in setup functions
void type_set(Vm& vm, TypeObj* t, std::string_view name, Value v);   // in setup functions

// Host-side state of a shim in one isolate (RAII, freed with the isolate): one slot per T.
class ShimState {
 public:
  virtual ~ShimState() = default;
  virtual void trace(Marker&) {}
};
ShimState* shim_state_get(Vm& vm, const void* key);
void shim_state_put(Vm& vm, const void* key, ShimState* owned);
// The isolate's T, made on first use. T has a constructor from Vm& or none.
template <class T>
T& shim_state(Vm& vm) {
  static const char key = 0;
  if (ShimState* s = shim_state_get(vm, &key)) return *static_cast<T*>(s);
  T* made = new T();
  shim_state_put(vm, &key, made);
  return *made;
}

// ---------------------------------------------------------------- collector's view

class Marker {
 public:
  void value(Value v) {
    if (v.is_ptr()) object(v.ptr());
  }
  void object(Obj* o) {
    if (!o || (o->flags & (kFrozen | kMark))) return;
    o->flags |= kMark;
    push(o);
  }
  void values(const Value* v, size_t n) {
    for (size_t i = 0; i < n; ++i) value(v[i]);
  }
  // Keeps a container without what is in it.
  void shell(Obj* o) {
    if (o && !(o->flags & kFrozen)) o->flags |= kMark;
  }

 private:
  friend class Heap;
  void push(Obj* o);
  void* stack_ = nullptr;
};

}  // namespace copra
