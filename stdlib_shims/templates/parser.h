// Template text to its tree, with Jinja2's messages for what isn't one.
// May include: ast.h. Throws TemplateError. Next: parser.cc, generate.h.
#pragma once

#include <string_view>

#include "stdlib_shims/templates/ast.h"

namespace copra::templates {

// The statements of the template.
NodeList parse(std::string_view source);

}  // namespace copra::templates
