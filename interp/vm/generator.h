// Driving generators from C++: throw and close; resume is in isolate.h. May include: native.h.
#pragma once

#include "interp/native.h"

namespace copra {

// types.coroutine() marks functions, and they the generators that they make: these can be awaited.
inline void make_awaitables(Function* f) { f->aux16 = 1; }
inline bool makes_awaitables(const Function* f) { return f->aux16 != 0; }
inline bool is_awaitable_generator(Value v) {
  return is_kind(v, Kind::kGenerator) && v.ptr()->aux16 != 0;
}

// The arguments of a call of throw(): type or exception, value, traceback; the last ones may be
// absent.
struct ThrowCall {
  explicit ThrowCall(Value type, Value value = Value::absent(), Value traceback = Value::absent())
      : given{type, value, traceback} {}
  Value given[3];
  uint32_t count() const { return given[1].is_absent() ? 1 : given[2].is_absent() ? 2 : 3; }
};
// Does what g.throw(...) does: a delegate gets the arguments as they are, else the exception they
// make is raised in g. Like generator_resume: true = yielded *out. Arguments that make none raise
// without g's knowing.
bool generator_throw(Vm& vm, Generator* g, const ThrowCall& call, Value* out);
// False: raised.
bool generator_close(Vm& vm, Generator* g);
// What a suspended generator waits on (yield from, await), or absent.
Value generator_delegate(Generator* g);
// A pending StopIteration that escapes `g` is an error, not its end (PEP 479).
void convert_escaped_stop(Vm& vm, Generator* g);
// Runs an awaitable to completion on this isolate, whatever it waits for (asyncio loop included).
// Set by the asyncio module (interp/aio/loop.cc).
Value await_synchronously(Vm& vm, Value awaitable);

}  // namespace copra
