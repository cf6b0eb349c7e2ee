// Templates to programs, compiled once a process: a bounded cache by name and text, shared by all
// isolates. May include: interp.h, ast.h. Thread: any. Next: compile.cc, natives.cc.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "interp/interp.h"
#include "stdlib_shims/templates/ast.h"

namespace copra::templates {

// Longer templates are refused.
constexpr size_t kTemplateBytesMax = size_t{1} << 20;

struct Compiled {
  std::shared_ptr<const Program> program;  // null: `error` says why
  TemplateError error{"", 0};
};

// Whether compile() would only look the program up.
bool is_cached(std::string_view name, std::string_view source);
// `name` is empty for a template made from a string. Gives up where `until_us` (steady clock) has
// passed; the error then doesn't matter.
Compiled compile(std::string_view name, std::string_view source, int64_t until_us = INT64_MAX);

}  // namespace copra::templates
