// A template's tree to Python source for our compiler, with the template line of every made line.
//
// The made module defines root(context, b), one block_NAME(context, b) a block and `blocks`; it
// takes what it needs from the module _templates. May include: ast.h. Throws TemplateError.
// Next: generate.cc, program.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stdlib_shims/templates/ast.h"

namespace copra::templates {

// Templates that make more are refused: statements that hand all variables on repeat them each
// time.
constexpr size_t kPythonBytesMax = size_t{4} << 20;

struct Generated {
  std::string python;
  std::vector<int> lines;  // template line of python's line i + 1
};

// `name`: the template's name, empty for one made from a string.
Generated generate(const NodeList& body, std::string_view name);

// A Python literal with this value.
std::string python_literal(std::string_view text);

}  // namespace copra::templates
