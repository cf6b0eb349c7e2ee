// Where a failed CHECK ends the process, with one line saying what and where.
#include "interp/check.h"

#include <cstdio>
#include <cstdlib>

namespace copra {

void check_failed(const char* what, const char* file, int line) {
  std::fprintf(stderr, "copra: internal error: %s (%s:%d)\n", what, file, line);
  std::abort();
}

}  // namespace copra
