// list's methods and slice assignment. May include: containers.h. Next: sort.cc.
#include "interp/types/containers.h"

namespace copra {

// ---------------------------------------------------------------- slices

static bool delete_slice(Vm& vm, List* l, int64_t start, int64_t step, int64_t count) {
  if (count <= 0) return true;
  if (step < 0) {
    start += step * (count - 1);
    step = -step;
  }
  Value* items = l->items;
  if (items) vm.heap.reordered(ValueBuffer::of(items));
  int64_t to = start, next = start, left = count;
  for (int64_t from = start; from < l->size; ++from) {
    if (left > 0 && from == next) {
      if (--left > 0) next += step;
      continue;
    }
    items[to++] = items[from];
  }
  std::memset(static_cast<void*>(items + to), 0, static_cast<size_t>(l->size - to) * sizeof(Value));
  l->size = static_cast<uint32_t>(to);
  return charge(vm, l->size / 64);
}

bool list_set_slice(Vm& vm, List* l, Slice* s, Value v) {
  int64_t start = 0, stop = 0, step = 0;
  if (!slice_unpack(vm, s, &start, &stop, &step)) return false;
  List* source = nullptr;
  if (is_exact(v, Kind::kList) || is_exact(v, Kind::kTuple)) {
    source = to_list(vm, v);
    if (!source) return false;
  } else if (!v.is_absent()) {
    const Value it = iter_or_message(
        vm, v,
        step == 1 ? "can only assign an iterable" : "must assign iterable to extended slice");
    source = it.is_raised() ? nullptr : to_list(vm, it);
    if (!source) return false;
  }
  // Measured now: __index__ and the iterable may have changed the list.
  const int64_t count = slice_adjust(l->size, &start, &stop, step);
  if (step == 1) {
    return list_splice(vm, l, static_cast<size_t>(start), static_cast<size_t>(start + count),
                       source ? source->items : nullptr, source ? source->size : 0);
  }
  if (!source) return delete_slice(vm, l, start, step, count);
  if (source->size != count) {
    return fail(raise(vm, Exc::kValueError,
                      "attempt to assign sequence of size %u to extended slice of size %lld",
                      source->size, static_cast<long long>(count)));
  }
  vm.heap.storing(l, source->items, source->size);
  for (int64_t i = 0; i < count; ++i) l->items[start + i * step] = source->items[i];
  return charge(vm, static_cast<uint64_t>(count) / 64);
}

// ---------------------------------------------------------------- methods

static Value list_init(Vm& vm, Value* a, uint32_t) {
  auto* l = a[0].as<List>();
  if (l->size) list_wipe(vm, l);
  if (!a[1].is_absent()) TRY_BOOL(list_extend(vm, l, a[1]));
  return Value::none();
}

static Value m_append(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(list_append(vm, a[0].as<List>(), a[1]));
  return Value::none();
}

static Value m_clear(Vm& vm, Value* a, uint32_t) {
  list_wipe(vm, a[0].as<List>());
  return Value::none();
}

static Value m_copy(Vm& vm, Value* a, uint32_t) {
  const auto* l = a[0].as<List>();
  TRY_BOOL(charge(vm, l->size / 64));
  return new_list_from(vm, l->items, l->size);
}

static Value m_count(Vm& vm, Value* a, uint32_t) {
  return sequence_count(vm, a[0].as<List>(), a[1]);
}

static Value m_extend(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(list_extend(vm, a[0].as<List>(), a[1]));
  return Value::none();
}

static Value m_index(Vm& vm, Value* a, uint32_t) {
  int64_t start = 0, stop = INT64_MAX;
  TRY_BOOL(bound_argument(vm, a[2], &start));
  TRY_BOOL(bound_argument(vm, a[3], &stop));
  const int64_t at = sequence_index(vm, a[0].as<List>(), a[1], start, stop);
  if (at >= 0) return Value::small_int(at);
  if (at == -2) return Value::raised();
  const Value text = TRY(op_repr(vm, a[1]));
  StrBuilder message(vm);
  message.append(text.as<Str>());
  message.append(" is not in list");
  return raise_str(vm, Exc::kValueError, message.text());
}

static Value m_insert(Vm& vm, Value* a, uint32_t) {
  auto* l = a[0].as<List>();
  int64_t at = 0;
  TRY_BOOL(as_int64(vm, a[1], &at, "Python int too large to convert to C ssize_t"));
  if (at < 0) at = std::max<int64_t>(at + l->size, 0);
  TRY_BOOL(list_insert(vm, l, static_cast<size_t>(std::min<int64_t>(at, l->size)), a[2]));
  return Value::none();
}

static Value m_pop(Vm& vm, Value* a, uint32_t) {
  auto* l = a[0].as<List>();
  int64_t at = -1;
  if (!a[1].is_absent()) {
    TRY_BOOL(as_int64(vm, a[1], &at, "Python int too large to convert to C ssize_t"));
  }
  if (!l->size) return raise_str(vm, Exc::kIndexError, "pop from empty list");
  if (at < 0) at += l->size;
  if (at < 0 || at >= l->size) return raise_str(vm, Exc::kIndexError, "pop index out of range");
  const Value v = l->items[at];
  const auto place = static_cast<size_t>(at);
  if (place + 1 == l->size) {
    l->items[--l->size] = Value();
  } else {
    TRY_BOOL(list_splice(vm, l, place, place + 1, nullptr, 0));
  }
  return v;
}

static Value m_remove(Vm& vm, Value* a, uint32_t) {
  auto* l = a[0].as<List>();
  const int64_t at = sequence_index(vm, l, a[1], 0, INT64_MAX);
  if (at == -2) return Value::raised();
  if (at < 0) return raise_str(vm, Exc::kValueError, "list.remove(x): x not in list");
  // The comparison may have shortened the list.
  if (at < l->size) {
    TRY_BOOL(list_splice(vm, l, static_cast<size_t>(at), static_cast<size_t>(at) + 1, nullptr, 0));
  }
  return Value::none();
}

static Value m_reverse(Vm& vm, Value* a, uint32_t) {
  auto* l = a[0].as<List>();
  if (l->items) vm.heap.reordered(ValueBuffer::of(l->items));
  std::reverse(l->items, l->items + l->size);
  TRY_BOOL(charge(vm, l->size / 64));
  return Value::none();
}

static Value m_sort(Vm& vm, Value* a, uint32_t) {
  int64_t reverse = 0;
  if (!a[2].is_absent()) {
    if (a[2].is_bool()) {
      reverse = a[2].is_true();
    } else {
      TRY_BOOL(as_c_int(vm, a[2], &reverse));
    }
  }
  const Value key = a[1].is_none() ? Value::absent() : a[1];
  TRY_BOOL(list_sort(vm, a[0].as<List>(), key, reverse != 0));
  return Value::none();
}

static Value m_reversed(Vm& vm, Value* a, uint32_t) {
  return new_list_reverse_iter(vm, a[0].as<List>());
}

static Value m_sizeof(Vm&, Value* a, uint32_t) {
  return Value::small_int(40 + 8 * static_cast<int64_t>(a[0].as<List>()->capacity));
}

// Called by name, a wrong factor is refused rather than left to another operand.
static Value m_imul(Vm& vm, Value* a, uint32_t) {
  const Value r = kListOps.inplace(vm, kMul, a[0], a[1]);
  return r.is_not_implemented() ? op_index(vm, a[1]) : r;  // which raises
}

using D = Dunders<kListOps>;

const NativeDef kListMethods[] = {
    {"__init__", "(iterable=(), /)", list_init},
    {"append", "(object, /)", m_append},
    {"clear", "()", m_clear},
    {"copy", "()", m_copy},
    {"count", "(value, /)", m_count},
    {"extend", "(iterable, /)", m_extend},
    {"index", "(value, start=0, stop=9223372036854775807, /)", m_index},
    {"insert", "(index, object, /)", m_insert},
    {"pop", "(index=-1, /)", m_pop},
    {"remove", "(value, /)", m_remove},
    {"reverse", "()", m_reverse},
    {"sort", "(*, key=None, reverse=False)", m_sort},
    {"__repr__", "()", D::repr},
    COMPARE_DUNDERS(D),
    {"__len__", "()", D::len},
    {"__getitem__", "(index, /)", D::getitem},
    {"__setitem__", "(key, value, /)", D::setitem},
    {"__delitem__", "(key, /)", D::delitem},
    {"__contains__", "(key, /)", D::contains},
    {"__iter__", "()", D::iter},
    {"__reversed__", "()", m_reversed},
    {"__add__", "(value, /)", D::concat},
    {"__mul__", "(value, /)", D::repeat},
    {"__rmul__", "(value, /)", D::repeat},
    {"__iadd__", "(value, /)", D::inplace<kAdd>},
    {"__imul__", "(value, /)", m_imul},
    {"__sizeof__", "()", m_sizeof},
    {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
    {},
};

}  // namespace copra
