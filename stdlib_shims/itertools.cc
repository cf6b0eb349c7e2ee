// The itertools module: the iterators that walk their input once. The combinatoric ones are in
// itertools_combine.cc. May include: types/containers.h, itertools.h.
//
// Every iterator is a NativeObj; an exhausted one keeps answering "stop".
#include "stdlib_shims/itertools.h"

#include "interp/vm/frames.h"

namespace copra {

namespace {

// Iterators of items [first, size) of `args`.
Tuple* iterators_of(Vm& vm, const Tuple* args) {
  Tuple* out = new_tuple(vm, nullptr, args->size());
  for (uint32_t i = 0; out && i < args->size(); ++i) {
    const Value it = op_iter(vm, args->items()[i]);
    if (it.is_raised()) return nullptr;
    out->items()[i] = it;
  }
  return out;
}

// The drain of a type whose next() is worth having in line.
template <Value (*kNext)(Vm&, Value)>
bool drain_by(Vm& vm, Value self, List* out) {
  return drain_into(vm, out, [&vm, self] { return kNext(vm, self); });
}

// ---------------------------------------------------------------- count

struct Count : NativeObj {
  Value current, step;
};
void count_trace(Marker& m, Obj* o) {
  m.value(static_cast<Count*>(o)->current);
  m.value(static_cast<Count*>(o)->step);
}
Value count_next(Vm& vm, Value self) {
  auto* c = self.as<Count>();
  const Value v = c->current;
  if (both_small(v, c->step)) {
    c->current = int_value(vm, v.small() + c->step.small());
  } else {
    c->current = TRY(op_binary(vm, kAdd, v, c->step));
  }
  return v;
}
bool is_number(Vm& vm, Value v) {
  return is_int(v) || is_float(v) || is_kind(v, Kind::kComplex) ||
         has_special(vm, v, "__index__") || has_special(vm, v, "__float__") ||
         has_special(vm, v, "__complex__");
}
Value count_new(Vm& vm, Value* a, uint32_t) {
  if (a[1].is_absent()) a[1] = Value::small_int(0);
  if (a[2].is_absent()) a[2] = Value::small_int(1);
  if (!is_number(vm, a[1]) || !is_number(vm, a[2])) {
    return raise_str(vm, Exc::kTypeError, "a number is required");
  }
  if (a[1].is_bool() && a[2] == Value::small_int(1)) a[1] = Value::small_int(a[1].is_true());
  auto* c = new_native_object<Count>(vm, a[0].as<TypeObj>());
  c->current = a[1];
  c->step = a[2];
  return c;
}
Value count_repr(Vm& vm, Value self) {
  auto* c = self.as<Count>();
  StrBuilder b(vm);
  b.append("count(");
  TRY_BOOL(b.append_repr(c->current));
  if (!(c->step.is_small_int() && c->step.small() == 1)) {
    b.append(", ");
    TRY_BOOL(b.append_repr(c->step));
  }
  b.append(")");
  return b.finish();
}
Value count_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* c = a[0].as<Count>();
  const bool plain = is_int(c->current) && c->step == Value::small_int(1);
  return plain ? reduced_class(vm, a[0], {c->current})
               : reduced_class(vm, a[0], {c->current, c->step});
}
constexpr TypeOps kCountOps = {.repr = count_repr, .iter = iterator_self, .next = count_next};
constexpr NativeDef kCountNew = {"__new__", "(start=0, step=1)", count_new, kFnStatic};
ITERATOR_TYPE(kCountType, "count", Count, count_trace, kCountOps, kCountNew, count_reduce);

// ---------------------------------------------------------------- cycle

struct Cycle : NativeObj {
  Value iterator;  // absent once the saved items are repeated
  List* saved;
  uint32_t index;
  bool saved_all;  // all that the iterator still gives is in `saved` already
};
void cycle_trace(Marker& m, Obj* o) {
  m.value(static_cast<Cycle*>(o)->iterator);
  m.object(static_cast<Cycle*>(o)->saved);
}
Value cycle_next(Vm& vm, Value self) {
  auto* c = self.as<Cycle>();
  if (!c->iterator.is_absent()) {
    const Value v = TRY(next_of(vm, c->iterator));
    if (!v.is_stop()) {
      TRY_BOOL(c->saved_all || list_append(vm, c->saved, v));
      return v;
    }
    c->iterator = Value::absent();
  }
  if (!c->saved->size) return Value::stop();
  if (c->index >= c->saved->size) c->index = 0;
  return c->saved->items[c->index++];
}
Value cycle_new(Vm& vm, Value* a, uint32_t) {
  const Value iterator = TRY(op_iter(vm, a[1]));
  List* saved = TRY_PTR(new_list(vm));
  auto* c = new_native_object<Cycle>(vm, a[0].as<TypeObj>());
  c->iterator = iterator;
  c->saved = saved;
  return c;
}
Value cycle_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* c = a[0].as<Cycle>();
  Value iterator = c->iterator;
  const bool again = iterator.is_absent();
  if (again) {
    iterator = new_seq_iter(vm, Kind::kListIter, Value(c->saved));
    iterator.as<SeqIter>()->index = c->index;
  }
  const Value done = Value::boolean(again || c->saved_all);
  Tuple* state = TRY_PTR(new_tuple_of(vm, {Value(c->saved), done}));
  return reduced_class(vm, a[0], {iterator}, Value(state));
}
Value cycle_setstate(Vm& vm, Value* a, uint32_t) {
  if (!is_tuple(a[1])) return raise_str(vm, Exc::kTypeError, "state is not a tuple");
  const auto* state = a[1].as<Tuple>();
  if (state->size() != 2) {
    return raise(vm, Exc::kTypeError, "function takes exactly 2 arguments (%u given)",
                 state->size());
  }
  if (!is_list(state->items()[0])) {
    return raise(vm, Exc::kTypeError, "argument 1 must be list, not %s",
                 type_name(vm, state->items()[0]).c_str());
  }
  int64_t done = 0;
  TRY_BOOL(as_index(vm, state->items()[1], &done));
  auto* saved = state->items()[0].as<List>();
  auto* c = a[0].as<Cycle>();
  vm.heap.changing(c);
  c->saved = saved;
  c->saved_all = done != 0;
  return Value::none();
}
constexpr TypeOps kCycleOps = {.iter = iterator_self, .next = cycle_next};
constexpr NativeDef kCycleNew = {"__new__", "(iterable, /)", cycle_new, kFnStatic};
ITERATOR_TYPE(kCycleType, "cycle", Cycle, cycle_trace, kCycleOps, kCycleNew, cycle_reduce,
              cycle_setstate);

// ---------------------------------------------------------------- repeat

struct Repeater : NativeObj {
  Value object;
  int64_t left;  // -1: for ever
};
void repeat_trace(Marker& m, Obj* o) { m.value(static_cast<Repeater*>(o)->object); }
Value repeat_next(Vm&, Value self) {
  auto* r = self.as<Repeater>();
  if (r->left == 0) return Value::stop();
  if (r->left > 0) --r->left;
  return r->object;
}
Value repeat_new(Vm& vm, Value* a, uint32_t) {
  int64_t times = -1;
  if (!a[2].is_absent()) {
    TRY_BOOL(as_int64(vm, a[2], &times, "Python int too large to convert to C ssize_t"));
    times = std::max<int64_t>(times, 0);
  }
  auto* r = new_native_object<Repeater>(vm, a[0].as<TypeObj>());
  r->object = a[1];
  r->left = times;
  return r;
}
Value repeat_repr(Vm& vm, Value self) {
  auto* r = self.as<Repeater>();
  StrBuilder b(vm);
  b.append("repeat(");
  TRY_BOOL(b.append_repr(r->object));
  if (r->left >= 0) b.append(", " + std::to_string(r->left));
  b.append(")");
  return b.finish();
}
Value repeat_hint(Vm& vm, Value* a, uint32_t) {
  const int64_t left = a[0].as<Repeater>()->left;
  if (left < 0) return raise_str(vm, Exc::kTypeError, "len() of unsized object");
  return int_value(vm, left);
}
Value repeat_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* r = a[0].as<Repeater>();
  return r->left < 0 ? reduced_class(vm, a[0], {r->object})
                     : reduced_class(vm, a[0], {r->object, int_value(vm, r->left)});
}
constexpr TypeOps kRepeatOps = {.repr = repeat_repr, .iter = iterator_self, .next = repeat_next};
constexpr NativeDef kRepeatNew = {"__new__", "(object, times=?)", repeat_new, kFnStatic};
constexpr NativeDef kRepeatMethods[] = {{"__iter__", "()", Dunders<kRepeatOps>::iter},
                                        {"__next__", "()", Dunders<kRepeatOps>::next},
                                        {"__length_hint__", "()", repeat_hint},
                                        {"__reduce__", "()", repeat_reduce},
                                        {}};
constexpr NativeType kRepeatType = {.name = "repeat",
                                    .module = "itertools",
                                    .size = sizeof(Repeater),
                                    .trace = repeat_trace,
                                    .ops = &kRepeatOps,
                                    .methods = kRepeatMethods,
                                    .new_def = &kRepeatNew};

// ---------------------------------------------------------------- accumulate

struct Accumulate : NativeObj {
  Value iterator, function, total, initial;
};
void accumulate_trace(Marker& m, Obj* o) {
  auto* c = static_cast<Accumulate*>(o);
  m.value(c->iterator);
  m.value(c->function);
  m.value(c->total);
  m.value(c->initial);
}
Value accumulate_next(Vm& vm, Value self) {
  auto* c = self.as<Accumulate>();
  if (!c->initial.is_absent()) {
    c->total = c->initial;
    c->initial = Value::absent();
    return c->total;
  }
  const Value v = TRY(next_of(vm, c->iterator));
  if (v.is_stop()) return v;
  if (c->total.is_absent()) return c->total = v;
  if (c->function.is_absent() && both_small(c->total, v)) {
    return c->total = int_value(vm, c->total.small() + v.small());
  }
  const Value args[2] = {c->total, v};
  const Value next = c->function.is_absent() ? op_binary(vm, kAdd, args[0], args[1])
                                             : call_again(vm, c->function, args, 2);
  if (next.is_raised()) return clear_stop_iteration(vm) ? Value::stop() : next;
  return c->total = next;
}
Value accumulate_new(Vm& vm, Value* a, uint32_t) {
  const Value iterator = TRY(op_iter(vm, a[1]));
  auto* c = new_native_object<Accumulate>(vm, a[0].as<TypeObj>());
  c->iterator = iterator;
  c->function = a[2].is_none() ? Value::absent() : a[2];
  c->initial = a[3].is_none() ? Value::absent() : a[3];
  return c;
}
extern const NativeType kChainType, kISliceType;
// iterator, with `first` before what it gives.
Value chained(Vm& vm, Value first, Value iterator) {
  const Value one = Value(TRY_PTR(new_tuple_of(vm, {first})));
  return op_call(vm, Value(native_type(vm, kChainType)), {one, iterator});
}
Value accumulate_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* c = a[0].as<Accumulate>();
  const Value function = c->function.is_absent() ? Value::none() : c->function;
  if (!c->initial.is_absent()) {
    const Value all = TRY(chained(vm, c->initial, c->iterator));
    return reduced_class(vm, a[0], {all, function}, Value::none());
  }
  if (!c->total.is_none()) {
    const Value total = c->total.is_absent() ? Value::none() : c->total;
    return reduced_class(vm, a[0], {c->iterator, function}, total);
  }
  // A total of None would be none at all: the first sum is made again and passed over.
  const Value all = TRY(chained(vm, c->total, c->iterator));
  const Value sums = TRY(op_call(vm, Value(type_of(vm, a[0])), {all, function}));
  Tuple* args = new_tuple_of(vm, {sums, Value::small_int(1), Value::none()});
  return reduced(vm, Value(native_type(vm, kISliceType)), args);
}
Value accumulate_setstate(Vm& vm, Value* a, uint32_t) {
  vm.heap.changing(a[0].ptr());
  a[0].as<Accumulate>()->total = a[1];
  return Value::none();
}
constexpr TypeOps kAccumulateOps = {
    .iter = iterator_self, .next = accumulate_next, .drain = drain_by<accumulate_next>};
constexpr NativeDef kAccumulateNew = {"__new__", "(iterable, func=None, *, initial=None)",
                                      accumulate_new, kFnStatic};
ITERATOR_TYPE(kAccumulateType, "accumulate", Accumulate, accumulate_trace, kAccumulateOps,
              kAccumulateNew, accumulate_reduce, accumulate_setstate);

// ---------------------------------------------------------------- chain

struct Chain : NativeObj {
  Value sources;  // iterator over iterables; absent at the end
  Value active;   // absent between two
};
void chain_trace(Marker& m, Obj* o) {
  m.value(static_cast<Chain*>(o)->sources);
  m.value(static_cast<Chain*>(o)->active);
}
Value chain_next(Vm& vm, Value self) {
  auto* c = self.as<Chain>();
  if (!c->active.is_absent()) {
    const Value v = next_of(vm, c->active);
    if (!v.is_stop()) return v;
    c->active = Value::absent();
  }
  Fuel fuel(vm);
  while (!c->sources.is_absent()) {
    if (c->active.is_absent()) {
      const Value next = next_of(vm, c->sources);
      if (next.is_raised() || next.is_stop()) {
        c->sources = Value::absent();
        return next;
      }
      const Value iterator = op_iter(vm, next);
      if (iterator.is_raised()) {
        c->sources = Value::absent();
        return iterator;
      }
      c->active = iterator;
    }
    const Value v = TRY(next_of(vm, c->active));
    if (!v.is_stop()) return v;
    c->active = Value::absent();
    TRY_BOOL(fuel.tick());
  }
  return Value::stop();
}
bool chain_drain(Vm& vm, Value self, List* out) {
  auto* c = self.as<Chain>();
  Fuel fuel(vm);
  while (!c->active.is_absent() || !c->sources.is_absent()) {
    if (c->active.is_absent()) {
      const Value next = next_of(vm, c->sources);
      const Value iterator = next.is_raised() || next.is_stop() ? next : op_iter(vm, next);
      if (iterator.is_raised() || next.is_stop()) {
        c->sources = Value::absent();
        return next.is_stop();
      }
      c->active = iterator;
    }
    if (!drain_iterator(vm, c->active, out) || !fuel.tick()) return false;
    c->active = Value::absent();
  }
  return true;
}
Value make_chain(Vm& vm, TypeObj* type, Value iterables) {
  const Value sources = TRY(op_iter(vm, iterables));
  auto* c = new_native_object<Chain>(vm, type);
  c->sources = sources;
  return c;
}
Value chain_new(Vm& vm, Value* a, uint32_t) { return make_chain(vm, a[0].as<TypeObj>(), a[1]); }
Value chain_from(Vm& vm, Value* a, uint32_t) { return make_chain(vm, a[0].as<TypeObj>(), a[1]); }
Value chain_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* c = a[0].as<Chain>();
  if (c->sources.is_absent()) return reduced_class(vm, a[0], {});
  Tuple* state = TRY_PTR(c->active.is_absent() ? new_tuple_of(vm, {c->sources})
                                               : new_tuple_of(vm, {c->sources, c->active}));
  return reduced_class(vm, a[0], {}, Value(state));
}
Value chain_setstate(Vm& vm, Value* a, uint32_t) {
  if (!is_tuple(a[1])) return raise_str(vm, Exc::kTypeError, "state is not a tuple");
  const auto* state = a[1].as<Tuple>();
  if (state->size() < 1 || state->size() > 2) {
    return raise(vm, Exc::kTypeError, "function takes at %s %d argument%s (%u given)",
                 state->size() ? "most" : "least", state->size() ? 2 : 1, state->size() ? "s" : "",
                 state->size());
  }
  for (uint32_t i = 0; i < state->size(); ++i) {
    if (!has_special(vm, state->items()[i], "__next__")) {
      return raise_str(vm, Exc::kTypeError, "Arguments must be iterators.");
    }
  }
  auto* c = a[0].as<Chain>();
  vm.heap.changing(c);
  c->sources = state->items()[0];
  c->active = state->size() == 2 ? state->items()[1] : Value::absent();
  return Value::none();
}
constexpr TypeOps kChainOps = {.iter = iterator_self, .next = chain_next, .drain = chain_drain};
constexpr NativeDef kChainNew = {"__new__", "(*iterables)", chain_new, kFnStatic};
constexpr NativeDef kChainMethods[] = {{"__iter__", "()", Dunders<kChainOps>::iter},
                                       {"__next__", "()", Dunders<kChainOps>::next},
                                       {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
                                       {"from_iterable", "(iterable, /)", chain_from, kFnClass},
                                       {"__reduce__", "()", chain_reduce},
                                       {"__setstate__", "(state, /)", chain_setstate},
                                       {}};
const NativeType kChainType = {.name = "chain",
                               .module = "itertools",
                               .size = sizeof(Chain),
                               .trace = chain_trace,
                               .ops = &kChainOps,
                               .methods = kChainMethods,
                               .new_def = &kChainNew};

// ---------------------------------------------------------------- function and iterator pairs

// compress, dropwhile, filterfalse, starmap, takewhile: a function (or selectors) and an iterator.
struct Pair : NativeObj {
  Value function;
  Value iterator;
  bool done;  // dropwhile: dropping is over; takewhile: finished
};
void pair_trace(Marker& m, Obj* o) {
  m.value(static_cast<Pair*>(o)->function);
  m.value(static_cast<Pair*>(o)->iterator);
}
Value pair_new(Vm& vm, Value* a, uint32_t) {
  const Value iterator = TRY(op_iter(vm, a[2]));
  auto* p = new_native_object<Pair>(vm, a[0].as<TypeObj>());
  p->function = a[1];
  p->iterator = iterator;
  return p;
}
// Truth of function(v): 1, 0, -1 raised, kStopped when it raised StopIteration, which ends the
// walk.
constexpr int kStopped = -2;
int holds(Vm& vm, Value function, Value v) {
  const Value r = call_again(vm, function, &v, 1);
  if (r.is_raised() && clear_stop_iteration(vm)) return kStopped;
  return r.is_bool() ? r.is_true() : r.is_raised() ? -1 : op_truth(vm, r);
}

Value dropwhile_next(Vm& vm, Value self) {
  auto* p = self.as<Pair>();
  Fuel fuel(vm);
  for (;;) {
    const Value v = TRY(next_of(vm, p->iterator));
    if (v.is_stop() || p->done) return v;
    const int drop = holds(vm, p->function, v);
    if (drop == kStopped) return Value::stop();
    if (drop < 0 || !fuel.tick()) return Value::raised();
    if (!drop) {
      p->done = true;
      return v;
    }
  }
}
Value takewhile_next(Vm& vm, Value self) {
  auto* p = self.as<Pair>();
  if (p->done) return Value::stop();
  const Value v = TRY(next_of(vm, p->iterator));
  if (v.is_stop()) return v;
  const int take = holds(vm, p->function, v);
  if (take == kStopped) return Value::stop();
  if (take < 0) return Value::raised();
  if (take) return v;
  p->done = true;
  return Value::stop();
}
Value filterfalse_next(Vm& vm, Value self) {
  auto* p = self.as<Pair>();
  const bool by_truth = p->function.is_none() || p->function == Value(bool_type(vm));
  Fuel fuel(vm);
  for (;;) {
    const Value v = TRY(next_of(vm, p->iterator));
    if (v.is_stop()) return v;
    const int drop = by_truth ? op_truth(vm, v) : holds(vm, p->function, v);
    if (drop == kStopped) return Value::stop();
    if (drop < 0 || !fuel.tick()) return Value::raised();
    if (!drop) return v;
  }
}
Value starmap_next(Vm& vm, Value self) {
  auto* p = self.as<Pair>();
  const Value v = TRY(next_of(vm, p->iterator));
  if (v.is_stop()) return v;
  Tuple* args = is_exact(v, Kind::kTuple) ? v.as<Tuple>() : TRY_PTR(to_tuple(vm, v));
  const Value r = call_again(vm, p->function, args->items(), args->size());
  return r.is_raised() && clear_stop_iteration(vm) ? Value::stop() : r;
}
// Pairs of zip and the like are taken apart without having been tuples.
bool starmap_drain(Vm& vm, Value self, List* out) {
  return drain_into(vm, out, [&vm, self] {
    const auto* p = self.as<Pair>();
    Value pair[2];
    const int got = next_pair(vm, p->iterator, pair);
    if (got == kNoPairs) return starmap_next(vm, self);
    if (got <= 0) return got ? Value::raised() : Value::stop();
    const Value r = call_again(vm, p->function, pair, 2);
    return r.is_raised() && clear_stop_iteration(vm) ? Value::stop() : r;
  });
}
Value compress_next(Vm& vm, Value self) {
  auto* p = self.as<Pair>();
  Fuel fuel(vm);
  for (;;) {
    const Value v = TRY(next_of(vm, p->iterator));
    if (v.is_stop()) return v;
    const Value selector = TRY(next_of(vm, p->function));
    if (selector.is_stop()) return selector;
    const int keep = op_truth(vm, selector);
    if (keep < 0 || !fuel.tick()) return Value::raised();
    if (keep) return v;
  }
}
Value compress_new(Vm& vm, Value* a, uint32_t n) {
  const Value data = TRY(op_iter(vm, a[1]));
  a[1] = TRY(op_iter(vm, a[2]));
  a[2] = data;
  return pair_new(vm, a, n);
}
Value pair_reduce(Vm& vm, Value* a, uint32_t) {
  return reduced_class(vm, a[0], {a[0].as<Pair>()->function, a[0].as<Pair>()->iterator});
}
Value compress_reduce(Vm& vm, Value* a, uint32_t) {
  return reduced_class(vm, a[0], {a[0].as<Pair>()->iterator, a[0].as<Pair>()->function});
}
Value while_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* p = a[0].as<Pair>();
  return reduced_class(vm, a[0], {p->function, p->iterator}, Value::small_int(p->done));
}
Value while_setstate(Vm& vm, Value* a, uint32_t) {
  const int done = op_truth(vm, a[1]);
  if (done < 0) return Value::raised();
  a[0].as<Pair>()->done = done != 0;
  return Value::none();
}
constexpr TypeOps kDropWhileOps = {.iter = iterator_self, .next = dropwhile_next};
constexpr TypeOps kTakeWhileOps = {.iter = iterator_self, .next = takewhile_next};
constexpr TypeOps kFilterFalseOps = {.iter = iterator_self, .next = filterfalse_next};
constexpr TypeOps kStarMapOps = {
    .iter = iterator_self, .next = starmap_next, .drain = starmap_drain};
constexpr TypeOps kCompressOps = {.iter = iterator_self, .next = compress_next};
constexpr NativeDef kPredicateNew = {"__new__", "(predicate, iterable, /)", pair_new, kFnStatic};
constexpr NativeDef kFilterNew = {"__new__", "(function, iterable, /)", pair_new, kFnStatic};
constexpr NativeDef kCompressNew = {"__new__", "(data, selectors)", compress_new, kFnStatic};
ITERATOR_TYPE(kDropWhileType, "dropwhile", Pair, pair_trace, kDropWhileOps, kPredicateNew,
              while_reduce, while_setstate);
ITERATOR_TYPE(kTakeWhileType, "takewhile", Pair, pair_trace, kTakeWhileOps, kPredicateNew,
              while_reduce, while_setstate);
ITERATOR_TYPE(kFilterFalseType, "filterfalse", Pair, pair_trace, kFilterFalseOps, kFilterNew,
              pair_reduce);
ITERATOR_TYPE(kStarMapType, "starmap", Pair, pair_trace, kStarMapOps, kFilterNew, pair_reduce);
ITERATOR_TYPE(kCompressType, "compress", Pair, pair_trace, kCompressOps, kCompressNew,
              compress_reduce);

// ---------------------------------------------------------------- pairwise

struct Pairwise : NativeObj {
  Value iterator, previous;
};
void pairwise_trace(Marker& m, Obj* o) {
  m.value(static_cast<Pairwise*>(o)->iterator);
  m.value(static_cast<Pairwise*>(o)->previous);
}
Value pairwise_next(Vm& vm, Value self) {
  auto* p = self.as<Pairwise>();
  if (p->previous.is_absent()) {
    const Value first = TRY(next_of(vm, p->iterator));
    if (first.is_stop()) return first;
    p->previous = first;
  }
  const Value v = TRY(next_of(vm, p->iterator));
  if (v.is_stop()) return v;
  const Value previous = p->previous;
  p->previous = v;
  return new_pair(vm, previous, v);
}
Value pairwise_new(Vm& vm, Value* a, uint32_t) {
  const Value iterator = TRY(op_iter(vm, a[1]));
  auto* p = new_native_object<Pairwise>(vm, a[0].as<TypeObj>());
  p->iterator = iterator;
  return p;
}
constexpr TypeOps kPairwiseOps = {.iter = iterator_self, .next = pairwise_next};
constexpr NativeDef kPairwiseNew = {"__new__", "(iterable, /)", pairwise_new, kFnStatic};
ITERATOR_TYPE(kPairwiseType, "pairwise", Pairwise, pairwise_trace, kPairwiseOps, kPairwiseNew,
              nullptr);

// ---------------------------------------------------------------- islice

struct ISlice : NativeObj {
  Value iterator;                  // absent at the end
  int64_t next, stop, step, done;  // stop -1: none
};
void islice_trace(Marker& m, Obj* o) { m.value(static_cast<ISlice*>(o)->iterator); }
Value islice_next(Vm& vm, Value self) {
  auto* s = self.as<ISlice>();
  if (s->iterator.is_absent()) return Value::stop();
  Fuel fuel(vm);
  while (s->done < s->next) {
    const Value skipped = TRY(next_of(vm, s->iterator));
    if (skipped.is_stop()) {
      s->iterator = Value::absent();
      return skipped;
    }
    ++s->done;
    TRY_BOOL(fuel.tick());
  }
  if (s->stop >= 0 && s->done >= s->stop) {
    s->iterator = Value::absent();
    return Value::stop();
  }
  const Value v = TRY(next_of(vm, s->iterator));
  if (v.is_stop()) {
    s->iterator = Value::absent();
    return v;
  }
  ++s->done;
  if (__builtin_add_overflow(s->next, s->step, &s->next)) s->next = INT64_MAX;
  if (s->stop >= 0 && s->next > s->stop) s->next = s->stop;
  return v;
}
// From where the first item given was reached, runs of a step of one need no counting of their own.
bool islice_drain(Vm& vm, Value self, List* out) {
  auto* s = self.as<ISlice>();
  if (s->step != 1 || s->stop < 0 || s->iterator.is_absent() || s->done != s->next) {
    return drain_into(vm, out, [&vm, self] { return islice_next(vm, self); });
  }
  return drain_into(vm, out, [&vm, s] {
    // Other code may advance the slice.
    if (s->iterator.is_absent()) return Value::stop();
    const Value v = s->done < s->stop ? next_of(vm, s->iterator) : Value::stop();
    if (v.is_raised()) return v;
    if (v.is_stop()) {
      s->iterator = Value::absent();
      return v;
    }
    s->next = ++s->done;
    return v;
  });
}
// None leaves the default; what is no index or too large a one counts as -1. False: a limit was
// met.
bool islice_bound(Vm& vm, Value v, int64_t* out) {
  if (v.is_absent() || v.is_none() || as_index(vm, v, out)) return true;
  if (vm.unwinding_limit()) return false;
  take_pending(vm);
  *out = -1;
  return true;
}
Value islice_new(Vm& vm, Value* a, uint32_t n) {
  const auto* args = a[1].as<Tuple>();
  (void)n;
  if (args->size() < 2 || args->size() > 4) {
    return raise(vm, Exc::kTypeError, "islice expected at %s %d arguments, got %u",
                 args->size() < 2 ? "least" : "most", args->size() < 2 ? 2 : 4, args->size());
  }
  int64_t start = 0, stop = -1, step = 1;
  const Value stop_value = args->items()[args->size() == 2 ? 1 : 2];
  if (args->size() > 2) TRY_BOOL(islice_bound(vm, args->items()[1], &start));
  TRY_BOOL(islice_bound(vm, stop_value, &stop));
  if (stop == -1 && !stop_value.is_none()) {
    return raise_str(vm, Exc::kValueError,
                     "Stop argument for islice() must be None or an integer: 0 <= x <= "
                     "sys.maxsize.");
  }
  if (start < 0 || stop < -1) {
    return raise_str(vm, Exc::kValueError,
                     "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
  }
  if (args->size() == 4) TRY_BOOL(islice_bound(vm, args->items()[3], &step));
  if (step < 1) {
    return raise_str(vm, Exc::kValueError, "Step for islice() must be a positive integer or None.");
  }
  const Value iterator = TRY(op_iter(vm, args->items()[0]));
  auto* s = new_native_object<ISlice>(vm, a[0].as<TypeObj>());
  s->iterator = iterator;
  s->next = start;
  s->stop = stop;
  s->step = step;
  return s;
}
Value islice_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* s = a[0].as<ISlice>();
  if (s->iterator.is_absent()) {
    const Value none = TRY(op_iter(vm, Value(TRY_PTR(new_list(vm)))));
    return reduced_class(vm, a[0], {none, Value::small_int(0)}, Value::small_int(0));
  }
  const Value stop = s->stop < 0 ? Value::none() : int_value(vm, s->stop);
  const Value next = int_value(vm, s->next), step = int_value(vm, s->step);
  return reduced_class(vm, a[0], {s->iterator, next, stop, step}, int_value(vm, s->done));
}
Value islice_setstate(Vm& vm, Value* a, uint32_t) {
  int64_t done = 0;
  TRY_BOOL(state_number(vm, a[1], &done));
  a[0].as<ISlice>()->done = done;
  return Value::none();
}
constexpr TypeOps kISliceOps = {.iter = iterator_self, .next = islice_next, .drain = islice_drain};
constexpr NativeDef kISliceNew = {"__new__", "(*args)", islice_new, kFnStatic};
ITERATOR_TYPE(kISliceType, "islice", ISlice, islice_trace, kISliceOps, kISliceNew, islice_reduce,
              islice_setstate);

// ---------------------------------------------------------------- zip_longest

struct ZipLongest : NativeObj {
  Tuple* iterators;  // None for an exhausted one
  Value fill;
  uint32_t active;
};
void zip_longest_trace(Marker& m, Obj* o) {
  m.object(static_cast<ZipLongest*>(o)->iterators);
  m.value(static_cast<ZipLongest*>(o)->fill);
}
Value zip_longest_next(Vm& vm, Value self) {
  auto* z = self.as<ZipLongest>();
  const uint32_t n = z->iterators->size();
  if (!n || !z->active) return Value::stop();
  Tuple* out = n == 2 ? new_pair(vm, z->fill, z->fill) : TRY_PTR(new_tuple(vm, nullptr, n));
  for (uint32_t i = 0; i < n; ++i) {
    Value& iterator = z->iterators->items()[i];
    Value v = Value::stop();
    if (!iterator.is_none()) {
      v = next_of(vm, iterator);
      if (__builtin_expect(v.is_raised(), 0)) {
        z->active = 0;
        return v;
      }
      if (v.is_stop()) {
        iterator = Value::none();
        if (--z->active == 0) return v;
      }
    }
    out->items()[i] = v.is_stop() ? z->fill : v;
  }
  return out;
}
Value zip_longest_new(Vm& vm, Value* a, uint32_t) {
  auto* keywords = a[2].as<Dict>();
  const Value fill = dict_get_str(vm, keywords, "fillvalue");
  if (keywords->size() > (fill.is_not_found() ? 0U : 1U)) {
    return raise_str(vm, Exc::kTypeError, "zip_longest() got an unexpected keyword argument");
  }
  Tuple* iterators = TRY_PTR(iterators_of(vm, a[1].as<Tuple>()));
  auto* z = new_native_object<ZipLongest>(vm, a[0].as<TypeObj>());
  z->iterators = iterators;
  z->fill = fill.is_not_found() ? Value::none() : fill;
  z->active = iterators->size();
  return z;
}
Value zip_longest_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* z = a[0].as<ZipLongest>();
  const uint32_t n = z->iterators->size();
  Tuple* args = TRY_PTR(new_tuple(vm, z->iterators->items(), n));
  const Value empty = empty_tuple(vm);
  for (uint32_t i = 0; i < n; ++i) {
    if (args->items()[i].is_none()) args->items()[i] = empty;
  }
  return reduced(vm, Value(type_of(vm, a[0])), args, z->fill);
}
Value zip_longest_setstate(Vm& vm, Value* a, uint32_t) {
  vm.heap.changing(a[0].ptr());
  a[0].as<ZipLongest>()->fill = a[1];
  return Value::none();
}
constexpr TypeOps kZipLongestOps = {
    .iter = iterator_self, .next = zip_longest_next, .drain = drain_by<zip_longest_next>};
constexpr NativeDef kZipLongestNew = {"__new__", "(*iterables, **keywords)", zip_longest_new,
                                      kFnStatic};
ITERATOR_TYPE(kZipLongestType, "zip_longest", ZipLongest, zip_longest_trace, kZipLongestOps,
              kZipLongestNew, zip_longest_reduce, zip_longest_setstate);

// ---------------------------------------------------------------- groupby

struct GroupBy : NativeObj {
  Value iterator, key_function;
  Value target, current_key, current_value;  // absent at first
  Value group;                               // the _grouper handed out last
};
struct Grouper : NativeObj {
  Value parent, target;
};
void groupby_trace(Marker& m, Obj* o) {
  auto* g = static_cast<GroupBy*>(o);
  for (Value v :
       {g->iterator, g->key_function, g->target, g->current_key, g->current_value, g->group}) {
    m.value(v);
  }
}
void grouper_trace(Marker& m, Obj* o) {
  m.value(static_cast<Grouper*>(o)->parent);
  m.value(static_cast<Grouper*>(o)->target);
}
extern const NativeType kGrouperType;

// Reads one item. 1 read, 0 end, -1 raised.
int groupby_step(Vm& vm, GroupBy* g) {
  const Value v = next_of(vm, g->iterator);
  if (v.is_raised()) return -1;
  if (v.is_stop()) return 0;
  const Value key = g->key_function.is_none() ? v : op_call(vm, g->key_function, &v, 1);
  if (key.is_raised()) return clear_stop_iteration(vm) ? 0 : -1;
  g->current_value = v;
  g->current_key = key;
  return 1;
}
Value groupby_next(Vm& vm, Value self) {
  auto* g = self.as<GroupBy>();
  g->group = Value::absent();
  Fuel fuel(vm);
  for (;;) {
    if (!g->current_key.is_absent()) {
      if (g->target.is_absent()) break;
      const int same = op_equal(vm, g->target, g->current_key);
      if (same < 0) return Value::raised();
      if (!same) break;
    }
    const int read = groupby_step(vm, g);
    if (read < 0 || !fuel.tick()) return Value::raised();
    if (!read) return Value::stop();
  }
  g->target = g->current_key;
  auto* group = new_native_object<Grouper>(vm, native_type(vm, kGrouperType));
  group->parent = self;
  group->target = g->target;
  g->group = Value(group);
  return new_pair(vm, g->current_key, Value(group));
}
Value grouper_next(Vm& vm, Value self) {
  auto* group = self.as<Grouper>();
  auto* g = group->parent.as<GroupBy>();
  if (!(g->group == self)) return Value::stop();
  if (g->current_value.is_absent()) {
    const int read = groupby_step(vm, g);
    if (read < 0) return Value::raised();
    if (!read) return Value::stop();
  }
  const int same = op_equal(vm, group->target, g->current_key);
  if (same < 0) return Value::raised();
  if (!same) return Value::stop();
  // The comparison may have read on through this very iterator.
  const Value v = g->current_value;
  g->current_value = g->current_key = Value::absent();
  return v.is_absent() ? Value::stop() : v;
}
Value groupby_new(Vm& vm, Value* a, uint32_t) {
  const Value iterator = TRY(op_iter(vm, a[1]));
  auto* g = new_native_object<GroupBy>(vm, a[0].as<TypeObj>());
  g->iterator = iterator;
  g->key_function = a[2].is_absent() ? Value::none() : a[2];
  return g;
}
Value groupby_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* g = a[0].as<GroupBy>();
  const bool begun =
      !g->target.is_absent() && !g->current_key.is_absent() && !g->current_value.is_absent();
  Value state = Value::absent();
  if (begun) {
    state = TRY_PTR(new_tuple_of(vm, {g->current_key, g->current_value, g->target}));
  }
  return reduced_class(vm, a[0], {g->iterator, g->key_function}, state);
}
Value groupby_setstate(Vm& vm, Value* a, uint32_t) {
  if (!is_tuple(a[1])) return raise_str(vm, Exc::kTypeError, "state is not a tuple");
  const auto* state = a[1].as<Tuple>();
  if (state->size() != 3) {
    return raise(vm, Exc::kTypeError, "function takes exactly 3 arguments (%u given)",
                 state->size());
  }
  auto* g = a[0].as<GroupBy>();
  vm.heap.changing(g);
  g->current_key = state->items()[0];
  g->current_value = state->items()[1];
  g->target = state->items()[2];
  return Value::none();
}
Value grouper_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* group = a[0].as<Grouper>();
  if (!(group->parent.as<GroupBy>()->group == a[0])) return reduced_iter(vm, empty_tuple(vm));
  return reduced_class(vm, a[0], {group->parent, group->target});
}
constexpr TypeOps kGroupByOps = {.iter = iterator_self, .next = groupby_next};
constexpr TypeOps kGrouperOps = {.iter = iterator_self, .next = grouper_next};
constexpr NativeDef kGroupByNew = {"__new__", "(iterable, key=None)", groupby_new, kFnStatic};
ITERATOR_TYPE(kGroupByType, "groupby", GroupBy, groupby_trace, kGroupByOps, kGroupByNew,
              groupby_reduce, groupby_setstate);
Value grouper_new(Vm& vm, Value* a, uint32_t) {
  if (type_of(vm, a[1]) != native_type(vm, kGroupByType)) {
    return raise(vm, Exc::kTypeError, "_grouper() argument 1 must be itertools.groupby, not %s",
                 type_name(vm, a[1]).c_str());
  }
  auto* group = new_native_object<Grouper>(vm, native_type(vm, kGrouperType));
  group->parent = a[1];
  group->target = a[2];
  vm.heap.changing(a[1].ptr());
  a[1].as<GroupBy>()->group = Value(group);
  return group;
}
constexpr NativeDef kGrouperNew = {"__new__", "(parent, tgtkey, /)", grouper_new, kFnStatic};
const NativeType kGrouperType = {.name = "_grouper",
                                 .module = "itertools",
                                 .size = sizeof(Grouper),
                                 .trace = grouper_trace,
                                 .ops = &kGrouperOps,
                                 .methods = IteratorMethods<kGrouperOps, grouper_reduce>::kTable,
                                 .new_def = &kGrouperNew,
                                 .flags = 0};

// ---------------------------------------------------------------- tee

// Items read but not yet given by every branch, in a chain of links each branch walks.
struct TeeLink : NativeObj {
  static constexpr uint32_t kItems = 24;
  Value items[kItems];
  uint32_t count;  // read so far
  bool reading;    // the iterator is being asked
  TeeLink* next;
  Value iterator;
};
struct Tee : NativeObj {
  TeeLink* link;
  uint32_t at;  // items of the link already given
};
void tee_link_trace(Marker& m, Obj* o) {
  auto* l = static_cast<TeeLink*>(o);
  m.values(l->items, l->count);
  m.object(l->next);
  m.value(l->iterator);
}
void tee_trace(Marker& m, Obj* o) { m.object(static_cast<Tee*>(o)->link); }
constexpr NativeType kTeeLinkType = {.name = "_tee_dataobject",
                                     .module = "itertools",
                                     .size = sizeof(TeeLink),
                                     .trace = tee_link_trace,
                                     .flags = kTypeNoInstantiate};
TeeLink* new_tee_link(Vm& vm, Value iterator) {
  auto* l = new_native_object<TeeLink>(vm, native_type(vm, kTeeLinkType));
  l->iterator = iterator;
  return l;
}
Value tee_next(Vm& vm, Value self) {
  auto* t = self.as<Tee>();
  TeeLink* l = t->link;
  if (t->at == TeeLink::kItems) {
    if (!l->next) l->next = new_tee_link(vm, l->iterator);
    t->link = l = l->next;
    t->at = 0;
  }
  if (t->at == l->count) {
    if (l->reading) {
      return raise_str(vm, Exc::kRuntimeError, "cannot re-enter the tee iterator");
    }
    l->reading = true;
    const Value v = next_of(vm, l->iterator);
    l->reading = false;
    if (v.is_stop() || v.is_raised()) return v;
    l->items[l->count++] = v;
  }
  return l->items[t->at++];
}
extern const NativeType kTeeType;
Value new_tee(Vm& vm, TeeLink* link, uint32_t at = 0) {
  auto* t = new_native_object<Tee>(vm, native_type(vm, kTeeType));
  t->link = link;
  t->at = at;
  return t;
}
// (class, (what was read but not given, then the iterator,))
Value tee_reduce(Vm& vm, Value* a, uint32_t) {
  List* waiting = TRY_PTR(new_list(vm));
  const auto* t = a[0].as<Tee>();
  const TeeLink* l = t->link;
  Fuel fuel(vm);
  for (uint32_t at = t->at;; at = 0, l = l->next) {
    for (; at < l->count; ++at) {
      TRY_BOOL(list_append(vm, waiting, l->items[at]));
      TRY_BOOL(fuel.tick());
    }
    if (!l->next) break;
  }
  if (!waiting->size) return reduced_class(vm, a[0], {l->iterator});
  const Value both =
      TRY(op_call(vm, Value(native_type(vm, kChainType)), {Value(waiting), l->iterator}));
  return reduced_class(vm, a[0], {both});
}
Value tee_copy(Vm& vm, Value* a, uint32_t) {
  const auto* t = a[0].as<Tee>();
  return new_tee(vm, t->link, t->at);
}
Value tee_new(Vm& vm, Value* a, uint32_t) {
  Value iterator = TRY(op_iter(vm, a[1]));
  if (type_of(vm, iterator) == native_type(vm, kTeeType)) return tee_copy(vm, &iterator, 1);
  return new_tee(vm, new_tee_link(vm, iterator));
}
constexpr TypeOps kTeeOps = {.iter = iterator_self, .next = tee_next};
constexpr NativeDef kTeeNew = {"__new__", "(iterable, /)", tee_new, kFnStatic};
constexpr NativeDef kTeeMethods[] = {{"__iter__", "()", Dunders<kTeeOps>::iter},
                                     {"__next__", "()", Dunders<kTeeOps>::next},
                                     {"__copy__", "()", tee_copy},
                                     {"__reduce__", "()", tee_reduce},
                                     {}};
const NativeType kTeeType = {.name = "_tee",
                             .module = "itertools",
                             .size = sizeof(Tee),
                             .trace = tee_trace,
                             .ops = &kTeeOps,
                             .methods = kTeeMethods,
                             .new_def = &kTeeNew,
                             .flags = 0};

Value f_tee(Vm& vm, Value* a, uint32_t) {
  int64_t n = 2;
  if (!a[1].is_absent())
    TRY_BOOL(as_int64(vm, a[1], &n, "Python int too large to convert to C ssize_t"));
  if (n < 0) return raise_str(vm, Exc::kValueError, "n must be >= 0");
  if (n > 100000) return raise_str(vm, Exc::kMemoryError, "");
  RootedVector out(vm);
  if (n) {
    // An iterator that can be copied is the first of the results itself.
    Value first = TRY(op_iter(vm, a[0]));
    Value copy = TRY(op_getattr_opt(vm, first, "__copy__"));
    if (copy.is_not_found()) {
      first = new_tee(vm, new_tee_link(vm, first));
      copy = TRY(op_getattr_opt(vm, first, "__copy__"));
    }
    TRY_BOOL(out.push(first));
    for (int64_t i = 1; i < n; ++i) TRY_BOOL(out.push(TRY(op_call(vm, copy, {}))));
  }
  return Value(new_tuple(vm, out.data(), out.size()));
}

constexpr NativeDef kFunctions[] = {{"tee", "(iterable, n=2, /)", f_tee}, {}};
constexpr const NativeType* kTypes[] = {
    &kCountType,       &kCycleType,     &kRepeatType,     &kAccumulateType,   &kChainType,
    &kCompressType,    &kDropWhileType, &kTakeWhileType,  &kFilterFalseType,  &kStarMapType,
    &kPairwiseType,    &kISliceType,    &kZipLongestType, &kGroupByType,      &kGrouperType,
    &kTeeType,         &kTeeLinkType,   &kProductType,    &kPermutationsType, &kCombinationsType,
    &kReplacementType, nullptr};

}  // namespace

extern const ModuleDef kItertoolsModule;
const ModuleDef kItertoolsModule = {.name = "itertools", .functions = kFunctions, .types = kTypes};

}  // namespace copra
