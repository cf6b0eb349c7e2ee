// The text of a pending exception; see pending_text.h.
#include "stdlib_shims/platform/pending_text.h"

#include "interp/vm/isolate.h"

namespace copra {

std::string take_error(Vm& vm) {
  if (vm.unwinding_limit()) return {};
  Exception* e = take_pending(vm);
  const Value text = op_str(vm, Value(e));
  if (text.is_raised()) {
    if (vm.unwinding_limit()) return {};
    take_pending(vm);
    return type_name(vm, Value(e));
  }
  std::string s(text.as<Str>()->view());
  return s.empty() ? type_name(vm, Value(e)) : s;
}

}  // namespace copra
