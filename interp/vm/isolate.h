// One isolate's complete state (struct Vm): heap, register stack, frames, globals, limits, pending
// exception, host tasks. Everything a native or the loop touches hangs from here.
//
// May include: heap/*.h, code/program.h, fiber.h. Invariant: used by one thread at a time; nothing
// in it is shared with another isolate but frozen objects. Next: dispatch.cc (running), isolate.cc
// (life).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "interp/code/program.h"
#include "interp/heap/frozen.h"
#include "interp/heap/heap.h"
#include "interp/interp.h"
#include "interp/native.h"
#include "interp/vm/fiber.h"

namespace copra {

// An inline cache of one site in one isolate. `key` is compared with the object's header word
// (Shape or TypeObj), or with the object itself for modules and classes. All zero: empty.
enum class CacheKind : uint16_t {
  kEmpty,
  kSlot,         // instance attribute: slots[index]
  kTypeValue,    // found on the class, no binding: value
  kMethod,       // function or native on the class: binds self
  kTypeEntry,    // plain class data: owner->dict->entries[index].value
  kModuleSlot,   // Python module: globals[index]
  kModuleValue,  // native module member or class attribute: value
  kProperty,     // property on the class: call its getter `value`
  kGetSet,       // native attribute: def in `value` bits
  kAddSlot,      // store: transition to shape in `value`, slot index
  kDescriptor,   // native data descriptor on the class: its descr_get
  kClassMethod,  // function of a class method: binds the class
  kBareMethod,   // as kMethod, as long as the object has no attribute dict, `index` bytes into it
};
struct Cache {
  const void* key;
  Value value;
  uint32_t index;
  CacheKind kind;
  uint16_t misses;
  Cache* more;  // kMoreWays further entries of a polymorphic site, or null; tried on a miss
  static constexpr int kMoreWays = 4;
};
static_assert(sizeof(Cache) == 32);

// The states of shims by their key, an address of its own for each: a table of open addressing,
// for some are asked for at every operation (decimal's context).
class ShimStates {
 public:
  ShimState* find(const void* key) const {
    for (size_t i = place(key);; i = (i + 1) & (table_.size() - 1)) {
      const Entry& e = table_[i];
      if (e.key == key || !e.key) return e.state.get();
    }
  }
  void put(const void* key, std::unique_ptr<ShimState> state) {
    if (++used_ * 2 > table_.size()) {
      std::vector<Entry> old(table_.size() * 2);
      old.swap(table_);
      for (Entry& e : old) {
        if (e.key) insert(std::move(e));
      }
    }
    insert({key, std::move(state)});
  }
  void clear() {
    for (Entry& e : table_) e = Entry();
    used_ = 0;
  }
  void trace(Marker& m) const {
    for (const Entry& e : table_) {
      if (e.key) e.state->trace(m);
    }
  }

 private:
  struct Entry {
    const void* key = nullptr;
    std::unique_ptr<ShimState> state;
  };
  size_t place(const void* key) const {
    return reinterpret_cast<uintptr_t>(key) & (table_.size() - 1);
  }
  void insert(Entry e) {
    size_t i = place(e.key);
    while (table_[i].key) i = (i + 1) & (table_.size() - 1);
    table_[i] = std::move(e);
  }

  std::vector<Entry> table_ = std::vector<Entry>(64);  // a power of two, at most half full
  size_t used_ = 0;
};

// One program loaded into this isolate: its globals and caches.
struct ProgramInstance {
  std::shared_ptr<const Program> keep;
  const ProgramData* data = nullptr;
  std::unique_ptr<Value[]> globals;   // by slot; zero word: unbound
  std::unique_ptr<Cache*[]> caches;   // by Code::index; null until first called
  std::unique_ptr<Value[]> builtins;  // by slot: the builtin of that name, or zero
  std::vector<std::unique_ptr<Cache[]>> cache_memory;
  Dict* extra = nullptr;  // globals bound at run time under names unknown at compile time
  Str* name = nullptr;    // __name__
  Module* module = nullptr;
  Cache* caches_for(const Code* code);
};

enum FrameFlags : uint8_t {
  kFrameBoundary = 1,   // entered from C++: returning leaves run()
  kFrameInit = 2,       // __init__ of an object under construction: result is base[-1]'s object
  kFrameGenerator = 4,  // registers live in `generator`
  kFrameFor = 8,        // generator driven by the caller's For
  kFrameSend = 16,      // generator driven by the caller's Send
  kFrameHandles = 32,   // inside an except of its own: vm.handled is not handled_entry
};

// One Python call.
struct Frame {
  const Code* code;
  const Instr* pc;  // next instruction (saved when another frame runs)
  Value* base;      // R[0]
  Function* function;
  Cache* caches;
  ProgramInstance* program;
  Generator* generator;   // or null
  Value* top;             // registers from here on are free for nested calls from C++
  Value handled_entry;    // what was being handled when the frame began; restored when it ends
  Value result_override;  // kFrameInit: the new object
  uint16_t result_reg;    // register of the caller that receives the result
  uint8_t flags;
  uint8_t pad;
};

// Why the isolate left resume(); set by the fiber before it switches out.
enum class Leave : uint8_t { kNone, kWait, kSlice, kDone, kRaised, kLimit };

struct HostTaskEntry {
  std::unique_ptr<HostTask> task;
  bool completed = false;
  bool abandoned = false;  // nobody waits for it any more; freed when the host completes it
};

struct RegisterRange {
  Value* from = nullptr;
  Value* to = nullptr;
};

struct MethodCacheEntry {
  const TypeObj* type;
  const Str* name;
  Value value;  // not_found() is cached too
};

// A string used as a name, and the interned one it is equal to.
struct InternCacheEntry {
  const Str* text;
  Str* interned;
};

struct Vm {
  Vm(const Limits& limits, Isolate::Body body);
  ~Vm();

  // -- hot
  int32_t fuel = 0;        // counts down; below zero: safepoint_slow()
  Frame* frame = nullptr;  // running frame
  Value* stack_end = nullptr;
  Exception* pending = nullptr;   // exception on its way
  Exception* ended_by = nullptr;  // the StopIteration with a value that clear_stop_iteration() took
  Value handled;                  // exception being handled (sys.exc_info), or zero
  const Frozen* fz = nullptr;
  Heap heap;
  Value* stack_base = nullptr;
  Frame* frames = nullptr;  // array of frame_capacity
  Frame* frames_end = nullptr;
  const char* c_stack_limit = nullptr;  // RecursionError below this address
  RegisterRange binding;                // of a call that has no frame yet; see dead_registers.h
  bool weak_watched = false;            // there are weak cells with an object (heap/weak.h)
  bool caches_filled = false;           // inline caches, since the last collection
  MethodCacheEntry method_cache[512] = {};
  InternCacheEntry intern_cache[64] = {};  // emptied, like the method cache, when objects may go
  std::vector<std::unique_ptr<Cache[]>> polymorphic;  // what Cache::more points at

  // -- limits
  Limits limits;
  LimitKind limit_hit = LimitKind::kNone;  // being unwound; nothing can catch it
  bool memory_error_given = false;
  bool cancelled = false;
  bool resting = false;  // see rest()
  bool specialise = true;
  int64_t deadline_us = 0;
  int64_t slice_end_us = 0;

  // -- host
  std::unique_ptr<Fiber> fiber;
  Isolate::Body body;
  Leave leave = Leave::kNone;
  std::unordered_map<uint64_t, HostTaskEntry> tasks;
  std::vector<uint64_t> new_tasks;
  std::vector<uint64_t> completed_tasks;  // in completion order, for the asyncio loop
  uint64_t next_task_id = 1;
  int64_t wake_at_us = 0;  // 0: none
  // Streaming output; empty: both streams are collected below.
  std::function<void(std::string_view, OutputStream)> write;
  std::string output;
  bool output_cut = false;
  std::string error_line;
  std::string traceback_text;

  // -- Python state
  std::vector<std::unique_ptr<ProgramInstance>> programs;
  ProgramInstance* main_program = nullptr;
  Dict* modules = nullptr;       // imported, by dotted name
  Dict* local_shapes = nullptr;  // frozen root shape's address -> this isolate's root
  Dict* interned = nullptr;      // run-time interned strings
  RootedVector* rooted_vectors = nullptr;
  // Begun, some of them finished since. The collector takes out those that nothing reaches.
  std::vector<Generator*> async_generators;
  std::vector<Value> repr_stack;
  ShimStates shim_states;
  // Makes a global on first use (platform objects, pre-loaded modules); not_found() for other
  // names.
  Value (*lazy_global)(Vm&, Str*) = nullptr;
  Dict* preloaded =
      nullptr;  // extra builtins of this isolate (request, db …), looked up before builtins

  const Names& names() const { return fz->names; }
  Str* dunder(Dunder d) const { return fz->names.dunder[static_cast<unsigned>(d)]; }
  // Called when fuel runs out: deadline, slice, cancellation. False: unwind (a limit was hit).
  bool safepoint_slow();
  bool unwinding_limit() const { return limit_hit != LimitKind::kNone; }
};

// Submits a task; returns its id, or 0 with RuntimeError raised (too many in flight).
uint64_t submit_task(Vm& vm, std::unique_ptr<HostTask> task);
// Waits for it, running nothing else of this isolate meanwhile; the task comes back with its reply.
// Null: a limit was hit (raised).
std::unique_ptr<HostTask> await_task(Vm& vm, uint64_t id);
// Takes a completed task away; null when it isn't complete.
std::unique_ptr<HostTask> take_task(Vm& vm, uint64_t id);
// Forgets a task nobody waits for any more (its completion is dropped).
void abandon_task(Vm& vm, uint64_t id);
// Switches to the host until some task completes or `wake_at_us` (steady, 0 = none) has come.
bool wait_for_host(Vm& vm, int64_t wake_at_us);
bool sleep_until(Vm& vm, int64_t wake_at_us);

// Long-lived programs, called again and again by their body: a rest between calls has no deadline
// and ends when the host resumes. False: cancelled (raised).
bool rest(Vm& vm, int64_t wake_at_us);
// The call that begins now has this deadline.
void begin_call(Vm& vm, int64_t deadline_us);
// Behind a call, however it ended: forgets its exception and its crossed limit. False: the program
// cannot go on (cancelled, or its memory is still full).
bool end_call(Vm& vm);

// The two halves of run_program.
ProgramInstance* load_program(Vm& vm, const std::shared_ptr<const Program>& program,
                              std::string_view name);
bool run_module_body(Vm& vm, ProgramInstance* p);
// As the one that takes a text, without looking that up.
Value lookup_special(Vm& vm, Value v, Dunder d);

// Loads a program and runs its module body. Sets `*out`. False: raised.
bool run_program(Vm& vm, const std::shared_ptr<const Program>& program, std::string_view name,
                 ProgramInstance** out);
// A global of a loaded program; not_found() when unbound (builtins not considered).
Value program_global(Vm& vm, ProgramInstance* p, std::string_view name);
void set_program_global(Vm& vm, ProgramInstance* p, std::string_view name, Value v);
// Binds a name that every program of this isolate sees like a builtin (before running any).
void preload(Vm& vm, std::string_view name, Value v);

// The loop: runs `vm.frame` until its boundary frame returns. Result or raised.
Value run(Vm& vm);
// Runs a generator/coroutine until it yields (true, *out = yielded), returns (false, *out = result)
// or raises (false, *out raised). `value` is sent in; absent `value` with a pending exception
// throws it in.
bool generator_resume(Vm& vm, Generator* g, Value value, Value* out);

// sys.setrecursionlimit(): calls beyond what the frames have room for still end in RecursionError.
// False: raised, the running depth is above it.
bool set_recursion_limit(Vm& vm, int64_t limit);

// Text CPython would print for an uncaught exception, chain included.
std::string format_exception(Vm& vm, Exception* e, bool chain = true);
std::string exception_line(Vm& vm, Exception* e);  // "ValueError: bad"
// Writes to a stream of the program, under its output limit.
void write_output(Vm& vm, std::string_view text, OutputStream stream = OutputStream::kStdout);
// Likewise, text of the program's own. Where it leaves the process as bytes, lone surrogates are
// written as python3 does in the C.UTF-8 locale, or raise: false.
bool write_text(Vm& vm, std::string_view text, OutputStream stream = OutputStream::kStdout);

}  // namespace copra
