// Templates: any text becomes a program that passes the verifier, or an error with a line.
#include "interp/code/program.h"
#include "interp/front/unicode.h"
#include "stdlib_shims/modules.h"
#include "stdlib_shims/templates/compile.h"
#include "tests/fuzz/target.h"

FUZZ_TARGET(template) {
  // Templates come as str: well-formed.
  if (copra::front::find_invalid_utf8(input) != std::string_view::npos) return;
  copra::install_library();
  const copra::templates::Compiled compiled = copra::templates::compile("", input);
  if (compiled.program)
    FUZZ_CHECK(copra::verify(compiled.program->data()).empty());
  else
    FUZZ_CHECK(compiled.error.line >= 0);
}
