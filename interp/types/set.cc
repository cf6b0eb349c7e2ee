// set and frozenset: CPython 3.11's hash table, so that sets of numbers and tuples of numbers
// iterate (and print) in its order; set algebra; the types. Methods are in set_methods.cc.
//
// Layout: Set (object.h); `table` of mask + 1 entries in a Buffer, null while nothing was ever
// added (mask is 7 then, as CPython's table inside the object). A removed entry is a dummy: key
// tombstone, hash -1, counted in `fill`. `hash` is the frozenset's hash, or a set's pop finger.
// Invariants: fill < table size, so every probe ends; user __eq__ may do anything: a look-up that
// called it starts again when the table or the entry changed. May include: containers.h.
#include "interp/heap/set_table.h"
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/vm/fuel.h"

namespace copra {
namespace {

constexpr uint64_t kDummyHash = UINT64_MAX;

SetEntry* allocate_table(Vm& vm, size_t size, Buffer** buffer) {
  if (size > (size_t{1} << 31)) {
    raise_str(vm, Exc::kMemoryError, "");
    return nullptr;
  }
  const size_t bytes = sizeof(Buffer) + size * sizeof(SetEntry);
  if (!check_big(vm, bytes)) return nullptr;
  *buffer = vm.heap.make_zeroed<Buffer>(Kind::kBuffer, bytes);
  (*buffer)->bytes = bytes - sizeof(Buffer);
  return reinterpret_cast<SetEntry*>((*buffer)->data());
}

bool ensure_table(Vm& vm, Set* s) {
  if (s->table) return true;
  Buffer* buffer = nullptr;
  SetEntry* table = allocate_table(vm, size_t{s->mask} + 1, &buffer);
  if (!table) return false;
  vm.heap.new_storage(s, buffer);
  s->buffer = buffer;
  s->table = table;
  return true;
}

inline size_t grown(const Set* s) {
  return s->aux32 > 50000 ? s->aux32 * size_t{2} : s->aux32 * size_t{4};
}

// The place of `key`, kSetMissing with *free = where CPython would put it (the last dummy met on
// the way, else the unused place found), or kSetRaised.
int64_t find_place(Vm& vm, Set* s, Value key, uint64_t hash, SetEntry** free) {
restart:
  SetEntry* const table = s->table;
  *free = nullptr;
  if (!table) return kSetMissing;
  const size_t mask = s->mask;
  SetEntry* dummy = nullptr;
  size_t i = hash & mask;
  uint64_t perturb = hash;
  for (;;) {
    SetEntry* e = table + i;
    size_t more = i + kSetLinearProbes <= mask ? kSetLinearProbes : 0;
    do {
      const Value start = e->key;
      if (start == key) return e - table;
      if (start.is_absent()) {
        *free = dummy ? dummy : e;
        return kSetMissing;
      }
      if (__builtin_expect(e->hash == hash, 0) && !start.is_tombstone()) {
        int equal = quick_equal_deep(start, key, 1);
        if (equal < 0) {
          equal = op_equal(vm, start, key);
          if (equal < 0) return kSetRaised;
          if (s->table != table || e->key != start) {
            if (!charge(vm, 16)) return kSetRaised;
            goto restart;
          }
        }
        if (equal) return e - table;
        spend(vm, 1);  // hashes chosen to be equal
      } else if (__builtin_expect(start.is_tombstone(), 0)) {
        dummy = e;
      }
      ++e;
    } while (more--);
    perturb >>= kSetPerturbShift;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

// The entries of a set as set_next_entry() gives them, up to the last live one: behind it a table
// may be empty for long, as those of small ints are.
class Entries {
 public:
  explicit Entries(const Set* s) : set_(s) {}
  bool next(Value* key, uint64_t* hash) {
    return seen_++ < set_->aux32 && set_next_entry(set_, &at_, key, hash);
  }

 private:
  const Set* const set_;
  uint32_t at_ = 0, seen_ = 0;
};

void reset(Set* s) {
  s->buffer = nullptr;
  s->table = nullptr;
  s->mask = kSetMinSize - 1;
  s->fill = 0;
  s->aux32 = 0;
  s->hash = 0;
}

}  // namespace

// ---------------------------------------------------------------- storage

Set* new_set(Vm& vm, bool frozen) {
  auto* s = make_kind<Set>(vm, frozen ? Kind::kFrozenSet : Kind::kSet);
  reset(s);
  s->version = 0;
  return s;
}

bool set_resize(Vm& vm, Set* s, size_t min_used) {
  size_t size = kSetMinSize;
  while (size <= min_used) size *= 2;
  if (size == kSetMinSize && s->mask == kSetMinSize - 1 && s->fill == s->aux32) {
    return true;  // the small table, without dummies
  }
  Buffer* buffer = nullptr;
  SetEntry* table = allocate_table(vm, size, &buffer);
  if (!table) return false;
  if (s->table) {
    Value key;
    uint64_t hash = 0;
    for (Entries each(s); each.next(&key, &hash);) set_insert_clean(table, size - 1, key, hash);
  }
  Buffer* old = s->buffer;
  vm.heap.new_storage(s, buffer);
  vm.heap.reordered(s);
  s->buffer = buffer;
  s->table = table;
  s->mask = static_cast<uint32_t>(size - 1);
  s->fill = s->aux32;
  ++s->version;
  if (old) vm.heap.release(old);
  return true;
}

int64_t set_find(Vm& vm, Set* s, Value key, uint64_t hash) {
  SetEntry* free = nullptr;
  return find_place(vm, s, key, hash, &free);
}

// Whether `key` is in the set: 1, 0, or -1 when that takes a longer look or a comparison.
[[gnu::always_inline]] static inline int quick_find(const Set* s, Value key, uint64_t hash) {
  const SetEntry* const table = s->table;
  if (!table) return 0;
  const size_t mask = s->mask;
  const SetEntry* e = table + (hash & mask);
  const SetEntry* const end = e + (e + kSetLinearProbes <= table + mask ? kSetLinearProbes : 0);
  for (;; ++e) {
    if (e->key == key) return 1;
    if (e->key.is_absent()) return 0;
    if (e->hash == hash && !e->key.is_tombstone()) {
      const int equal = quick_equal(e->key, key);
      if (equal) return equal;
    }
    if (e == end) return -1;
  }
}

// Adds a small int or an exact str to a table in which only such keys and no dummy come in the way.
// 1: it is in the set, 0: not found out.
[[gnu::always_inline]] static inline int quick_add(Vm& vm, Set* s, Value key, uint64_t hash) {
  SetEntry* const table = s->table;
  if (!table) return 0;
  const size_t mask = s->mask;
  SetEntry* e = table + (hash & mask);
  SetEntry* const end = e + (e + kSetLinearProbes <= table + mask ? kSetLinearProbes : 0);
  for (;; ++e) {
    if (e->key == key) return 1;
    if (e->key.is_absent()) break;
    if (e->key.is_tombstone()) return 0;
    if (e->hash == hash) {
      const int equal = quick_equal(e->key, key);
      if (equal) return equal > 0;
    }
    if (e == end) return 0;
  }
  if ((size_t{s->fill} + 1) * 5 >= size_t{s->mask} * 3) return 0;
  vm.heap.storing(s, key);
  *e = {key, hash};
  ++s->aux32;
  ++s->fill;
  ++s->version;
  return 1;
}

// As quick_add for the items of a list from `i` on; returns where that ends. Nothing in it can run
// other code, so what it works on stays in registers.
static size_t quick_add_items(Vm& vm, Set* s, const List* l, size_t i) {
  SetEntry* const table = s->table;
  if (!table) return i;
  vm.heap.changing(s);
  const size_t mask = s->mask, size = std::min<size_t>(l->size, i + 1024);
  const Value* const items = l->items;
  const uint32_t before = s->fill;
  uint32_t fill = before;
  const uint32_t full = static_cast<uint32_t>((mask * 3 + 4) / 5);
  for (; i < size && fill + 1 < full; ++i) {
    const Value key = items[i];
    uint64_t hash = 0;
    if (key.is_small_int()) {
      hash = static_cast<uint64_t>(key.small() == -1 ? -2 : key.small());
    } else if (is_exact_str(key)) {
      hash = str_hash(key.as<Str>());
    } else {
      break;
    }
    SetEntry* e = table + (hash & mask);
    SetEntry* const end = e + (e + kSetLinearProbes <= table + mask ? kSetLinearProbes : 0);
    while (!(e->key == key) && !e->key.is_absent()) {
      if (e->key.is_tombstone()) goto done;
      if (e->hash == hash) {
        const int equal = quick_equal(e->key, key);
        if (equal < 0) goto done;
        if (equal) break;
      }
      if (e == end) goto done;
      ++e;
    }
    if (e->key.is_absent()) {
      *e = {key, hash};
      ++fill;
    }
  }
done:
  s->fill = fill;
  s->aux32 += fill - before;
  s->version += fill - before;
  return i;
}

static bool add_slowly(Vm& vm, Set* s, Value key, uint64_t hash) {
  if (!ensure_table(vm, s)) return false;
  SetEntry* free = nullptr;
  const int64_t at = find_place(vm, s, key, hash, &free);
  if (at >= 0) return true;
  if (at == kSetRaised) return false;
  if (!free) {
    // A comparison emptied the set: its table is gone.
    return set_add_hash(vm, s, key, hash);
  }
  const bool was_dummy = free->key.is_tombstone();
  vm.heap.storing(s, key);
  free->key = key;
  free->hash = hash;
  ++s->aux32;
  ++s->version;
  if (was_dummy) return true;
  ++s->fill;
  if (size_t{s->fill} * 5 < size_t{s->mask} * 3) return true;
  return set_resize(vm, s, grown(s));
}

[[gnu::always_inline]] static inline bool add_key(Vm& vm, Set* s, Value key, uint64_t hash) {
  return quick_add(vm, s, key, hash) || add_slowly(vm, s, key, hash);
}

bool set_add_hash(Vm& vm, Set* s, Value key, uint64_t hash) { return add_key(vm, s, key, hash); }

bool set_add(Vm& vm, Set* s, Value key) {
  uint64_t hash = 0;
  return hash_key(vm, key, &hash) && set_add_hash(vm, s, key, hash);
}

int set_contains_hash(Vm& vm, Set* s, Value key, uint64_t hash) {
  const int found = quick_find(s, key, hash);
  if (__builtin_expect(found >= 0, 1)) return found;
  const int64_t at = set_find(vm, s, key, hash);
  return at >= 0 ? 1 : at == kSetMissing ? 0 : -1;
}

int set_contains(Vm& vm, Set* s, Value key) {
  uint64_t hash = 0;
  return hash_key(vm, key, &hash) ? set_contains_hash(vm, s, key, hash) : -1;
}

int set_discard_hash(Vm& vm, Set* s, Value key, uint64_t hash) {
  const int64_t at = set_find(vm, s, key, hash);
  if (at < 0) return at == kSetMissing ? 0 : -1;
  s->table[at] = {Value::tombstone(), kDummyHash};
  --s->aux32;
  ++s->version;
  return 1;
}

int set_discard(Vm& vm, Set* s, Value key) {
  uint64_t hash = 0;
  return hash_key(vm, key, &hash) ? set_discard_hash(vm, s, key, hash) : -1;
}

void set_clear(Vm& vm, Set* s) {
  Buffer* old = s->buffer;
  reset(s);
  ++s->version;
  if (old) vm.heap.release(old);
}

void set_swap(Vm& vm, Set* a, Set* b) {
  for (Set* s : {a, b}) {
    vm.heap.changing(s);
    vm.heap.reordered(s);
  }
  std::swap(a->buffer, b->buffer);
  std::swap(a->table, b->table);
  std::swap(a->mask, b->mask);
  std::swap(a->fill, b->fill);
  std::swap(a->aux32, b->aux32);
  ++a->version;
  ++b->version;
}

// ---------------------------------------------------------------- algebra

static bool merge(Vm& vm, Set* s, Set* other) {
  if (s == other || !other->aux32) return true;
  if ((size_t{s->fill} + other->aux32) * 5 >= size_t{s->mask} * 3) {
    if (!set_resize(vm, s, (size_t{s->aux32} + other->aux32) * 2)) return false;
  }
  if (!ensure_table(vm, s) || !charge(vm, other->mask / 32)) return false;
  vm.heap.changing(s);
  if (s->fill == 0 && s->mask == other->mask && other->fill == other->aux32) {
    std::memcpy(static_cast<void*>(s->table), other->table,
                (size_t{s->mask} + 1) * sizeof(SetEntry));
    s->fill = other->fill;
    s->aux32 = other->aux32;
    ++s->version;
    return true;
  }
  if (s->fill == 0) {
    SetEntry* const table = s->table;
    const size_t mask = s->mask;
    Value key;
    uint64_t hash = 0;
    for (Entries each(other); each.next(&key, &hash);) set_insert_clean(table, mask, key, hash);
    s->fill = other->aux32;
    s->aux32 = other->aux32;
    ++s->version;
    return true;
  }
  Fuel fuel(vm);
  Value key;
  uint64_t hash = 0;
  for (Entries each(other); each.next(&key, &hash);) {
    if (!add_key(vm, s, key, hash)) return false;
    if (!fuel.tick()) return false;
  }
  return true;
}

bool set_update(Vm& vm, Set* s, Value iterable) {
  if (is_set(iterable)) return merge(vm, s, iterable.as<Set>());
  if (is_exact(iterable, Kind::kDict)) {
    auto* d = iterable.as<Dict>();
    if ((size_t{s->fill} + d->aux32) * 5 >= size_t{s->mask} * 3) {
      if (!set_resize(vm, s, (size_t{s->aux32} + d->aux32) * 2)) return false;
    }
    Fuel fuel(vm);
    for (uint32_t i = 0; i < d->fill; ++i) {
      const DictEntry e = d->entries[i];
      if (e.key.is_tombstone()) continue;
      if (!set_add_hash(vm, s, e.key, e.hash) || !fuel.tick()) return false;
    }
    return true;
  }
  if (is_exact(iterable, Kind::kList)) {
    const auto* l = iterable.as<List>();
    for (size_t i = 0; i < l->size;) {
      const size_t at = i;
      i = quick_add_items(vm, s, l, i);
      if (i < l->size && !set_add(vm, s, l->items[i++])) return false;
      if (!charge(vm, i - at)) return false;
    }
    return true;
  }
  Iterate it(vm, iterable);
  Fuel fuel(vm);
  for (Value item; it.next(&item);) {
    uint64_t hash = 0;
    if (!hash_key(vm, item, &hash) || !fuel.tick()) return false;
    if (!add_key(vm, s, item, hash)) return false;
  }
  return !it.raised();
}

Set* set_from(Vm& vm, Value iterable, bool frozen) {
  Set* s = new_set(vm, frozen);
  return set_update(vm, s, iterable) ? s : nullptr;
}

Set* set_copy(Vm& vm, Set* s, bool frozen) {
  Set* copy = new_set(vm, frozen);
  return merge(vm, copy, s) ? copy : nullptr;
}

static bool is_frozen_kind(const Set* s) { return s->kind == Kind::kFrozenSet; }

Set* set_intersection(Vm& vm, Set* s, Value other) {
  const bool frozen = is_frozen_kind(s);
  if (other == Value(s)) return set_copy(vm, s, frozen);
  Set* out = new_set(vm, frozen);
  if (is_set(other)) {
    Set* small = other.as<Set>();
    if (small->aux32 > s->aux32) std::swap(small, s);
    Fuel fuel(vm);
    Value key;
    uint64_t hash = 0;
    for (Entries each(small); each.next(&key, &hash);) {
      const int found = set_contains_hash(vm, s, key, hash);
      if (found < 0 || !fuel.tick()) return nullptr;
      if (found && !add_key(vm, out, key, hash)) {
        return nullptr;
      }
    }
    return out;
  }
  Iterate it(vm, other);
  for (Value key; it.next(&key);) {
    uint64_t hash = 0;
    if (!hash_key(vm, key, &hash)) return nullptr;
    const int found = set_contains_hash(vm, s, key, hash);
    if (found < 0 || (found && !set_add_hash(vm, out, key, hash))) return nullptr;
  }
  return it.raised() ? nullptr : out;
}

bool set_difference_update(Vm& vm, Set* s, Value other) {
  if (other == Value(s)) {
    set_clear(vm, s);
    return true;
  }
  if (is_set(other)) {
    Set* minus = other.as<Set>();
    if (minus->aux32 >> 3 > s->aux32) {
      minus = set_intersection(vm, s, other);
      if (!minus) return false;
    }
    Fuel fuel(vm);
    Value key;
    uint64_t hash = 0;
    for (Entries each(minus); each.next(&key, &hash);) {
      if (set_discard_hash(vm, s, key, hash) < 0 || !fuel.tick()) return false;
    }
  } else {
    Iterate it(vm, other);
    for (Value key; it.next(&key);) {
      if (set_discard(vm, s, key) < 0) return false;
    }
    if (it.raised()) return false;
  }
  if (s->fill - s->aux32 <= s->mask / 4) return true;
  return set_resize(vm, s, grown(s));
}

Set* set_difference(Vm& vm, Set* s, Value other) {
  const bool frozen = is_frozen_kind(s);
  const bool dict = is_exact(other, Kind::kDict);
  if (!is_set(other) && !dict) {
    Set* out = set_copy(vm, s, frozen);
    return out && set_difference_update(vm, out, other) ? out : nullptr;
  }
  const uint32_t size = dict ? other.as<Dict>()->aux32 : other.as<Set>()->aux32;
  if (s->aux32 >> 2 > size) {
    Set* out = set_copy(vm, s, frozen);
    return out && set_difference_update(vm, out, other) ? out : nullptr;
  }
  Set* out = new_set(vm, frozen);
  Fuel fuel(vm);
  Value key;
  uint64_t hash = 0;
  for (Entries each(s); each.next(&key, &hash);) {
    int found = 0;
    if (dict) {
      const int64_t at = dict_find(vm, other.as<Dict>(), key, hash);
      found = at >= 0 ? 1 : at == kDictMissing ? 0 : -1;
    } else {
      found = set_contains_hash(vm, other.as<Set>(), key, hash);
    }
    if (found < 0 || !fuel.tick()) return nullptr;
    if (!found && !add_key(vm, out, key, hash)) {
      return nullptr;
    }
  }
  return out;
}

static bool toggle(Vm& vm, Set* s, Value key, uint64_t hash) {
  const int removed = set_discard_hash(vm, s, key, hash);
  return removed > 0 || (removed == 0 && set_add_hash(vm, s, key, hash));
}

bool set_symmetric_difference_update(Vm& vm, Set* s, Value other) {
  if (other == Value(s)) {
    set_clear(vm, s);
    return true;
  }
  Fuel fuel(vm);
  if (is_exact(other, Kind::kDict)) {
    auto* d = other.as<Dict>();
    for (uint32_t i = 0; i < d->fill; ++i) {
      const DictEntry e = d->entries[i];
      if (e.key.is_tombstone()) continue;
      if (!toggle(vm, s, e.key, e.hash) || !fuel.tick()) return false;
    }
    return true;
  }
  Set* from = is_set(other) ? other.as<Set>() : set_from(vm, other, is_frozen_kind(s));
  if (!from) return false;
  Value key;
  uint64_t hash = 0;
  for (Entries each(from); each.next(&key, &hash);) {
    if (!toggle(vm, s, key, hash) || !fuel.tick()) return false;
  }
  return true;
}

int set_is_subset(Vm& vm, Set* s, Set* other) {
  if (s->aux32 > other->aux32) return 0;
  Fuel fuel(vm);
  Value key;
  uint64_t hash = 0;
  for (Entries each(s); each.next(&key, &hash);) {
    const int found = set_contains_hash(vm, other, key, hash);
    if (found <= 0) return found;
    if (!fuel.tick()) return -1;
  }
  return 1;
}

// ---------------------------------------------------------------- operations

static Value set_repr(Vm& vm, Value self) {
  auto* s = self.as<Set>();
  const std::string name = type_name(vm, self);
  StrBuilder out(vm);
  if (!s->aux32) {
    out.append(name);
    out.append("()");
    return out.finish();
  }
  ReprGuard guard(vm, self);
  if (!guard.entered()) {
    out.append(name);
    out.append("(...)");
    return out.finish();
  }
  RecursionGuard depth(vm);
  if (!depth.ok()) return Value::raised();
  const bool plain = is_exact(self, Kind::kSet);
  if (!plain) {
    out.append(name);
    out.append('(');
  }
  out.append('{');
  // CPython lists the items first; __repr__ may change the set.
  RootedVector items(vm);
  if (type_of(vm, self)->overrides_dunder(static_cast<unsigned>(Dunder::kiter))) {
    const List* listed = TRY_PTR(to_list(vm, self));
    for (uint32_t i = 0; i < listed->size; ++i) TRY_BOOL(items.push(listed->items[i]));
  } else {
    Value key;
    for (uint32_t i = 0; set_next(s, &i, &key);) TRY_BOOL(items.push(key));
  }
  Fuel fuel(vm);
  for (size_t i = 0; i < items.size(); ++i) {
    if (i) out.append(", ");
    if (!out.append_repr(items[i]) || !fuel.tick()) return Value::raised();
  }
  out.append(plain ? "}" : "})");
  return out.finish();
}

static bool frozenset_hash(Vm&, Value self, uint64_t* out) {
  auto* s = self.as<Set>();
  if (s->hash) {
    *out = s->hash;
    return true;
  }
  uint64_t hash = 0, item_hash = 0;
  Value key;
  for (Entries each(s); each.next(&key, &item_hash);) {
    hash ^= ((item_hash ^ 89869747U) ^ (item_hash << 16)) * 3644798167U;
  }
  hash ^= (uint64_t{s->aux32} + 1) * 1927868237U;
  hash ^= (hash >> 11) ^ (hash >> 25);
  hash = hash * 69069U + 907133923U;
  if (hash == UINT64_MAX) hash = 590923713U;
  if (!s->has(kFrozen)) s->hash = hash;
  *out = hash;
  return true;
}

static Value set_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (!is_set(a) || !is_set(b)) return Value::not_implemented();
  auto *x = a.as<Set>(), *y = b.as<Set>();
  int holds = 0;
  switch (op) {
    case kEq:
    case kNe:
      if (x->aux32 == y->aux32) {
        holds = is_frozen_kind(x) && is_frozen_kind(y) && x->hash && y->hash && x->hash != y->hash
                    ? 0
                    : set_is_subset(vm, x, y);
      }
      if (op == kNe && holds >= 0) holds = !holds;
      break;
    case kLe: holds = set_is_subset(vm, x, y); break;
    case kGe: holds = set_is_subset(vm, y, x); break;
    case kLt: holds = x->aux32 < y->aux32 ? set_is_subset(vm, x, y) : 0; break;
    default: holds = y->aux32 < x->aux32 ? set_is_subset(vm, y, x) : 0; break;
  }
  return holds < 0 ? Value::raised() : Value::boolean(holds != 0);
}

static int set_truth(Vm&, Value self) { return self.as<Set>()->aux32 != 0; }
static int64_t set_len(Vm&, Value self) { return self.as<Set>()->aux32; }

// `item in set`: a set (unhashable) is looked up as the frozenset equal to it.
static int contains_op(Vm& vm, Value self, Value item) {
  const int found = set_contains(vm, self.as<Set>(), item);
  if (found >= 0 || !is_kind(item, Kind::kSet) || !pending_is(vm, Exc::kTypeError)) return found;
  take_pending(vm);
  Set* frozen = set_copy(vm, item.as<Set>(), true);
  return frozen ? set_contains(vm, self.as<Set>(), frozen) : -1;
}

static Value set_iter(Vm& vm, Value self) {
  const Value it = new_seq_iter(vm, Kind::kSetIter, self);
  it.ptr()->aux32 = self.as<Set>()->aux32;  // the size it must keep
  return it;
}

static Value set_binary(Vm& vm, unsigned op, Value a, Value b) {
  if (op != kSub && op != kAnd && op != kOr && op != kXor) return Value::not_implemented();
  if (!is_set(a) || !is_set(b)) return Value::not_implemented();
  auto* s = a.as<Set>();
  const bool frozen = is_frozen_kind(s);
  switch (op) {
    case kSub: return set_difference(vm, s, b);
    case kAnd: return set_intersection(vm, s, b);
    case kOr: {
      Set* out = TRY_PTR(set_copy(vm, s, frozen));
      if (!(a == b)) TRY_BOOL(set_update(vm, out, b));
      return out;
    }
    default: {
      Set* out = TRY_PTR(set_from(vm, b, frozen));
      TRY_BOOL(set_symmetric_difference_update(vm, out, a));
      return out;
    }
  }
}

static Value set_inplace(Vm& vm, unsigned op, Value a, Value b) {
  if (!is_set(b)) return Value::not_implemented();
  auto* s = a.as<Set>();
  switch (op) {
    case kOr: TRY_BOOL(set_update(vm, s, b)); return a;
    case kSub: TRY_BOOL(set_difference_update(vm, s, b)); return a;
    case kXor: TRY_BOOL(set_symmetric_difference_update(vm, s, b)); return a;
    case kAnd: {
      Set* kept = TRY_PTR(set_intersection(vm, s, b));
      set_swap(vm, s, kept);
      return a;
    }
    default: return Value::not_implemented();
  }
}

constexpr TypeOps kSetOps = {
    .repr = set_repr,
    .compare = set_compare,
    .truth = set_truth,
    .len = set_len,
    .contains = contains_op,
    .iter = set_iter,
    .binary = set_binary,
    .inplace = set_inplace,
};

constexpr TypeOps kFrozenSetOps = {
    .repr = set_repr,
    .hash = frozenset_hash,
    .compare = set_compare,
    .truth = set_truth,
    .len = set_len,
    .contains = contains_op,
    .iter = set_iter,
    .binary = set_binary,
};

// ---------------------------------------------------------------- the types

static Value set_new(Vm& vm, Value* a, uint32_t) {
  auto* cls = a[0].as<TypeObj>();
  if (is_builtin_class(vm, cls, Kind::kSet)) return new_set(vm);
  auto* s = make_instance<Set>(vm, cls, Kind::kSet);
  reset(s);
  return s;
}
static const NativeDef kSetNew = {"__new__", "(*args, **kwargs)", set_new, kFnStatic};

static Value frozenset_new(Vm& vm, Value* a, uint32_t) {
  auto* cls = a[0].as<TypeObj>();
  const bool plain = is_builtin_class(vm, cls, Kind::kFrozenSet);
  if (plain && is_exact(a[1], Kind::kFrozenSet)) return a[1];
  Set* s = nullptr;
  if (plain) {
    s = new_set(vm, true);
  } else {
    s = make_instance<Set>(vm, cls, Kind::kFrozenSet);
    reset(s);
  }
  if (!a[1].is_absent()) TRY_BOOL(set_update(vm, s, a[1]));
  return s;
}
static const NativeDef kFrozenSetNew = {"__new__", "(iterable=(), /)", frozenset_new, kFnStatic};

const NativeType kSetType = {
    .name = "set",
    .module = "builtins",
    .kind = Kind::kSet,
    .size = sizeof(Set),
    .ops = &kSetOps,
    .methods = kSetMethods,
    .new_def = &kSetNew,
    .doc = "Unordered collection of unique hashable items.",
};

const NativeType kFrozenSetType = {
    .name = "frozenset",
    .module = "builtins",
    .kind = Kind::kFrozenSet,
    .size = sizeof(Set),
    .ops = &kFrozenSetOps,
    .methods = kFrozenSetMethods,
    .new_def = &kFrozenSetNew,
    .doc = "Immutable, hashable set.",
};

}  // namespace copra
