// `copra exec`, `check` and `dis`: programs without requests, without a store.
//
// In: a source file. Out: what the program prints, tracebacks as python3 prints them. May include:
// interp.h, invocation.h (make_script_isolate), no Asio. Invariant: nothing here starts a thread or
// opens a store.
#include <limits.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <string>

#include "interp/source_text.h"
#include "server/cli.h"
#include "server/execute.h"
#include "server/files.h"
#include "server/text.h"
#include "stdlib_shims/platform/invocation.h"

namespace copra::server {

namespace {

// A script has what a person at a terminal expects, not a request's share.
constexpr int64_t kScriptMemoryMib = 1024;
constexpr int64_t kScriptDeadlineMs = int64_t{1000} * 60 * 60 * 24 * 365;
constexpr size_t kOutputBuffer = 64 * 1024;
constexpr int64_t kDecodeDeadlineMs = 10'000;

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  return true;
}

// stdout as python3 buffers it: by line on a terminal, by block elsewhere.
class Output {
 public:
  Output() : by_line_(::isatty(STDOUT_FILENO) == 1) { buffer_.reserve(kOutputBuffer); }
  ~Output() { flush(); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() >= kOutputBuffer || (by_line_ && text.find('\n') != std::string_view::npos))
      flush();
  }
  void flush() {
    write_all(STDOUT_FILENO, buffer_);
    buffer_.clear();
  }

 private:
  std::string buffer_;
  bool by_line_;
};

// The name that tracebacks show: python3 makes a script's path absolute.
std::string shown_name(const std::string& path) {
  if (path == "-") return "<stdin>";
  if (path.starts_with('/')) return path;
  char directory[PATH_MAX];
  if (::getcwd(directory, sizeof directory) == nullptr) return path;
  std::string_view rest = path;
  while (rest.starts_with("./")) rest.remove_prefix(2);
  return std::string(directory) + "/" + std::string(rest);
}

// `SystemExit` at the top ends the program with its code; text goes to stderr (sys.exit's rules).
bool system_exit(std::string_view error_line, int* status) {
  constexpr std::string_view kName = "SystemExit";
  if (!error_line.starts_with(kName)) return false;
  std::string_view code = error_line.substr(kName.size());
  if (code.empty() || code == ": None" || code == ": ") {
    *status = 0;
    return true;
  }
  if (!code.starts_with(": ")) return false;
  code.remove_prefix(2);
  if (const auto number = parse_int(code)) {
    *status = static_cast<int>(*number & 0xFF);
    return true;
  }
  if (code == "True" || code == "False") {
    *status = code == "True" ? 1 : 0;
    return true;
  }
  write_all(STDERR_FILENO, std::string(code) + "\n");
  *status = 1;
  return true;
}

bool read_seconds(const std::string& text, int64_t* ms) {
  double seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc{} || end != text.data() + text.size() || !(seconds > 0) || seconds > 1e9)
    return false;
  *ms = static_cast<int64_t>(seconds * 1000);
  return true;
}

// What bytes.decode() makes of a source in an encoding that the interpreter's front end doesn't
// know: a program of two lines is run to ask it. Its name is of letters, digits and "-_." (a
// cookie's).
bool decode_in_isolate(std::string_view bytes, const std::string& encoding, std::string* text) {
  const std::string program_text = "source = bytes.fromhex('" + hex_text(bytes) +
                                   "')\nprint(source.decode('" + encoding + "'), end='')\n";
  CompileError refused;
  const auto program = Program::compile(program_text, CompileOptions(), &refused);
  if (!program) return false;
  Limits limits;
  limits.deadline_ms = kDecodeDeadlineMs;
  limits.heap_bytes_max = kScriptMemoryMib << 20;
  const auto isolate =
      make_script_isolate(program, limits, [text](std::string_view part, OutputStream stream) {
        if (stream == OutputStream::kStdout) *text += part;
      });
  return drive_blocking(*isolate).kind == StepKind::kDone;
}

}  // namespace

int read_source(const std::string& file, int undecodable, std::string* source) {
  std::string bytes, error;
  if (!read_file(file, &bytes, &error)) return fail(kExitNoInput, error);
  if (decode_source(bytes, shown_name(file), source, &error, decode_in_isolate)) {
    return kExitSuccess;
  }
  write_all(STDERR_FILENO, error);
  return undecodable;
}

int exec_command(const ExecOptions& options) {
  Limits limits;
  limits.deadline_ms = kScriptDeadlineMs;
  limits.heap_bytes_max = kScriptMemoryMib << 20;
  if (!options.timeout.empty() && !read_seconds(options.timeout, &limits.deadline_ms))
    return fail(kExitUsage, "--timeout: '" + options.timeout + "' is not a number of seconds");
  if (!options.memory.empty()) {
    const auto mib = parse_int(options.memory);
    if (!mib || *mib <= 0 || *mib > (1 << 20))
      return fail(kExitUsage, "--memory: '" + options.memory + "' is not a number of MiB");
    limits.heap_bytes_max = *mib << 20;
  }
  std::string source;
  if (const int status = read_source(options.file, kExitFailed, &source)) return status;

  CompileOptions compile;
  compile.filename = shown_name(options.file);
  CompileError refused;
  const auto program = Program::compile(source, compile, &refused);
  if (!program) {
    write_all(STDERR_FILENO, refused.format(compile.filename));
    return kExitFailed;
  }
  Output output;
  const auto isolate =
      make_script_isolate(program, limits, [&output](std::string_view text, OutputStream stream) {
        if (stream == OutputStream::kStdout) {
          output.write(text);
        } else {
          write_all(STDERR_FILENO, text);
        }
      });
  drop_start_pages();
  const Step last = drive_blocking(*isolate);
  output.flush();
  switch (last.kind) {
    case StepKind::kDone: return kExitSuccess;
    case StepKind::kLimit:
      if (last.limit == LimitKind::kDeadline)
        return fail(kExitTimeout, "timed out after " +
                                      (options.timeout.empty() ? "a year" : options.timeout) +
                                      (options.timeout.empty() ? "" : " seconds"));
      write_all(STDERR_FILENO,
                isolate->traceback().empty() ? std::string("MemoryError\n") : isolate->traceback());
      return kExitFailed;
    default: break;
  }
  if (int status = 0; system_exit(isolate->error_line(), &status)) return status;
  std::string traceback = isolate->traceback();
  if (!traceback.ends_with('\n')) traceback += '\n';
  write_all(STDERR_FILENO, traceback);
  return kExitFailed;
}

int check_command(const std::vector<std::string>& files) {
  bool good = true;
  for (const std::string& file : files) {
    std::string source;
    if (const int status = read_source(file, kExitFailed, &source)) return status;
    CompileError refused;
    const auto program = Program::compile(source, platform_compile_options(file), &refused);
    if (!program) {
      good = false;
      write_all(STDERR_FILENO, refused.format(file));
      continue;
    }
    std::string report = file + ": ok\n";
    for (const CompileWarning& warning : program->warnings())
      report += file + ":" + std::to_string(warning.line) + ":" + std::to_string(warning.column) +
                ": warning: " + warning.message + "\n";
    write_all(STDOUT_FILENO, report);
  }
  return good ? kExitSuccess : kExitFailed;
}

int dis_command(const std::string& file) {
  std::string source;
  if (const int status = read_source(file, kExitFailed, &source)) return status;
  CompileOptions compile;
  compile.filename = file == "-" ? "<stdin>" : file.substr(file.find_last_of('/') + 1);
  CompileError refused;
  const auto program = Program::compile(source, compile, &refused);
  if (!program) {
    write_all(STDERR_FILENO, refused.format(compile.filename));
    return kExitFailed;
  }
  write_all(STDOUT_FILENO, program->disassemble());
  return kExitSuccess;
}

}  // namespace copra::server
