// Which modules exist, and importing them into an isolate. May include: native.h.
#pragma once

#include <string_view>

#include "interp/native.h"

namespace copra {

// Whether `import name` can succeed (dotted names included). Before set_library(): only builtins.
bool module_is_known(std::string_view dotted_name);

}  // namespace copra
