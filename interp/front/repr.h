// Python's repr() of literals, for printing trees. May include: standard library.
// Next: ast_dump.cc, unparse.cc.
#pragma once

#include <string>
#include <string_view>

#include "interp/front/ast.h"

namespace copra::front {

std::string repr_float(double value);
void append_repr_str(std::string& out, std::string_view wtf8);
void append_repr_bytes(std::string& out, std::string_view bytes);
// Decimal digits of an integer written in `base`; quadratic in the number of digits.
std::string decimal_digits(std::string_view digits, int base);
void append_repr_constant(std::string& out, const ast::Constant& c);

}  // namespace copra::front
