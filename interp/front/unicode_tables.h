// What Unicode says of characters beyond what utf8proc carries, in tables that
// unicode_tables_gen.py makes when the project is built. Includes the standard library only.
// Invariant: every table but kNameAliases is sorted by its first field, kNamedSequences by name.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

namespace copra::unicode {

struct CodeRange {
  uint32_t first, last;
};
// Upper case but not Lu, lower case but not Ll; Numeric_Type=Digit, and Numeric outside of the
// number categories; Word_Break=MidLetter, MidNumLet, Single_Quote; what utf8proc may have and the
// version we speak of doesn't; what starts or continues identifiers though its category says
// otherwise, or the other way round.
extern const std::span<const CodeRange> kOtherUppercase, kOtherLowercase, kDigit, kNumeric,
    kMidWord, kLater, kOddStart, kOddContinue;

// Characters that Unicode 3.2 hadn't.
extern const std::span<const CodeRange> kOldUnassigned;
// What it said of others, where that differs: empty texts and negative numbers are as they are now.
struct OldChange {
  uint32_t first, last;
  char category[3], bidirectional[4], width[3];
  int8_t mirrored, decimal;
};
extern const std::span<const OldChange> kOldChanges;
// Characters that were taken apart into another one then.
struct OldForm {
  uint32_t first, form;
};
extern const std::span<const OldForm> kOldForms;

// Characters whose upper or title case is more than one character.
struct SpecialCase {
  uint32_t first;
  uint16_t upper[3], title[3];  // zero-padded
};
extern const std::span<const SpecialCase> kSpecialCases;

// East_Asian_Width where it isn't neutral; unassigned characters between count as their neighbours.
struct WidthRange {
  uint32_t first, last;
  char width[3];
};
extern const std::span<const WidthRange> kWidths;

// Numbers that aren't decimal digits: from first to last, (numerator + step * offset) /
// denominator; `digit` where digit() knows them too.
struct NumberRange {
  uint32_t first, last;
  int64_t numerator;
  int16_t denominator;
  int64_t step;
  bool digit;
};
extern const std::span<const NumberRange> kNumbers;

// Tables name a text by its place in kTexts: nothing in them has to be relocated.
extern const char kTexts[];
inline std::string_view text_at(uint32_t place) { return kTexts + place; }

struct TextOf {
  uint32_t first, text;
};
// As unicodedata.decomposition() gives it; names of a character and its successors, with ';'
// between; a further name a character goes by.
extern const std::span<const TextOf> kDecompositions, kNameBlocks, kNameAliases;

struct NamedSequence {
  uint32_t name, characters;  // texts; the characters in UTF-8
};
extern const std::span<const NamedSequence> kNamedSequences;

// The entry of a table of ranges that `c` is in, or null.
template <class T>
const T* range_of(std::span<const T> table, uint32_t c) {
  const auto it = std::lower_bound(table.begin(), table.end(), c,
                                   [](const T& r, uint32_t v) { return r.last < v; });
  return it != table.end() && it->first <= c ? &*it : nullptr;
}
inline bool in(std::span<const CodeRange> ranges, uint32_t c) {
  return range_of(ranges, c) != nullptr;
}
// The same for a table of single characters.
template <class T>
const T* row_of(std::span<const T> table, uint32_t c) {
  const auto it = std::lower_bound(table.begin(), table.end(), c,
                                   [](const T& r, uint32_t v) { return r.first < v; });
  return it != table.end() && it->first == c ? &*it : nullptr;
}

// What utf8proc is asked about for `c`: a later character counts as one that is not assigned.
inline int32_t counted(uint32_t c) {
  constexpr int32_t kUnassigned = 0x378;
  return c < 0x80 || !range_of(kLater, c) ? static_cast<int32_t>(c) : kUnassigned;
}

}  // namespace copra::unicode
