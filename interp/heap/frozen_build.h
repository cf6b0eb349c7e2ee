// What vm/import.cc and types/str_build.cc need of the frozen heap's builder. May include:
// frozen.h.
#pragma once

#include "interp/heap/frozen.h"

namespace copra {

// The module of a native definition, made on first use.
Module* frozen_module(const ModuleDef& def);
}  // namespace copra
