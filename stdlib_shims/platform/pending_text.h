// What the platform's calls answer in place of a Python exception: its text. May include: native.h.
#pragma once

#include <string>

#include "interp/native.h"

namespace copra {

// The pending exception's text, which is cleared; never empty, except for a limit, which stays
// raised.
std::string take_error(Vm& vm);

}  // namespace copra
