// The program. Everything is in cli.cc, so that tests can link it.
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "server/cli.h"

namespace {

// Before any static initialiser: the table of relocations, a megabyte, is read only once.
[[gnu::constructor(101)]] void drop_relocations() { copra::server::drop_start_pages(); }

}  // namespace

int main(int argc, char** argv) {
  const int status = copra::server::run_cli(argc, argv);
#ifdef COPRA_ASAN
  return status;  // leaks are looked for on the way out
#else
  // Commands end with nothing left to close: the libraries' static objects needn't be taken apart.
  std::cout.flush();
  std::fflush(nullptr);
  std::_Exit(status);
#endif
}
