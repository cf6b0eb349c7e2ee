// Methods of set and frozenset. May include: containers.h, iterator_state.h.
#include "interp/types/containers.h"
#include "interp/types/iterator_state.h"

namespace copra {

static bool frozen_kind(Value self) { return is_kind(self, Kind::kFrozenSet); }

static Value m_init(Vm& vm, Value* a, uint32_t) {
  auto* s = a[0].as<Set>();
  if (s->aux32) set_clear(vm, s);
  if (!a[1].is_absent()) TRY_BOOL(set_update(vm, s, a[1]));
  return Value::none();
}

static Value m_add(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(set_add(vm, a[0].as<Set>(), a[1]));
  return Value::none();
}

static Value m_clear(Vm& vm, Value* a, uint32_t) {
  set_clear(vm, a[0].as<Set>());
  return Value::none();
}

static Value m_copy(Vm& vm, Value* a, uint32_t) {
  if (is_exact(a[0], Kind::kFrozenSet)) return a[0];
  return set_copy(vm, a[0].as<Set>(), frozen_kind(a[0]));
}

// discard and remove; a set stands for the frozenset equal to it.
static int discard(Vm& vm, Set* s, Value key) {
  const int removed = set_discard(vm, s, key);
  if (removed >= 0 || !is_kind(key, Kind::kSet) || !pending_is(vm, Exc::kTypeError)) return removed;
  take_pending(vm);
  Set* frozen = set_copy(vm, key.as<Set>(), true);
  return frozen ? set_discard(vm, s, frozen) : -1;
}

static Value m_discard(Vm& vm, Value* a, uint32_t) {
  return discard(vm, a[0].as<Set>(), a[1]) < 0 ? Value::raised() : Value::none();
}

static Value m_remove(Vm& vm, Value* a, uint32_t) {
  const int removed = discard(vm, a[0].as<Set>(), a[1]);
  if (removed < 0) return Value::raised();
  return removed ? Value::none() : raise_key_error(vm, a[1]);
}

static Value m_pop(Vm& vm, Value* a, uint32_t) {
  auto* s = a[0].as<Set>();
  if (!s->aux32) {
    return raise_value(vm, Exc::kKeyError, new_ascii(vm, "pop from an empty set"));
  }
  size_t i = s->hash & s->mask;  // the finger: where the last pop stopped
  while (s->table[i].key.is_absent() || s->table[i].key.is_tombstone()) i = (i + 1) & s->mask;
  const Value key = s->table[i].key;
  s->table[i] = {Value::tombstone(), UINT64_MAX};
  --s->aux32;
  ++s->version;
  s->hash = i + 1;
  return key;
}

// ---------------------------------------------------------------- algebra

static Value m_union(Vm& vm, Value* a, uint32_t) {
  Set* out = TRY_PTR(set_copy(vm, a[0].as<Set>(), frozen_kind(a[0])));
  const auto* others = a[1].as<Tuple>();
  for (uint32_t i = 0; i < others->size(); ++i) {
    if (others->items()[i] == a[0]) continue;
    TRY_BOOL(set_update(vm, out, others->items()[i]));
  }
  return out;
}

static Value m_update(Vm& vm, Value* a, uint32_t) {
  const auto* others = a[1].as<Tuple>();
  for (uint32_t i = 0; i < others->size(); ++i) {
    TRY_BOOL(set_update(vm, a[0].as<Set>(), others->items()[i]));
  }
  return Value::none();
}

static Set* intersect_all(Vm& vm, Set* s, const Tuple* others) {
  if (!others->size()) return set_copy(vm, s, s->kind == Kind::kFrozenSet);
  for (uint32_t i = 0; s && i < others->size(); ++i) {
    s = set_intersection(vm, s, others->items()[i]);
  }
  return s;
}

static Value m_intersection(Vm& vm, Value* a, uint32_t) {
  return intersect_all(vm, a[0].as<Set>(), a[1].as<Tuple>());
}

static Value m_intersection_update(Vm& vm, Value* a, uint32_t) {
  Set* kept = TRY_PTR(intersect_all(vm, a[0].as<Set>(), a[1].as<Tuple>()));
  set_swap(vm, a[0].as<Set>(), kept);
  return Value::none();
}

static Value m_difference(Vm& vm, Value* a, uint32_t) {
  const auto* others = a[1].as<Tuple>();
  if (!others->size()) return set_copy(vm, a[0].as<Set>(), frozen_kind(a[0]));
  Set* out = TRY_PTR(set_difference(vm, a[0].as<Set>(), others->items()[0]));
  for (uint32_t i = 1; i < others->size(); ++i) {
    TRY_BOOL(set_difference_update(vm, out, others->items()[i]));
  }
  return out;
}

static Value m_difference_update(Vm& vm, Value* a, uint32_t) {
  const auto* others = a[1].as<Tuple>();
  for (uint32_t i = 0; i < others->size(); ++i) {
    TRY_BOOL(set_difference_update(vm, a[0].as<Set>(), others->items()[i]));
  }
  return Value::none();
}

static Value m_symmetric_difference(Vm& vm, Value* a, uint32_t) {
  Set* out = TRY_PTR(set_from(vm, a[1], frozen_kind(a[0])));
  TRY_BOOL(set_symmetric_difference_update(vm, out, a[0]));
  return out;
}

static Value m_symmetric_difference_update(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(set_symmetric_difference_update(vm, a[0].as<Set>(), a[1]));
  return Value::none();
}

// ---------------------------------------------------------------- relations

static Value answer(int r) { return r < 0 ? Value::raised() : Value::boolean(r != 0); }

static Value m_isdisjoint(Vm& vm, Value* a, uint32_t) {
  auto* s = a[0].as<Set>();
  if (a[1] == a[0]) return Value::boolean(s->aux32 == 0);
  if (is_set(a[1])) {
    Set* small = a[1].as<Set>();
    if (small->aux32 > s->aux32) std::swap(small, s);
    Fuel fuel(vm);
    Value key;
    uint64_t hash = 0;
    for (uint32_t i = 0; set_next_entry(small, &i, &key, &hash);) {
      const int found = set_contains_hash(vm, s, key, hash);
      if (found || !fuel.tick()) return found > 0 ? Value::false_() : Value::raised();
    }
    return Value::true_();
  }
  Iterate it(vm, a[1]);
  for (Value key; it.next(&key);) {
    const int found = set_contains(vm, s, key);
    if (found) return found > 0 ? Value::false_() : Value::raised();
  }
  return it.raised() ? Value::raised() : Value::true_();
}

static Value m_issubset(Vm& vm, Value* a, uint32_t) {
  auto* s = a[0].as<Set>();
  if (is_set(a[1])) return answer(set_is_subset(vm, s, a[1].as<Set>()));
  Set* common = TRY_PTR(set_intersection(vm, s, a[1]));
  return Value::boolean(common->aux32 == s->aux32);
}

static Value m_issuperset(Vm& vm, Value* a, uint32_t) {
  auto* s = a[0].as<Set>();
  if (is_set(a[1])) return answer(set_is_subset(vm, a[1].as<Set>(), s));
  Iterate it(vm, a[1]);
  for (Value key; it.next(&key);) {
    const int found = set_contains(vm, s, key);
    if (found <= 0) return answer(found);
  }
  return it.raised() ? Value::raised() : Value::true_();
}

static Value m_sizeof(Vm&, Value* a, uint32_t) {
  const auto* s = a[0].as<Set>();
  return Value::small_int(200 + (s->mask > 7 ? 16 * (static_cast<int64_t>(s->mask) + 1) : 0));
}

// clang-format off
static Value m_reduce(Vm& vm, Value* a, uint32_t) {
  const Value members = Value(TRY_PTR(to_list(vm, a[0])));
  const Value state = TRY(state_of(vm, a[0]));
  return reduced_class(vm, a[0], {members}, state);
}

#define SET_COMMON(D)                                                      \
  {"copy", "()", m_copy},                                                  \
  {"difference", "(*others)", m_difference},                               \
  {"intersection", "(*others)", m_intersection},                           \
  {"isdisjoint", "(other, /)", m_isdisjoint},                              \
  {"issubset", "(other, /)", m_issubset},                                  \
  {"issuperset", "(other, /)", m_issuperset},                              \
  {"symmetric_difference", "(other, /)", m_symmetric_difference},          \
  {"union", "(*others)", m_union},                                         \
  {"__repr__", "()", D::repr},                                             \
  COMPARE_DUNDERS(D),                                                      \
  {"__len__", "()", D::len},                                               \
  {"__contains__", "(key, /)", D::contains},                               \
  {"__iter__", "()", D::iter},                                             \
  {"__and__", "(value, /)", D::binary<kAnd>},                              \
  {"__or__", "(value, /)", D::binary<kOr>},                                \
  {"__sub__", "(value, /)", D::binary<kSub>},                              \
  {"__xor__", "(value, /)", D::binary<kXor>},                              \
  {"__rand__", "(value, /)", D::reflected<kAnd>},                          \
  {"__ror__", "(value, /)", D::reflected<kOr>},                            \
  {"__rsub__", "(value, /)", D::reflected<kSub>},                          \
  {"__rxor__", "(value, /)", D::reflected<kXor>},                          \
  {"__sizeof__", "()", m_sizeof},                                          \
  {"__reduce__", "()", m_reduce}
// clang-format on

using S = Dunders<kSetOps>;
using F = Dunders<kFrozenSetOps>;

const NativeDef kSetMethods[] = {
    {"__init__", "(iterable=(), /)", m_init},
    {"add", "(object, /)", m_add},
    {"clear", "()", m_clear},
    {"difference_update", "(*others)", m_difference_update},
    {"discard", "(object, /)", m_discard},
    {"intersection_update", "(*others)", m_intersection_update},
    {"pop", "()", m_pop},
    {"remove", "(object, /)", m_remove},
    {"symmetric_difference_update", "(other, /)", m_symmetric_difference_update},
    {"update", "(*others)", m_update},
    SET_COMMON(S),
    {"__iand__", "(value, /)", S::inplace<kAnd>},
    {"__ior__", "(value, /)", S::inplace<kOr>},
    {"__isub__", "(value, /)", S::inplace<kSub>},
    {"__ixor__", "(value, /)", S::inplace<kXor>},
    {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
    {},
};

const NativeDef kFrozenSetMethods[] = {
    SET_COMMON(F),
    {"__hash__", "()", F::hash},
    {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
    {},
};

}  // namespace copra
