// Building and changing classes: MRO (C3), layouts, slots, override masks, the class statement.
// Source: Python reference 3.3.3, 8.8; "The Python 2.3 Method Resolution Order". Next:
// types/type.cc.
#include "interp/vm/class_build.h"
#include "interp/front/unicode.h"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "interp/heap/shape.h"
#include "interp/types/builtin_types.h"
#include "interp/types/exception.h"
#include "interp/vm/frames.h"
#include "interp/vm/isolate.h"

namespace copra {

// ---------------------------------------------------------------- look-up

static inline MethodCacheEntry& lookup_entry(Vm& vm, const TypeObj* t, const Str* name) {
  const auto key = (reinterpret_cast<uint64_t>(t) >> 4) ^ (reinterpret_cast<uint64_t>(name) >> 3);
  return vm.method_cache[key % std::size(vm.method_cache)];
}

Value type_lookup(Vm& vm, TypeObj* t, Str* name) {
  MethodCacheEntry& e = lookup_entry(vm, t, name);
  if (e.type == t && e.name == name) return e.value;
  Value found = Value::not_found();
  const uint32_t n = t->mro->size();
  for (uint32_t i = 0; i < n; ++i) {
    const Value v = dict_get_str(vm, t->mro->items()[i].as<TypeObj>()->dict, name);
    if (!v.is_not_found()) {
      found = v;
      break;
    }
  }
  // Only names that are the same object each time, so that forget_lookup() finds them.
  if (name->aux16 & Str::kInterned) e = {t, name, found};
  return found;
}

// What was remembered of `name`, interned, in `t` and the classes below it.
static void forget_lookup(Vm& vm, TypeObj* t, Str* name) {
  constexpr size_t kMany = 32;
  std::vector<TypeObj*> below;
  for (size_t next = 0;; t = below[next++]) {
    MethodCacheEntry& e = lookup_entry(vm, t, name);
    if (e.type == t && e.name == name) e = MethodCacheEntry();
    if (is_list(t->subclasses)) {
      const auto* subs = t->subclasses.as<List>();
      for (uint32_t i = 0; i < subs->size; ++i) {
        if (!subs->items[i].is_absent()) below.push_back(subs->items[i].as<TypeObj>());
      }
    }
    if (next == below.size()) return;
    if (below.size() > kMany) break;
  }
  for (MethodCacheEntry& e : vm.method_cache) {
    if (e.name == name) e = MethodCacheEntry();
  }
}

Tuple* compute_mro(Vm& vm, TypeObj* t, Tuple* bases) {
  if (bases->size() == 1) {
    Tuple* inherited = bases->items()[0].as<TypeObj>()->mro;
    Tuple* order = new_tuple(vm, nullptr, size_t{inherited->size()} + 1);
    if (!order) return nullptr;
    order->items()[0] = Value(t);
    std::copy_n(inherited->items(), inherited->size(), order->items() + 1);
    return order;
  }
  std::vector<std::vector<TypeObj*>> seqs;
  for (uint32_t i = 0; i < bases->size(); ++i) {
    Tuple* m = bases->items()[i].as<TypeObj>()->mro;
    std::vector<TypeObj*> seq;
    for (uint32_t j = 0; j < m->size(); ++j) seq.push_back(m->items()[j].as<TypeObj>());
    seqs.push_back(std::move(seq));
  }
  std::vector<TypeObj*> own;
  for (uint32_t i = 0; i < bases->size(); ++i) own.push_back(bases->items()[i].as<TypeObj>());
  for (size_t i = 0; i < own.size(); ++i) {
    if (!charge(vm, own.size() / 64)) return nullptr;
    for (size_t j = i + 1; j < own.size(); ++j) {
      if (own[i] == own[j]) {
        raise(vm, Exc::kTypeError, "duplicate base class %s", own[i]->name->data());
        return nullptr;
      }
    }
  }
  seqs.push_back(std::move(own));
  std::vector<size_t> at(seqs.size(), 0);
  RootedVector out(vm);
  if (!out.push(Value(t))) return nullptr;
  for (;;) {
    TypeObj* next = nullptr;
    bool done = true;
    size_t scanned = 0;
    for (size_t i = 0; i < seqs.size() && !next; ++i) {
      if (at[i] == seqs[i].size()) continue;
      done = false;
      TypeObj* candidate = seqs[i][at[i]];
      bool blocked = false;
      for (size_t j = 0; j < seqs.size() && !blocked; ++j) {
        scanned += seqs[j].size() - at[j];
        for (size_t k = at[j] + 1; k < seqs[j].size(); ++k) {
          if (seqs[j][k] == candidate) {
            blocked = true;
            break;
          }
        }
      }
      if (!blocked) next = candidate;
    }
    if (done) return new_tuple(vm, out.data(), out.size());
    if (!charge(vm, scanned / 64)) return nullptr;
    if (!next) {
      std::string names;
      std::vector<TypeObj*> listed;
      for (size_t i = 0; i < seqs.size(); ++i) {
        if (at[i] == seqs[i].size()) continue;
        TypeObj* c = seqs[i][at[i]];
        bool seen = false;
        for (TypeObj* l : listed) seen = seen || l == c;
        if (seen) continue;
        listed.push_back(c);
        if (!names.empty()) names += ", ";
        names += c->name->view();
      }
      raise(vm, Exc::kTypeError,
            "Cannot create a consistent method resolution\norder (MRO) for bases %s",
            names.c_str());
      return nullptr;
    }
    if (!out.push(Value(next))) return nullptr;
    for (size_t i = 0; i < seqs.size(); ++i) {
      if (at[i] < seqs[i].size() && seqs[i][at[i]] == next) ++at[i];
    }
  }
}

// ---------------------------------------------------------------- overrides

// Whether the native operations table already does what the dunder would.
static bool ops_cover(const TypeOps* ops, Dunder d) {
  if (!ops) return false;
  const auto i = static_cast<unsigned>(d);
  const auto between = [i](Dunder a, Dunder b) {
    return i >= static_cast<unsigned>(a) && i <= static_cast<unsigned>(b);
  };
  if (between(Dunder::klt, Dunder::kge)) return ops->compare != nullptr;
  if (between(Dunder::kadd, Dunder::kror)) return ops->binary != nullptr;
  if (between(Dunder::kiadd, Dunder::kior))
    return ops->inplace != nullptr || ops->binary != nullptr;
  if (between(Dunder::kneg, Dunder::kinvert)) return ops->unary != nullptr;
  switch (d) {
    case Dunder::krepr: return ops->repr != nullptr;
    case Dunder::kstr: return ops->str != nullptr || ops->repr != nullptr;
    case Dunder::khash: return ops->hash != nullptr;
    case Dunder::kbool_: return ops->truth != nullptr;
    case Dunder::klen: return ops->len != nullptr;
    case Dunder::kgetitem: return ops->getitem != nullptr;
    case Dunder::ksetitem:
    case Dunder::kdelitem: return ops->setitem != nullptr;
    case Dunder::kcontains: return ops->contains != nullptr;
    case Dunder::kiter: return ops->iter != nullptr;
    case Dunder::knext: return ops->next != nullptr;
    case Dunder::kcall: return ops->call != nullptr;
    case Dunder::kgetattribute: return ops->getattr != nullptr;
    case Dunder::ksetattr:
    case Dunder::kdelattr: return ops->setattr != nullptr;
    case Dunder::kget: return ops->descr_get != nullptr;
    default: return false;
  }
}

static void update_override(Vm& vm, TypeObj* t, unsigned d) {
  const uint64_t bit = uint64_t{1} << (d & 63);
  t->overrides[d >> 6] &= ~bit;
  Str* name = vm.fz->names.dunder[d];
  for (uint32_t i = 0; i < t->mro->size(); ++i) {
    auto* c = t->mro->items()[i].as<TypeObj>();
    if (dict_get_str(vm, c->dict, name).is_not_found()) continue;
    const bool heap = (c->type_flags & kTypeHeap) != 0;
    const bool root = c == vm.fz->object_type || c == vm.fz->type_type;
    // Core kinds' tables list dunders for explicit calls only; the machine has them built in.
    const bool core = t->instance_kind != Kind::kNativeObj;
    if (heap || (!root && !core && !ops_cover(c->ops, static_cast<Dunder>(d)))) {
      t->overrides[d >> 6] |= bit;
    }
    return;
  }
}

void update_overrides(Vm& vm, TypeObj* t) {
  for (unsigned d = 0; d < static_cast<unsigned>(Dunder::kCount); ++d) update_override(vm, t, d);
}

// Dunder `key` of `t` changed: so it did for every class below, each visited once. Paid for at the
// end, because a half-done update must not be seen.
static bool update_subclass_overrides(Vm& vm, TypeObj* t, Str* key) {
  const auto* names = vm.fz->names.dunder;
  const auto count = static_cast<size_t>(Dunder::kCount);
  const auto d = static_cast<size_t>(std::find(names, names + count, key) - names);
  if (d == count) return true;
  std::vector<TypeObj*> below = {t};
  std::unordered_set<TypeObj*> seen = {t};
  size_t work = 0;
  for (size_t i = 0; i < below.size(); ++i) {
    TypeObj* c = below[i];
    update_override(vm, c, static_cast<unsigned>(d));
    work += c->mro->size();
    if (!is_list(c->subclasses)) continue;
    List* subs = c->subclasses.as<List>();
    for (uint32_t j = 0; j < subs->size; ++j) {
      if (subs->items[j].is_absent()) continue;
      auto* sub = subs->items[j].as<TypeObj>();
      if (seen.insert(sub).second) below.push_back(sub);
    }
  }
  return charge(vm, work / 4);
}

static bool is_dunder_name(std::string_view s) {
  return s.size() > 4 && s.substr(0, 2) == "__" && s.substr(s.size() - 2) == "__";
}

// Registered with an ABC of sequences or mappings: as in CPython, of the two the later counts, for
// the classes below too.
static bool set_collection(Vm& vm, TypeObj* t, Value kind) {
  const bool mapping = is_str(kind) && kind.as<Str>()->view() == "Mapping";
  const uint32_t flag = mapping ? kTypeIsMapping : kTypeIsSequence;
  std::vector<TypeObj*> below = {t};
  for (size_t i = 0; i < below.size(); ++i) {
    TypeObj* c = below[i];
    const uint32_t before = c->type_flags & (kTypeIsSequence | kTypeIsMapping);
    if (before == flag) continue;
    c->type_flags = (c->type_flags & ~before) | flag;
    if (!is_list(c->subclasses)) continue;
    List* subs = c->subclasses.as<List>();
    for (uint32_t j = 0; j < subs->size; ++j) {
      if (!subs->items[j].is_absent()) below.push_back(subs->items[j].as<TypeObj>());
    }
  }
  return charge(vm, below.size());
}

bool type_setattr(Vm& vm, TypeObj* t, Str* name, Value v) {
  if (!(t->type_flags & kTypeHeap)) {
    raise(vm, Exc::kTypeError, "cannot set '%s' attribute of immutable type '%s'", name->data(),
          t->name->data());
    return false;
  }
  Str* key = intern_str(vm, name);
  if (!key) return false;
  if (key->view() == "__abc_tpflags__" && !v.is_absent()) {
    return set_collection(vm, t, v);
  }
  const Value old = dict_get_str(vm, t->dict, key);
  if (v.is_absent()) {
    if (old.is_not_found()) {
      raise(vm, Exc::kAttributeError, "type object '%s' has no attribute '%s'", t->name->data(),
            name->data());
      return false;
    }
    if (dict_pop(vm, t->dict, Value(key)).is_raised()) return false;
    if (key->view() == "__abstractmethods__") t->type_flags &= ~kTypeAbstract;
  } else {
    if (key->view() == "__abstractmethods__") {
      const int truth = op_truth(vm, v);
      if (truth < 0) return false;
      t->type_flags = truth ? t->type_flags | kTypeAbstract : t->type_flags & ~kTypeAbstract;
    }
    dict_set_hash(vm, t->dict, Value(key), str_hash(key), v);
    // Caches of class data point at the dict entry; methods and descriptors are cached by value.
    if (!old.is_not_found() && is_plain_attribute(vm, old) && is_plain_attribute(vm, v) &&
        !is_dunder_name(key->view())) {
      forget_lookup(vm, t, key);
      return true;
    }
  }
  flush_caches(vm);
  if (is_dunder_name(key->view()) && !update_subclass_overrides(vm, t, key)) return false;
  return charge(vm, 20);
}

// ---------------------------------------------------------------- new classes

// How much layout a class's instances have: the base that has most decides.
static bool adds_slots(Vm& vm, TypeObj* t) {
  if (dict_get_str(vm, t->dict, vm.names().dunder_slots).is_not_found()) return false;
  uint32_t i = 0;
  Value k, v;
  while (dict_next(t->dict, &i, &k, &v)) {
    if (is_kind(v, Kind::kMember) && v.as<Member>()->owner == t) return true;
  }
  return false;
}
// Types whose instances have a size of their own each: nothing can be added behind the items.
constexpr const NativeType* kSizedTypes[] = {&kIntType, &kTupleType, &kBytesType, &kTypeType};
static bool is_sized(const TypeObj* t) {
  return std::find(std::begin(kSizedTypes), std::end(kSizedTypes), t->native) !=
         std::end(kSizedTypes);
}
// To them even a __dict__ is layout.
static bool adds_sized_dict(const TypeObj* t) {
  return is_sized(t) && (t->type_flags & kTypeHasDict) && !(t->base->type_flags & kTypeHasDict) &&
         t->native != &kTypeType;
}
static TypeObj* layout_of(Vm& vm, TypeObj* t) {
  while ((t->type_flags & kTypeHeap) && t->base && !adds_slots(vm, t) && !adds_sized_dict(t)) {
    t = t->base;
  }
  return t;
}
// Exceptions share a layout unless both have fields of their own.
static bool exceptions_agree(TypeObj* a, TypeObj* b) {
  if (a->instance_kind != Kind::kException || b->instance_kind != Kind::kException) return false;
  const ExcLayout x = exception_layout(a), y = exception_layout(b);
  return x == y || x == ExcLayout::kPlain || y == ExcLayout::kPlain;
}

static TypeObj* best_base(Vm& vm, Tuple* bases) {
  TypeObj* winner = nullptr;
  for (uint32_t i = 0; i < bases->size(); ++i) {
    auto* b = bases->items()[i].as<TypeObj>();
    if (!(b->type_flags & kTypeBase)) {
      raise(vm, Exc::kTypeError, "type '%s' is not an acceptable base type", shown_name(b).c_str());
      return nullptr;
    }
    if (!winner) {
      winner = b;
      continue;
    }
    TypeObj* a = layout_of(vm, winner);
    TypeObj* c = layout_of(vm, b);
    if (is_subtype(a, c)) continue;
    if (is_subtype(c, a)) {
      winner = b;
      continue;
    }
    if (exceptions_agree(a, c)) {
      if (exception_layout(a) == ExcLayout::kPlain) winner = b;
      continue;
    }
    raise(vm, Exc::kTypeError, "multiple bases have instance lay-out conflict");
    return nullptr;
  }
  return winner;
}

// What a custom mro() returned: classes whose methods may be given instances of `t`.
static bool check_mro(Vm& vm, TypeObj* t, Tuple* mro) {
  for (uint32_t i = 0; i < mro->size(); ++i) {
    const Value v = mro->items()[i];
    if (!is_type(v)) {
      raise(vm, Exc::kTypeError, "mro() returned a non-class ('%s')", type_name(vm, v).c_str());
      return false;
    }
    if (!is_subtype(layout_of(vm, t), layout_of(vm, v.as<TypeObj>()))) {
      raise(vm, Exc::kTypeError, "mro() returned base with unsuitable layout ('%s')",
            v.as<TypeObj>()->name->data());
      return false;
    }
  }
  return true;
}

static bool is_identifier(const Str* s) {
  if (!s->length) return false;
  const char* const begin = s->data();
  for (const char* p = begin; p < begin + s->bytes();) {
    const bool first = p == begin;
    const uint32_t c = utf8_next(p);
    if (!(first ? front::is_identifier_start(c) : front::is_identifier_continue(c))) return false;
  }
  return true;
}

// Whether instances can be weakly referenced already, or never (those with a variable size).
static bool referable(Vm& vm, TypeObj* base) {
  for (const NativeType* t : {&kSetType, &kFrozenSetType, &kTypeType, &kModuleType, &kIntType,
                              &kTupleType, &kBytesType, &kFunctionType}) {
    if (base->native == t) return true;
  }
  return !type_lookup(vm, base, intern(vm, kInstanceWeakReference.name)).is_not_found();
}

// How many of the classes `t` takes its layout from have a slot of this name.
static size_t times_named(Vm& vm, TypeObj* t, Str* name) {
  size_t times = 0;
  for (TypeObj* b = t->base; b && (b->type_flags & kTypeHeap); b = b->base) {
    const Value v = dict_get_str(vm, b->dict, name);
    if (is_kind(v, Kind::kMember) && v.as<Member>()->owner == b) ++times;
  }
  return times;
}

// `base_dict`: a base class has a __dict__.
static bool add_slots(Vm& vm, TypeObj* t, Value slots, bool base_dict, bool* has_dict,
                      bool* adds_weakref) {
  *has_dict = false;
  *adds_weakref = false;
  bool has_weakref = referable(vm, t->base);
  RootedVector names(vm);
  if (is_str(slots)) {
    if (!names.push(slots)) return false;
  } else {
    Iterate it(vm, slots);
    for (Value v; it.next(&v);) {
      if (!names.push(v)) return false;
    }
    if (it.raised()) return false;
  }
  if (names.size() && is_sized(t)) {
    return fail(raise(vm, Exc::kTypeError, "nonempty __slots__ not supported for subtype of '%s'",
                      t->base->name->data()));
  }
  std::string_view owner = t->name->view();
  while (!owner.empty() && owner[0] == '_') owner.remove_prefix(1);
  for (size_t i = 0; i < names.size(); ++i) {
    if (!is_str(names[i])) {
      return fail(raise(vm, Exc::kTypeError, "__slots__ items must be strings, not '%s'",
                        type_name(vm, names[i]).c_str()));
    }
    Str* name = names[i].as<Str>();
    if (!is_identifier(name)) {
      return fail(raise_str(vm, Exc::kTypeError, "__slots__ must be identifiers"));
    }
    const std::string_view text = name->view();
    if (text == "__dict__") {
      if (base_dict || *has_dict) {
        return fail(raise_str(vm, Exc::kTypeError, "__dict__ slot disallowed: we already got one"));
      }
      *has_dict = true;
      continue;
    }
    if (text == "__weakref__") {
      if (has_weakref) {
        return fail(raise_str(vm, Exc::kTypeError,
                              "__weakref__ slot disallowed: either we already got one, or "
                              "__itemsize__ != 0"));
      }
      has_weakref = *adds_weakref = true;
    }
  }
  // Those two are looked at in all names before any other.
  for (size_t i = 0; i < names.size(); ++i) {
    std::string text(names[i].as<Str>()->view());
    if (text == "__dict__" || text == "__weakref__") continue;
    if (t->instance_kind != Kind::kInstance && t->instance_kind != Kind::kException) {
      t->type_flags |= kTypeAttrs;
    }
    if (text.size() > 2 && text.substr(0, 2) == "__" && !is_dunder_name(text) && !owner.empty()) {
      text.insert(0, owner).insert(0, "_");
    }
    Str* key = intern(vm, text);
    if (!key) return false;
    const Value taken = dict_get_str(vm, t->dict, key);
    const bool twice = is_kind(taken, Kind::kMember) && taken.as<Member>()->owner == t;
    if (!taken.is_not_found() && !twice) {
      raise(vm, Exc::kValueError, "'%s' in __slots__ conflicts with class variable", key->data());
      return false;
    }
    Str* stored_as = member_key(vm, key->view(), times_named(vm, t, key));
    if (!stored_as) return false;
    auto* m = vm.heap.make<SlotMember>(Kind::kMember);
    m->word = vm.fz->kind_types[static_cast<size_t>(Kind::kMember)];
    m->name = key;
    m->owner = t;
    m->key = stored_as;
    dict_set_hash(vm, t->dict, Value(key), str_hash(key), Value(m));
  }
  return true;
}

// How many values the __slots__ of t itself have instances hold.
static uint32_t own_slots(TypeObj* t) {
  uint32_t i = 0, n = 0;
  Value k, v;
  while (dict_next(t->dict, &i, &k, &v))
    if (is_kind(v, Kind::kMember) && v.as<Member>()->owner == t) ++n;
  return std::min<uint32_t>(n, Shape::kMaxSlots);
}

Shape* root_shape_of(Vm& vm, TypeObj* t) {
  if (!t->root_shape) {
    Shape* made = new_root_shape(vm, t);
    vm.heap.changing(t);
    t->root_shape = made;
  }
  return t->root_shape;
}

Instance* new_instance(Vm& vm, TypeObj* t) {
  Shape* root = root_shape_of(vm, t);
  if (t->instance_kind == Kind::kException) {
    auto* e = vm.heap.make_zeroed<Exception>(Kind::kException);
    e->flags |= kInst;
    e->word = root;
    e->args = Value(vm.fz->empty_tuple);
    return e;
  }
  const uint32_t n = t->inline_slots;
  const size_t bytes = sizeof(Instance) + n * sizeof(Value);
  auto* o = vm.heap.make<Instance>(Kind::kInstance, bytes);
  o->flags |= kInst;
  o->word = root;
  o->slots = o->inline_slots();
  o->aux32 = n;
  o->aux16 = static_cast<uint16_t>(n);
  for (uint32_t i = 0; i < n; ++i) o->slots[i] = Value();
  return o;
}

static Value wrap(Vm& vm, Kind kind, Value inner) {
  auto* w = vm.heap.make<Wrapper>(kind);
  w->word = vm.fz->kind_types[static_cast<size_t>(kind)];
  w->inner = inner;
  return Value(w);
}

// None under `name` unless the class body said something.
static void add_default(Vm& vm, Dict* ns, Str* name) {
  if (!dict_get_str(vm, ns, name).is_not_found()) return;
  dict_set_hash(vm, ns, Value(name), str_hash(name), Value::none());
}

static void add_attribute(Vm& vm, TypeObj* t, const GetSetDef* def) {
  Str* name = intern(vm, def->name);
  if (!dict_get_str(vm, t->dict, name).is_not_found()) return;
  dict_set_hash(vm, t->dict, Value(name), str_hash(name), Value(new_getset(vm, def, t)));
}

static void wrap_entry(Vm& vm, Dict* ns, Dunder d, Kind kind) {
  Str* name = vm.dunder(d);
  const Value v = dict_get_str(vm, ns, name);
  if (is_kind(v, Kind::kFunction)) {
    dict_set_hash(vm, ns, Value(name), str_hash(name), wrap(vm, kind, v));
  }
}

// The list has a gap where a class was that nothing knew any more.
static bool register_subclass(Vm& vm, TypeObj* base, TypeObj* t) {
  if (!(base->type_flags & kTypeHeap)) return true;
  const Value known = base->subclasses.is_absent() ? Value(new_list(vm)) : base->subclasses;
  vm.heap.changing(base);  // it sees to the list, which keeps nothing in it alive
  base->subclasses = known;
  List* l = known.as<List>();
  if (l->size == l->capacity) {
    if (l->items) vm.heap.reordered(ValueBuffer::of(l->items));
    Value* end = std::remove(l->items, l->items + l->size, Value());
    std::fill(end, l->items + l->size, Value());
    l->size = static_cast<uint32_t>(end - l->items);
  }
  return list_append(vm, l, Value(t));
}

// A custom mro() of the metaclass may replace the linearisation. False: raised.
static bool apply_custom_mro(Vm& vm, TypeObj* t) {
  TypeObj* meta = t->type_word();
  if (meta == vm.fz->type_type) return true;
  const Value hook = type_lookup(vm, meta, vm.names().mro);
  if (!is_kind(hook, Kind::kFunction)) return true;
  const Value order = op_call(vm, hook, {Value(t)});
  if (order.is_raised()) return false;
  Tuple* own = to_tuple(vm, order);
  if (!own || !check_mro(vm, t, own)) return false;
  if (own->size() == 0) {
    return fail(raise_str(vm, Exc::kTypeError, "type MRO must not be empty"));
  }
  vm.heap.changing(t);
  t->mro = own;
  return true;
}

// The most derived one of `meta` and the metaclasses of all bases. Null: raised.
static TypeObj* metaclass_of(Vm& vm, TypeObj* meta, Tuple* bases) {
  for (uint32_t i = 0; i < bases->size(); ++i) {
    const Value base = bases->items()[i];
    if (!is_type(base)) {
      const Value entries = op_getattr_opt(vm, base, vm.dunder(Dunder::kmro_entries));
      if (entries.is_raised()) return nullptr;
      if (!entries.is_not_found()) {
        raise_str(vm, Exc::kTypeError,
                  "type() doesn't support MRO entry resolution; use types.new_class()");
        return nullptr;
      }
    }
    TypeObj* m = type_of(vm, base);
    if (is_subtype(meta, m)) continue;
    if (!is_subtype(m, meta)) {
      raise(vm, Exc::kTypeError,
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
            "subclass of the metaclasses of all its bases");
      return nullptr;
    }
    meta = m;
  }
  for (uint32_t i = 0; i < bases->size(); ++i) {
    if (is_type(bases->items()[i])) continue;
    raise_str(vm, Exc::kTypeError, "bases must be types");
    return nullptr;
  }
  return meta;
}

// The cell that super() and __class__ in methods read.
static bool fill_class_cell(Vm& vm, TypeObj* t) {
  Str* key = vm.names().dunder_classcell;
  const Value cell = dict_get_str(vm, t->dict, key);
  if (cell.is_not_found()) return true;
  if (!is_kind(cell, Kind::kCell)) {
    const Value shown = op_repr(vm, Value(type_of(vm, cell)));
    if (shown.is_raised()) return false;
    return fail(raise(vm, Exc::kTypeError, "__classcell__ must be a nonlocal cell, not %s",
                      shown.as<Str>()->data()));
  }
  if (dict_pop(vm, t->dict, Value(key)).is_raised()) return false;
  vm.heap.storing(cell.ptr(), Value(t));
  cell.as<Cell>()->value = Value(t);
  return true;
}

// __qualname__ and __module__, as the body of the class says or by default.
static bool take_names(Vm& vm, TypeObj* t) {
  const Names& names = vm.names();
  const Value qualname = dict_get_str(vm, t->dict, names.dunder_qualname);
  if (!qualname.is_not_found()) {
    if (!is_str(qualname)) {
      return fail(raise(vm, Exc::kTypeError, "type __qualname__ must be a str, not %s",
                        type_name(vm, qualname).c_str()));
    }
    t->qualname = qualname.as<Str>();
    if (dict_pop(vm, t->dict, Value(names.dunder_qualname)).is_raised()) return false;
  }
  const Value module = dict_get_str(vm, t->dict, names.dunder_module);
  if (!module.is_not_found()) {
    t->module = module;
    return true;
  }
  t->module = Value(vm.frame ? vm.frame->program->name : names.builtins);
  return dict_set_hash(vm, t->dict, Value(names.dunder_module), str_hash(names.dunder_module),
                       t->module);
}

// What instances have: a __dict__, slots, weak references.
static bool lay_out_instances(Vm& vm, TypeObj* t) {
  bool inherited_dict = false;
  for (uint32_t i = 0; i < t->bases->size(); ++i) {
    const uint32_t flags = t->bases->items()[i].as<TypeObj>()->type_flags;
    inherited_dict |= (flags & kTypeHasDict) != 0;
    t->type_flags |= flags & kTypeAttrs;
  }
  const Value slots = dict_get_str(vm, t->dict, vm.names().dunder_slots);
  bool has_dict = true, has_weakref = true;
  if (!slots.is_not_found()) {
    if (!add_slots(vm, t, slots, inherited_dict, &has_dict, &has_weakref)) return false;
    // Slots of builtin layouts other than plain instances are kept in an attribute dict.
    if (!has_dict) t->type_flags |= kTypeSlotsOnly;
  }
  if (has_dict || inherited_dict) {
    t->type_flags |= kTypeHasDict;
    t->type_flags &= ~static_cast<uint32_t>(kTypeSlotsOnly);
  }
  TypeObj* base = t->base;
  if (t->instance_kind == Kind::kInstance && (t->type_flags & kTypeSlotsOnly)) {
    const bool more = (base->type_flags & kTypeSlotsOnly) != 0;
    t->inline_slots = std::min((more ? base->inline_slots : 0) + own_slots(t), Shape::kMaxSlots);
  }
  if (has_dict && !(base->type_flags & (kTypeHasDict | kTypeMeta))) {
    add_attribute(vm, t, &kInstanceDict);
  }
  if (has_weakref && !referable(vm, base)) add_attribute(vm, t, &kInstanceWeakReference);
  return true;
}

// Calls __set_name__ in definition order; the class may get more attributes meanwhile.
static bool set_names(Vm& vm, TypeObj* t, Dict* ns) {
  List* entries = new_list(vm);
  if (!entries) return false;
  uint32_t at = 0;
  for (Value k, v; dict_next(ns, &at, &k, &v);) {
    if (!list_append(vm, entries, k) || !list_append(vm, entries, v)) return false;
  }
  for (uint32_t i = 0; i + 1 < entries->size; i += 2) {
    const Value name = entries->items[i], v = entries->items[i + 1];
    if (is_exact(v, Kind::kProperty)) {
      vm.heap.changing(v.ptr());
      v.as<Property>()->name = name;
      continue;
    }
    if (!v.is_ptr()) continue;
    if (v.ptr()->kind != Kind::kNativeObj && !(type_of(vm, v)->type_flags & kTypeHeap)) continue;
    const Value hook = type_lookup(vm, type_of(vm, v), vm.dunder(Dunder::kset_name));
    if (hook.is_not_found()) continue;
    const Value r = call_special(vm, type_of(vm, v), Dunder::kset_name, v, {Value(t), name});
    if (!r.is_raised()) continue;
    if (vm.unwinding_limit()) return false;
    Exception* cause = take_pending(vm);
    raise(vm, Exc::kRuntimeError, "Error calling __set_name__ on '%s' instance '%s' in '%s'",
          type_name(vm, v).c_str(), is_str(name) ? name.as<Str>()->data() : "?", t->name->data());
    vm.pending->cause = vm.pending->context = Value(cause);
    vm.pending->suppress_context = true;
    return false;
  }
  return true;
}

// super(t, t).__init_subclass__(**kw)
static bool call_init_subclass(Vm& vm, TypeObj* t, Dict* kw) {
  const Value* const order = t->mro->items();
  if (std::find(order, order + t->mro->size(), Value(t)) == order + t->mro->size()) {
    return fail(raise_str(vm, Exc::kTypeError,
                          "super(type, obj): obj must be an instance or subtype of type"));
  }
  for (uint32_t i = 1; i < t->mro->size(); ++i) {
    const Value hook =
        dict_get_str(vm, t->mro->items()[i].as<TypeObj>()->dict, vm.dunder(Dunder::kinit_subclass));
    if (hook.is_not_found()) continue;
    const Value bound = bind_descriptor(vm, hook, Value::absent(), t);
    return !bound.is_raised() &&
           !op_call_ex(vm, bound, vm.fz->empty_tuple, kw && kw->size() ? kw : nullptr).is_raised();
  }
  return true;
}

Value new_class(Vm& vm, TypeObj* meta, Str* name, Tuple* bases, Dict* ns, Dict* kw) {
  if (bases->size() == 0) {
    const Value object = Value(vm.fz->object_type);
    bases = TRY_PTR(new_tuple(vm, &object, 1));
  }
  meta = TRY_PTR(metaclass_of(vm, meta, bases));
  TypeObj* base = TRY_PTR(best_base(vm, bases));
  if (!name->ascii()) TRY(op_call_method(vm, Value(name), "encode", {}));  // no surrogates
  if (name->view().find('\0') != std::string_view::npos) {
    return raise_str(vm, Exc::kValueError, "type name must not contain null characters");
  }
  auto* t = vm.heap.make_zeroed<TypeObj>(Kind::kType);
  t->word = meta;
  t->name = name;
  t->qualname = name;
  t->bases = bases;
  t->base = base;
  t->ops = base->ops;
  t->native = base->native;
  t->instance_kind = base->instance_kind;
  t->exception_id = base->exception_id;
  t->inline_slots = t->instance_kind == Kind::kInstance ? std::max(base->inline_slots, 4u) : 0;
  t->type_flags = kTypeHeap | kTypeBase | (base->type_flags & (kTypeException | kTypeMeta));
  t->module = Value::none();
  t->dict = TRY_PTR(dict_copy(vm, ns));
  t->mro = TRY_PTR(compute_mro(vm, t, bases));
  TRY_BOOL(fill_class_cell(vm, t) && apply_custom_mro(vm, t));
  TRY_BOOL(charge(vm, t->mro->size() * size_t{4}));
  vm.heap.changing(t);
  TRY_BOOL(take_names(vm, t));
  wrap_entry(vm, t->dict, Dunder::knew_, Kind::kStaticMethod);
  wrap_entry(vm, t->dict, Dunder::kinit_subclass, Kind::kClassMethod);
  wrap_entry(vm, t->dict, Dunder::kclass_getitem, Kind::kClassMethod);
  TRY_BOOL(lay_out_instances(vm, t));
  add_default(vm, t->dict, vm.names().dunder_doc);
  if (!dict_get_str(vm, t->dict, vm.dunder(Dunder::keq)).is_not_found()) {
    add_default(vm, t->dict, vm.dunder(Dunder::khash));
  }
  update_overrides(vm, t);
  for (uint32_t i = 0; i < bases->size(); ++i) {
    TRY_BOOL(register_subclass(vm, bases->items()[i].as<TypeObj>(), t));
  }
  TRY_BOOL(set_names(vm, t, ns) && call_init_subclass(vm, t, kw));
  return Value(t);
}

// ---------------------------------------------------------------- new bases

// New linearisations for `t` and every class below; `before` gets class and old one by turns.
static bool linearise_again(Vm& vm, TypeObj* t, RootedVector* before) {
  RecursionGuard guard(vm);
  if (!guard.ok() || !before->push(Value(t)) || !before->push(Value(t->mro))) return false;
  Tuple* order = compute_mro(vm, t, t->bases);
  if (!order) return false;
  vm.heap.changing(t);
  t->mro = order;
  if (!apply_custom_mro(vm, t) || !charge(vm, t->mro->size() * size_t{4})) return false;
  if (!is_list(t->subclasses)) return true;
  List* below = t->subclasses.as<List>();
  for (uint32_t i = 0; i < below->size; ++i) {
    if (below->items[i].is_absent()) continue;
    if (!linearise_again(vm, below->items[i].as<TypeObj>(), before)) return false;
  }
  return true;
}

static void forget_subclass(Vm& vm, TypeObj* base, TypeObj* t) {
  if (!is_list(base->subclasses)) return;
  List* l = base->subclasses.as<List>();
  for (uint32_t i = 0; i < l->size; ++i) {
    if (!(l->items[i] == Value(t))) continue;
    vm.heap.reordered(ValueBuffer::of(l->items));
    std::copy(l->items + i + 1, l->items + l->size, l->items + i);
    l->items[--l->size] = Value();
    return;
  }
}

// `base` is the one of `bases` that lays the instances out.
static bool put_class_bases(Vm& vm, TypeObj* t, Tuple* bases, TypeObj* base) {
  Tuple* const old_bases = t->bases;
  TypeObj* const old_base = t->base;
  vm.heap.changing(t);
  t->bases = bases;
  t->base = base;
  RootedVector before(vm);
  const bool done = linearise_again(vm, t, &before);
  const size_t changed = before.size() & ~size_t{1};  // a last class without its old one is intact
  if (!done) {
    for (size_t i = changed; i > 0; i -= 2) {
      vm.heap.changing(before[i - 2].ptr());
      before[i - 2].as<TypeObj>()->mro = before[i - 1].as<Tuple>();
    }
    vm.heap.changing(t);
    t->bases = old_bases;
    t->base = old_base;
  } else {
    for (uint32_t i = 0; i < old_bases->size(); ++i) {
      forget_subclass(vm, old_bases->items()[i].as<TypeObj>(), t);
    }
    for (uint32_t i = 0; i < bases->size(); ++i) {
      if (!register_subclass(vm, bases->items()[i].as<TypeObj>(), t)) return false;
    }
  }
  for (size_t i = 0; i < changed; i += 2) update_overrides(vm, before[i].as<TypeObj>());
  flush_caches(vm);
  return done;
}

// Whether CPython's collector looks after objects of `t`, so that they are freed another way.
static bool is_collected(const TypeObj* t) {
  static constexpr const NativeType* kPlain[] = {
      &kObjectType, &kIntType, &kFloatType, &kComplexType, &kStrType, &kBytesType, &kByteArrayType};
  return t->type_flags & kTypeHeap ||
         std::find(std::begin(kPlain), std::end(kPlain), t->native) == std::end(kPlain);
}

bool set_class_bases(Vm& vm, TypeObj* t, Tuple* bases) {
  for (uint32_t i = 0; i < bases->size(); ++i) {
    const Value b = bases->items()[i];
    if (!is_type(b)) {
      return fail(raise(vm, Exc::kTypeError, "%s.__bases__ must be tuple of classes, not '%s'",
                        t->name->data(), type_name(vm, b).c_str()));
    }
    if (is_subtype(b.as<TypeObj>(), t)) {
      return fail(raise_str(vm, Exc::kTypeError, "a __bases__ item causes an inheritance cycle"));
    }
  }
  TypeObj* base = best_base(vm, bases);
  if (!base) return false;
  if (base != t->base) {
    const bool heap = (base->type_flags & t->base->type_flags & kTypeHeap) != 0;
    if (!heap || layout_of(vm, base) != layout_of(vm, t->base) ||
        ((base->type_flags ^ t->base->type_flags) & kTypeHasDict)) {
      return fail(
          raise(vm, Exc::kTypeError, "__bases__ assignment: '%s' %s differs from '%s'",
                base->name->data(),
                is_collected(base) == is_collected(t->base) ? "object layout" : "deallocator",
                t->base->name->data()));
    }
  }
  return put_class_bases(vm, t, bases, base);
}

// Whether instances of `t` hold what its native base and a dict hold, nothing else.
static bool plainly_laid_out(Vm& vm, TypeObj* t) {
  for (; t && (t->type_flags & kTypeHeap); t = t->base) {
    if (adds_slots(vm, t)) return false;
  }
  return true;
}

void set_metaclass(Vm& vm, TypeObj* t, TypeObj* meta) {
  vm.heap.storing(t, Value(meta));
  t->word = meta;
  flush_caches(vm);
}

bool adopt_class(Vm& vm, TypeObj* t, TypeObj* like) {
  const bool alike = (t->type_flags & like->type_flags & kTypeHeap) && t->native == like->native &&
                     t->instance_kind == like->instance_kind &&
                     t->exception_id == like->exception_id &&
                     !((t->type_flags ^ like->type_flags) & (kTypeHasDict | kTypeAttrs)) &&
                     plainly_laid_out(vm, t) && plainly_laid_out(vm, like);
  if (!alike || is_subtype(like, t)) {
    return fail(raise(vm, Exc::kTypeError, "'%s' is not laid out like '%s'", t->name->data(),
                      like->name->data()));
  }
  set_metaclass(vm, t, like->type_word());
  return put_class_bases(vm, t, like->bases, like->base);
}

// ---------------------------------------------------------------- the class statement

// Replaces bases that aren't classes by what their __mro_entries__ returns.
static Tuple* resolve_bases(Vm& vm, Tuple* bases, bool* changed) {
  *changed = false;
  RootedVector out(vm);
  for (uint32_t i = 0; i < bases->size(); ++i) {
    const Value b = bases->items()[i];
    if (!is_type(b)) {
      const Value hook = op_getattr_opt(vm, b, vm.dunder(Dunder::kmro_entries));
      if (hook.is_raised()) return nullptr;
      if (!hook.is_not_found()) {
        const Value entries = op_call(vm, hook, {Value(bases)});
        if (entries.is_raised()) return nullptr;
        if (!is_tuple(entries)) {
          raise(vm, Exc::kTypeError, "__mro_entries__ must return a tuple");
          return nullptr;
        }
        *changed = true;
        Tuple* e = entries.as<Tuple>();
        for (uint32_t j = 0; j < e->size(); ++j) {
          if (!out.push(e->items()[j])) return nullptr;
        }
        continue;
      }
    }
    if (!out.push(b)) return nullptr;
  }
  return *changed ? new_tuple(vm, out.data(), out.size()) : bases;
}

static Value build_class_with(Vm& vm, Function* body, Value name, Tuple* orig_bases, Dict* kw) {
  bool changed = false;
  Tuple* bases = TRY_PTR(resolve_bases(vm, orig_bases, &changed));
  // As soon as there is a base, its class is asked: it may be no subclass of type.
  Value meta = Value(bases->size() ? type_of(vm, bases->items()[0]) : vm.fz->type_type);
  if (kw) {
    const Value given = TRY(dict_pop(vm, kw, Value(vm.names().metaclass)));
    if (!given.is_not_found()) meta = given;
  }
  if (is_type(meta)) {
    TypeObj* winner = meta.as<TypeObj>();
    for (uint32_t i = 0; i < bases->size(); ++i) {
      TypeObj* m = type_of(vm, bases->items()[i]);
      if (is_subtype(winner, m)) continue;
      if (is_subtype(m, winner)) {
        winner = m;
        continue;
      }
      return raise(vm, Exc::kTypeError,
                   "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                   "subclass of the metaclasses of all its bases");
    }
    meta = Value(winner);
  }
  Value ns;
  const Value prepare = meta == Value(vm.fz->type_type)
                            ? Value::not_found()
                            : op_getattr_opt(vm, meta, vm.dunder(Dunder::kprepare));
  if (prepare.is_raised()) return prepare;
  if (prepare.is_not_found()) {
    ns = Value(new_dict(vm));
  } else {
    ns = TRY(op_call_ex(vm, prepare, new_tuple_of(vm, {name, Value(bases)}), kw));
    if (!is_dict(ns) &&
        TRY(op_getattr_opt(vm, Value(type_of(vm, ns)), "__getitem__")).is_not_found()) {
      return raise(vm, Exc::kTypeError, "%s.__prepare__() must return a mapping, not %s",
                   is_type(meta) ? meta.as<TypeObj>()->name->data() : "<metaclass>",
                   type_name(vm, ns).c_str());
    }
  }
  const Value cell = TRY(op_call(vm, Value(body), {ns}));
  if (changed) {
    TRY_BOOL(op_setitem(vm, ns, Value(vm.names().dunder_orig_bases), Value(orig_bases)));
  }
  if (is_kind(cell, Kind::kCell)) {
    TRY_BOOL(op_setitem(vm, ns, Value(vm.names().dunder_classcell), cell));
  }
  Value cls;
  if (meta == Value(vm.fz->type_type) && is_dict(ns)) {
    cls = TRY(new_class(vm, vm.fz->type_type, name.as<Str>(), bases, ns.as<Dict>(), kw));
  } else {
    cls = TRY(op_call_ex(vm, meta, new_tuple_of(vm, {name, Value(bases), ns}), kw));
  }
  if (is_type(cls) && is_kind(cell, Kind::kCell) && !(cell.as<Cell>()->value == cls)) {
    const Value set = cell.as<Cell>()->value;
    const Value shown = TRY(op_repr(vm, cls));
    if (set.is_unbound()) {
      return raise(
          vm, Exc::kRuntimeError,
          "__class__ not set defining %s as %s. Was __classcell__ propagated to type.__new__?",
          TRY(op_repr(vm, name)).as<Str>()->data(), shown.as<Str>()->data());
    }
    return raise(vm, Exc::kTypeError, "__class__ set to %s defining %s as %s",
                 TRY(op_repr(vm, set)).as<Str>()->data(), TRY(op_repr(vm, name)).as<Str>()->data(),
                 shown.as<Str>()->data());
  }
  return cls;
}

Value build_class(Vm& vm, Value* r, uint32_t bases, const Tuple* kwnames) {
  Dict* kw = nullptr;
  if (kwnames) {
    kw = new_dict(vm);
    for (uint32_t i = 0; i < kwnames->size(); ++i) {
      TRY_BOOL(dict_set(vm, kw, kwnames->items()[i], r[2 + bases + i]));
    }
  }
  Tuple* base_tuple = TRY_PTR(new_tuple(vm, r + 2, bases));
  return build_class_with(vm, r[0].as<Function>(), r[1], base_tuple, kw);
}

Value build_class_ex(Vm& vm, Value* r) {
  Tuple* bases = TRY_PTR(to_tuple(vm, r[2]));
  Dict* kw = r[3].is_absent() ? nullptr : TRY_PTR(dict_copy(vm, r[3].as<Dict>()));
  return build_class_with(vm, r[0].as<Function>(), r[1], bases, kw);
}

// ---------------------------------------------------------------- class relations

bool is_subtype(TypeObj* t, TypeObj* base) {
  if (t == base) return true;
  const uint32_t n = t->mro->size();
  for (uint32_t i = 1; i < n; ++i) {
    if (t->mro->items()[i] == Value(base)) return true;
  }
  return false;
}

bool is_instance_of(Vm& vm, Value v, TypeObj* t) { return is_subtype(type_of(vm, v), t); }

namespace {

// isinstance/issubclass share everything but the direct test and the hook's name.
enum class Test { kInstance, kSubclass };

// An object with a tuple of bases counts as a class for both tests (Python library reference,
// issubclass()). Its bases, or absent when it has none; raised when the look-up raises.
Value abstract_bases(Vm& vm, Value cls) {
  const Value bases = op_getattr_opt(vm, cls, "__bases__");
  return bases.is_raised() || is_tuple(bases) ? bases : Value::not_found();
}

int abstract_subclass(Vm& vm, Value derived, Value cls) {
  RecursionGuard guard(vm, " in __issubclass__");
  if (!guard.ok()) return -1;
  if (derived == cls) return 1;
  if (!charge(vm, 4)) return -1;
  const Value bases = abstract_bases(vm, derived);
  if (bases.is_raised()) return -1;
  if (bases.is_not_found()) return 0;
  for (uint32_t i = 0; i < bases.as<Tuple>()->size(); ++i) {
    const int r = abstract_subclass(vm, bases.as<Tuple>()->items()[i], cls);
    if (r) return r;
  }
  return 0;
}

constexpr int kNotAbstract = -2;
// 1, 0, -1 raised; kNotAbstract: the arguments are no such objects.
int abstract_test(Vm& vm, Value v, Value cls, bool instance) {
  if (!is_type(cls)) {
    const Value bases = abstract_bases(vm, cls);
    if (bases.is_raised()) return -1;
    if (bases.is_not_found()) return kNotAbstract;
  }
  if (instance) {
    const Value of = op_getattr_opt(vm, v, vm.names().dunder_class);
    if (of.is_raised()) return -1;
    return of.is_not_found() ? 0 : abstract_subclass(vm, of, cls);
  }
  if (!is_type(v)) {
    const Value bases = abstract_bases(vm, v);
    if (bases.is_raised()) return -1;
    if (bases.is_not_found()) return kNotAbstract;
  }
  return abstract_subclass(vm, v, cls);
}

int own_class_test(Vm& vm, Value v, Value cls, Test test);

int class_test(Vm& vm, Value v, Value cls, Test test) {
  RecursionGuard guard(vm,
                       test == Test::kInstance ? " in __instancecheck__" : " in __subclasscheck__");
  if (!guard.ok()) return -1;
  if (is_tuple(cls)) {
    Tuple* t = cls.as<Tuple>();
    if (t->size() >= 16 && !charge(vm, t->size() / 16)) return -1;
    for (uint32_t i = 0; i < t->size(); ++i) {
      const int r = test == Test::kInstance ? is_instance(vm, v, t->items()[i])
                                            : class_test(vm, v, t->items()[i], test);
      if (r) return r;
    }
    return 0;
  }
  TypeObj* meta = type_of(vm, cls);
  const Dunder d = test == Test::kInstance ? Dunder::kinstancecheck : Dunder::ksubclasscheck;
  if (meta != vm.fz->type_type) {
    const Value hook = type_lookup(vm, meta, vm.dunder(d));
    if (!hook.is_not_found() &&
        !(is_kind(hook, Kind::kNative) && hook.as<Native>()->owner == vm.fz->type_type)) {
      const Value r = call_special(vm, meta, d, cls, {v});
      if (r.is_raised()) return -1;
      return op_truth(vm, r);
    }
  }
  return own_class_test(vm, v, cls, test);
}

// Without asking the metaclass of `cls`.
int own_class_test(Vm& vm, Value v, Value cls, Test test) {
  if (!is_type(cls) || (test == Test::kSubclass && !is_type(v))) {
    const int abstract = abstract_test(vm, v, cls, test == Test::kInstance);
    if (abstract != kNotAbstract) return abstract;
  }
  if (!is_type(cls)) {
    raise(vm, Exc::kTypeError,
          test == Test::kSubclass && !is_type(v) ? "issubclass() arg 1 must be a class"
          : test == Test::kInstance
              ? "isinstance() arg 2 must be a type, a tuple of types, or a union"
              : "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    return -1;
  }
  if (test == Test::kSubclass) {
    if (!is_type(v)) {
      raise(vm, Exc::kTypeError, "issubclass() arg 1 must be a class");
      return -1;
    }
    return is_subtype(v.as<TypeObj>(), cls.as<TypeObj>());
  }
  if (is_instance_of(vm, v, cls.as<TypeObj>())) return 1;
  // An object may claim another class through __class__.
  if (v.is_ptr() && v.ptr()->kind == Kind::kInstance) {
    TypeObj* t = type_of(vm, v);
    if (t->overrides_dunder(static_cast<unsigned>(Dunder::kgetattribute)) ||
        !is_kind(type_lookup(vm, t, vm.names().dunder_class), Kind::kGetSet)) {
      const Value c = op_getattr_opt(vm, v, vm.names().dunder_class);
      if (c.is_raised()) return -1;
      if (is_type(c)) return is_subtype(c.as<TypeObj>(), cls.as<TypeObj>());
    }
  }
  return 0;
}

}  // namespace

int is_instance(Vm& vm, Value v, Value cls) {
  if (is_exact(cls, Kind::kTuple)) {
    // Classes that no hook speaks for; the rest, and the order of asking, is class_test()'s.
    TypeObj* t = type_of(vm, v);
    const auto* classes = cls.as<Tuple>();
    if (classes->size() >= 16 && !charge(vm, classes->size() / 16)) return -1;
    uint32_t i = 0;
    for (; i < classes->size() && is_type(classes->items()[i]); ++i) {
      auto* each = classes->items()[i].as<TypeObj>();
      if (t == each) return 1;
      if (each->type_word() != vm.fz->type_type || is_kind(v, Kind::kInstance)) break;
      if (is_subtype(t, each)) return 1;
    }
    if (i == classes->size()) return 0;
  }
  if (is_type(cls)) {
    TypeObj* t = type_of(vm, v);
    if (t == cls.as<TypeObj>()) return 1;
    // Only a metaclass's hook, or an object that claims another class, could tell otherwise.
    if (type_of(vm, cls) == vm.fz->type_type && !is_kind(v, Kind::kInstance)) {
      return is_subtype(t, cls.as<TypeObj>());
    }
  }
  return class_test(vm, v, cls, Test::kInstance);
}
int is_subclass(Vm& vm, Value v, Value cls) { return class_test(vm, v, cls, Test::kSubclass); }
int is_own_instance(Vm& vm, Value v, TypeObj* t) {
  return own_class_test(vm, v, Value(t), Test::kInstance);
}
int is_own_subclass(Vm& vm, Value v, TypeObj* t) {
  return own_class_test(vm, v, Value(t), Test::kSubclass);
}

}  // namespace copra
