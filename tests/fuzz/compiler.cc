// Source to bytecode: what compiles passes the verifier and can be disassembled.
#include "interp/code/program.h"
#include "interp/interp.h"
#include "tests/fuzz/mutate_text.h"
#include "tests/fuzz/target.h"

FUZZ_TARGET(compiler) {
  copra::CompileOptions options;
  options.filename = "fuzz.py";
  options.lenient_await = (input.size() & 1) != 0;
  copra::CompileError error;
  const auto program = copra::Program::compile(input, options, &error);
  if (!program) {
    FUZZ_CHECK(!error.message.empty());
    error.format(options.filename);
    return;
  }
  const std::string wrong = copra::verify(program->data());
  if (!wrong.empty()) std::fprintf(stderr, "verify: %s\n", wrong.c_str());
  FUZZ_CHECK(wrong.empty());
  FUZZ_CHECK(!program->disassemble().empty());
}
