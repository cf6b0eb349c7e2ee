// The process-wide frozen heap: builtin types, exceptions, modules, names, single characters. Made
// once, on first use, by a bootstrap isolate; read-only afterwards, shared by all threads.
#pragma once

#include <string_view>

#include "interp/heap/object.h"
#include "interp/native.h"

namespace copra {

struct Names {
#define NAME(id, text) Str* id;
#include "interp/defs/names.def"
#undef NAME
  Str* dunder[128];  // by Dunder id
};

enum class Dunder : unsigned {
#define DUNDER(id, text) k##id,
#include "interp/defs/dunders.def"
#undef DUNDER
  kCount
};

struct Frozen {
  TypeObj* kind_types[static_cast<size_t>(Kind::kCount)];
  TypeObj* object_type;
  TypeObj* type_type;
  TypeObj* bool_type;
  TypeObj* int_type;
  TypeObj* float_type;
  TypeObj* none_type;
  TypeObj* ellipsis_type;
  TypeObj* not_implemented_type;
  TypeObj* exceptions[static_cast<size_t>(Exc::kCount)];
  Names names;
  Str* latin1[256];
  Tuple* empty_tuple;
  Bytes* empty_bytes;
  Bytes* byte_strings[256];
  Dict* builtins;      // name -> value
  Dict* modules;       // native modules by dotted name
  Dict* interned;      // text -> the frozen Str
  Dict* native_types;  // address of NativeType (as int) -> TypeObj
};

// The finished frozen heap; builds it on first call (thread-safe).
const Frozen& frozen();
TypeObj* frozen_kind_type(Kind kind);
// The frozen interned Str of this text, or null.
Str* frozen_interned(std::string_view text);

}  // namespace copra
