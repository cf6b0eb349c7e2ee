// Characters by name and names of characters, for "\N{...}" and unicodedata.
// In: a name in any letter case, a code point. Out: the other. May include: unicode.h,
// unicode_tables.h. Invariant: the index is built once, on first use, and only read afterwards.
#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <unordered_map>

#include "interp/front/unicode.h"
#include "interp/front/unicode_tables.h"

namespace copra::front {

namespace {

using Index = std::unordered_map<std::string_view, uint32_t>;

const Index& index() {
  static const Index table = [] {
    Index out;
    for (const auto& block : unicode::kNameBlocks) {
      const std::string_view names = unicode::text_at(block.text);
      uint32_t code = block.first;
      for (size_t at = 0; at <= names.size(); code++) {
        const size_t stop = std::min(names.find(';', at), names.size());
        out.emplace(names.substr(at, stop - at), code);
        at = stop + 1;
      }
    }
    for (const auto& alias : unicode::kNameAliases) {
      out.emplace(unicode::text_at(alias.text), alias.first);
    }
    return out;
  }();
  return table;
}

std::string upper_case(std::string_view name) {
  std::string upper(name);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  }
  return upper;
}

// Names made of a prefix and the code point in hexadecimal.
struct Ruled {
  uint32_t first, last;
  std::string_view prefix;
};
constexpr std::string_view kIdeograph = "CJK UNIFIED IDEOGRAPH-",
                           kCompatible = "CJK COMPATIBILITY IDEOGRAPH-",
                           kKhitan = "KHITAN SMALL SCRIPT CHARACTER-", kNushu = "NUSHU CHARACTER-";
constexpr Ruled kRuled[] = {
    {0x3400, 0x4DBF, kIdeograph},   {0x4E00, 0x9FFF, kIdeograph},    {0x20000, 0x2A6DF, kIdeograph},
    {0x2A700, 0x2B738, kIdeograph}, {0x2B740, 0x2B81D, kIdeograph},  {0x2B820, 0x2CEA1, kIdeograph},
    {0x2CEB0, 0x2EBE0, kIdeograph}, {0x30000, 0x3134A, kIdeograph},  {0xF900, 0xFA6D, kCompatible},
    {0xFA70, 0xFAD9, kCompatible},  {0x2F800, 0x2FA1D, kCompatible}, {0x18B00, 0x18CD5, kKhitan},
    {0x1B170, 0x1B2FB, kNushu},
};

// Hangul syllables: U+AC00 + (leading * 21 + vowel) * 28 + trailing.
constexpr std::string_view kHangul = "HANGUL SYLLABLE ";
constexpr uint32_t kFirstHangul = 0xAC00, kLastHangul = 0xD7A3;
constexpr std::string_view kLeading[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                         "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
constexpr std::string_view kVowels[] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                        "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                        "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr std::string_view kTrailing[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                          "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                          "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};

// The longest of `parts` that `text` starts with; cuts it off. -1: none.
template <size_t kCount>
int32_t cut_part(std::string_view& text, const std::string_view (&parts)[kCount]) {
  int32_t best = -1;
  for (size_t i = 0; i < kCount; ++i) {
    if (!text.starts_with(parts[i])) continue;
    if (best < 0 || parts[i].size() > parts[best].size()) best = static_cast<int32_t>(i);
  }
  if (best >= 0) text.remove_prefix(parts[best].size());
  return best;
}

int32_t hangul_by_name(std::string_view text) {
  const int32_t leading = cut_part(text, kLeading), vowel = cut_part(text, kVowels);
  if (leading < 0 || vowel < 0) return -1;
  const int32_t trailing = cut_part(text, kTrailing);
  if (trailing < 0 || !text.empty()) return -1;
  return static_cast<int32_t>(kFirstHangul) + (leading * 21 + vowel) * 28 + trailing;
}

}  // namespace

int32_t lookup_unicode_name(std::string_view name) {
  constexpr size_t kLongest = 128;
  if (name.size() > kLongest) return -1;
  // Names made by rule must be spelled as they are.
  if (name.starts_with(kHangul)) return hangul_by_name(name.substr(kHangul.size()));
  for (const Ruled& rule : kRuled) {
    if (!name.starts_with(rule.prefix)) continue;
    const std::string_view hex = name.substr(rule.prefix.size());
    if (std::any_of(hex.begin(), hex.end(), [](char c) { return c >= 'a' && c <= 'f'; })) return -1;
    uint32_t code = 0;
    const auto [end, ec] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
    const bool plain = ec == std::errc() && end == hex.data() + hex.size() && hex[0] != '0';
    if (plain && code >= rule.first && code <= rule.last) return static_cast<int32_t>(code);
  }
  const auto found = index().find(upper_case(name));
  return found != index().end() ? static_cast<int32_t>(found->second) : -1;
}

std::string unicode_name(uint32_t code_point) {
  for (const Ruled& rule : kRuled) {
    if (code_point < rule.first || code_point > rule.last) continue;
    char hex[8];
    const auto end = std::to_chars(hex, hex + sizeof hex, code_point, 16).ptr;
    std::string name(rule.prefix);
    for (const char* p = hex; p < end; p++) {
      name += *p >= 'a' ? static_cast<char>(*p - 32) : *p;
    }
    return name;
  }
  if (code_point >= kFirstHangul && code_point <= kLastHangul) {
    const uint32_t at = code_point - kFirstHangul;
    std::string name(kHangul);
    return name.append(kLeading[at / 28 / 21])
        .append(kVowels[at / 28 % 21])
        .append(kTrailing[at % 28]);
  }
  const auto block =
      std::upper_bound(unicode::kNameBlocks.begin(), unicode::kNameBlocks.end(), code_point,
                       [](uint32_t code, const unicode::TextOf& b) { return code < b.first; });
  if (block == unicode::kNameBlocks.begin()) return {};
  const std::string_view names = unicode::text_at((block - 1)->text);
  size_t at = 0;
  for (uint32_t skip = code_point - (block - 1)->first; skip; skip--) {
    at = names.find(';', at);
    if (at == std::string_view::npos) return {};
    ++at;
  }
  return std::string(names.substr(at, names.find(';', at) - at));
}

std::string_view named_sequence(std::string_view name) {
  const std::string upper = upper_case(name);
  const auto table = unicode::kNamedSequences;
  const auto at =
      std::lower_bound(table.begin(), table.end(), upper,
                       [](const unicode::NamedSequence& row, const std::string& wanted) {
                         return unicode::text_at(row.name) < wanted;
                       });
  if (at == table.end() || unicode::text_at(at->name) != upper) return {};
  return unicode::text_at(at->characters);
}

}  // namespace copra::front
