// The operator module. Getters and callers are native callables. May include:
// types/containers.h.
#include <algorithm>
#include <string>
#include <string_view>

#include "interp/types/containers.h"

namespace copra {

namespace {

template <unsigned kOp>
Value f_compare(Vm& vm, Value* a, uint32_t) {
  return op_compare(vm, kOp, a[0], a[1]);
}
template <unsigned kOp>
Value f_binary(Vm& vm, Value* a, uint32_t) {
  return op_binary(vm, kOp, a[0], a[1]);
}
template <unsigned kOp>
Value f_inplace(Vm& vm, Value* a, uint32_t) {
  return op_inplace(vm, kOp, a[0], a[1]);
}
template <unsigned kOp>
Value f_unary(Vm& vm, Value* a, uint32_t) {
  return op_unary(vm, kOp, a[0]);
}
Value truth_value(int t) { return t < 0 ? Value::raised() : Value::boolean(t != 0); }
Value f_truth(Vm& vm, Value* a, uint32_t) { return truth_value(op_truth(vm, a[0])); }
Value f_not(Vm& vm, Value* a, uint32_t) {
  const int t = op_truth(vm, a[0]);
  return t < 0 ? Value::raised() : Value::boolean(!t);
}
Value f_is(Vm&, Value* a, uint32_t) { return Value::boolean(a[0] == a[1]); }
Value f_is_not(Vm&, Value* a, uint32_t) { return Value::boolean(!(a[0] == a[1])); }
Value f_contains(Vm& vm, Value* a, uint32_t) { return truth_value(op_contains(vm, a[0], a[1])); }
Value f_getitem(Vm& vm, Value* a, uint32_t) { return op_getitem(vm, a[0], a[1]); }
Value f_setitem(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(op_setitem(vm, a[0], a[1], a[2]));
  return Value::none();
}
Value f_delitem(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(op_delitem(vm, a[0], a[1]));
  return Value::none();
}
Value f_index(Vm& vm, Value* a, uint32_t) { return op_index(vm, a[0]); }
Value f_call(Vm& vm, Value* a, uint32_t) {
  return op_call_ex(vm, a[0], a[1].as<Tuple>(), a[2].as<Dict>());
}
bool is_sequence(Vm& vm, Value v) {
  return !is_dict(v) && !lookup_special(vm, v, "__getitem__").is_not_found();
}
Value f_concat(Vm& vm, Value* a, uint32_t) {
  if (!is_sequence(vm, a[0])) {
    return raise(vm, Exc::kTypeError, "'%s' object can't be concatenated",
                 type_name(vm, a[0]).c_str());
  }
  return op_binary(vm, kAdd, a[0], a[1]);
}
Value f_iconcat(Vm& vm, Value* a, uint32_t) {
  if (!is_sequence(vm, a[0])) {
    return raise(vm, Exc::kTypeError, "'%s' object can't be concatenated",
                 type_name(vm, a[0]).c_str());
  }
  return op_inplace(vm, kAdd, a[0], a[1]);
}
Value iter_of_argument(Vm& vm, Value v) {
  const std::string message = "argument of type '" + type_name(vm, v) + "' is not iterable";
  return iter_or_message(vm, v, message.c_str());
}
Value f_count_of(Vm& vm, Value* a, uint32_t) {
  const Value items = TRY(iter_of_argument(vm, a[0]));
  Iterate it(vm, items);
  Fuel fuel(vm);
  Value v;
  int64_t count = 0;
  while (it.next(&v)) {
    const int equal = item_equal(vm, v, a[1]);
    if (equal < 0 || !fuel.tick()) return Value::raised();
    count += equal;
  }
  return it.raised() ? Value::raised() : int_value(vm, count);
}
Value f_index_of(Vm& vm, Value* a, uint32_t) {
  const Value items = TRY(iter_of_argument(vm, a[0]));
  Iterate it(vm, items);
  Fuel fuel(vm);
  Value v;
  for (int64_t i = 0; it.next(&v); ++i) {
    const int equal = item_equal(vm, v, a[1]);
    if (equal < 0 || !fuel.tick()) return Value::raised();
    if (equal) return int_value(vm, i);
  }
  if (it.raised()) return Value::raised();
  return raise_str(vm, Exc::kValueError, "sequence.index(x): x not in sequence");
}
Value f_length_hint(Vm& vm, Value* a, uint32_t) {
  int64_t fallback = 0;
  if (!a[1].is_absent()) {
    const Value index = TRY(op_index(vm, a[1]));
    TRY_BOOL(as_int64(vm, index, &fallback, "Python int too large to convert to C ssize_t"));
  }
  const int64_t n = op_length_hint(vm, a[0], fallback);
  return has_pending(vm) ? Value::raised() : int_value(vm, n);  // a fallback may be -1
}

// ---------------------------------------------------------------- itemgetter and friends

struct Getter : NativeObj {
  Tuple* items;  // keys, dotted names, or the method's name and arguments
  Dict* keywords;
  bool plain;  // names without dots, interned
};
void getter_trace(Marker& m, Obj* o) {
  m.object(static_cast<Getter*>(o)->items);
  m.object(static_cast<Getter*>(o)->keywords);
}
Value getter_make(Vm& vm, Value* a, const char* name, bool names, Dict* keywords) {
  auto* items = a[1].as<Tuple>();
  if (!items->size()) {
    if (keywords) {
      return raise_str(vm, Exc::kTypeError,
                       "methodcaller needs at least one argument, the method "
                       "name");
    }
    return raise(vm, Exc::kTypeError, "%s expected 1 argument, got 0", name);
  }
  const uint32_t checked = keywords ? 1 : names ? items->size() : 0;
  for (uint32_t i = 0; i < checked; ++i) {
    if (is_str(items->items()[i])) continue;
    return raise_str(vm, Exc::kTypeError,
                     keywords ? "method name must be a string" : "attribute name must be a string");
  }
  auto* g = new_native_object<Getter>(vm, a[0].as<TypeObj>());
  TRY_BOOL(g);
  g->items = items;
  g->keywords = keywords;
  if (!names) return g;
  g->plain = true;
  for (uint32_t i = 0; i < items->size(); ++i) {
    if (i < checked && items->items()[i].as<Str>()->view().find('.') != std::string_view::npos) {
      g->plain = false;
    }
  }
  if (!g->plain) return g;
  Tuple* interned = TRY_PTR(new_tuple(vm, items->items(), items->size()));
  for (uint32_t i = 0; i < checked; ++i) {
    interned->items()[i] = Value(TRY_PTR(intern_str(vm, items->items()[i].as<Str>())));
  }
  g->items = interned;
  return g;
}
Value item_new(Vm& vm, Value* a, uint32_t) {
  return getter_make(vm, a, "itemgetter", false, nullptr);
}
Value attr_new(Vm& vm, Value* a, uint32_t) {
  return getter_make(vm, a, "attrgetter", true, nullptr);
}
Value method_new(Vm& vm, Value* a, uint32_t) {
  return getter_make(vm, a, "methodcaller", true, a[2].as<Dict>());
}

bool one_argument(Vm& vm, const char* name, uint32_t n, Tuple* kwnames) {
  if (n == 1 && !kwnames) return true;
  if (kwnames) {
    raise(vm, Exc::kTypeError, "%s() takes no keyword arguments", name);
  } else {
    raise(vm, Exc::kTypeError, "%s expected 1 argument, got %u", name, n);
  }
  return false;
}

template <class F>
Value get_each(Vm& vm, Tuple* items, F get) {
  if (items->size() == 1) return get(items->items()[0]);
  Tuple* out = TRY_PTR(new_tuple(vm, nullptr, items->size()));
  for (uint32_t i = 0; i < items->size(); ++i) out->items()[i] = TRY(get(items->items()[i]));
  return out;
}
Value item_call(Vm& vm, Value self, Value* args, uint32_t n, Tuple* kwnames) {
  TRY_BOOL(one_argument(vm, "itemgetter", n, kwnames));
  const Value v = args[0];
  return get_each(vm, self.as<Getter>()->items, [&](Value key) { return op_getitem(vm, v, key); });
}
Value dotted(Vm& vm, Value v, Str* path) {
  std::string_view rest = path->view();
  for (;;) {
    const size_t dot = rest.find('.');
    Str* name = TRY_PTR(rest.size() == path->bytes() && dot == std::string_view::npos
                            ? intern_str(vm, path)
                            : intern(vm, rest.substr(0, dot)));
    v = TRY(op_getattr(vm, v, name));
    if (dot == std::string_view::npos) return v;
    rest.remove_prefix(dot + 1);
  }
}
Value attr_call(Vm& vm, Value self, Value* args, uint32_t n, Tuple* kwnames) {
  TRY_BOOL(one_argument(vm, "attrgetter", n, kwnames));
  const Value v = args[0];
  const auto* g = self.as<Getter>();
  if (g->plain) {
    return get_each(vm, g->items, [&](Value name) { return op_getattr(vm, v, name.as<Str>()); });
  }
  return get_each(vm, g->items, [&](Value name) { return dotted(vm, v, name.as<Str>()); });
}
Value method_call(Vm& vm, Value self, Value* args, uint32_t n, Tuple* kwnames) {
  TRY_BOOL(one_argument(vm, "methodcaller", n, kwnames));
  auto* g = self.as<Getter>();
  const Value bound = TRY(op_getattr(vm, args[0], g->items->items()[0].as<Str>()));
  if (!g->keywords->size()) {
    return op_call(vm, bound, g->items->items() + 1, g->items->size() - 1);
  }
  Tuple* rest = TRY_PTR(new_tuple(vm, g->items->items() + 1, g->items->size() - 1));
  return op_call_ex(vm, bound, rest, g->keywords);
}
Value getter_repr(Vm& vm, Value self) {
  auto* g = self.as<Getter>();
  StrBuilder b(vm);
  b.append("operator.");
  b.append(type_of(vm, self)->name);
  b.append("(");
  for (uint32_t i = 0; i < g->items->size(); ++i) {
    if (i) b.append(", ");
    TRY_BOOL(b.append_repr(g->items->items()[i]));
  }
  uint32_t at = 0;
  Value k, v;
  while (g->keywords && dict_next(g->keywords, &at, &k, &v)) {
    b.append(", ");
    TRY_BOOL(b.append_str(k));
    b.append("=");
    TRY_BOOL(b.append_repr(v));
  }
  b.append(")");
  return b.finish();
}

// What makes the same again: the class on the items, over partial() when there are keywords.
Value getter_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* g = a[0].as<Getter>();
  const Value cls = Value(type_of(vm, a[0]));
  if (!g->keywords || !g->keywords->size()) {
    return Value(new_tuple_of(vm, {cls, Value(g->items)}));
  }
  const Value functools = TRY(import_module(vm, "functools"));
  const Value partial = TRY(op_getattr(vm, functools, "partial"));
  Tuple* head = TRY_PTR(new_tuple_of(vm, {cls, g->items->items()[0]}));
  const Value made = TRY(op_call_ex(vm, partial, head, g->keywords));
  Tuple* rest = TRY_PTR(new_tuple(vm, g->items->items() + 1, g->items->size() - 1));
  return Value(new_tuple_of(vm, {made, Value(rest)}));
}
constexpr TypeOps kItemOps = {.repr = getter_repr, .call = item_call};
constexpr TypeOps kAttrOps = {.repr = getter_repr, .call = attr_call};
constexpr TypeOps kMethodOps = {.repr = getter_repr, .call = method_call};
template <const TypeOps& kOps>
constexpr NativeDef kGetterMethods[] = {{"__call__", "(*args, **kwargs)", Dunders<kOps>::call},
                                        {"__reduce__", "()", getter_reduce},
                                        {}};
constexpr NativeDef kItemNew = {"__new__", "(*items)", item_new, kFnStatic};
constexpr NativeDef kAttrNew = {"__new__", "(*attrs)", attr_new, kFnStatic};
constexpr NativeDef kMethodNew = {"__new__", "(*args, **kwargs)", method_new, kFnStatic};
#define GETTER_TYPE(variable, text, operations, constructor)              \
  constexpr NativeType variable = {.name = text,                          \
                                   .module = "operator",                  \
                                   .size = sizeof(Getter),                \
                                   .trace = getter_trace,                 \
                                   .ops = &operations,                    \
                                   .methods = kGetterMethods<operations>, \
                                   .new_def = &constructor,               \
                                   .flags = 0}
GETTER_TYPE(kItemType, "itemgetter", kItemOps, kItemNew);
GETTER_TYPE(kAttrType, "attrgetter", kAttrOps, kAttrNew);
GETTER_TYPE(kMethodType, "methodcaller", kMethodOps, kMethodNew);
#undef GETTER_TYPE

// clang-format off
constexpr NativeDef kFunctions[] = {
    {"lt", "(a, b, /)", f_compare<kLt>}, {"le", "(a, b, /)", f_compare<kLe>},
    {"eq", "(a, b, /)", f_compare<kEq>}, {"ne", "(a, b, /)", f_compare<kNe>},
    {"gt", "(a, b, /)", f_compare<kGt>}, {"ge", "(a, b, /)", f_compare<kGe>},
    {"add", "(a, b, /)", f_binary<kAdd>}, {"sub", "(a, b, /)", f_binary<kSub>},
    {"mul", "(a, b, /)", f_binary<kMul>}, {"matmul", "(a, b, /)", f_binary<kMatMul>},
    {"truediv", "(a, b, /)", f_binary<kTrueDiv>},
    {"floordiv", "(a, b, /)", f_binary<kFloorDiv>},
    {"mod", "(a, b, /)", f_binary<kMod>}, {"pow", "(a, b, /)", f_binary<kPow>},
    {"lshift", "(a, b, /)", f_binary<kLShift>}, {"rshift", "(a, b, /)", f_binary<kRShift>},
    {"and_", "(a, b, /)", f_binary<kAnd>}, 
    {"or_", "(a, b, /)", f_binary<kOr>}, 
    {"xor", "(a, b, /)", f_binary<kXor>},
    {"iadd", "(a, b, /)", f_inplace<kAdd>}, {"isub", "(a, b, /)", f_inplace<kSub>},
    {"imul", "(a, b, /)", f_inplace<kMul>}, {"imatmul", "(a, b, /)", f_inplace<kMatMul>},
    {"itruediv", "(a, b, /)", f_inplace<kTrueDiv>},
    {"ifloordiv", "(a, b, /)", f_inplace<kFloorDiv>},
    {"imod", "(a, b, /)", f_inplace<kMod>}, {"ipow", "(a, b, /)", f_inplace<kPow>},
    {"ilshift", "(a, b, /)", f_inplace<kLShift>},
    {"irshift", "(a, b, /)", f_inplace<kRShift>},
    {"iand", "(a, b, /)", f_inplace<kAnd>}, {"ior", "(a, b, /)", f_inplace<kOr>},
    {"ixor", "(a, b, /)", f_inplace<kXor>},
    {"neg", "(a, /)", f_unary<kNeg>}, {"pos", "(a, /)", f_unary<kPos>},
    {"abs", "(a, /)", f_unary<kAbs>}, {"invert", "(a, /)", f_unary<kInvert>},
    {"inv", "(a, /)", f_unary<kInvert>},
    {"not_", "(a, /)", f_not}, 
    {"truth", "(a, /)", f_truth}, {"is_", "(a, b, /)", f_is}, {"is_not", "(a, b, /)", f_is_not},
    {"contains", "(a, b, /)", f_contains}, {"getitem", "(a, b, /)", f_getitem},
    {"setitem", "(a, b, c, /)", f_setitem}, {"delitem", "(a, b, /)", f_delitem},
    {"index", "(a, /)", f_index}, {"concat", "(a, b, /)", f_concat},
    {"iconcat", "(a, b, /)", f_iconcat}, {"call", "(obj, /, *args, **kwargs)", f_call},
    {"countOf", "(a, b, /)", f_count_of}, {"indexOf", "(a, b, /)", f_index_of},
    {"length_hint", "(obj, default=0, /)", f_length_hint},
    {}};
// clang-format on

constexpr const NativeType* kTypes[] = {&kItemType, &kAttrType, &kMethodType, nullptr};

// The functions that have no second name with underscores.
constexpr std::string_view kOneName[] = {"truth",   "is_",     "is_not",
                                         "countOf", "indexOf", "length_hint"};

void setup(Vm& vm, Module* m) {
  List* names = new_list(vm);
  for (const NativeDef* def = kFunctions; def->name; ++def) {
    std::string name = def->name;
    CHECK(list_append(vm, names, Value(intern(vm, name))));
    if (std::find(std::begin(kOneName), std::end(kOneName), name) != std::end(kOneName)) continue;
    const Value function = dict_get_str(vm, m->dict, name);
    if (name.back() == '_') name.pop_back();
    module_set(vm, m, ("__" + name + "__").c_str(), function);
  }
  for (const NativeType* const* t = kTypes; *t; ++t) {
    CHECK(list_append(vm, names, Value(intern(vm, (*t)->name))));
  }
  CHECK(list_sort(vm, names, Value::absent(), false));
  module_set(vm, m, "__all__", Value(names));
}

}  // namespace

extern const ModuleDef kOperatorModule;
const ModuleDef kOperatorModule = {
    .name = "operator", .functions = kFunctions, .types = kTypes, .setup = setup};

}  // namespace copra
