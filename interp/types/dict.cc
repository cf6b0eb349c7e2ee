// dict's storage: the compact ordered hash table, and everything native.h offers on dicts.
//
// Layout: one Buffer holding the index (entry numbers of 1, 2 or 4 bytes, open addressing, all ones
// = free) and behind it the entries in insertion order. A deleted entry keeps its index place; its
// key becomes a tombstone. A new key takes the first such place of its chain; entries come back
// only when the table is rebuilt. Invariants: entries [0, fill) are initialised; fill and places
// used
// (`pad`) <= capacity <= 2/3 of the index, so every probe ends; `version` changes with the key set.
// User __eq__ may do anything: a look-up that called it starts again when the entry moved. May
// include: containers.h, hash.h. Next: dict_methods.cc.
#include <algorithm>

#include "interp/heap/hash.h"
#include "interp/types/containers.h"
#include "interp/vm/fuel.h"

namespace copra {
namespace {

constexpr int64_t kRestart = -4, kFollow = -5;  // beside the ones of containers.h
constexpr uint64_t kPerturbShift = 5;

// Index places that name an entry, live or deleted.
inline uint32_t& places_used(Dict* d) { return d->pad; }

inline size_t usable_of(size_t index_size) { return index_size * 2 / 3; }

inline size_t index_size_for(size_t entries) {
  size_t size = 8;
  while (usable_of(size) < entries) size *= 2;
  return size;
}

template <class I>
inline I* index_of(const Dict* d) {
  return reinterpret_cast<I*>(d->buffer->data());
}

template <class I, class Look>
[[gnu::always_inline]] inline int64_t probe_in(const Dict* d, uint64_t hash, size_t* place,
                                               Look look) {
  const I* index = index_of<I>(d);
  const size_t mask = d->index_mask;
  size_t i = hash & mask;
  uint64_t perturb = hash;
  for (;;) {
    const I at = index[i];
    if (at == static_cast<I>(-1)) {
      *place = i;
      return kDictMissing;
    }
    const int64_t answer = look(at);
    if (answer != kFollow) return answer;
    perturb >>= kPerturbShift;
    i = (i * 5 + perturb + 1) & mask;
  }
}

// Follows the chain of `hash`: what look(entry number) first answers but kFollow, or kDictMissing
// with *place = the free index place where it ends (none without a buffer).
template <class Look>
[[gnu::always_inline]] inline int64_t probe(const Dict* d, uint64_t hash, size_t* place,
                                            Look look) {
  if (!d->buffer) return kDictMissing;
  switch (d->index_width) {
    case 1: return probe_in<uint8_t>(d, hash, place, look);
    case 2: return probe_in<uint16_t>(d, hash, place, look);
    default: return probe_in<uint32_t>(d, hash, place, look);
  }
}

// The entry number of `key`, kDictMissing, kDictRaised, or kRestart when the table changed under a
// user's __eq__.
int64_t find_once(Vm& vm, Dict* d, Value key, uint64_t hash, size_t* place) {
  return probe(d, hash, place, [&vm, d, key, hash](size_t at) -> int64_t {
    const DictEntry& e = d->entries[at];
    if (e.key == key) return static_cast<int64_t>(at);
    if (e.hash != hash || e.key.is_tombstone()) return kFollow;
    int equal = quick_equal_deep(e.key, key, 1);
    if (equal < 0) {
      const Value start = e.key;
      const Buffer* buffer = d->buffer;
      const uint32_t version = d->version;
      equal = op_equal(vm, start, key);
      if (equal < 0) return kDictRaised;
      // As in CPython, what was found is found, whatever other keys have come or gone.
      const bool kept = d->buffer == buffer && at < d->fill && d->entries[at].key == start;
      if (d->version != version && !(equal && kept)) return kRestart;
    }
    if (equal) return static_cast<int64_t>(at);
    spend(vm, 1);  // hashes chosen to be equal
    return kFollow;
  });
}

int64_t find_general(Vm& vm, Dict* d, Value key, uint64_t hash, size_t* place) {
  for (;;) {
    const int64_t at = find_once(vm, d, key, hash, place);
    if (at != kRestart) return at;
    if (!charge(vm, 16)) return kDictRaised;
  }
}

// For an exact str, never calling Python: kDictUnsure when only __eq__ of some other kind of key
// could tell.
inline int64_t find_str(const Dict* d, const Str* key, uint64_t hash, size_t* place) {
  const Value wanted(key);
  const DictEntry* entries = d->entries;
  return probe(d, hash, place, [=](size_t at) -> int64_t {
    const DictEntry& e = entries[at];
    if (e.key == wanted) return static_cast<int64_t>(at);
    if (__builtin_expect(e.hash == hash, 0) && !e.key.is_tombstone()) {
      if (!is_exact_str(e.key)) return kDictUnsure;
      if (same_text(e.key.as<Str>(), key)) return static_cast<int64_t>(at);
    }
    return kFollow;
  });
}

// Likewise for a small int: kDictUnsure when a key of another kind has its hash.
inline int64_t find_small(const Dict* d, Value key, uint64_t hash, size_t* place) {
  const DictEntry* entries = d->entries;
  return probe(d, hash, place, [=](size_t at) -> int64_t {
    const DictEntry& e = entries[at];
    if (e.key == key) return static_cast<int64_t>(at);
    // Only -1 and -2 share a hash.
    const bool other = __builtin_expect(e.hash == hash, 0) && !e.key.is_small_int();
    return other ? kDictUnsure : kFollow;
  });
}

inline int64_t find(Vm& vm, Dict* d, Value key, uint64_t hash, size_t* place) {
  int64_t at = kDictUnsure;
  if (key.is_small_int()) {
    at = find_small(d, key, hash, place);
  } else if (is_exact_str(key)) {
    at = find_str(d, key.as<Str>(), hash, place);
  }
  if (at != kDictUnsure) return at;
  return find_general(vm, d, key, hash, place);
}

int64_t find_text(const Dict* d, std::string_view text, uint64_t hash) {
  const DictEntry* entries = d->entries;
  size_t place = 0;
  return probe(d, hash, &place, [=](size_t at) -> int64_t {
    const DictEntry& e = entries[at];
    const bool same = e.hash == hash && is_str(e.key) && e.key.as<Str>()->view() == text;
    return same ? static_cast<int64_t>(at) : kFollow;
  });
}

inline uint64_t text_hash(std::string_view text) {
  return hash_widen(hash_bytes32(text.data(), text.size()));
}

template <class I>
inline void index_put(Dict* d, uint64_t hash, uint32_t entry) {
  I* index = index_of<I>(d);
  const size_t mask = d->index_mask;
  size_t i = hash & mask;
  uint64_t perturb = hash;
  while (index[i] != static_cast<I>(-1)) {
    perturb >>= kPerturbShift;
    i = (i * 5 + perturb + 1) & mask;
  }
  index[i] = static_cast<I>(entry);
}

inline void index_store(Dict* d, size_t place, uint32_t entry) {
  switch (d->index_width) {
    case 1: index_of<uint8_t>(d)[place] = static_cast<uint8_t>(entry); break;
    case 2: index_of<uint16_t>(d)[place] = static_cast<uint16_t>(entry); break;
    default: index_of<uint32_t>(d)[place] = entry; break;
  }
}

void index_entry(Dict* d, uint64_t hash, uint32_t entry) {
  switch (d->index_width) {
    case 1: index_put<uint8_t>(d, hash, entry); break;
    case 2: index_put<uint16_t>(d, hash, entry); break;
    default: index_put<uint32_t>(d, hash, entry); break;
  }
}

template <class I>
void refill(Dict* d, const DictEntry* from, uint32_t n) {
  std::memset(index_of<I>(d), 0xFF, (size_t{d->index_mask} + 1) * sizeof(I));
  uint32_t fill = 0;
  for (uint32_t i = 0; i < n; ++i) {
    if (from[i].key.is_tombstone()) continue;
    d->entries[fill] = from[i];
    index_put<I>(d, from[i].hash, fill);
    ++fill;
  }
  d->fill = fill;
  places_used(d) = fill;
  ++d->version;
}

// Fills the table of `d` anew with the live ones of `n` entries, which may be its own.
void refill(Dict* d, const DictEntry* from, uint32_t n) {
  switch (d->index_width) {
    case 1: refill<uint8_t>(d, from, n); break;
    case 2: refill<uint16_t>(d, from, n); break;
    default: refill<uint32_t>(d, from, n); break;
  }
}

// Names are interned everywhere and nobody expects that to fail: their table may cross the limit,
// the next allocation is refused then.
bool may_take(Vm& vm, const Dict* d, size_t bytes) {
  return d == vm.interned || check_big(vm, bytes);
}

// A fresh table for `capacity` entries in an index of `index_size` places; live entries move over.
bool rebuild(Vm& vm, Dict* d, size_t index_size, size_t capacity) {
  if (capacity > kItemsMax) return fail(raise_str(vm, Exc::kMemoryError, ""));
  const uint32_t width = index_size <= 256 ? 1 : index_size <= 65536 ? 2 : 4;
  const size_t index_bytes = (index_size * width + 7) & ~size_t{7};
  const size_t bytes = sizeof(Buffer) + index_bytes + capacity * sizeof(DictEntry);
  if (!may_take(vm, d, bytes)) return false;
  auto* buffer = vm.heap.make<Buffer>(Kind::kBuffer, bytes);
  buffer->bytes = bytes - sizeof(Buffer);
  Buffer* old_buffer = d->buffer;
  const DictEntry* old = d->entries;
  vm.heap.new_storage(d, buffer);
  vm.heap.reordered(d);
  d->buffer = buffer;
  d->entries = reinterpret_cast<DictEntry*>(buffer->data() + index_bytes);
  d->index_mask = static_cast<uint32_t>(index_size - 1);
  d->index_width = width;
  d->capacity = static_cast<uint32_t>(capacity);
  refill(d, old, d->fill);
  if (old_buffer) vm.heap.release(old_buffer);
  return true;
}

// A table made for an exact number of entries gets all its index has room for. Entries keep their
// numbers, deleted ones too: iterators go on as if the room had been there from the start.
bool extend(Vm& vm, Dict* d, size_t index_size) {
  const size_t capacity = usable_of(index_size);
  const size_t index_bytes = (index_size * d->index_width + 7) & ~size_t{7};
  const size_t bytes = sizeof(Buffer) + index_bytes + capacity * sizeof(DictEntry);
  if (!may_take(vm, d, bytes)) return false;
  auto* buffer = vm.heap.make<Buffer>(Kind::kBuffer, bytes);
  buffer->bytes = bytes - sizeof(Buffer);
  // Index places may name entries behind `fill` that were deleted: copy those as well.
  std::memcpy(buffer->data(), d->buffer->data(), index_bytes + d->capacity * sizeof(DictEntry));
  Buffer* old = d->buffer;
  vm.heap.new_storage(d, buffer);
  d->buffer = buffer;
  d->entries = reinterpret_cast<DictEntry*>(buffer->data() + index_bytes);
  d->capacity = static_cast<uint32_t>(capacity);
  ++d->version;
  vm.heap.release(old);
  return true;
}

bool grow(Vm& vm, Dict* d) {
  if (d->buffer && d->capacity < usable_of(size_t{d->index_mask} + 1)) {
    return extend(vm, d, size_t{d->index_mask} + 1);
  }
  // CPython's rate: the index gets at least three places for every live entry.
  size_t index_size = 8;
  while (index_size < size_t{d->aux32} * 3) index_size *= 2;
  if (usable_of(index_size) <= d->aux32) index_size *= 2;
  return rebuild(vm, d, index_size, usable_of(index_size));
}

// Points the chain of `hash` at `entry`, the next to be filled: at the first place whose entry was
// deleted, else at its end. Else a key deleted and set again and again would make its chain longer
// every time.
template <class I>
inline void index_reuse(Dict* d, uint64_t hash, uint32_t entry) {
  I* index = index_of<I>(d);
  const size_t mask = d->index_mask;
  size_t i = hash & mask;
  uint64_t perturb = hash;
  for (;;) {
    const I at = index[i];
    if (at == static_cast<I>(-1)) break;
    if (at >= d->fill || d->entries[at].key.is_tombstone()) {
      index[i] = static_cast<I>(entry);
      return;
    }
    perturb >>= kPerturbShift;
    i = (i * 5 + perturb + 1) & mask;
  }
  index[i] = static_cast<I>(entry);
  ++places_used(d);
}

inline constexpr size_t kNoPlace = SIZE_MAX;

// Adds an absent key; `place` is where its probe ended in the present table, or kNoPlace.
inline bool insert_at(Vm& vm, Dict* d, size_t place, Value key, uint64_t hash, Value v) {
  DCHECK(!key.is_absent() && !v.is_absent());
  if (__builtin_expect(std::max(places_used(d), d->fill) >= d->capacity, 0)) {
    if (!grow(vm, d)) return false;
    place = kNoPlace;
  }
  vm.heap.storing(d, key);
  vm.heap.storing(d, v);
  const uint32_t at = d->fill;
  if (__builtin_expect(places_used(d) != d->aux32, 0)) {
    switch (d->index_width) {
      case 1: index_reuse<uint8_t>(d, hash, at); break;
      case 2: index_reuse<uint16_t>(d, hash, at); break;
      default: index_reuse<uint32_t>(d, hash, at); break;
    }
  } else {
    if (place == kNoPlace) {
      index_entry(d, hash, at);
    } else {
      index_store(d, place, at);
    }
    ++places_used(d);
  }
  d->entries[at] = {key, v, hash};
  ++d->fill;
  ++d->aux32;
  ++d->version;
  return true;
}

inline void reset(Dict* d) {
  d->buffer = nullptr;
  d->entries = nullptr;
  d->fill = 0;
  d->capacity = 0;
  d->index_mask = 0;
  d->index_width = 0;
  d->pad = 0;
  d->aux32 = 0;
}

}  // namespace

// ---------------------------------------------------------------- construction

Dict* new_dict(Vm& vm, size_t reserve) {
  auto* d = make_kind<Dict>(vm, Kind::kDict);
  reset(d);
  d->version = 0;
  return dict_reserve(vm, d, reserve) ? d : nullptr;
}

bool dict_reserve(Vm& vm, Dict* d, size_t entries) {
  DCHECK(!d->aux32);
  return !entries || rebuild(vm, d, index_size_for(entries), entries);
}

bool dict_clone_into(Vm& vm, Dict* to, const Dict* from) {
  DCHECK(!to->aux32);
  if (!from->aux32) return true;
  if (from->fill != from->aux32 || from->pad != from->fill) {
    // Deleted keys left places behind: a table without them.
    if (!rebuild(vm, to, index_size_for(from->aux32), from->aux32)) return false;
    vm.heap.changing(to);
    for (uint32_t i = 0; i < from->fill; ++i) {
      const DictEntry& e = from->entries[i];
      if (e.key.is_tombstone()) continue;
      to->entries[to->fill] = e;
      index_entry(to, e.hash, to->fill);
      ++to->fill;
    }
    places_used(to) = to->fill;
    to->aux32 = to->fill;
    ++to->version;
    return charge(vm, from->fill / 32);
  }
  const size_t bytes = sizeof(Buffer) + from->buffer->bytes;
  if (!check_big(vm, bytes)) return false;
  auto* buffer = vm.heap.make<Buffer>(Kind::kBuffer, bytes);
  buffer->bytes = from->buffer->bytes;
  const size_t index_bytes =
      static_cast<size_t>(reinterpret_cast<char*>(from->entries) - from->buffer->data());
  std::memcpy(buffer->data(), from->buffer->data(), index_bytes + from->fill * sizeof(DictEntry));
  vm.heap.changing(to);
  to->buffer = buffer;
  to->entries = reinterpret_cast<DictEntry*>(buffer->data() + index_bytes);
  to->fill = from->fill;
  to->capacity = from->capacity;
  to->index_mask = from->index_mask;
  to->index_width = from->index_width;
  to->pad = from->pad;
  to->aux32 = from->aux32;
  ++to->version;
  return from->fill < 2048 || charge(vm, from->fill / 32);
}

Dict* dict_copy(Vm& vm, Dict* d) {
  Dict* copy = new_dict(vm);
  return dict_clone_into(vm, copy, d) ? copy : nullptr;
}

void dict_clear(Vm& vm, Dict* d) {
  Buffer* old = d->buffer;
  reset(d);
  ++d->version;
  if (old) vm.heap.release(old);
}

void dict_forget(Dict* d, bool (*dead)(const DictEntry&)) {
  const uint32_t size = d->aux32;
  for (uint32_t i = 0; i < d->fill; ++i) {
    DictEntry& e = d->entries[i];
    if (e.key.is_tombstone() || !dead(e)) continue;
    e.key = Value::tombstone();
    --d->aux32;
  }
  if (d->aux32 != size) refill(d, d->entries, d->fill);
}

bool dict_shrink(Vm& vm, Dict* d) {
  constexpr uint32_t kSmall = 1024, kSparse = 8;
  if (d->capacity <= kSmall || d->aux32 > d->capacity / kSparse) return true;
  return grow(vm, d);
}

// ---------------------------------------------------------------- look-up

int64_t dict_find(Vm& vm, Dict* d, Value key, uint64_t hash) {
  size_t place = 0;
  return find(vm, d, key, hash, &place);
}

int64_t dict_find_tuple(Dict* d, const Value* items, uint32_t n, uint64_t hash) {
  size_t place = 0;
  return probe(d, hash, &place, [=](size_t at) -> int64_t {
    const DictEntry& e = d->entries[at];
    if (e.hash != hash || e.key.is_tombstone()) return kFollow;
    if (!is_exact(e.key, Kind::kTuple)) return kDictUnsure;
    const auto* key = e.key.as<Tuple>();
    if (key->size() != n) return kFollow;
    for (uint32_t i = 0; i < n; ++i) {
      if (key->items()[i] == items[i]) continue;
      const int equal = quick_equal_deep(key->items()[i], items[i], 1);
      if (equal <= 0) return equal ? kDictUnsure : kFollow;
    }
    return static_cast<int64_t>(at);
  });
}

Value dict_get_hash(Vm& vm, Dict* d, Value key, uint64_t hash) {
  size_t place = 0;
  const int64_t at = find(vm, d, key, hash, &place);
  if (__builtin_expect(at >= 0, 1)) return d->entries[at].value;
  return at == kDictMissing ? Value::not_found() : Value::raised();
}

Value dict_get(Vm& vm, Dict* d, Value key) {
  uint64_t hash = 0;
  if (!hash_key(vm, key, &hash)) return Value::raised();
  const DictEntry* near = dict_near(d, key, hash);
  return near ? near->value : dict_get_hash(vm, d, key, hash);
}

Value dict_get_str(Vm& vm, Dict* d, Str* key) {
  size_t place = 0;
  const uint64_t hash = str_hash(key);
  int64_t at = find_str(d, key, hash, &place);
  // Some key is of a str subclass with the same hash: its text decides.
  if (at == kDictUnsure) at = find_text(d, key->view(), hash);
  (void)vm;
  return at >= 0 ? d->entries[at].value : Value::not_found();
}

Value dict_get_text(const Dict* d, std::string_view text, uint64_t hash) {
  const int64_t at = find_text(d, text, hash);
  return at >= 0 ? d->entries[at].value : Value::not_found();
}

Value dict_get_str(Vm&, Dict* d, std::string_view key) {
  return dict_get_text(d, key, text_hash(key));
}

// ---------------------------------------------------------------- change

bool dict_set_hash(Vm& vm, Dict* d, Value key, uint64_t hash, Value v) {
  if (DictEntry* near = dict_near(d, key, hash)) {
    vm.heap.storing(d, v);
    near->value = v;
    return true;
  }
  size_t place = 0;
  const int64_t at = find(vm, d, key, hash, &place);
  if (at >= 0) {
    vm.heap.storing(d, v);
    d->entries[at].value = v;
    return true;
  }
  return at == kDictMissing && insert_at(vm, d, place, key, hash, v);
}

bool dict_count(Vm& vm, Dict* d, Value key, uint64_t hash, int64_t times) {
  size_t place = 0;
  const int64_t at = find(vm, d, key, hash, &place);
  if (at < 0) {
    // Counting what differs goes on with that: four times the room at once.
    if (at == kDictMissing && places_used(d) >= d->capacity && d->aux32 >= 40 && d->aux32 < 256) {
      const size_t index_size = (size_t{d->index_mask} + 1) * 4;
      if (!rebuild(vm, d, index_size, usable_of(index_size))) return false;
      return dict_insert_new(vm, d, key, hash, int_value(vm, times));
    }
    return at == kDictMissing && insert_at(vm, d, place, key, hash, int_value(vm, times));
  }
  const Value count = d->entries[at].value;
  if (count.is_small_int()) {
    const Value sum = int_value(vm, count.small() + times);
    vm.heap.storing(d, sum);
    d->entries[at].value = sum;
    return true;
  }
  const Value sum = TRY_OR_FALSE(op_binary(vm, kAdd, count, int_value(vm, times)));
  return dict_set_hash(vm, d, key, hash, sum);
}

bool dict_set(Vm& vm, Dict* d, Value key, Value v) {
  uint64_t hash = 0;
  return hash_key(vm, key, &hash) && dict_set_hash(vm, d, key, hash, v);
}

bool dict_set_str(Vm& vm, Dict* d, std::string_view key, Value v) {
  const uint64_t hash = text_hash(key);
  const int64_t at = find_text(d, key, hash);
  if (at >= 0) {
    vm.heap.storing(d, v);
    d->entries[at].value = v;
    return true;
  }
  Str* name = intern(vm, key);
  return name && dict_insert_new(vm, d, name, hash, v);
}

bool dict_insert_new(Vm& vm, Dict* d, Value key, uint64_t hash, Value v) {
  return insert_at(vm, d, kNoPlace, key, hash, v);
}

Dict* new_dict_of(Vm& vm, const Tuple* keys, const Value* values) {
  const uint32_t n = keys->size();
  Dict* d = new_dict(vm, n);
  if (!d) return nullptr;
  // A text whose first place (see dict_near) is free is no key yet.
  auto* index = n && d->index_width == 1 ? index_of<uint8_t>(d) : nullptr;
  for (uint32_t i = 0; i < n; ++i) {
    const Value key = keys->items()[i];
    if (!is_exact_str(key)) {
      if (!dict_set(vm, d, key, values[i])) return nullptr;
      index = nullptr;  // comparing may have run other code
      continue;
    }
    const uint64_t hash = str_hash(key.as<Str>());
    uint8_t* place = index ? index + (hash & d->index_mask) : nullptr;
    if (!place || *place != 0xFF) {
      if (!dict_set_hash(vm, d, key, hash, values[i])) return nullptr;
      continue;
    }
    *place = static_cast<uint8_t>(d->fill);
    d->entries[d->fill] = {key, values[i], hash};
    ++d->fill;
    ++places_used(d);
    ++d->aux32;
    ++d->version;
  }
  return d;
}

Value dict_remove_at(Dict* d, size_t entry) {
  DictEntry& e = d->entries[entry];
  const Value v = e.value;
  e.key = Value::tombstone();
  e.value = Value::absent();
  e.hash = 0;
  --d->aux32;
  ++d->version;
  // The last entry's place in the order can be used again: popitem() stays constant.
  while (d->fill && d->entries[d->fill - 1].key.is_tombstone()) --d->fill;
  return v;
}

// Renumbers the live entries so that `gap` deleted ones come before them.
template <class I>
static void shift_index(Dict* d, uint32_t gap) {
  I* index = index_of<I>(d);
  for (size_t i = 0; i <= d->index_mask; ++i) {
    if (index[i] != static_cast<I>(-1)) index[i] = static_cast<I>(index[i] + gap);
  }
}
static bool make_gap(Vm& vm, Dict* d, uint32_t gap) {
  const size_t index_size = index_size_for(size_t{d->aux32} + gap);
  if (!charge(vm, (size_t{d->aux32} + gap) / 16) ||
      !rebuild(vm, d, index_size, usable_of(index_size))) {
    return false;
  }
  switch (d->index_width) {
    case 1: shift_index<uint8_t>(d, gap); break;
    case 2: shift_index<uint16_t>(d, gap); break;
    default: shift_index<uint32_t>(d, gap); break;
  }
  std::memmove(static_cast<void*>(d->entries + gap), d->entries, d->fill * sizeof(DictEntry));
  std::fill_n(d->entries, gap, DictEntry{Value::tombstone(), Value::absent(), 0});
  d->entries[0].hash = gap;
  d->fill += gap;
  return true;
}

// The index place that names entry `from` of that hash names `to`.
template <class I>
static void repoint(Dict* d, uint64_t hash, size_t from, size_t to) {
  I* index = index_of<I>(d);
  const size_t mask = d->index_mask;
  size_t i = hash & mask;
  for (uint64_t perturb = hash; index[i] != static_cast<I>(from);) {
    perturb >>= kPerturbShift;
    i = (i * 5 + perturb + 1) & mask;
  }
  index[i] = static_cast<I>(to);
}

int64_t dict_move_first(Vm& vm, Dict* d, size_t entry) {
  uint32_t first = 0;
  Value key, v;
  if (!dict_next(d, &first, &key, &v) || --first == entry) return first;
  if (first == 0) {
    // Room for as many moves as it costs to make it.
    const uint32_t gap = d->aux32 + 8;
    uint64_t before = 0;
    for (size_t i = 0; i < entry; ++i) before += !d->entries[i].key.is_tombstone();
    if (!make_gap(vm, d, gap)) return kDictRaised;
    first = gap;
    entry = gap + before;
  }
  const uint32_t to = first - 1;
  const DictEntry moved = d->entries[entry];
  vm.heap.reordered(d);
  switch (d->index_width) {
    case 1: repoint<uint8_t>(d, moved.hash, entry, to); break;
    case 2: repoint<uint16_t>(d, moved.hash, entry, to); break;
    default: repoint<uint32_t>(d, moved.hash, entry, to); break;
  }
  d->entries[to] = moved;
  if (to) d->entries[0].hash = to;
  d->entries[entry] = {Value::tombstone(), Value::absent(), 0};
  while (d->fill && d->entries[d->fill - 1].key.is_tombstone()) --d->fill;
  ++d->version;
  return to;
}

Value dict_pop(Vm& vm, Dict* d, Value key) {
  uint64_t hash = 0;
  if (!hash_key(vm, key, &hash)) return Value::raised();
  const int64_t at = dict_find(vm, d, key, hash);
  if (at == kDictMissing) return Value::not_found();
  return at < 0 ? Value::raised() : dict_remove_at(d, static_cast<size_t>(at));
}

}  // namespace copra
