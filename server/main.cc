// The program. Everything is in cli.cc, so that tests can link it.
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "server/cli.h"

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
