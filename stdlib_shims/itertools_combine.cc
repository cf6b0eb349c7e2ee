// product, permutations, combinations, combinations_with_replacement.
//
// All four walk arrays of positions held in a Buffer and build each result afresh. May include:
// itertools.h. Source: the equivalents in the Python documentation.
#include <algorithm>
#include <cstring>

#include "stdlib_shims/itertools.h"

namespace copra {

namespace {

constexpr const char* kTooLarge = "Python int too large to convert to C ssize_t";

// `positions` and, for permutations, `cycles` (n of them) lie in one buffer of int64.
struct Combine : NativeObj {
  Tuple* pools;  // product: one tuple a place; else one pool
  Buffer* buffer;
  uint32_t count;  // places in a result
  bool started, done;
  int64_t* positions() { return reinterpret_cast<int64_t*>(buffer->data()); }
  int64_t* cycles() { return positions() + pools->size(); }
};

void combine_trace(Marker& m, Obj* o) {
  m.object(static_cast<Combine*>(o)->pools);
  m.object(static_cast<Combine*>(o)->buffer);
}

// A Combine with room for `numbers` int64, all zero. Null: raised.
Combine* new_combine(Vm& vm, Value cls, Tuple* pools, size_t count, size_t numbers) {
  if (count > kItemsMax || !check_big(vm, (numbers + count) * sizeof(int64_t))) {
    if (!has_pending(vm)) raise_str(vm, Exc::kMemoryError, "");
    return nullptr;
  }
  const size_t bytes = numbers * sizeof(int64_t);
  auto* buffer = vm.heap.make<Buffer>(Kind::kBuffer, sizeof(Buffer) + bytes);
  buffer->word = nullptr;
  buffer->bytes = bytes;
  std::memset(buffer->data(), 0, bytes);
  auto* c = new_native_object<Combine>(vm, cls.as<TypeObj>());
  c->pools = pools;
  c->buffer = buffer;
  c->count = static_cast<uint32_t>(count);
  return c;
}

// ---------------------------------------------------------------- product

Value product_next(Vm& vm, Value self) {
  auto* c = self.as<Combine>();
  if (c->done) return Value::stop();
  int64_t* at = c->positions();
  if (c->started) {
    int64_t i = static_cast<int64_t>(c->count) - 1;
    for (; i >= 0; --i) {
      if (++at[i] < static_cast<int64_t>(c->pools->items()[i].as<Tuple>()->size())) break;
      at[i] = 0;
    }
    if (i < 0) {
      c->done = true;
      return Value::stop();
    }
  }
  c->started = true;
  Tuple* out = TRY_PTR(new_tuple(vm, nullptr, c->count));
  for (uint32_t i = 0; i < c->count; ++i) {
    out->items()[i] = c->pools->items()[i].as<Tuple>()->items()[at[i]];
  }
  return out;
}

Value product_new(Vm& vm, Value* a, uint32_t) {
  int64_t repeat = 1;
  if (!a[2].is_absent()) TRY_BOOL(as_int64(vm, a[2], &repeat, kTooLarge));
  if (repeat < 0) {
    return raise_str(vm, Exc::kValueError, "repeat argument cannot be negative");
  }
  const auto* args = a[1].as<Tuple>();
  const uint64_t count = args->size() * static_cast<uint64_t>(repeat);
  if (args->size() && count / args->size() != static_cast<uint64_t>(repeat)) {
    return raise_str(vm, Exc::kOverflowError, "repeat argument too large");
  }
  RootedVector once(vm);
  bool empty = false;
  if (repeat) {
    for (uint32_t i = 0; i < args->size(); ++i) {
      Tuple* pool = TRY_PTR(to_tuple(vm, args->items()[i]));
      empty |= pool->size() == 0;
      TRY_BOOL(once.push(pool));
    }
  }
  if (count > kItemsMax) return raise_str(vm, Exc::kMemoryError, "");
  TRY_BOOL(check_big(vm, count * sizeof(Value)));
  Tuple* pools = TRY_PTR(new_tuple(vm, nullptr, count));
  for (uint64_t i = 0; i < count; ++i) pools->items()[i] = once[i % once.size()];
  auto* c = TRY_PTR(new_combine(vm, a[0], pools, count, count));
  c->done = empty;
  return c;
}

// ---------------------------------------------------------------- of one pool

Value pick(Vm& vm, Combine* c) {
  Tuple* out = TRY_PTR(new_tuple(vm, nullptr, c->count));
  const int64_t* at = c->positions();
  for (uint32_t i = 0; i < c->count; ++i) out->items()[i] = c->pools->items()[at[i]];
  return out;
}

Value finish(Combine* c) {
  c->done = true;
  return Value::stop();
}

Value permutations_next(Vm& vm, Value self) {
  auto* c = self.as<Combine>();
  if (c->done) return Value::stop();
  if (c->started) {
    const int64_t n = c->pools->size();
    int64_t* at = c->positions();
    int64_t* cycles = c->cycles();
    int64_t i = static_cast<int64_t>(c->count) - 1;
    for (; i >= 0; --i) {
      if (--cycles[i] == 0) {
        const int64_t first = at[i];
        std::memmove(at + i, at + i + 1, static_cast<size_t>(n - 1 - i) * sizeof *at);
        at[n - 1] = first;
        cycles[i] = n - i;
      } else {
        std::swap(at[i], at[n - cycles[i]]);
        break;
      }
    }
    if (i < 0) return finish(c);
  }
  c->started = true;
  return pick(vm, c);
}

Value combinations_next(Vm& vm, Value self) {
  auto* c = self.as<Combine>();
  if (c->done) return Value::stop();
  if (c->started) {
    const int64_t n = c->pools->size(), r = c->count;
    int64_t* at = c->positions();
    int64_t i = r - 1;
    while (i >= 0 && at[i] == i + n - r) --i;
    if (i < 0) return finish(c);
    ++at[i];
    for (int64_t j = i + 1; j < r; ++j) at[j] = at[j - 1] + 1;
  }
  c->started = true;
  return pick(vm, c);
}

Value replacement_next(Vm& vm, Value self) {
  auto* c = self.as<Combine>();
  if (c->done) return Value::stop();
  if (c->started) {
    const int64_t n = c->pools->size(), r = c->count;
    int64_t* at = c->positions();
    int64_t i = r - 1;
    while (i >= 0 && at[i] == n - 1) --i;
    if (i < 0) return finish(c);
    const int64_t next = at[i] + 1;
    for (int64_t j = i; j < r; ++j) at[j] = next;
  }
  c->started = true;
  return pick(vm, c);
}

bool size_argument(Vm& vm, Value v, int64_t* out) {
  if (!as_int64(vm, v, out, kTooLarge)) return false;
  if (*out >= 0) return true;
  raise_str(vm, Exc::kValueError, "r must be non-negative");
  return false;
}

Value permutations_new(Vm& vm, Value* a, uint32_t) {
  Tuple* pool = TRY_PTR(to_tuple(vm, a[1]));
  int64_t r = pool->size();
  if (!a[2].is_absent() && !a[2].is_none()) {
    if (!is_int(a[2])) return raise_str(vm, Exc::kTypeError, "Expected int as r");
    TRY_BOOL(size_argument(vm, a[2], &r));
  }
  const size_t n = pool->size();
  const bool none = r > static_cast<int64_t>(n);
  auto* c = TRY_PTR(new_combine(vm, a[0], pool, none ? 0 : static_cast<size_t>(r), 2 * n));
  c->done = none;
  for (size_t i = 0; i < n; ++i) {
    c->positions()[i] = static_cast<int64_t>(i);
    c->cycles()[i] = static_cast<int64_t>(n - i);
  }
  return c;
}

template <bool kReplace>
Value combinations_new(Vm& vm, Value* a, uint32_t) {
  int64_t r = 0;
  TRY_BOOL(as_int64(vm, a[2], &r, kTooLarge));
  Tuple* pool = TRY_PTR(to_tuple(vm, a[1]));
  if (r < 0) return raise_str(vm, Exc::kValueError, "r must be non-negative");
  const int64_t n = pool->size();
  const bool none = kReplace ? (n == 0 && r > 0) : r > n;
  const size_t count = none ? 0 : static_cast<size_t>(r);
  auto* c = TRY_PTR(new_combine(vm, a[0], pool, count, count));
  c->done = none;
  if (!kReplace) {
    for (size_t i = 0; i < count; ++i) c->positions()[i] = static_cast<int64_t>(i);
  }
  return c;
}

// ---------------------------------------------------------------- state

Tuple* numbers(Vm& vm, const int64_t* from, size_t n) {
  Tuple* out = new_tuple(vm, nullptr, n);
  for (size_t i = 0; out && i < n; ++i) out->items()[i] = int_value(vm, from[i]);
  return out;
}
// Reads n ints of a tuple, each fitted to [0, below(i)). False: raised.
template <class Below>
bool read_numbers(Vm& vm, Value v, size_t n, int64_t* out, Below below) {
  if (!is_tuple(v) || v.as<Tuple>()->size() != n) {
    return fail(raise_str(vm, Exc::kValueError, "invalid arguments"));
  }
  for (size_t i = 0; i < n; ++i) {
    int64_t at = 0;
    if (!state_number(vm, v.as<Tuple>()->items()[i], &at)) return false;
    out[i] = std::clamp<int64_t>(at, 0, std::max<int64_t>(below(i) - 1, 0));
  }
  return true;
}

Value product_reduce(Vm& vm, Value* a, uint32_t) {
  auto* c = a[0].as<Combine>();
  if (c->done) return reduced_class(vm, a[0], {empty_tuple(vm)});
  const Value make = Value(type_of(vm, a[0]));
  if (!c->started) return reduced(vm, make, c->pools);
  return reduced(vm, make, c->pools, Value(TRY_PTR(numbers(vm, c->positions(), c->count))));
}
Value product_setstate(Vm& vm, Value* a, uint32_t) {
  auto* c = a[0].as<Combine>();
  const auto size = [c](size_t i) -> int64_t { return c->pools->items()[i].as<Tuple>()->size(); };
  TRY_BOOL(read_numbers(vm, a[1], c->count, c->positions(), size));
  c->started = true;
  return Value::none();
}

// Of what has nothing left: as many of an empty pool as give none.
Value combine_reduce(Vm& vm, Value* a, uint32_t) {
  auto* c = a[0].as<Combine>();
  const Value count = int_value(vm, c->count);
  if (c->done) {
    const Value some = int_value(vm, std::max<int64_t>(c->count, 1));
    return reduced_class(vm, a[0], {empty_tuple(vm), some});
  }
  if (!c->started) return reduced_class(vm, a[0], {Value(c->pools), count});
  Tuple* at = TRY_PTR(numbers(vm, c->positions(), c->count));
  return reduced_class(vm, a[0], {Value(c->pools), count}, Value(at));
}
template <bool kReplace>
Value combinations_setstate(Vm& vm, Value* a, uint32_t) {
  auto* c = a[0].as<Combine>();
  const auto below = [c](size_t i) {
    const int64_t n = c->pools->size();
    return kReplace ? n : n - c->count + static_cast<int64_t>(i) + 1;
  };
  TRY_BOOL(read_numbers(vm, a[1], c->count, c->positions(), below));
  c->started = true;
  return Value::none();
}
Value permutations_reduce(Vm& vm, Value* a, uint32_t n) {
  auto* c = a[0].as<Combine>();
  if (c->done || !c->started) return combine_reduce(vm, a, n);
  Tuple* at = TRY_PTR(numbers(vm, c->positions(), c->pools->size()));
  Tuple* cycles = TRY_PTR(numbers(vm, c->cycles(), c->count));
  Tuple* state = TRY_PTR(new_tuple_of(vm, {Value(at), Value(cycles)}));
  return reduced_class(vm, a[0], {Value(c->pools), int_value(vm, c->count)}, Value(state));
}
Value permutations_setstate(Vm& vm, Value* a, uint32_t) {
  auto* c = a[0].as<Combine>();
  const int64_t size = c->pools->size();
  if (!is_tuple(a[1])) return raise_str(vm, Exc::kTypeError, "state is not a tuple");
  const auto* state = a[1].as<Tuple>();
  if (state->size() != 2) {
    return raise(vm, Exc::kTypeError, "function takes exactly 2 arguments (%u given)",
                 state->size());
  }
  for (uint32_t i = 0; i < 2; ++i) {
    if (is_tuple(state->items()[i])) continue;
    return raise(vm, Exc::kTypeError, "argument %u must be tuple, not %s", i + 1,
                 type_name(vm, state->items()[i]).c_str());
  }
  const Value at = state->items()[0], cycles = state->items()[1];
  TRY_BOOL(read_numbers(vm, at, c->pools->size(), c->positions(), [size](size_t) { return size; }));
  TRY_BOOL(read_numbers(vm, cycles, c->count, c->cycles(),
                        [size](size_t i) { return size - static_cast<int64_t>(i) + 1; }));
  for (uint32_t i = 0; i < c->count; ++i) c->cycles()[i] = std::max<int64_t>(c->cycles()[i], 1);
  c->started = true;
  return Value::none();
}

constexpr TypeOps kProductOps = {.iter = iterator_self, .next = product_next};
constexpr TypeOps kPermutationsOps = {.iter = iterator_self, .next = permutations_next};
constexpr TypeOps kCombinationsOps = {.iter = iterator_self, .next = combinations_next};
constexpr TypeOps kReplacementOps = {.iter = iterator_self, .next = replacement_next};
constexpr NativeDef kProductNew = {"__new__", "(*iterables, repeat=1)", product_new, kFnStatic};
constexpr NativeDef kPermutationsNew = {"__new__", "(iterable, r=None)", permutations_new,
                                        kFnStatic};
constexpr NativeDef kCombinationsNew = {"__new__", "(iterable, r)", combinations_new<false>,
                                        kFnStatic};
constexpr NativeDef kReplacementNew = {"__new__", "(iterable, r)", combinations_new<true>,
                                       kFnStatic};

}  // namespace

ITERATOR_TYPE(kProductType, "product", Combine, combine_trace, kProductOps, kProductNew,
              product_reduce, product_setstate);
ITERATOR_TYPE(kPermutationsType, "permutations", Combine, combine_trace, kPermutationsOps,
              kPermutationsNew, permutations_reduce, permutations_setstate);
ITERATOR_TYPE(kCombinationsType, "combinations", Combine, combine_trace, kCombinationsOps,
              kCombinationsNew, combine_reduce, combinations_setstate<false>);
ITERATOR_TYPE(kReplacementType, "combinations_with_replacement", Combine, combine_trace,
              kReplacementOps, kReplacementNew, combine_reduce, combinations_setstate<true>);

}  // namespace copra
