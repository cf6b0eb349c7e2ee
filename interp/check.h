// CHECK: what must hold whatever the user does; a failure is our bug and ends the process with a
// line. DCHECK: the same in debug and sanitizer builds only. Never used on user input.
#pragma once

namespace copra {
[[noreturn]] void check_failed(const char* what, const char* file, int line);
}  // namespace copra

#define CHECK(cond) \
  (__builtin_expect(!!(cond), 1) ? (void)0 : ::copra::check_failed(#cond, __FILE__, __LINE__))
#if defined(COPRA_ASAN) || defined(COPRA_GC_STRESS) || !defined(__OPTIMIZE__)
#define DCHECK(cond) CHECK(cond)
#else
#define DCHECK(cond) ((void)0)
#endif
#define UNREACHABLE() ::copra::check_failed("unreachable", __FILE__, __LINE__)
