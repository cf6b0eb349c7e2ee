// The program. Everything is in cli.cc, so that tests can link it.
#include "server/cli.h"

int main(int argc, char** argv) { return copra::server::run_cli(argc, argv); }
