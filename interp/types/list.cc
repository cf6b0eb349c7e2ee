// list: storage, core operations, the type. Methods are in list_methods.cc, sorting in sort.cc.
//
// Layout: List (object.h) with items in a ValueBuffer whose unused tail is zero words. May include:
// containers.h. Invariant: size <= capacity, and after anything that may call Python, size and
// items are read again.
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"

namespace copra {

// ---------------------------------------------------------------- storage

List* new_list(Vm& vm, size_t reserve) {
  auto* l = make_kind<List>(vm, Kind::kList);
  l->items = nullptr;
  l->size = 0;
  l->capacity = 0;
  if (reserve && !list_grow(vm, l, reserve)) return nullptr;
  return l;
}

// A list of `n` items, which the caller fills in before anything else is made.
static List* new_list_to_fill(Vm& vm, size_t n) {
  List* l = new_list(vm);
  if (!n) return l;
  const size_t bytes = sizeof(ValueBuffer) + n * sizeof(Value);
  if (n > kItemsMax) {
    raise_str(vm, Exc::kMemoryError, "");
    return nullptr;
  }
  if (!check_big(vm, bytes)) return nullptr;
  auto* buffer = vm.heap.make<ValueBuffer>(Kind::kValueBuffer, bytes);
  buffer->capacity = n;
  vm.heap.new_storage(l, buffer);
  l->items = buffer->data();
  l->size = l->capacity = static_cast<uint32_t>(n);
  return l;
}

List* new_list_from(Vm& vm, const Value* items, size_t n) {
  List* l = new_list_to_fill(vm, n);
  if (l && n) std::memcpy(static_cast<void*>(l->items), items, n * sizeof(Value));
  return l;
}

bool list_grow(Vm& vm, List* l, size_t capacity) {
  if (capacity <= l->capacity) return true;
  if (capacity > kItemsMax) return fail(raise_str(vm, Exc::kMemoryError, ""));
  const size_t bytes = sizeof(ValueBuffer) + capacity * sizeof(Value);
  Value* old = l->items;
  const size_t size = l->size;
  if (old && vm.heap.can_enlarge(ValueBuffer::of(old))) {
    if (!check_big(vm, bytes - l->capacity * sizeof(Value))) return false;
    if (Obj* moved = vm.heap.enlarge(ValueBuffer::of(old), bytes)) {
      auto* enlarged = static_cast<ValueBuffer*>(moved);
      l->items = enlarged->data();
      std::memset(static_cast<void*>(l->items + l->capacity), 0,
                  (capacity - l->capacity) * sizeof(Value));
      enlarged->capacity = capacity;
      l->capacity = static_cast<uint32_t>(capacity);
      return true;
    }
  }
  if (!check_big(vm, bytes)) return false;
  auto* buffer = vm.heap.make<ValueBuffer>(Kind::kValueBuffer, bytes);
  buffer->capacity = capacity;
  Value* items = buffer->data();
  if (size) std::memcpy(static_cast<void*>(items), l->items, size * sizeof(Value));
  std::memset(static_cast<void*>(items + size), 0, (capacity - size) * sizeof(Value));
  vm.heap.new_storage(l, buffer);
  l->items = items;
  l->capacity = static_cast<uint32_t>(capacity);
  if (old) vm.heap.release(ValueBuffer::of(old));
  return true;
}

bool list_reserve(Vm& vm, List* l, size_t capacity) { return list_grow(vm, l, capacity); }

// Room for `more` further items, with head room so that appending is linear. What more than fills
// the head room came at once, and rarely is followed by more.
static bool list_room(Vm& vm, List* l, size_t more) {
  const size_t need = l->size + more;
  if (need <= l->capacity) return true;
  const size_t head = need < 1024 ? need / 2 : need < 16384 ? need / 4 : need / 8;
  const size_t extra = more > 1 && more >= head ? 0 : head;
  return list_grow(vm, l, (need + extra + 3) & ~size_t{3});
}

bool list_append(Vm& vm, List* l, Value v) {
  if (__builtin_expect(l->size == l->capacity, 0) && !list_room(vm, l, 1)) return false;
  vm.heap.storing(l, v);
  l->items[l->size++] = v;
  return true;
}

// The items behind a changed place move; few of them are part of the instruction.
static void spend_move(Vm& vm, size_t items) {
  if (items > 256) spend(vm, items / 64);
}

bool list_insert(Vm& vm, List* l, size_t at, Value v) {
  if (!list_room(vm, l, 1)) return false;
  if (at > l->size) at = l->size;
  spend_move(vm, l->size - at);
  std::memmove(static_cast<void*>(l->items + at + 1), l->items + at,
               (l->size - at) * sizeof(Value));
  vm.heap.storing(l, v);
  l->items[at] = v;
  ++l->size;
  return true;
}

void list_wipe(Vm& vm, List* l) {
  Value* old = l->items;
  l->items = nullptr;
  l->size = 0;
  l->capacity = 0;
  if (old) vm.heap.release(ValueBuffer::of(old));
}

bool list_splice(Vm& vm, List* l, size_t start, size_t stop, const Value* src, size_t n) {
  const size_t removed = stop - start;
  if (n > removed && !list_room(vm, l, n - removed)) return false;
  const size_t tail = l->size - stop;
  const size_t size = l->size - removed + n;
  vm.heap.storing(l, src, n);
  if (tail && n != removed) {
    spend_move(vm, tail);
    vm.heap.reordered(ValueBuffer::of(l->items));
    std::memmove(static_cast<void*>(l->items + start + n), l->items + stop, tail * sizeof(Value));
  }
  if (n) std::memcpy(static_cast<void*>(l->items + start), src, n * sizeof(Value));
  if (size < l->size) {
    std::memset(static_cast<void*>(l->items + size), 0, (l->size - size) * sizeof(Value));
  }
  l->size = static_cast<uint32_t>(size);
  return true;
}

static bool extend_from(Vm& vm, List* l, const Value* items, size_t n) {
  if (!n) return true;
  if (!charge(vm, n / 64) || !list_room(vm, l, n)) return false;
  vm.heap.storing(l, items, n);
  std::memcpy(static_cast<void*>(l->items + l->size), items, n * sizeof(Value));
  l->size += static_cast<uint32_t>(n);
  return true;
}

static bool extend_from_text(Vm& vm, List* l, Str* s) {
  if (!charge(vm, s->length / 64) || !list_room(vm, l, s->length)) return false;
  if (s->ascii()) {
    // The shared one-character texts are frozen: nothing to tell the collector.
    const std::string_view text = s->view();
    Value* to = l->items + l->size;
    for (const char c : text) *to++ = vm.fz->latin1[static_cast<unsigned char>(c)];
    l->size += static_cast<uint32_t>(text.size());
    return true;
  }
  for (size_t at = 0; at < s->bytes();) {
    const char* p = s->data() + at;
    const uint32_t c = utf8_next(p);
    at = static_cast<size_t>(p - s->data());
    Str* one = char_str(vm, c);
    if (!one || !list_append(vm, l, one)) return false;
  }
  return true;
}

bool list_extend(Vm& vm, List* l, Value iterable) {
  // A list that extends itself takes what it holds now; of a class of its own, what that iterates.
  if (iterable == Value(l) && l->has(kSubclass) &&
      type_of(vm, iterable)->overrides_dunder(static_cast<unsigned>(Dunder::kiter))) {
    iterable = Value(to_list(vm, TRY_OR_FALSE(op_iter(vm, iterable))));
    if (iterable.is_raised()) return false;
  }
  if (is_exact(iterable, Kind::kList) || iterable == Value(l)) {
    auto* from = iterable.as<List>();
    if (from == l) {
      const size_t n = l->size;
      if (!n) return true;
      if (!charge(vm, n / 64) || !list_room(vm, l, n)) return false;
      std::memcpy(static_cast<void*>(l->items + n), l->items, n * sizeof(Value));
      l->size = static_cast<uint32_t>(2 * n);
      return true;
    }
    // The charge may let other code run: size and items are read after it.
    if (!charge(vm, from->size / 64) || !list_room(vm, l, from->size)) return false;
    return extend_from(vm, l, from->items, from->size);
  }
  if (is_exact(iterable, Kind::kTuple)) {
    auto* from = iterable.as<Tuple>();
    return extend_from(vm, l, from->items(), from->size());
  }
  if (is_exact_str(iterable)) return extend_from_text(vm, l, iterable.as<Str>());
  Value it = op_iter(vm, iterable);
  if (it.is_raised()) return false;
  // A list's iterator knows the room it takes.
  if (it == iterable && is_kind(it, Kind::kListIter)) return drain_iterator(vm, it, l);
  const int64_t hint = op_length_hint(vm, iterable);
  if (hint < 0) return false;
  // A class may promise anything: believe it within reason, growth does the rest.
  if (hint > 4 && !list_grow(vm, l, l->size + std::min<size_t>(hint, 65536))) return false;
  return drain_iterator(vm, it, l);
}

// What a forward iterator over a dict gives as long as nothing is wrong, at once.
static bool drain_entries(Vm& vm, DictIter* it, bool keys, List* l) {
  if (!it->dict || it->aux16) return true;
  // Room first, as it may let other code run.
  if (!charge(vm, it->dict->fill / 64) || !list_room(vm, l, it->aux32)) return false;
  const Dict* d = it->dict;
  if (!d || it->size_at_start != d->aux32 || l->capacity - l->size < it->aux32) return true;
  uint32_t left = it->aux32;
  Value key, v;
  while (left && dict_next(d, &it->index, &key, &v)) {
    const Value item = keys ? key : v;
    vm.heap.storing(l, item);
    l->items[l->size++] = item;
    --left;
  }
  it->aux32 = left;
  return true;
}

// What an iterator over another list has still to give, forwards or backwards, at once.
static bool drain_list(Vm& vm, SeqIter* it, List* l) {
  const auto* source = it->seq.as<List>();
  // Room first, as it may let other code run.
  if (!charge(vm, source->size / 64) || !list_room(vm, l, source->size)) return false;
  const size_t size = it->seq.is_none() ? 0 : source->size, at = it->index;
  it->seq = Value::none();
  if (it->aux16 ? at > size : at >= size) return true;
  const size_t n = it->aux16 ? at : size - at;
  const Value* from = it->aux16 ? source->items : source->items + at;
  Value* to = l->items + l->size;
  vm.heap.storing(l, from, n);
  if (it->aux16) {
    std::reverse_copy(from, from + n, to);
  } else {
    std::copy_n(from, n, to);
  }
  l->size += static_cast<uint32_t>(n);
  return true;
}

bool drain_iterator(Vm& vm, Value it, List* l) {
  if (is_kind(it, Kind::kListIter)) {
    auto* from = it.as<SeqIter>();
    if (from->seq.is_none()) return true;
    // A list that extends itself never ends.
    if (from->seq.as<List>() != l) return drain_list(vm, from, l);
  }
  if (is_kind(it, Kind::kDictValueIter) || is_kind(it, Kind::kDictKeyIter)) {
    const bool keys = is_kind(it, Kind::kDictKeyIter);
    if (!drain_entries(vm, it.as<DictIter>(), keys, l)) return false;
    return drain_into(vm, l, [&vm, it, keys] {
      Value key, v;
      const int got = dict_iter_advance(vm, it.as<DictIter>(), &key, &v);
      return got > 0 ? (keys ? key : v) : got ? Value::raised() : Value::stop();
    });
  }
  if (is_kind(it, Kind::kNativeObj) && !it.ptr()->has(kSubclass)) {
    if (const auto drain = it.ptr()->type_word()->ops->drain) {
      // Iterators over iterators nest as deep as the program likes.
      const RecursionGuard guard(vm);
      return guard.ok() && drain(vm, it, l);
    }
  }
  return drain_into(vm, l, [&vm, it] { return next_of(vm, it); });
}

// ---------------------------------------------------------------- operations

static Value list_repr(Vm& vm, Value self) {
  auto* l = self.as<List>();
  if (!l->size) return new_ascii(vm, "[]");
  ReprGuard guard(vm, self);
  if (!guard.entered()) return new_ascii(vm, "[...]");
  RecursionGuard depth(vm);
  if (!depth.ok()) return Value::raised();
  Fuel fuel(vm);
  StrBuilder out(vm);
  out.append('[');
  for (uint32_t i = 0; i < l->size; ++i) {
    if (i) out.append(", ");
    if (!out.append_repr(l->items[i]) || !fuel.tick()) return Value::raised();
  }
  out.append(']');
  return out.finish();
}

static Value list_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (!is_list(a) || !is_list(b)) return Value::not_implemented();
  return compare_sequences(vm, op, a.as<List>(), b.as<List>());
}

static int list_truth(Vm&, Value self) { return self.as<List>()->size != 0; }
static int64_t list_len(Vm&, Value self) { return self.as<List>()->size; }

Value list_get_slice(Vm& vm, List* l, Slice* s) {
  int64_t start = 0, stop = 0, step = 0;
  TRY_BOOL(slice_unpack(vm, s, &start, &stop, &step));
  const int64_t count = slice_adjust(l->size, &start, &stop, step);
  if (step == 1) {
    List* out = TRY_PTR(new_list_from(vm, l->items + start, static_cast<size_t>(count)));
    if (count > 4096) TRY_BOOL(charge(vm, static_cast<uint64_t>(count) / 64));
    return out;
  }
  List* out = TRY_PTR(new_list_to_fill(vm, static_cast<size_t>(count)));
  for (int64_t i = 0; i < count; ++i) out->items[i] = l->items[start + i * step];
  TRY_BOOL(charge(vm, static_cast<uint64_t>(count) / 64));
  return out;
}

static Value list_getitem(Vm& vm, Value self, Value key) {
  auto* l = self.as<List>();
  if (is_kind(key, Kind::kSlice)) return list_get_slice(vm, l, key.as<Slice>());
  int64_t i = 0;
  TRY_BOOL(subscript_index(vm, key, "list", &i));
  if (i < 0) i += l->size;
  if (i < 0 || i >= l->size) return raise_str(vm, Exc::kIndexError, "list index out of range");
  return l->items[i];
}

static bool list_setitem(Vm& vm, Value self, Value key, Value v) {
  auto* l = self.as<List>();
  if (is_kind(key, Kind::kSlice)) return list_set_slice(vm, l, key.as<Slice>(), v);
  int64_t i = 0;
  if (!subscript_index(vm, key, "list", &i)) return false;
  if (i < 0) i += l->size;
  if (i < 0 || i >= l->size) {
    return fail(raise_str(vm, Exc::kIndexError, "list assignment index out of range"));
  }
  if (!v.is_absent()) {
    vm.heap.storing(l, v);
    l->items[i] = v;
    return true;
  }
  return list_splice(vm, l, static_cast<size_t>(i), static_cast<size_t>(i) + 1, nullptr, 0);
}

static int list_contains(Vm& vm, Value self, Value item) {
  return sequence_contains(vm, self.as<List>(), item);
}

static Value list_iter(Vm& vm, Value self) { return new_seq_iter(vm, Kind::kListIter, self); }

// `times` copies of the first `n` items, in place; items already hold one.
static bool repeat_items(Vm& vm, Value* items, size_t n, size_t times) {
  size_t done = n;
  const size_t total = n * times;
  while (done < total) {
    const size_t part = std::min(done, total - done);
    std::memcpy(static_cast<void*>(items + done), items, part * sizeof(Value));
    done += part;
  }
  return charge(vm, total / 64);
}

static bool repeat_size(Vm& vm, size_t n, int64_t times, size_t* total) {
  if (times <= 0 || n == 0) {
    *total = 0;
    return true;
  }
  if (static_cast<uint64_t>(times) > kItemsMax / n)
    return fail(raise_str(vm, Exc::kMemoryError, ""));
  *total = n * static_cast<size_t>(times);
  return true;
}

static Value list_repeat(Vm& vm, List* l, int64_t times) {
  const size_t n = l->size;
  size_t total = 0;
  TRY_BOOL(repeat_size(vm, n, times, &total));
  if (n == 1 || !total) {
    List* out = TRY_PTR(new_list_to_fill(vm, total));
    if (total) std::fill_n(out->items, total, l->items[0]);
    TRY_BOOL(charge(vm, total / 64));
    return out;
  }
  List* out = TRY_PTR(new_list(vm, total));
  std::memcpy(static_cast<void*>(out->items), l->items, n * sizeof(Value));
  out->size = static_cast<uint32_t>(total);
  TRY_BOOL(repeat_items(vm, out->items, n, total / n));
  return out;
}

static Value list_binary(Vm& vm, unsigned op, Value a, Value b) {
  if (op == kAdd && is_list(a) && is_list(b)) {
    const auto *x = a.as<List>(), *y = b.as<List>();
    const size_t n = x->size, m = y->size;
    List* out = TRY_PTR(new_list_to_fill(vm, n + m));
    if (n) std::memcpy(static_cast<void*>(out->items), x->items, n * sizeof(Value));
    if (m) std::memcpy(static_cast<void*>(out->items + n), y->items, m * sizeof(Value));
    TRY_BOOL(charge(vm, (n + m) / 64));
    return out;
  }
  if (op == kMul) {
    const bool left = is_list(a);
    return repeated(vm, left ? b : a, [&](int64_t times) {
      return list_repeat(vm, (left ? a : b).as<List>(), times);
    });
  }
  return Value::not_implemented();
}

static Value list_inplace(Vm& vm, unsigned op, Value a, Value b) {
  auto* l = a.as<List>();
  if (op == kAdd) {
    TRY_BOOL(list_extend(vm, l, b));
    return a;
  }
  if (op != kMul) return Value::not_implemented();
  int64_t times = 0;
  switch (repeat_count(vm, b, &times)) {
    case Repeat::kNo: return Value::not_implemented();
    case Repeat::kRaised: return Value::raised();
    case Repeat::kYes: break;
  }
  const size_t n = l->size;
  size_t total = 0;
  TRY_BOOL(repeat_size(vm, n, times, &total));
  if (!total) {
    list_wipe(vm, l);
    return a;
  }
  TRY_BOOL(list_grow(vm, l, total));
  l->size = static_cast<uint32_t>(total);
  TRY_BOOL(repeat_items(vm, l->items, n, total / n));
  return a;
}

constexpr TypeOps kListOps = {
    .repr = list_repr,
    .compare = list_compare,
    .truth = list_truth,
    .len = list_len,
    .getitem = list_getitem,
    .setitem = list_setitem,
    .contains = list_contains,
    .iter = list_iter,
    .binary = list_binary,
    .inplace = list_inplace,
};

// ---------------------------------------------------------------- the type

Value construct_container(Vm& vm, TypeObj* t, Value arg) {
  const bool empty = arg.is_absent();
  switch (t->instance_kind) {
    case Kind::kList:
      if (!is_builtin_class(vm, t, Kind::kList)) break;
      return empty ? new_list(vm) : to_list(vm, arg);
    case Kind::kTuple:
      if (!is_builtin_class(vm, t, Kind::kTuple)) break;
      return empty ? new_tuple(vm, nullptr, 0) : to_tuple(vm, arg);
    case Kind::kDict:
      if (!is_builtin_class(vm, t, Kind::kDict)) break;
      {
        Dict* d = new_dict(vm);
        return empty || dict_update(vm, d, arg) ? d : nullptr;
      }
    case Kind::kSet:
      if (!is_builtin_class(vm, t, Kind::kSet)) break;
      {
        Set* s = new_set(vm);
        return empty || set_update(vm, s, arg) ? s : nullptr;
      }
    case Kind::kStr:
      if (empty || !is_builtin_class(vm, t, Kind::kStr)) break;
      return op_str(vm, arg);
    default: break;
  }
  return Value::not_found();
}

static Value list_new(Vm& vm, Value* a, uint32_t) {
  auto* cls = a[0].as<TypeObj>();
  if (is_builtin_class(vm, cls, Kind::kList)) return new_list(vm);
  return make_instance<List>(vm, cls, Kind::kList);
}
static const NativeDef kListNew = {"__new__", "(*args, **kwargs)", list_new, kFnStatic};

const NativeType kListType = {
    .name = "list",
    .module = "builtins",
    .kind = Kind::kList,
    .size = sizeof(List),
    .ops = &kListOps,
    .methods = kListMethods,
    .new_def = &kListNew,
    .doc = "Built-in mutable sequence.",
};

}  // namespace copra
