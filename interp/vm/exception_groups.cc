// except*: what of a raised exception a clause gets, and what is left to raise after the clauses.
//
// In: the exception that was caught, the classes of a clause, and what the clauses raised. Out:
// groups and None. May include: native.h, isolate.h, frames.h. Invariant: no exception is lost:
// each leaf of the caught group is handled by one clause or is part of what group_left() answers.
// Source: PEP 654. Next: types/exception_group.cc (division), code/compile_try.cc (who calls
// these).
#include "interp/types/exception.h"
#include "interp/vm/frames.h"
#include "interp/vm/isolate.h"

namespace copra {

namespace {

Value new_group(Vm& vm, Value exceptions) {
  return op_call(vm, Value(exception_type(vm, Exc::kBaseExceptionGroup)),
                 {Value(vm.names().empty), exceptions});
}

// A group is never caught by a clause as such, so it may not be named by one.
bool check_star_class(Vm& vm, Value pattern) {
  if (!check_caught_class(vm, pattern)) return false;
  TypeObj* groups = exception_type(vm, Exc::kBaseExceptionGroup);
  bool ok = true;
  if (is_type(pattern)) {
    ok = !is_subtype(pattern.as<TypeObj>(), groups);
  } else {
    auto* classes = pattern.as<Tuple>();
    for (uint32_t i = 0; i < classes->size(); ++i) {
      ok = ok && !is_subtype(classes->items()[i].as<TypeObj>(), groups);
    }
  }
  return ok || fail(raise_str(vm, Exc::kTypeError,
                              "catching ExceptionGroup with except* is not allowed. Use except "
                              "instead."));
}

// group.split(pattern), which a class may override.
bool split_by_method(Vm& vm, Value group, Value pattern, GroupParts* out) {
  const Value pair = call_group_method(vm, group, "split", pattern);
  if (pair.is_raised()) return false;
  if (!is_tuple(pair)) {
    return fail(raise(vm, Exc::kTypeError, "%.200s.split must return a tuple, not %.200s",
                      type_name(vm, group).c_str(), type_name(vm, pair).c_str()));
  }
  auto* parts = pair.as<Tuple>();
  if (parts->size() < 2) {
    return fail(raise(vm, Exc::kTypeError,
                      "%.200s.split must return a 2-tuple, got tuple of size %u",
                      type_name(vm, group).c_str(), parts->size()));
  }
  *out = {parts->items()[0], parts->items()[1]};
  for (const Value part : {out->match, out->rest}) {
    if (part.is_none() || is_exception(part)) continue;
    return fail(raise(vm, Exc::kTypeError,
                      "%.200s.split must return exceptions or None, not %.200s",
                      type_name(vm, group).c_str(), type_name(vm, part).c_str()));
  }
  return true;
}

// Whether `e` was made from `caught` by splitting and raised again as it was.
bool same_origin(Value e, Value caught) {
  if (!is_group(e) || !is_group(caught)) return false;
  const auto* a = e.as<Exception>();
  const auto* b = caught.as<Exception>();
  const auto same = [](Value x, Value y) {
    return x == y || ((x.is_absent() || x.is_none()) && (y.is_absent() || y.is_none()));
  };
  return same(a->traceback, b->traceback) && same(a->cause, b->cause) &&
         same(a->context, b->context);
}

}  // namespace

Value match_group(Vm& vm, Value* exception, Value pattern) {
  TRY_BOOL(check_star_class(vm, pattern));
  const Value e = *exception;
  if (e.is_none()) return e;
  const Value whole = TRY(match_exception(vm, e, pattern));
  GroupParts parts{Value::none(), e};
  if (whole.is_true()) {
    parts.match = e;
    if (!is_group(e)) parts.match = TRY(new_group(vm, Value(TRY_PTR(new_tuple(vm, &e, 1)))));
    parts.rest = Value::none();
  } else if (is_group(e)) {
    TRY_BOOL(split_by_method(vm, e, pattern, &parts));
  }
  if (parts.match.is_none()) return parts.match;
  *exception = parts.rest;
  vm.handled = parts.match;
  return parts.match;
}

Value group_left(Vm& vm, Value caught, List* raised) {
  if (!is_group(caught)) return raised->items[0];
  RootedVector fresh(vm), again(vm);
  for (uint32_t i = 0; i < raised->size; ++i) {
    const Value e = raised->items[i];
    if (e.is_none()) continue;
    TRY_BOOL((same_origin(e, caught) ? again : fresh).push(e));
  }
  Value left;
  TRY_BOOL(group_of_leaves(vm, caught, again.data(), static_cast<uint32_t>(again.size()), &left));
  if (fresh.size() == 0) return left.is_absent() ? Value::none() : left;
  if (!left.is_absent()) TRY_BOOL(fresh.push(left));
  return new_group(vm, Value(TRY_PTR(new_list_from(vm, fresh.data(), fresh.size()))));
}

}  // namespace copra
