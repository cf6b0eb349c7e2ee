// Life of an isolate: memory, stepping, limits, host tasks, programs. See interp.h for the host's
// rules.
#include "interp/vm/isolate.h"

#include <sys/mman.h>
#include <time.h>

#include <algorithm>
#include <cstdlib>
#include <mutex>

#include "interp/heap/stress.h"
#include "interp/vm/dead_registers.h"
#include "interp/vm/frames.h"

namespace copra {

int64_t steady_now_us() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return int64_t{t.tv_sec} * 1000000 + t.tv_nsec / 1000;
}

namespace {

// Frames and registers of one isolate, one mapping, reused warm: room for a call with a million
// arguments beside the frames.
constexpr size_t kRegionBytes = size_t{10} << 20;
// Frames there is room for, however high a program sets its recursion limit.
constexpr size_t kFramesMax = 20000;
constexpr size_t kWarmBytes = size_t{2} << 20;  // kept resident when a region is reused

class RegionPool {
 public:
  char* take() {
    {
      std::lock_guard lock(mutex_);
      if (!free_.empty()) {
        char* r = free_.back();
        free_.pop_back();
        return r;
      }
    }
    void* p = mmap(nullptr, kRegionBytes, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    CHECK(p != MAP_FAILED);
    return static_cast<char*>(p);
  }
  void give(char* r, bool shallow) {
    // Deep recursion leaves pages behind; if the one below the boundary isn't there, it left none.
    unsigned char resident = 0;
    if (!shallow && (mincore(r + kWarmBytes, 4096, &resident) != 0 || (resident & 1))) {
      madvise(r, kRegionBytes, MADV_DONTNEED);
    }
    {
      std::lock_guard lock(mutex_);
      if (free_.size() < 256) {
        free_.push_back(r);
        return;
      }
    }
    munmap(r, kRegionBytes);
  }

 private:
  std::mutex mutex_;
  std::vector<char*> free_;
};

RegionPool& region_pool() {
  static RegionPool* pool = new RegionPool;
  return *pool;
}

// Test switches; see docs/contributing.md.
struct Switches {
  int slice = 0;
  bool specialise = true;
  uint32_t gc_every = 0;
  Switches() {
    if (const char* s = std::getenv("COPRA_VM_SLICE")) slice = std::atoi(s);
    if (const char* s = std::getenv("COPRA_VM_SPECIALISE")) specialise = s[0] != '0';
    if (const char* s = std::getenv("COPRA_VM_GC")) {
      gc_every = std::string_view(s) == "stress" ? 1 : static_cast<uint32_t>(std::atoi(s));
    }
#ifdef COPRA_GC_STRESS
    if (!gc_every) gc_every = 50;
#endif
    if (const char* s = std::getenv("COPRA_VM_FAIL"))
      gc_every = kFailOnce | static_cast<uint32_t>(std::atoi(s));
  }
};

const Switches& switches() {
  static const Switches s;
  return s;
}

void fiber_entry(void* argument) {
  Vm& vm = *static_cast<Vm*>(argument);
  vm.modules = new_dict(vm);
  vm.local_shapes = new_dict(vm);
  vm.interned = new_dict(vm);
  const bool ok = vm.body(vm);
  if (!ok && !vm.unwinding_limit()) {
    Exception* e = take_pending(vm);
    CHECK(e);
    // May run Python (__str__), so it may also end a slice or hit a limit.
    vm.error_line = exception_line(vm, e);
    vm.traceback_text = format_exception(vm, e);
    vm.pending = nullptr;
  }
  vm.leave = vm.unwinding_limit() ? Leave::kLimit : ok ? Leave::kDone : Leave::kRaised;
  // What the body's std::function owns may refer to the host: let go of it here.
  vm.body = nullptr;
}

}  // namespace

Vm::Vm(const Limits& l, Isolate::Body b) : fz(nullptr), heap(*this), limits(l), body(std::move(b)) {
  char* region = region_pool().take();
  // The module body is a frame too, as in CPython: 999 calls below it.
  static_assert((kFramesMax + 1) * sizeof(Frame) < kWarmBytes - 64 * 1024);
  frames = reinterpret_cast<Frame*>(region);
  frames_end = frames + std::min(static_cast<size_t>(limits.recursion_max), kFramesMax);
  stack_base = reinterpret_cast<Value*>(region + (kFramesMax + 1) * sizeof(Frame));
  stack_end = reinterpret_cast<Value*>(region + kRegionBytes);
  heap.set_limit(static_cast<size_t>(limits.heap_bytes_max));
  if (limits.slice_instructions == 0) limits.slice_instructions = switches().slice;
  specialise = switches().specialise;
  if (switches().gc_every) heap.set_stress(switches().gc_every);
  fuel = limits.slice_instructions ? limits.slice_instructions : limits.slice_fuel;
}

bool set_recursion_limit(Vm& vm, int64_t limit) {
  const auto capped = [](int64_t n) { return std::min(n, static_cast<int64_t>(kFramesMax)); };
  const int64_t depth = vm.frame ? vm.frame - vm.frames + 1 : 0;
  if (depth >= limit) {
    return fail(raise(vm, Exc::kRecursionError,
                      "cannot set the recursion limit to %ld at the recursion depth %ld: the limit "
                      "is too low",
                      static_cast<long>(limit), static_cast<long>(depth)));
  }
  vm.frames_end += capped(limit) - capped(vm.limits.recursion_max);
  vm.limits.recursion_max = static_cast<int32_t>(limit);
  return true;
}

Vm::~Vm() {
  shim_states.clear();
  region_pool().give(reinterpret_cast<char*>(frames), fiber && fiber->is_young());
}

Isolate::Isolate(const Limits& limits, Body body)
    : vm_(std::make_unique<Vm>(limits, std::move(body))) {
  vm_->fz = &frozen();
  vm_->fiber = std::make_unique<Fiber>(fiber_entry, vm_.get());
  vm_->c_stack_limit = vm_->fiber->stack_low() + 256 * 1024;
}

Isolate::~Isolate() {
  Fiber& fiber = *vm_->fiber;
  if (!fiber.started() || fiber.finished()) return;
  vm_->cancelled = true;
  while (!fiber.finished()) {
    vm_->fuel = -1;
    fiber.enter();
  }
}

Step Isolate::resume() {
  Vm& vm = *vm_;
  CHECK(!vm.fiber->finished());
  if (!vm.fiber->started()) {
    vm.deadline_us = steady_now_us() + vm.limits.deadline_ms * 1000;
  }
  vm.wake_at_us = 0;
  vm.leave = Leave::kNone;
  vm.fiber->enter();
  switch (vm.leave) {
    case Leave::kDone: return {StepKind::kDone};
    case Leave::kRaised: return {StepKind::kRaised};
    case Leave::kWait: return {StepKind::kSuspended};
    case Leave::kSlice: return {StepKind::kSlice};
    case Leave::kLimit: return {StepKind::kLimit, vm.limit_hit};
    case Leave::kNone: break;
  }
  UNREACHABLE();
}

std::vector<PendingTask> Isolate::take_new_tasks() {
  std::vector<PendingTask> out;
  for (uint64_t id : vm_->new_tasks) {
    auto it = vm_->tasks.find(id);
    if (it != vm_->tasks.end()) out.push_back({id, it->second.task.get()});
  }
  vm_->new_tasks.clear();
  return out;
}

void Isolate::complete(uint64_t id) {
  auto it = vm_->tasks.find(id);
  CHECK(it != vm_->tasks.end());
  if (it->second.abandoned) {
    vm_->tasks.erase(it);
    return;
  }
  it->second.completed = true;
  vm_->completed_tasks.push_back(id);
}

std::optional<int64_t> Isolate::wake_at_us() const {
  int64_t at = vm_->deadline_us;
  if (vm_->wake_at_us && vm_->wake_at_us < at) at = vm_->wake_at_us;
  return at;
}

bool Isolate::resting() const { return vm_->resting; }
void Isolate::extend_deadline(int64_t us) {
  if (!vm_->resting) vm_->deadline_us += us;
}

void Isolate::cancel() {
  vm_->cancelled = true;
  vm_->fuel = -1;
}

const std::string& Isolate::output() const { return vm_->output; }
const std::string& Isolate::error_line() const { return vm_->error_line; }
const std::string& Isolate::traceback() const { return vm_->traceback_text; }
size_t Isolate::heap_bytes() const { return vm_->heap.bytes_in_use(); }

// ---------------------------------------------------------------- limits

static bool hit_limit(Vm& vm, LimitKind kind) {
  vm.limit_hit = kind;
  vm.pending = nullptr;
  return false;
}

bool Vm::safepoint_slow() {
  if (unwinding_limit()) return false;
  clear_stack_below();
  // What is charged for at once may be worth many slices. It counts for as many as send a run to
  // where long ones are, so that the work itself is done there.
  constexpr int32_t kSlicesAtOnce = 3;
  const int32_t slice = limits.slice_instructions ? limits.slice_instructions : limits.slice_fuel;
  const int32_t slices =
      limits.slice_instructions ? 1 : std::clamp(1 - fuel / slice, 1, kSlicesAtOnce);
  fuel = slice;
  if (!fiber) return true;  // bootstrap
  if (cancelled) return hit_limit(*this, LimitKind::kCancelled);
  if (heap.over_limit()) {
    if (!heap.still_full()) return true;
    if (!heap.give_headroom()) return hit_limit(*this, LimitKind::kMemory);
    raise_str(*this, Exc::kMemoryError, "");
    return false;
  }
  for (int32_t i = 0; i < slices; ++i) {
    if (steady_now_us() >= deadline_us) return hit_limit(*this, LimitKind::kDeadline);
    leave = Leave::kSlice;
    fiber->leave();
    if (cancelled) return hit_limit(*this, LimitKind::kCancelled);
  }
  return true;
}

bool charge(Vm& vm, uint64_t units) {
  if (__builtin_expect(units > 0x3FFFFFFF, 0)) units = 0x3FFFFFFF;
  vm.fuel -= static_cast<int32_t>(units);
  return __builtin_expect(vm.fuel >= 0, 1) || vm.safepoint_slow();
}

bool check_alloc(Vm& vm, uint64_t bytes) { return vm.heap.check(bytes); }

// ---------------------------------------------------------------- host tasks

uint64_t submit_task(Vm& vm, std::unique_ptr<HostTask> task) {
  if (vm.tasks.size() >= static_cast<size_t>(vm.limits.pending_tasks_max)) {
    raise_str(vm, Exc::kRuntimeError, "too many operations in flight");
    return 0;
  }
  const uint64_t id = vm.next_task_id++;
  HostTaskEntry& entry = vm.tasks[id];
  entry.task = std::move(task);
  vm.new_tasks.push_back(id);
  return id;
}

bool wait_for_host(Vm& vm, int64_t wake_at_us) {
  if (vm.unwinding_limit()) return false;
  if (!vm.cancelled) {
    vm.wake_at_us = wake_at_us;
    vm.leave = Leave::kWait;
    vm.fiber->leave();
  }
  if (vm.cancelled) return hit_limit(vm, LimitKind::kCancelled);
  if (steady_now_us() >= vm.deadline_us) return hit_limit(vm, LimitKind::kDeadline);
  return true;
}

bool sleep_until(Vm& vm, int64_t wake_at_us) {
  while (steady_now_us() < wake_at_us) {
    if (!wait_for_host(vm, wake_at_us)) return false;
  }
  return true;
}

bool rest(Vm& vm, int64_t wake_at_us) {
  vm.deadline_us = INT64_MAX;
  if (!vm.cancelled) {
    vm.resting = true;
    vm.wake_at_us = wake_at_us;
    vm.leave = Leave::kWait;
    vm.fiber->leave();
    vm.resting = false;
  }
  return !vm.cancelled || hit_limit(vm, LimitKind::kCancelled);
}

void begin_call(Vm& vm, int64_t deadline_us) { vm.deadline_us = deadline_us; }

bool end_call(Vm& vm) {
  if (vm.cancelled) return false;
  const bool memory = vm.memory_error_given || vm.heap.over_limit();
  vm.limit_hit = LimitKind::kNone;
  vm.pending = nullptr;
  vm.handled = Value();
  vm.repr_stack.clear();
  if (!memory) return true;
  vm.heap.clear_over_limit();
  clear_dead_registers(vm);
  clear_stack_below();
  vm.heap.collect();
  if (vm.heap.bytes_in_use() > static_cast<size_t>(vm.limits.heap_bytes_max)) return false;
  vm.heap.set_limit(static_cast<size_t>(vm.limits.heap_bytes_max));
  vm.memory_error_given = false;
  return true;
}

std::unique_ptr<HostTask> take_task(Vm& vm, uint64_t id) {
  auto it = vm.tasks.find(id);
  if (it == vm.tasks.end() || !it->second.completed) return nullptr;
  std::unique_ptr<HostTask> task = std::move(it->second.task);
  vm.tasks.erase(it);
  auto& done = vm.completed_tasks;
  done.erase(std::remove(done.begin(), done.end(), id), done.end());
  return task;
}

void abandon_task(Vm& vm, uint64_t id) {
  auto it = vm.tasks.find(id);
  if (it == vm.tasks.end()) return;
  auto fresh = std::find(vm.new_tasks.begin(), vm.new_tasks.end(), id);
  if (it->second.completed || fresh != vm.new_tasks.end()) {
    // Done, or the host never saw it.
    if (fresh != vm.new_tasks.end()) vm.new_tasks.erase(fresh);
    auto& done = vm.completed_tasks;
    done.erase(std::remove(done.begin(), done.end(), id), done.end());
    vm.tasks.erase(it);
    return;
  }
  it->second.abandoned = true;
}

std::unique_ptr<HostTask> await_task(Vm& vm, uint64_t id) {
  for (;;) {
    if (std::unique_ptr<HostTask> task = take_task(vm, id)) return task;
    if (!wait_for_host(vm, 0)) {
      abandon_task(vm, id);
      return nullptr;
    }
  }
}

// ---------------------------------------------------------------- output

void write_output(Vm& vm, std::string_view text, OutputStream stream) {
  if (vm.write) {
    vm.write(text, stream);
    return;
  }
  if (vm.output_cut) return;
  const auto limit = static_cast<size_t>(vm.limits.output_bytes_max);
  if (vm.output.size() + text.size() <= limit) {
    vm.output += text;
    return;
  }
  size_t keep = limit - vm.output.size();
  // Never cut inside a character.
  while (keep > 0 && (static_cast<unsigned char>(text[keep]) & 0xC0) == 0x80) --keep;
  vm.output += text.substr(0, keep);
  vm.output += "\n... [output truncated]\n";
  vm.output_cut = true;
}

// ---------------------------------------------------------------- programs

Cache* ProgramInstance::caches_for(const Code* code) {
  Cache*& slot = caches[code->index];
  if (!slot) {
    auto memory = std::make_unique<Cache[]>(std::max<size_t>(code->sites.size(), 1));
    slot = memory.get();
    cache_memory.push_back(std::move(memory));
  }
  return slot;
}

ProgramInstance* load_program(Vm& vm, const std::shared_ptr<const Program>& program,
                              std::string_view name) {
  auto p = std::make_unique<ProgramInstance>();
  p->keep = program;
  p->data = &program->data();
  const size_t slots = p->data->global_names.size();
  p->globals = std::make_unique<Value[]>(slots);
  p->builtins = std::make_unique<Value[]>(slots);
  p->caches = std::make_unique<Cache*[]>(p->data->codes.size());
  ProgramInstance* raw = p.get();
  vm.programs.push_back(std::move(p));
  raw->name = intern(vm, name);
  auto* m = vm.heap.make_zeroed<Module>(Kind::kModule);
  m->word = kind_type(vm, Kind::kModule);
  m->name = raw->name;
  m->doc = Value::none();
  m->program = raw;
  raw->module = m;
  set_program_global(vm, raw, "__name__", Value(raw->name));
  // The module body overwrites it when there is a docstring.
  set_program_global(vm, raw, "__doc__", Value::none());
  return raw;
}

bool run_module_body(Vm& vm, ProgramInstance* p) {
  const Code* code = p->data->main;
  auto* f = vm.heap.make_zeroed<Function>(Kind::kFunction);
  f->word = kind_type(vm, Kind::kFunction);
  f->code = code;
  f->program = p;
  f->name = code->name;
  f->qualname = code->qualname;
  f->module = Value(p->name);
  f->doc = Value::none();
  return !call_value(vm, Value(f), nullptr, 0, nullptr).is_raised();
}

bool run_program(Vm& vm, const std::shared_ptr<const Program>& program, std::string_view name,
                 ProgramInstance** out) {
  ProgramInstance* p = load_program(vm, program, name);
  if (out) *out = p;
  return run_module_body(vm, p);
}

Value program_global(Vm& vm, ProgramInstance* p, std::string_view name) {
  auto it = p->data->global_slots.find(name);
  if (it != p->data->global_slots.end()) {
    const Value v = p->globals[it->second];
    if (!v.is_unbound()) return v;
  }
  if (p->extra) return dict_get_str(vm, p->extra, name);
  return Value::not_found();
}

void set_program_global(Vm& vm, ProgramInstance* p, std::string_view name, Value v) {
  auto it = p->data->global_slots.find(name);
  if (it != p->data->global_slots.end()) {
    p->globals[it->second] = v;
    return;
  }
  if (!p->extra) p->extra = new_dict(vm);
  dict_set_str(vm, p->extra, name, v);
}

void preload(Vm& vm, std::string_view name, Value v) {
  if (!vm.preloaded) vm.preloaded = new_dict(vm);
  dict_set_str(vm, vm.preloaded, name, v);
}

// ---------------------------------------------------------------- shim state

ShimState* shim_state_get(Vm& vm, const void* key) { return vm.shim_states.find(key); }

void shim_state_put(Vm& vm, const void* key, ShimState* owned) {
  vm.shim_states.put(key, std::unique_ptr<ShimState>(owned));
}

}  // namespace copra
