// Files of the command line and of --functions: whole reads, sorted listings.
//
// In: paths. Out: bytes and names, or one line of error. May include: the standard library.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace copra::server {

// The whole file; "-" is standard input. False: `error` is "cannot read PATH: why".
bool read_file(const std::string& path, std::string* text, std::string* error);
// Names ending in ".py" in a directory, sorted; hidden ones left out.
bool list_python_files(const std::string& directory, std::vector<std::string>* names,
                       std::string* error);
// Regular files below a directory, as paths relative to it, sorted; hidden ones and links left out.
// A missing directory has none. False: `error`, also for more than kTreeFilesMax of them.
bool list_tree(const std::string& directory, std::vector<std::string>* paths, std::string* error);
inline constexpr size_t kTreeFilesMax = 10'000;
// 1 to 100 of letters, digits, '_' and '-'.
bool valid_function_name(std::string_view name);

}  // namespace copra::server
