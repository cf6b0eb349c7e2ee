// The difference of two texts, line by line, as diff -u prints it.
//
// In: two texts and their names. Out: a unified diff, "" when they are equal. May include: the
// standard library. Invariant: time and memory are bounded by kEditsMax; texts that differ more are
// shown as replaced as a whole.
#pragma once

#include <string>
#include <string_view>

namespace copra::server {

std::string unified_diff(std::string_view before, std::string_view after,
                         std::string_view before_name, std::string_view after_name);

}  // namespace copra::server
