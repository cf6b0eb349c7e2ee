// The host's view of the interpreter: compile a Program once, run it in Isolates.
//
// In: Python source, limits, host operations' completions. Out: steps, pending host operations,
// text. May include: the standard library only. No heap type is visible here; natives use native.h
// instead. Invariant: resume() never blocks, never throws and never lets a C++ exception cross it.
// Next: interp/vm/isolate.h (state), interp/vm/fiber.h (how a native can wait), native.h (shims).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copra {

struct Vm;          // one isolate's state; complete type in interp/vm/isolate.h
class ProgramData;  // compiled code and its frozen constants; interp/code/program.h

// Where and why a source text was refused. Columns count from 1 in characters, as CPython's
// `offset`.
struct CompileError {
  std::string type;  // SyntaxError, IndentationError, TabError
  std::string message;
  std::string text;  // the source line, without its newline unless it is blank
  int line = 0, column = 0, end_line = 0, end_column = 0;
  // The lines CPython prints for it ('  File "f.py", line 1\n    x = = 1\n ...').
  std::string format(std::string_view filename) const;
};

struct CompileWarning {
  std::string message;
  int line = 0, column = 0;
};

// The text that a program's source was made from; tracebacks show it instead.
struct SourceOrigin {
  std::string text;
  std::vector<int> lines;  // of `text`, for each line of the source
  // What a function of the source is called in tracebacks.
  std::string (*frame_name)(std::string_view function) = nullptr;
};

struct CompileOptions {
  std::string filename = "main.py";
  // Platform functions may use `await` at module level and inside a plain `def`.
  bool lenient_await = false;
  // Names that are globals even if the source never says them: they get slots, which inline caches
  // know, and can be bound before it runs.
  std::vector<std::string_view> globals;
  const SourceOrigin* origin = nullptr;  // read during compile() only
};

// Immutable compiled code; shared by every thread and isolate that runs it.
class Program {
 public:
  // Compiles `source` (UTF-8). Returns null and fills `error` when it isn't a Python 3.10 program.
  static std::shared_ptr<const Program> compile(std::string_view source,
                                                const CompileOptions& options, CompileError* error);
  explicit Program(std::unique_ptr<ProgramData> data);
  ~Program();
  const ProgramData& data() const { return *data_; }
  // Imports of modules that this server doesn't provide, with their positions.
  const std::vector<CompileWarning>& warnings() const;
  // The bytecode as text, one instruction a line.
  std::string disassemble() const;

 private:
  std::unique_ptr<ProgramData> data_;
};

// See interp/defs/limits.def for meanings and defaults; README quotes the same table.
struct Limits {
#define LIMIT(name, type, fallback, unit, doc) type name = fallback;
#include "interp/defs/limits.def"
#undef LIMIT
};

enum class StepKind : uint8_t {
  kDone,       // the program and its entry point returned
  kRaised,     // an exception reached the top
  kSuspended,  // waits for host operations or a timer; see take_new_tasks() and wake_at_us()
  kSlice,      // the time slice is used up; resume again when it is this isolate's turn
  kLimit,      // ended by a limit; `limit` says which. Nothing of the program runs any more.
};

// Where a program writes: a function's run shows both as its output.
enum class OutputStream : uint8_t { kStdout, kStderr };

enum class LimitKind : uint8_t { kNone, kDeadline, kMemory, kOutput, kCancelled };

struct Step {
  StepKind kind;
  LimitKind limit = LimitKind::kNone;
};

// Work that leaves the isolate: a storage call, a mail. Made by a native, carried out by the host,
// handed back to the native that waits for it. Owns its request and its reply.
class HostTask {
 public:
  enum class Start : uint8_t {
    kDone,      // finished at once, the reply is in the task
    kBlocking,  // the host calls run() on a thread that may block, then Isolate::complete()
    kAsync,     // the task kept `done` and will call it once, from any thread
  };
  virtual ~HostTask() = default;
  // On the isolate's thread; must not block. `done` may be called from any thread, also before
  // start() returns.
  virtual Start start(std::function<void()> done) {  // NOLINT: overriders keep it
    (void)done;
    return Start::kBlocking;
  }
  virtual void run() {}
};

struct PendingTask {
  uint64_t id;
  HostTask* task;  // owned by the isolate until complete(id); stays valid until then
};

// One execution: a heap, a stack and the globals of one program. One thread at a time, any thread.
class Isolate {
 public:
  // `prepare` runs first, on the isolate's own stack: it may create values, import modules, bind
  // globals, run the program (native.h) and look at the results. It returns false for "raised".
  using Body = std::function<bool(Vm&)>;
  Isolate(const Limits& limits, Body body);
  ~Isolate();  // cancels and unwinds a program that is still suspended
  Isolate(const Isolate&) = delete;
  Isolate& operator=(const Isolate&) = delete;

  // Runs until one of StepKind. Calls after kDone/kRaised/kLimit are errors.
  Step resume();
  // Host tasks submitted since the last call, to be started by the host in this order.
  std::vector<PendingTask> take_new_tasks();
  // The task's reply is ready. Call on the thread that owns the isolate, between resumes.
  void complete(uint64_t id);
  // When suspended: the earliest steady-clock time (µs) at which a timer wants resume(); none if
  // only tasks can wake it.
  std::optional<int64_t> wake_at_us() const;
  // Suspended between two calls of a long-lived program (vm/isolate.h, rest): no call is running.
  bool resting() const;
  // Gives the running call more time: it had to wait for its turn.
  void extend_deadline(int64_t us);
  // Ends the execution as soon as it runs again; further resume() yields kLimit/kCancelled.
  void cancel();

  // What print() and sys.stderr wrote so far, cut at Limits::output_bytes_max.
  const std::string& output() const;
  // After kRaised: "Type: message" and the traceback as CPython prints it.
  const std::string& error_line() const;
  const std::string& traceback() const;
  size_t heap_bytes() const;
  Vm& vm() { return *vm_; }

 private:
  std::unique_ptr<Vm> vm_;
};

// Steady-clock microseconds, the clock of deadlines and timers.
int64_t steady_now_us();

}  // namespace copra
