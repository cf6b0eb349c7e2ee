// Layouts of all heap objects. No logic beyond trivial accessors; no virtuals; trivially
// destructible.
//
// Header (16 bytes): kind selects layout and core operations. `word` is the inline-cache key: the
// Shape of an Instance/Exception, the TypeObj of everything else. So one compare guards a cache
// line for both. Frozen objects (kFrozen) are shared by all threads, never marked, never changed.
// Next: value.h (encoding), heap.h (allocation), collect.cc (tracing), native.h (operations).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "interp/heap/value.h"

namespace copra {

struct Vm;
struct TypeObj;
struct Shape;
struct Dict;
struct Str;
struct Tuple;
struct Code;             // interp/code/program.h
struct ProgramInstance;  // interp/vm/isolate.h
struct Cache;            // interp/vm/isolate.h
struct NativeDef;        // interp/native.h
struct NativeSignature;  // interp/vm/signature.h
struct NativeType;
struct GetSetDef;
class Marker;

enum class Kind : uint8_t {
#define KIND(id, type, name) k##id,
#include "interp/defs/kinds.def"
#undef KIND
  kCount
};

enum ObjFlags : uint8_t {
  kFrozen = 1,    // shared, immutable, outlives every isolate
  kMark = 2,      // reached in the running collection
  kSubclass = 4,  // the type is a Python class derived from the kind's builtin type
  kHasDict = 8,  // not Instance/Exception: an attribute Dict* follows the body (see attr_dict_slot)
  kLarge = 16,   // lives in the large-object space
  kInst = 32,    // Instance or Exception: `word` is a Shape*
};

struct Obj {
  Kind kind;
  uint8_t flags;
  uint16_t aux16;
  uint32_t aux32;
  void* word;

  bool has(ObjFlags f) const { return (flags & f) != 0; }
  Shape* shape() const { return static_cast<Shape*>(word); }
  TypeObj* type_word() const { return static_cast<TypeObj*>(word); }
};
static_assert(sizeof(Obj) == 16);

// Untyped storage owned by another object (dict tables …); traced by the owner.
struct Buffer : Obj {
  size_t bytes;
  char* data() { return reinterpret_cast<char*>(this + 1); }
};

// Values owned by one object (list items, out-of-line slots); traced by its own capacity, which is
// always fully initialised (zero words allowed).
struct ValueBuffer : Obj {
  size_t capacity;
  Value* data() { return reinterpret_cast<Value*>(this + 1); }
  static ValueBuffer* of(Value* items) { return reinterpret_cast<ValueBuffer*>(items) - 1; }
};

// Hidden class: the ordered attribute names of instances that were built alike. A tree per class.
// Slot `index` of the transition that added it holds the attribute. `is_dict`: attributes live in a
// Dict in slot 0 instead (after deletions, __dict__ access or more than kMaxShapeSlots names).
struct Shape : Obj {
  static constexpr uint32_t kMaxSlots = 64;
  TypeObj* type;
  Shape* parent;
  Str* key;       // name added by the last transition; null in the root
  Dict* table;    // name -> small int slot; made on first need
  Dict* next;     // name -> Shape; made on first need
  Str* next_key;  // the most recent transition, tried first
  Shape* next_shape;
  uint32_t count;
  bool is_dict;
};

struct Instance : Obj {  // aux32 = values `slots` has room for, aux16 = those of inline_slots()
  Value* slots;          // inline_slots() or a ValueBuffer
  uint32_t slot_capacity() const { return aux32; }
  Value* inline_slots() { return reinterpret_cast<Value*>(this + 1); }
  // Null: they are inline, or there are none.
  ValueBuffer* slot_buffer() {
    return slots && slots != inline_slots() ? ValueBuffer::of(slots) : nullptr;
  }
};

// An Instance prefix, then what every exception has. Attributes beyond go through the shape.
struct Exception : Instance {
  Value args;       // Tuple
  Value cause;      // exception, None or absent
  Value context;    // exception, None or absent
  Value traceback;  // Traceback, None or absent
  Value fields[5];  // per class: StopIteration.value, KeyError-free, OSError
                    // errno/strerror/filename …
  bool suppress_context;
};

// UTF-8 text (WTF-8 for lone surrogates), NUL-terminated. aux32 = bytes. aux16 bit 0: ASCII only;
// bit 1: interned (equal interned strings are the same object within one isolate). Non-ASCII
// strings carry, after the bytes, one uint32 byte offset for every 64th code point (see
// str_index_offset). Bit 2: a string whose bytes are the start of a Buffer that longer strings made
// by appending share, crumbs at its end (see str_concat); bit 3: the next append to it shares.
struct Str : Obj {
  static constexpr uint16_t kAscii = 1, kInterned = 2, kShared = 4, kGrown = 8;
  uint32_t length;  // code points
  uint32_t hash32;  // 0 = not computed yet
  bool shared() const { return (aux16 & kShared) != 0; }
  Buffer*& shared_buffer() { return *reinterpret_cast<Buffer**>(this + 1); }
  char* data() { return shared() ? shared_buffer()->data() : reinterpret_cast<char*>(this + 1); }
  const char* data() const { return const_cast<Str*>(this)->data(); }
  uint32_t bytes() const { return aux32; }
  bool ascii() const { return (aux16 & kAscii) != 0; }
  std::string_view view() const { return {data(), aux32}; }
};

struct Bytes : Obj {  // aux32 = length
  uint64_t hash;      // 0 = not computed
  char* data() { return reinterpret_cast<char*>(this + 1); }
  const char* data() const { return reinterpret_cast<const char*>(this + 1); }
  uint32_t size() const { return aux32; }
  std::string_view view() const { return {data(), aux32}; }
};

struct ByteArray : Obj {  // aux32 = bytes taken from the front of the buffer, not used again
  Buffer* buffer;         // may be null when capacity is 0
  size_t size;
  size_t exports;  // live memoryviews; resizing is refused while > 0
  char* data() { return buffer ? buffer->data() + aux32 : nullptr; }
};

// |value| in GMP limbs, least significant first, no leading zero limb, always outside 49 bits.
struct BigInt : Obj {  // aux32 = limbs, aux16 = 1 when negative
  uint64_t* limbs() { return reinterpret_cast<uint64_t*>(this + 1); }
  const uint64_t* limbs() const { return reinterpret_cast<const uint64_t*>(this + 1); }
  uint32_t count() const { return aux32; }
  bool negative() const { return aux16 != 0; }
};

struct IntSub : Obj {  // instance of a Python subclass of int (never bool)
  Value value;         // small int or BigInt
};

struct FloatObj : Obj {  // instance of a Python subclass of float
  double value;
};

struct Complex : Obj {
  double real, imag;
};

struct Tuple : Obj {  // aux32 = count
  Value* items() { return reinterpret_cast<Value*>(this + 1); }
  const Value* items() const { return reinterpret_cast<const Value*>(this + 1); }
  uint32_t size() const { return aux32; }
};

struct List : Obj {
  Value* items;  // in a ValueBuffer; null when capacity is 0
  uint32_t size;
  uint32_t capacity;
};

struct DictEntry {
  Value key;  // tombstone() when deleted
  Value value;
  uint64_t hash;  // of a deleted one: the number of an entry up to which all are deleted, or 0
};

// Compact ordered hash table: `index` (1, 2 or 4 byte entry numbers, open addressing) before
// `entries` in one Buffer. aux32 = live entries.
struct Dict : Obj {
  Buffer* buffer;      // null when empty and never filled
  DictEntry* entries;  // into buffer
  uint32_t fill;       // entries used, tombstones included
  uint32_t capacity;   // entries allocated
  uint32_t index_mask;
  uint32_t index_width;  // bytes an index entry: 1, 2, 4
  uint32_t version;      // changes with every change of the key set (adds, removals, rebuilds)
  uint32_t pad;
  uint32_t size() const { return aux32; }
};

struct SetEntry {
  Value key;  // zero word: never used; tombstone(): deleted
  uint64_t hash;
};

// CPython's set layout (same probing and growth), so that sets of ints iterate in the same order.
struct Set : Obj {  // aux32 = live entries
  Buffer* buffer;
  SetEntry* table;
  uint32_t mask;
  uint32_t fill;
  uint64_t hash;  // frozenset; 0 = not computed
  uint32_t version;
  uint32_t size() const { return aux32; }
};

struct Range : Obj {
  Value start, stop, step, length;  // ints of any size
};

struct Slice : Obj {
  Value start, stop, step;
};

struct Cell : Obj {
  Value value;  // zero word: unbound
};

struct Function : Obj {
  const Code* code;
  ProgramInstance* program;
  Cache* caches;  // null until the first call
  Str* name;
  Str* qualname;
  Value module;       // str or None
  Value doc;          // str or None
  Tuple* defaults;    // null when none
  Dict* kwdefaults;   // null when none
  Value annotations;  // Dict, or absent
  Dict* attrs;        // null until set
  uint32_t closure_count;
  uint32_t pad;
  Cell** closure() { return reinterpret_cast<Cell**>(this + 1); }
};

struct Native : Obj {
  const NativeDef* def;
  const NativeSignature* signature;
  uint8_t self_count;  // 1 for methods: a[0] is self (or the class)
  // What call_native() asks first: with so many arguments, self included, nothing needs binding.
  // None when min_args > max_args.
  uint8_t min_args;
  uint8_t max_args;
  uint8_t params;    // registers the function reads, self included
  bool checks_self;  // a[0] must be an object of `owner`
  TypeObj* owner;    // class whose method this is; null for module functions
  Value self;        // module functions: the module name or absent; static constructors: the type
  Str* name;
};

struct BoundMethod : Obj {
  Value func;
  Value self;
};

enum class GenState : uint8_t { kCreated, kSuspended, kRunning, kFinished };

// Generator, coroutine or async generator: a frame whose registers live here.
struct Generator : Obj {
  Function* function;
  const Code* code;
  const void* pc;
  Value handled;   // exception being handled inside, restored on resume
  Value delegate;  // what it waits for (yield from / await), or absent
  Str* name;
  Str* qualname;
  GenState state;
  bool closing;
  bool yielded_value;  // async generator: the last Yield was a value, not an await
  bool running_async;  // async generator: an asend/athrow is in progress
  uint32_t reg_count;
  Value* regs() { return reinterpret_cast<Value*>(this + 1); }
};

struct Module : Obj {
  Str* name;
  Dict* dict;                // native module: frozen members; or members set at run time
  ProgramInstance* program;  // Python module: its globals are slots of this instance
  Value doc;
};

struct Property : Obj {
  Value fget, fset, fdel, doc;  // None when missing
  Value name;                   // set by __set_name__, or absent
};

struct Wrapper : Obj {  // classmethod, staticmethod, mappingproxy
  Value inner;
};

struct GetSet : Obj {
  const GetSetDef* def;
  TypeObj* owner;
};

struct Member : Obj {  // a __slots__ entry
  Str* name;
  TypeObj* owner;
};

struct Super : Obj {
  TypeObj* start;  // search begins after this class
  Value self;      // instance or class; absent when unbound
  TypeObj* self_type;
};

// One level of a traceback, innermost call last: next leads towards where the exception was raised.
struct Traceback : Obj {
  Traceback* next;
  const Code* code;
  ProgramInstance* program;
  uint32_t pc;
  uint32_t line;
};

struct DictView : Obj {
  Dict* dict;
};

struct SeqIter : Obj {
  Value seq;       // None once exhausted
  uint64_t index;  // StrIter: byte offset; ListIter of reversed(): see aux16 = 1 (counts down)
  uint32_t version;
};

struct RangeIter : Obj {
  Value current;  // aux16 = 1: big ints in current/step/left; otherwise the int64 fields
  Value step_value;
  Value left_value;
  int64_t next;
  int64_t step;
  int64_t left;
};

struct DictIter : Obj {
  Dict* dict;      // null once exhausted
  uint32_t index;  // aux16 = 1: reversed
  uint32_t size_at_start;
};

// Instances of native types declared by tables outside the core kinds (iterators of itertools,
// datetime, Pattern …): the struct derives from NativeObj, the type's NativeType knows size and
// trace.
struct NativeObj : Obj {};

enum TypeFlags : uint32_t {
  kTypeHeap = 1,        // made by a class statement or type()
  kTypeBase = 2,        // may be subclassed
  kTypeHasDict = 4,     // instances have a __dict__
  kTypeAbstract = 8,    // has abstract methods: instantiation refused
  kTypeException = 16,  // derives from BaseException
  kTypeMeta = 32,       // derives from type
  kTypeDataDescr = 64,  // defines __set__ or __delete__
  kTypeGetDescr = 128,  // defines __get__
  kTypeNoInstantiate = 256,
  kTypeSlotsOnly = 512,  // __slots__ without a __dict__ anywhere in the MRO
  kTypeAttrs = 1024,     // native-layout instances carry a Dict* for attributes or slots
  kTypeNumbered = 2048,  // native: items are asked for by number alone, so it is no mapping
};

struct TypeOps;

struct TypeObj : Obj {  // word = metaclass
  Str* name;
  Str* qualname;
  Value module;  // str
  Tuple* bases;
  Tuple* mro;  // itself first
  Dict* dict;
  TypeObj* base;             // the one that decides the layout
  const TypeOps* ops;        // core operations of the instance kind
  const NativeType* native;  // nearest native type in the MRO
  uint64_t
      overrides[2];   // bit = dunder id that must be looked up in the MRO (not the core operation)
  Shape* root_shape;  // for kInst instances
  Value subclasses;   // List or absent (heap types)
  Kind instance_kind;
  uint32_t type_flags;
  uint32_t inline_slots;  // grows to what instances turned out to need
  uint32_t exception_id;  // nearest builtin exception; see Exc
  bool overrides_dunder(unsigned id) const { return (overrides[id >> 6] >> (id & 63)) & 1; }
};

}  // namespace copra
