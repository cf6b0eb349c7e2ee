// Characters by name, for "\N{...}".
// In: a name in any letter case. Out: a code point. May include: unicode.h.
// Invariant: the index is built once, on first use, and only read afterwards.
#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <unordered_map>

#include "interp/front/unicode.h"

namespace copra::front {

namespace {

struct Block {
  uint32_t first;
  std::string_view names;  // separated by ';'
};
constexpr Block kBlocks[] = {
#define NAMES(first, names) {first, names},
#define ALIAS(code, name) {code, name},
#include "interp/front/unicode_names.def"
#undef NAMES
#undef ALIAS
};

using Index = std::unordered_map<std::string_view, uint32_t>;

const Index& index() {
  static const Index table = [] {
    Index out;
    for (const Block& block : kBlocks) {
      uint32_t code = block.first;
      for (size_t at = 0; at <= block.names.size(); code++) {
        size_t stop = std::min(block.names.find(';', at), block.names.size());
        out.emplace(block.names.substr(at, stop - at), code);
        at = stop + 1;
      }
    }
    return out;
  }();
  return table;
}

// Names made of a prefix and the code point.
constexpr std::string_view kIdeograph = "CJK UNIFIED IDEOGRAPH-";
struct Range {
  uint32_t first, last;
};
constexpr Range kIdeographs[] = {{0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0x20000, 0x2A6DF},
                                 {0x2A700, 0x2B738}, {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1},
                                 {0x2CEB0, 0x2EBE0}, {0x30000, 0x3134A}};

}  // namespace

int32_t lookup_unicode_name(std::string_view name) {
  constexpr size_t kLongest = 128;
  if (name.size() > kLongest) return -1;
  std::string upper(name);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  }
  std::string_view key = upper;
  if (key.substr(0, kIdeograph.size()) == kIdeograph) {
    std::string_view hex = key.substr(kIdeograph.size());
    uint32_t code = 0;
    auto [end, ec] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
    if (ec != std::errc() || end != hex.data() + hex.size()) return -1;
    for (const Range& r : kIdeographs) {
      if (code >= r.first && code <= r.last) return static_cast<int32_t>(code);
    }
    return -1;
  }
  auto found = index().find(key);
  return found != index().end() ? static_cast<int32_t>(found->second) : -1;
}

std::string unicode_name(uint32_t code_point) {
  for (const Range& r : kIdeographs) {
    if (code_point < r.first || code_point > r.last) continue;
    char hex[8];
    const auto end = std::to_chars(hex, hex + sizeof hex, code_point, 16).ptr;
    std::string name(kIdeograph);
    for (const char* p = hex; p < end; p++) {
      name += *p >= 'a' ? static_cast<char>(*p - 32) : *p;
    }
    return name;
  }
  // The characters' own blocks come before the aliases.
  for (const Block& block : kBlocks) {
    if (code_point < block.first) continue;
    size_t at = 0;
    for (uint32_t skip = code_point - block.first; skip && at < block.names.size(); skip--) {
      at = std::min(block.names.find(';', at), block.names.size() - 1) + 1;
    }
    const bool control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
    if (at < block.names.size() && !control) {
      return std::string(block.names.substr(at, block.names.find(';', at) - at));
    }
  }
  return {};
}

}  // namespace copra::front
