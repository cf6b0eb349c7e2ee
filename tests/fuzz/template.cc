// Templates: any text becomes a program that passes the verifier, or an error with a line.
#include "interp/code/program.h"
#include "stdlib_shims/modules.h"
#include "stdlib_shims/templates/compile.h"
#include "tests/fuzz/target.h"

FUZZ_TARGET(template) {
  copra::install_library();
  const copra::templates::Compiled compiled = copra::templates::compile("", input);
  if (compiled.program)
    FUZZ_CHECK(copra::verify(compiled.program->data()).empty());
  else
    FUZZ_CHECK(compiled.error.line >= 0);
}
