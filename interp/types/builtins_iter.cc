// Builtin functions that walk iterables: all any iter len max min next sorted sum. May include:
// containers.h.
#include <utility>

#include "interp/types/containers.h"
#include "interp/types/text.h"

namespace copra {

// Whether some item's truth is `wanted`: 1, 0, -1 raised.
static int some_truth(Vm& vm, Value iterable, bool wanted) {
  Iterate it(vm, iterable);
  Fuel fuel(vm);
  for (Value v; it.next(&v);) {
    const int truth = v.is_bool() ? v.is_true() : op_truth(vm, v);
    if (truth < 0 || !fuel.tick()) return -1;
    if ((truth != 0) == wanted) return 1;
  }
  return it.raised() ? -1 : 0;
}

Value builtin_all(Vm& vm, Value* a, uint32_t) {
  const int found = some_truth(vm, a[0], false);
  return found < 0 ? Value::raised() : Value::boolean(!found);
}

Value builtin_any(Vm& vm, Value* a, uint32_t) {
  const int found = some_truth(vm, a[0], true);
  return found < 0 ? Value::raised() : Value::boolean(found != 0);
}

Value builtin_len(Vm& vm, Value* a, uint32_t) {
  const int64_t n = op_len(vm, a[0]);
  return n < 0 ? Value::raised() : int_value(vm, n);
}

Value builtin_iter(Vm& vm, Value* a, uint32_t) {
  if (a[1].is_absent()) return op_iter(vm, a[0]);
  if (!op_callable(vm, a[0])) {
    return raise_str(vm, Exc::kTypeError, "iter(v, w): v must be callable");
  }
  return new_callable_iter(vm, a[0], a[1]);
}

Value builtin_next(Vm& vm, Value* a, uint32_t) {
  const Value it = a[0], fallback = a[1];
  Value v;
  if (is_kind(it, Kind::kGenerator)) {
    if (generator_resume(vm, it.as<Generator>(), Value::none(), &v)) return v;
    if (!v.is_raised()) {
      // Returned: the value travels in the exception.
      return fallback.is_absent() ? raise_stop_iteration(vm, v.is_none() ? Value::absent() : v)
                                  : fallback;
    }
  } else {
    TypeObj* t = type_of(vm, it);
    if (t->overrides_dunder(static_cast<unsigned>(Dunder::knext))) {
      // Not op_next: that would drop what the StopIteration carries.
      const Value method = TRY(lookup_special(vm, it, Dunder::knext));
      if (!method.is_not_found()) {
        v = op_call(vm, method, nullptr, 0);
      } else {
        v = raise(vm, Exc::kTypeError, "'%s' object is not an iterator", type_name(vm, it).c_str());
      }
    } else {
      vm.ended_by = nullptr;
      v = op_next(vm, it);
      if (v.is_stop()) {
        Exception* const carried = std::exchange(vm.ended_by, nullptr);
        if (!fallback.is_absent()) return fallback;
        // An iterator over iterators ends with what the inner one, or a function, raised.
        if (!carried) return raise_stop_iteration(vm, Value::absent());
        set_pending(vm, carried);
        return Value::raised();
      }
    }
    if (!v.is_raised()) return v;
  }
  return !fallback.is_absent() && clear_stop_iteration(vm) ? fallback : Value::raised();
}

Value builtin_sorted(Vm& vm, Value* a, uint32_t) {
  List* l = TRY_PTR(to_list(vm, a[0]));
  int64_t reverse = 0;
  if (!a[2].is_absent()) {
    if (a[2].is_bool()) {
      reverse = a[2].is_true();
    } else {
      TRY_BOOL(as_c_int(vm, a[2], &reverse));
    }
  }
  TRY_BOOL(list_sort(vm, l, a[1].is_none() ? Value::absent() : a[1], reverse != 0));
  return l;
}

// ---------------------------------------------------------------- sum

// In parts, so that what one addition of lanes can hold is enough and fuel is paid on the way.
static Value sum_bytes(Vm& vm, Value bytes, int64_t total) {
  constexpr size_t kPart = 65536;
  // The charge may let other code run: the view is taken anew after it.
  for (size_t at = 0; at < bytes_text(bytes).size(); at += kPart) {
    uint32_t sum = 0;
    for (const char c : bytes_text(bytes).substr(at, kPart)) sum += static_cast<unsigned char>(c);
    total += sum;
    TRY_BOOL(charge(vm, kPart / 64));
  }
  return int_value(vm, total);
}

// Runs of small ints and of floats are added up without leaving the loop.
static Value sum_list(Vm& vm, const List* l, Value total) {
  Fuel fuel(vm);
  for (uint32_t i = 0; i < l->size; ++i) {
    if (total.is_small_int()) {
      int64_t sum = total.small();
      for (; i < l->size && l->items[i].is_small_int() && Value::fits_small(sum); ++i) {
        sum += l->items[i].small();
      }
      total = int_value(vm, sum);
    } else if (total.is_double()) {
      double sum = total.as_double();
      for (; i < l->size && l->items[i].is_double(); ++i) sum += l->items[i].as_double();
      total = Value::number(sum);
    }
    if (i >= l->size) break;
    total = TRY(op_binary(vm, kAdd, total, l->items[i]));
    TRY_BOOL(fuel.tick());
  }
  TRY_BOOL(charge(vm, l->size / 64));
  return total;
}

// `total` and the run of its own kind, small ints or floats, that the iterator is at.
static Value sum_values(Vm& vm, DictIter* it, Value total) {
  const Dict* d = it->dict;
  if (!d || it->aux16 || it->size_at_start != d->aux32) return total;
  uint32_t i = it->index, left = it->aux32;
  const auto run = [&](auto add) {
    for (; left && i < d->fill; ++i) {
      const DictEntry& e = d->entries[i];
      if (e.key.is_tombstone()) continue;
      if (!add(e.value)) break;
      --left;
    }
  };
  if (total.is_small_int()) {
    int64_t sum = total.small();
    run([&sum](Value v) {
      if (!v.is_small_int() || !Value::fits_small(sum)) return false;
      sum += v.small();
      return true;
    });
    total = int_value(vm, sum);
  } else if (total.is_double()) {
    double sum = total.as_double();
    run([&sum](Value v) {
      if (!v.is_double()) return false;
      sum += v.as_double();
      return true;
    });
    total = Value::number(sum);
  }
  spend(vm, (i - it->index) / 64);
  it->index = i;
  it->aux32 = left;
  return total;
}

Value builtin_sum(Vm& vm, Value* a, uint32_t) {
  Value total = a[1].is_absent() ? Value::small_int(0) : a[1];
  const char* kind = nullptr;
  const char* join = "";
  if (is_str(total)) {
    kind = "strings";
    join = "''";
  } else if (is_bytes(total)) {
    kind = "bytes";
    join = "b''";
  } else if (is_kind(total, Kind::kByteArray)) {
    kind = "bytearray";
    join = "b''";
  }
  Iterate it(vm, a[0]);
  if (it.raised()) return Value::raised();
  if (kind) {
    return raise(vm, Exc::kTypeError, "sum() can't sum %s [use %s.join(seq) instead]", kind, join);
  }
  if ((is_exact(a[0], Kind::kBytes) || is_exact(a[0], Kind::kByteArray)) && total.is_small_int()) {
    return sum_bytes(vm, a[0], total.small());
  }
  if (is_exact(a[0], Kind::kList)) return sum_list(vm, a[0].as<List>(), total);
  const bool of_dict = is_kind(it.source(), Kind::kDictValueIter);
  Fuel fuel(vm);
  for (Value v;;) {
    if (of_dict) total = sum_values(vm, it.source().as<DictIter>(), total);
    if (!it.next(&v)) break;
    if (both_small(total, v)) {
      total = int_value(vm, total.small() + v.small());
    } else if (both_double(total, v)) {
      total = Value::number(total.as_double() + v.as_double());
    } else {
      total = TRY(op_binary(vm, kAdd, total, v));
    }
    TRY_BOOL(fuel.tick());
  }
  return it.raised() ? Value::raised() : total;
}

// ---------------------------------------------------------------- min, max

// Whether `v` replaces `best` (1, 0, -1 raised).
static int better(Vm& vm, unsigned op, Value v, Value best) {
  if (both_small(v, best)) {
    return op == kLt ? v.small() < best.small() : v.small() > best.small();
  }
  if (both_double(v, best)) {
    return op == kLt ? v.as_double() < best.as_double() : v.as_double() > best.as_double();
  }
  return op_compare_bool(vm, op, v, best);
}

// args: a[0] positional Tuple, a[1] key, a[2] default.
static Value extreme(Vm& vm, Value* a, unsigned op, const char* name) {
  const auto* args = a[0].as<Tuple>();
  const Value key = a[1].is_none() ? Value::absent() : a[1], fallback = a[2];
  if (!args->size()) {
    return raise(vm, Exc::kTypeError, "%s expected at least 1 argument, got 0", name);
  }
  if (args->size() > 1 && !fallback.is_absent()) {
    return raise(vm, Exc::kTypeError,
                 "Cannot specify a default for %s() with multiple positional arguments", name);
  }
  Value best, best_key;
  Iterate it(vm, args->size() > 1 ? a[0] : args->items()[0]);
  Fuel fuel(vm);
  for (Value v; it.next(&v);) {
    const Value k = key.is_absent() ? v : TRY(call_again(vm, key, &v, 1));
    TRY_BOOL(fuel.tick());
    if (!best.is_absent()) {
      const int wins = better(vm, op, k, best_key);
      if (wins < 0) return Value::raised();
      if (!wins) continue;
    }
    best = v;
    best_key = k;
  }
  if (it.raised()) return Value::raised();
  if (!best.is_absent()) return best;
  if (!fallback.is_absent()) return fallback;
  return raise(vm, Exc::kValueError, "%s() arg is an empty sequence", name);
}

Value builtin_max(Vm& vm, Value* a, uint32_t) { return extreme(vm, a, kGt, "max"); }
Value builtin_min(Vm& vm, Value* a, uint32_t) { return extreme(vm, a, kLt, "min"); }

}  // namespace copra
