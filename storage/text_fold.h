// What it is for: case-insensitive text for filters, search and e-mail addresses. Folds ASCII,
// Latin-1, Latin Extended-A, Greek and Cyrillic letters one code point to one; others compare as
// they are. May include the standard library only.
#pragma once

#include <string>
#include <string_view>

namespace copra::storage {

std::string fold_case(std::string_view utf8);

// `folded` must come from fold_case().
bool contains_folded(std::string_view text, std::string_view folded);
bool starts_with_folded(std::string_view text, std::string_view folded);
bool ends_with_folded(std::string_view text, std::string_view folded);

}  // namespace copra::storage
