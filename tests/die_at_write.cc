// What it is for: a library for LD_PRELOAD that kills its process (SIGKILL) at one of its writes to
// files. In: COPRA_TEST_ARMED, a path: counting begins once that file exists; its text is "N HOW",
// and HOW at the N-th write or sync, counted from 0, the process dies: before, after, or (writes)
// half. May include: libc. Invariant: until it is armed every call goes through unchanged. Next:
// crash_steps_test.py.
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>

namespace {

enum class How { kNever, kBefore, kAfter, kHalf };

template <class F>
F* real(F*, const char* name) {
  return reinterpret_cast<F*>(dlsym(RTLD_NEXT, name));
}

[[noreturn]] void die() {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

// What is to happen at this call.
How next_step(int fd) {
  static std::atomic<long> calls{0};
  static std::atomic<bool> armed{false};
  static long at = -1;
  static How how = How::kNever;
  struct stat info {};
  if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) return How::kNever;
  if (!armed) {
    const char* const path = getenv("COPRA_TEST_ARMED");
    FILE* const file = path ? fopen(path, "r") : nullptr;
    if (!file) return How::kNever;
    char word[16] = "";
    if (fscanf(file, "%ld %15s", &at, word) == 2) {
      how = strcmp(word, "before") == 0  ? How::kBefore
            : strcmp(word, "after") == 0 ? How::kAfter
                                         : How::kHalf;
    }
    fclose(file);
    armed = true;
  }
  return calls++ == at ? how : How::kNever;
}

template <class Call>
auto counted(int fd, Call call) {
  const How how = next_step(fd);
  if (how == How::kBefore || how == How::kHalf) die();
  const auto result = call();
  if (how == How::kAfter) die();
  return result;
}

template <class Write>
ssize_t counted_write(int fd, size_t size, Write write) {
  const How how = next_step(fd);
  if (how == How::kBefore) die();
  const ssize_t written = write(how == How::kHalf ? size / 2 : size);
  if (how != How::kNever) die();
  return written;
}

}  // namespace

extern "C" {

ssize_t write(int fd, const void* data, size_t size) {
  static auto* const original = real(&::write, "write");
  return counted_write(fd, size, [&](size_t n) { return original(fd, data, n); });
}

ssize_t pwrite(int fd, const void* data, size_t size, off_t at) {
  static auto* const original = real(&::pwrite, "pwrite");
  return counted_write(fd, size, [&](size_t n) { return original(fd, data, n, at); });
}

ssize_t pwrite64(int fd, const void* data, size_t size, off64_t at) {
  static auto* const original = real(&::pwrite64, "pwrite64");
  return counted_write(fd, size, [&](size_t n) { return original(fd, data, n, at); });
}

int fdatasync(int fd) {
  static auto* const original = real(&::fdatasync, "fdatasync");
  return counted(fd, [&] { return original(fd); });
}

int fsync(int fd) {
  static auto* const original = real(&::fsync, "fsync");
  return counted(fd, [&] { return original(fd); });
}

}  // extern "C"
