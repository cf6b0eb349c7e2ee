// RootedVector, Iterate, to_list/to_tuple, ReprGuard and the small helpers of containers.h: what
// natives use to walk and gather Python values.
//
// May include: containers.h. Invariant: RootedVectors nest like the C++ stack (an isolate has one),
// so the collector finds all of them from Vm::rooted_vectors. Next: iterators.cc.
#include <cstdlib>

#include "interp/types/containers.h"
#include "interp/types/number.h"

namespace copra {

// ---------------------------------------------------------------- RootedVector

RootedVector::RootedVector(Vm& vm) : vm_(vm), previous_(vm.rooted_vectors) {
  vm.rooted_vectors = this;
}

RootedVector::~RootedVector() {
  DCHECK(vm_.rooted_vectors == this);
  vm_.rooted_vectors = previous_;
  std::free(items_);
}

bool RootedVector::grow(size_t capacity) {
  if (!check_big(vm_, capacity * sizeof(Value))) return false;
  auto* items = static_cast<Value*>(std::malloc(capacity * sizeof(Value)));
  if (!items) return fail(raise(vm_, Exc::kMemoryError, "%s", ""));
  if (size_) std::memcpy(static_cast<void*>(items), items_, size_ * sizeof(Value));
  std::free(items_);
  items_ = items;
  capacity_ = capacity;
  return true;
}

bool RootedVector::push(Value v) {
  // `v` is in a register or on the stack: a collection in grow() sees it.
  if (__builtin_expect(size_ == capacity_, 0) && !grow(capacity_ ? capacity_ * 2 : 16)) {
    return false;
  }
  items_[size_++] = v;
  return true;
}

bool RootedVector::push_absent(size_t n) {
  if (size_ + n > capacity_ && !grow(size_ + n)) return false;
  std::fill_n(items_ + size_, n, Value::absent());
  size_ += n;
  return true;
}

// ---------------------------------------------------------------- iteration

Iterate::Iterate(Vm& vm, Value iterable) : vm_(vm), source_(iterable), mode_(0) {
  if (is_exact(iterable, Kind::kList)) {
    mode_ = 1;
  } else if (is_exact(iterable, Kind::kTuple)) {
    mode_ = 2;
  } else {
    source_ = op_iter(vm, iterable);
    raised_ = source_.is_raised();
  }
}

bool Iterate::next_of_iterator(Value* out) {
  if (raised_) return false;
  // Natives may produce for ever (itertools.count): every consumer of Iterate is covered here.
  if ((++index_ & 255) == 0 && !charge(vm_, 256)) {
    raised_ = true;
    return false;
  }
  const Value v = next_of(vm_, source_);
  if (v.is_stop()) return false;
  if (v.is_raised()) {
    raised_ = true;
    return false;
  }
  *out = v;
  return true;
}

List* to_list(Vm& vm, Value iterable) {
  if (is_exact(iterable, Kind::kList)) {
    const List* l = iterable.as<List>();
    return new_list_from(vm, l->items, l->size);
  }
  if (is_exact(iterable, Kind::kTuple)) {
    const Tuple* t = iterable.as<Tuple>();
    return new_list_from(vm, t->items(), t->size());
  }
  List* l = new_list(vm);
  return l && list_extend(vm, l, iterable) ? l : nullptr;
}

Tuple* to_tuple(Vm& vm, Value iterable) {
  if (is_exact(iterable, Kind::kTuple)) return iterable.as<Tuple>();
  if (is_exact(iterable, Kind::kList)) {
    const List* l = iterable.as<List>();
    return new_tuple(vm, l->items, l->size);
  }
  List* l = to_list(vm, iterable);
  return l ? new_tuple(vm, l->items, l->size) : nullptr;
}

// ---------------------------------------------------------------- ReprGuard

ReprGuard::ReprGuard(Vm& vm, Value v) : vm_(vm), value_(v), entered_(true) {
  for (size_t i = vm.repr_stack.size(); i-- > 0;) {
    if (vm.repr_stack[i] == v) {
      entered_ = false;
      return;
    }
  }
  vm.repr_stack.push_back(v);
}

ReprGuard::~ReprGuard() {
  if (!entered_) return;
  DCHECK(vm_.repr_stack.back() == value_);
  vm_.repr_stack.pop_back();
}

// ---------------------------------------------------------------- arguments of subscripts

bool has_special(Vm& vm, Value v, std::string_view dunder) {
  TypeObj* t = type_of(vm, v);
  Str* name = intern(vm, dunder);
  return name && !type_lookup(vm, t, name).is_not_found();
}

bool subscript_index(Vm& vm, Value key, const char* what, int64_t* out) {
  if (key.is_small_int()) {
    *out = key.small();
    return true;
  }
  if (!is_int(key) && !has_special(vm, key, "__index__")) {
    return fail(raise(vm, Exc::kTypeError, "%s indices must be integers or slices, not %s", what,
                      type_name(vm, key).c_str()));
  }
  const Value i = TRY_OR_FALSE(op_index(vm, key));
  if (int_as_int64(int_base(i), out)) return true;
  return fail(raise(vm, Exc::kIndexError, "cannot fit '%s' into an index-sized integer",
                    type_name(vm, key).c_str()));
}

bool bound_argument(Vm& vm, Value v, int64_t* out) {
  if (v.is_absent()) return true;
  if (v.is_small_int()) {
    *out = v.small();
    return true;
  }
  if (!is_int(v) && !has_special(vm, v, "__index__")) {
    return fail(raise_str(vm, Exc::kTypeError,
                          "slice indices must be integers or have an __index__ method"));
  }
  return as_index_clamp(vm, v, out);
}

Repeat repeat_count(Vm& vm, Value times, int64_t* out) {
  if (times.is_small_int()) {
    *out = times.small();
    return Repeat::kYes;
  }
  if (!is_int(times) && !has_special(vm, times, "__index__")) {
    return Repeat::kNo;
  }
  const Value i = op_index(vm, times);
  if (i.is_raised()) return Repeat::kRaised;
  if (int_as_int64(int_base(i), out)) return Repeat::kYes;
  raise(vm, Exc::kOverflowError, "cannot fit '%s' into an index-sized integer",
        type_name(vm, times).c_str());
  return Repeat::kRaised;
}

bool set_readonly(Vm& vm, Value, Value) {
  return fail(raise_str(vm, Exc::kAttributeError, "readonly attribute"));
}

Value iter_or_message(Vm& vm, Value v, const char* message) {
  const Value it = op_iter(vm, v);
  if (it.is_raised() && pending_is(vm, Exc::kTypeError)) {
    take_pending(vm);
    return raise_str(vm, Exc::kTypeError, message);
  }
  return it;
}

Value list_or_tuple(Vm& vm, Value v, const char* message) {
  if (is_exact(v, Kind::kList) || is_exact(v, Kind::kTuple)) return v;
  return Value(TRY_PTR(to_list(vm, TRY(iter_or_message(vm, v, message)))));
}

Value class_getitem(Vm& vm, Value* a, uint32_t) {
  const Value types = TRY(import_module(vm, "types"));
  return op_call_method(vm, types, "GenericAlias", {a[0], a[1]});
}

}  // namespace copra
