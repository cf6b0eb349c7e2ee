// The program's version, for `copra --version` and the index page. CMakeLists.txt has the same.
#pragma once

#include <string_view>

namespace copra::server {

inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace copra::server
