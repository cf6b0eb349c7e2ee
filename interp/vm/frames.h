// Pushing and binding Python calls; shared by the loop and the calls from C++. Private to vm/.
#pragma once

#include "interp/vm/generator.h"
#include "interp/vm/isolate.h"
#include "interp/vm/native_call.h"

namespace copra {

// Puts `n` positional values at base[0..n) (the last kwnames->size() of them keyword values) into
// the parameter registers of f->code: defaults, *args, **kw, errors. Clears locals that need it.
bool bind_arguments(Vm& vm, Function* f, Value* base, uint32_t n, const Tuple* kwnames);

inline bool binds_directly(const Code* code, uint32_t n) {
  return n == code->arg_count && !(code->flags & (kCodeVarArgs | kCodeVarKw)) &&
         code->kwonly_count == 0;
}

inline void clear_locals(const Code* code, Value* base) {
  const size_t n = code->local_names.size();
  for (size_t i = code->param_count(); i < n; ++i) base[i] = Value::unbound();
}

// vm.frame is null while no Python code runs.
inline Frame* next_frame(Vm& vm) { return vm.frame ? vm.frame + 1 : vm.frames; }
inline Frame* frame_below(Vm& vm, Frame* f) { return f == vm.frames ? nullptr : f - 1; }

// RecursionError, reported.
bool frame_overflow(Vm& vm);
bool register_overflow(Vm& vm);

// A frame for f with registers at base (already bound). Null: RecursionError/MemoryError raised.
inline Frame* push_frame(Vm& vm, Function* f, Value* base) {
  Frame* frame = next_frame(vm);
  if (__builtin_expect(frame >= vm.frames_end, 0)) {
    frame_overflow(vm);
    return nullptr;
  }
  const Code* code = f->code;
  Value* top = base + code->register_count + kNativeSlack;
  if (__builtin_expect(top + kNativeSlack >= vm.stack_end, 0)) {
    register_overflow(vm);
    return nullptr;
  }
  if (__builtin_expect(!f->caches, 0)) f->caches = f->program->caches_for(code);
  frame->code = code;
  frame->pc = code->instrs.data();
  frame->base = base;
  frame->function = f;
  frame->caches = f->caches;
  frame->program = f->program;
  frame->generator = nullptr;
  frame->top = top;
  frame->handled_entry = vm.handled;
  frame->flags = 0;
  vm.frame = frame;
  return frame;
}

// Leaves an except block; `before` is what its frame handled around it, None for nothing.
inline void leave_handler(Vm& vm, Frame* fr, Value before) {
  if (before.is_none()) {
    vm.handled = fr->handled_entry;
    fr->flags &= static_cast<uint8_t>(~kFrameHandles);
  } else {
    vm.handled = before;
  }
}

// A frame that continues `g`. The caller adds to its flags and sets result_reg. Null: raised.
Frame* push_generator_frame(Vm& vm, Generator* g);
// A generator/coroutine/async generator object for a call whose arguments are bound at base.
Generator* make_generator(Vm& vm, Function* f, Value* base);

// As call_native(), for a native in a bound method: some messages name it otherwise.
Value call_bound_native(Vm& vm, Native* native, Value* args, uint32_t n, const Tuple* kwnames);
// Any callable; args in C++ memory or registers, not modified.
Value call_value(Vm& vm, Value callee, const Value* args, uint32_t n, const Tuple* kwnames);

// A call with keywords by the loop: Python functions and plain classes get a frame to go on with,
// anything else has been called. args[-1] may be overwritten.
enum class Entered : uint8_t { kRaised, kFrame, kResult };
Entered enter_call(Vm& vm, Value callee, Value* args, uint32_t n, const Tuple* kwnames,
                   uint16_t result_reg, Value* result);

// types/iterators.cc: the next item of an enumerate, a zip of two or dict items, as two values and
// without the tuple. 1: got one, 0: exhausted, -1: raised; kNoPairs: another kind of iterator.
constexpr int kNoPairs = 2;
int next_pair(Vm& vm, Value iterator, Value* out);

// types/list.cc: builtin list, tuple, dict or set made of `arg` (absent: empty); not_found() when
// `t` is another class.
Value construct_container(Vm& vm, TypeObj* t, Value arg);
// Class instantiation: type.__call__.
Value call_type(Vm& vm, TypeObj* t, const Value* args, uint32_t n, const Tuple* kwnames);
// d.update(mapping) by `method`, the mapping's keys.
// With `repeated`, a key that `d` has ends it: false, nothing raised, and there is the key.
bool dict_merge_keys(Vm& vm, Dict* d, Value mapping, Value method, Value* repeated = nullptr);
// What object.__new__ says about a class with abstract methods.
Value raise_abstract(Vm& vm, TypeObj* t);
// The new object when `t` needs nothing but a plain Instance before __init__; null otherwise.
Instance* new_plain_instance(Vm& vm, TypeObj* t);
// True when calling t is: make a plain instance, run __init__ found in *init (not_found: object's).
bool plain_instantiation(Vm& vm, TypeObj* t, Value* init);

// Inline-cache misses (vm/attr.cc); they fill the cache when the attribute allows it.
Value getattr_miss(Vm& vm, Value obj, Str* name, Cache* cache);
bool setattr_miss(Vm& vm, Value obj, Str* name, Value v, Cache* cache);
// Sets *self to obj when the result is an unbound method to be called with it, else to unbound.
// What an entry that matches says of a method that is about to be called, and what to call it with:
// nothing (unbound), or a receiver of its own.
Value cached_method(Vm& vm, Value obj, const Cache* cache, Value* self);
Value method_miss(Vm& vm, Value obj, Str* name, Cache* cache, Value* self);
// The key of what was read from a module or a class itself. Odd, so that it never equals the header
// word of another object (a class is its instances' and a metaclass its classes').
inline const void* identity_key(const Obj* o) { return reinterpret_cast<const char*>(o) + 1; }
// Value behind a cache whose key matched (every kind but kSlot).
Value cached_value(Vm& vm, Value obj, const Cache* cache);
// Whether an object of the class that a kBareMethod is for has no attribute dict yet.
inline bool is_bare(const Obj* o, const Cache* cache) {
  return !*reinterpret_cast<Dict* const*>(reinterpret_cast<const char*>(o) + cache->index);
}
// Empties every inline cache and the method cache: a class changed.
void flush_caches(Vm& vm);

// Slow paths of single instructions (vm/slow_ops.cc).
Value global_miss(Vm& vm, ProgramInstance* p, uint32_t slot);
bool raise_unbound_local(Vm& vm, Str* name);
bool raise_unbound_free(Vm& vm, Str* name);
Value ns_get(Vm& vm, Frame* f, Value ns, uint32_t slot);
Value ns_get_or(Vm& vm, Value ns, Str* name, Value otherwise);
bool ns_delete(Vm& vm, Value ns, Str* name);
Value make_function(Vm& vm, Frame* f, const Code* code, Value* r);
Value build_class(Vm& vm, Value* r, uint32_t bases, const Tuple* kwnames);
Value build_class_ex(Vm& vm, Value* r);
Value format_value(Vm& vm, Value v, Value spec, unsigned conversion);
Value join_strings(Vm& vm, const Value* parts, uint32_t n);
bool unpack(Vm& vm, Value seq, Value* out, uint32_t n);
bool unpack_ex(Vm& vm, Value seq, Value* out, uint32_t before, uint32_t after);
// CallEx on registers r[0..2]: makes r[1] a tuple or list and r[2] a dict or unbound; then either
// the whole call, or what a Python function's frame begins with.
bool fit_spread(Vm& vm, Value* r, unsigned x);
Value call_spread(Vm& vm, const Value* r);
// kFrame: the arguments are above the running frame, r[0] the function to be entered with them;
// kResult: something else is called.
Entered lay_out_spread(Vm& vm, Value* r, Value** args, uint32_t* argc, const Tuple** kwnames);
bool dict_merge_kwargs(Vm& vm, Dict* d, Value mapping, Value callee);
bool dict_update_unpack(Vm& vm, Dict* d, Value mapping);
bool list_extend_unpack(Vm& vm, List* l, Value iterable);
Value get_awaitable(Vm& vm, Value v, unsigned context);
Value yield_from_iter(Vm& vm, Value v, const Function* generator);
Value async_iter(Vm& vm, Value v);
Value async_next(Vm& vm, Value v);
// send into any iterator that isn't a generator frame: true = yielded *out; false = result *out or
// raised.
bool send_native(Vm& vm, Value iterator, Value sent, Value* out);
Value with_enter(Vm& vm, Value manager, Value* entered, bool async);
Value with_exit(Vm& vm, Value exit_method, Value exception);
Value match_exception(Vm& vm, Value exception, Value pattern);
// except* (vm/exception_groups.cc): see GroupMatch and GroupLeft in opcodes.def.
bool check_caught_class(Vm& vm, Value pattern);
Value match_group(Vm& vm, Value* exception, Value pattern);
Value group_left(Vm& vm, Value caught, List* raised);
Value import_name(Vm& vm, Frame* f, Str* name, Value fromlist, unsigned level);
Value import_from(Vm& vm, Value module, Str* name);
bool import_star(Vm& vm, Frame* f, Value module);
Value match_keys(Vm& vm, Value subject, Value keys);
Value match_class(Vm& vm, Value subject, Value cls, Value names, unsigned positional);
Value match_rest(Vm& vm, Value subject, Value keys);
bool match_sequence(Vm& vm, Value v);
bool match_mapping(Vm& vm, Value v);
void raise_reraise(Vm& vm);
// `raise x from cause`; an absent cause is none named.
Value raise_from(Vm& vm, Value x, Value cause);
// Adds the running instruction of `f` to the pending exception's traceback.
void add_traceback(Vm& vm, Frame* f, const Instr* at);

}  // namespace copra
