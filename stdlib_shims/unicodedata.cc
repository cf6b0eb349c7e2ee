// The unicodedata module over utf8proc and the compiler's table of names.
//
// In: characters. Out: their properties, normalised text. May include: native.h, front/unicode.h
// (names). Next: interp/front/unicode.h.
#include <utf8proc.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <numeric>
#include <span>
#include <vector>

#include "interp/front/unicode.h"
#include "interp/native.h"
#include "interp/types/number.h"
#include "interp/types/text.h"
#include "interp/types/unicode.h"

namespace copra {

namespace {

bool one_char(Vm& vm, Value v, const char* function, int argument, uint32_t* out) {
  if (!is_str(v) || v.as<Str>()->length != 1) {
    const std::string got = v.is_none() ? std::string("None") : type_name(vm, v);
    const std::string place = argument ? " " + std::to_string(argument) : std::string();
    return fail(raise(vm, Exc::kTypeError, "%s() argument%s must be a unicode character, not %s",
                      function, place.c_str(), got.c_str()));
  }
  *out = str_code_point(v.as<Str>(), 0);
  return true;
}

// Characters that Unicode 15 added: utf8proc knows them, the version this module speaks of doesn't.
constexpr struct {
  uint32_t first, last;
} kLater[] = {{0xCF3, 0xCF3},     {0xECE, 0xECE},     {0x10EFD, 0x10EFF}, {0x1123F, 0x11241},
              {0x11B00, 0x11B09}, {0x11F00, 0x11F10}, {0x11F12, 0x11F3A}, {0x11F3E, 0x11F59},
              {0x1342F, 0x1342F}, {0x13439, 0x13455}, {0x1B132, 0x1B132}, {0x1B155, 0x1B155},
              {0x1D2C0, 0x1D2D3}, {0x1DF25, 0x1DF2A}, {0x1E030, 0x1E06D}, {0x1E08F, 0x1E08F},
              {0x1E4D0, 0x1E4F9}, {0x1F6DC, 0x1F6DC}, {0x1F774, 0x1F776}, {0x1F77B, 0x1F77F},
              {0x1F7D9, 0x1F7D9}, {0x1FA75, 0x1FA77}, {0x1FA87, 0x1FA88}, {0x1FAAD, 0x1FAAF},
              {0x1FABB, 0x1FABD}, {0x1FABF, 0x1FABF}, {0x1FACE, 0x1FACF}, {0x1FADA, 0x1FADB},
              {0x1FAE8, 0x1FAE8}, {0x1FAF7, 0x1FAF8}, {0x2B739, 0x2B739}, {0x31350, 0x323AF}};

bool is_later(uint32_t c) {
  const auto* range = std::lower_bound(std::begin(kLater), std::end(kLater), c,
                                       [](const auto& r, uint32_t x) { return r.last < x; });
  return range != std::end(kLater) && range->first <= c;
}

// The character whose properties count: a later one has those of one that is not assigned.
utf8proc_int32_t counted(uint32_t c) {
  constexpr utf8proc_int32_t kUnassigned = 0x378;
  return is_later(c) ? kUnassigned : static_cast<utf8proc_int32_t>(c);
}

const utf8proc_property_t* property(uint32_t c) { return utf8proc_get_property(counted(c)); }

Value u_category(Vm& vm, Value* a, uint32_t) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "category", 0, &c));
  return Value(new_ascii(vm, utf8proc_category_string(counted(c))));
}

Value u_combining(Vm& vm, Value* a, uint32_t) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "combining", 0, &c));
  return Value::small_int(property(c)->combining_class);
}

Value u_mirrored(Vm& vm, Value* a, uint32_t) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "mirrored", 0, &c));
  return Value::small_int(property(c)->bidi_mirrored);
}

Value u_bidirectional(Vm& vm, Value* a, uint32_t) {
  // By utf8proc_bidi_class_t.
  static constexpr const char* kNames[] = {"",    "L",  "LRE", "LRO", "R",   "AL",  "RLE", "RLO",
                                           "PDF", "EN", "ES",  "ET",  "AN",  "CS",  "NSM", "BN",
                                           "B",   "S",  "WS",  "ON",  "LRI", "RLI", "FSI", "PDI"};
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "bidirectional", 0, &c));
  const auto cls = static_cast<size_t>(property(c)->bidi_class);
  return Value(new_ascii(vm, cls < std::size(kNames) ? kNames[cls] : ""));
}

// East_Asian_Width of Unicode 14 where it isn't neutral; unassigned characters between count as
// their neighbours.
struct WidthRange {
  uint32_t first, last;
  const char* width;
};
constexpr WidthRange kWidths[] = {
    {0x20, 0x7E, "Na"},      {0xA1, 0xA1, "A"},       {0xA2, 0xA3, "Na"},
    {0xA4, 0xA4, "A"},       {0xA5, 0xA6, "Na"},      {0xA7, 0xA8, "A"},
    {0xAA, 0xAA, "A"},       {0xAC, 0xAC, "Na"},      {0xAD, 0xAE, "A"},
    {0xAF, 0xAF, "Na"},      {0xB0, 0xB4, "A"},       {0xB6, 0xBA, "A"},
    {0xBC, 0xBF, "A"},       {0xC6, 0xC6, "A"},       {0xD0, 0xD0, "A"},
    {0xD7, 0xD8, "A"},       {0xDE, 0xE1, "A"},       {0xE6, 0xE6, "A"},
    {0xE8, 0xEA, "A"},       {0xEC, 0xED, "A"},       {0xF0, 0xF0, "A"},
    {0xF2, 0xF3, "A"},       {0xF7, 0xFA, "A"},       {0xFC, 0xFC, "A"},
    {0xFE, 0xFE, "A"},       {0x101, 0x101, "A"},     {0x111, 0x111, "A"},
    {0x113, 0x113, "A"},     {0x11B, 0x11B, "A"},     {0x126, 0x127, "A"},
    {0x12B, 0x12B, "A"},     {0x131, 0x133, "A"},     {0x138, 0x138, "A"},
    {0x13F, 0x142, "A"},     {0x144, 0x144, "A"},     {0x148, 0x14B, "A"},
    {0x14D, 0x14D, "A"},     {0x152, 0x153, "A"},     {0x166, 0x167, "A"},
    {0x16B, 0x16B, "A"},     {0x1CE, 0x1CE, "A"},     {0x1D0, 0x1D0, "A"},
    {0x1D2, 0x1D2, "A"},     {0x1D4, 0x1D4, "A"},     {0x1D6, 0x1D6, "A"},
    {0x1D8, 0x1D8, "A"},     {0x1DA, 0x1DA, "A"},     {0x1DC, 0x1DC, "A"},
    {0x251, 0x251, "A"},     {0x261, 0x261, "A"},     {0x2C4, 0x2C4, "A"},
    {0x2C7, 0x2C7, "A"},     {0x2C9, 0x2CB, "A"},     {0x2CD, 0x2CD, "A"},
    {0x2D0, 0x2D0, "A"},     {0x2D8, 0x2DB, "A"},     {0x2DD, 0x2DD, "A"},
    {0x2DF, 0x2DF, "A"},     {0x300, 0x36F, "A"},     {0x391, 0x3A9, "A"},
    {0x3B1, 0x3C1, "A"},     {0x3C3, 0x3C9, "A"},     {0x401, 0x401, "A"},
    {0x410, 0x44F, "A"},     {0x451, 0x451, "A"},     {0x1100, 0x115F, "W"},
    {0x2010, 0x2010, "A"},   {0x2013, 0x2016, "A"},   {0x2018, 0x2019, "A"},
    {0x201C, 0x201D, "A"},   {0x2020, 0x2022, "A"},   {0x2024, 0x2027, "A"},
    {0x2030, 0x2030, "A"},   {0x2032, 0x2033, "A"},   {0x2035, 0x2035, "A"},
    {0x203B, 0x203B, "A"},   {0x203E, 0x203E, "A"},   {0x2074, 0x2074, "A"},
    {0x207F, 0x207F, "A"},   {0x2081, 0x2084, "A"},   {0x20A9, 0x20A9, "H"},
    {0x20AC, 0x20AC, "A"},   {0x2103, 0x2103, "A"},   {0x2105, 0x2105, "A"},
    {0x2109, 0x2109, "A"},   {0x2113, 0x2113, "A"},   {0x2116, 0x2116, "A"},
    {0x2121, 0x2122, "A"},   {0x2126, 0x2126, "A"},   {0x212B, 0x212B, "A"},
    {0x2153, 0x2154, "A"},   {0x215B, 0x215E, "A"},   {0x2160, 0x216B, "A"},
    {0x2170, 0x2179, "A"},   {0x2189, 0x2189, "A"},   {0x2190, 0x2199, "A"},
    {0x21B8, 0x21B9, "A"},   {0x21D2, 0x21D2, "A"},   {0x21D4, 0x21D4, "A"},
    {0x21E7, 0x21E7, "A"},   {0x2200, 0x2200, "A"},   {0x2202, 0x2203, "A"},
    {0x2207, 0x2208, "A"},   {0x220B, 0x220B, "A"},   {0x220F, 0x220F, "A"},
    {0x2211, 0x2211, "A"},   {0x2215, 0x2215, "A"},   {0x221A, 0x221A, "A"},
    {0x221D, 0x2220, "A"},   {0x2223, 0x2223, "A"},   {0x2225, 0x2225, "A"},
    {0x2227, 0x222C, "A"},   {0x222E, 0x222E, "A"},   {0x2234, 0x2237, "A"},
    {0x223C, 0x223D, "A"},   {0x2248, 0x2248, "A"},   {0x224C, 0x224C, "A"},
    {0x2252, 0x2252, "A"},   {0x2260, 0x2261, "A"},   {0x2264, 0x2267, "A"},
    {0x226A, 0x226B, "A"},   {0x226E, 0x226F, "A"},   {0x2282, 0x2283, "A"},
    {0x2286, 0x2287, "A"},   {0x2295, 0x2295, "A"},   {0x2299, 0x2299, "A"},
    {0x22A5, 0x22A5, "A"},   {0x22BF, 0x22BF, "A"},   {0x2312, 0x2312, "A"},
    {0x231A, 0x231B, "W"},   {0x2329, 0x232A, "W"},   {0x23E9, 0x23EC, "W"},
    {0x23F0, 0x23F0, "W"},   {0x23F3, 0x23F3, "W"},   {0x2460, 0x24E9, "A"},
    {0x24EB, 0x254B, "A"},   {0x2550, 0x2573, "A"},   {0x2580, 0x258F, "A"},
    {0x2592, 0x2595, "A"},   {0x25A0, 0x25A1, "A"},   {0x25A3, 0x25A9, "A"},
    {0x25B2, 0x25B3, "A"},   {0x25B6, 0x25B7, "A"},   {0x25BC, 0x25BD, "A"},
    {0x25C0, 0x25C1, "A"},   {0x25C6, 0x25C8, "A"},   {0x25CB, 0x25CB, "A"},
    {0x25CE, 0x25D1, "A"},   {0x25E2, 0x25E5, "A"},   {0x25EF, 0x25EF, "A"},
    {0x25FD, 0x25FE, "W"},   {0x2605, 0x2606, "A"},   {0x2609, 0x2609, "A"},
    {0x260E, 0x260F, "A"},   {0x2614, 0x2615, "W"},   {0x261C, 0x261C, "A"},
    {0x261E, 0x261E, "A"},   {0x2640, 0x2640, "A"},   {0x2642, 0x2642, "A"},
    {0x2648, 0x2653, "W"},   {0x2660, 0x2661, "A"},   {0x2663, 0x2665, "A"},
    {0x2667, 0x266A, "A"},   {0x266C, 0x266D, "A"},   {0x266F, 0x266F, "A"},
    {0x267F, 0x267F, "W"},   {0x2693, 0x2693, "W"},   {0x269E, 0x269F, "A"},
    {0x26A1, 0x26A1, "W"},   {0x26AA, 0x26AB, "W"},   {0x26BD, 0x26BE, "W"},
    {0x26BF, 0x26BF, "A"},   {0x26C4, 0x26C5, "W"},   {0x26C6, 0x26CD, "A"},
    {0x26CE, 0x26CE, "W"},   {0x26CF, 0x26D3, "A"},   {0x26D4, 0x26D4, "W"},
    {0x26D5, 0x26E1, "A"},   {0x26E3, 0x26E3, "A"},   {0x26E8, 0x26E9, "A"},
    {0x26EA, 0x26EA, "W"},   {0x26EB, 0x26F1, "A"},   {0x26F2, 0x26F3, "W"},
    {0x26F4, 0x26F4, "A"},   {0x26F5, 0x26F5, "W"},   {0x26F6, 0x26F9, "A"},
    {0x26FA, 0x26FA, "W"},   {0x26FB, 0x26FC, "A"},   {0x26FD, 0x26FD, "W"},
    {0x26FE, 0x26FF, "A"},   {0x2705, 0x2705, "W"},   {0x270A, 0x270B, "W"},
    {0x2728, 0x2728, "W"},   {0x273D, 0x273D, "A"},   {0x274C, 0x274C, "W"},
    {0x274E, 0x274E, "W"},   {0x2753, 0x2755, "W"},   {0x2757, 0x2757, "W"},
    {0x2776, 0x277F, "A"},   {0x2795, 0x2797, "W"},   {0x27B0, 0x27B0, "W"},
    {0x27BF, 0x27BF, "W"},   {0x27E6, 0x27ED, "Na"},  {0x2985, 0x2986, "Na"},
    {0x2B1B, 0x2B1C, "W"},   {0x2B50, 0x2B50, "W"},   {0x2B55, 0x2B55, "W"},
    {0x2B56, 0x2B59, "A"},   {0x2E80, 0x2FFB, "W"},   {0x3000, 0x3000, "F"},
    {0x3001, 0x303E, "W"},   {0x3041, 0x3247, "W"},   {0x3248, 0x324F, "A"},
    {0x3250, 0x4DBF, "W"},   {0x4E00, 0xA4C6, "W"},   {0xA960, 0xA97C, "W"},
    {0xAC00, 0xD7A3, "W"},   {0xE000, 0xF8FF, "A"},   {0xF900, 0xFAD9, "W"},
    {0xFE00, 0xFE0F, "A"},   {0xFE10, 0xFE19, "W"},   {0xFE30, 0xFE6B, "W"},
    {0xFF01, 0xFF60, "F"},   {0xFF61, 0xFFDC, "H"},   {0xFFE0, 0xFFE6, "F"},
    {0xFFE8, 0xFFEE, "H"},   {0xFFFD, 0xFFFD, "A"},   {0x16FE0, 0x1B2FB, "W"},
    {0x1F004, 0x1F004, "W"}, {0x1F0CF, 0x1F0CF, "W"}, {0x1F100, 0x1F10A, "A"},
    {0x1F110, 0x1F12D, "A"}, {0x1F130, 0x1F169, "A"}, {0x1F170, 0x1F18D, "A"},
    {0x1F18E, 0x1F18E, "W"}, {0x1F18F, 0x1F190, "A"}, {0x1F191, 0x1F19A, "W"},
    {0x1F19B, 0x1F1AC, "A"}, {0x1F200, 0x1F320, "W"}, {0x1F32D, 0x1F335, "W"},
    {0x1F337, 0x1F37C, "W"}, {0x1F37E, 0x1F393, "W"}, {0x1F3A0, 0x1F3CA, "W"},
    {0x1F3CF, 0x1F3D3, "W"}, {0x1F3E0, 0x1F3F0, "W"}, {0x1F3F4, 0x1F3F4, "W"},
    {0x1F3F8, 0x1F43E, "W"}, {0x1F440, 0x1F440, "W"}, {0x1F442, 0x1F4FC, "W"},
    {0x1F4FF, 0x1F53D, "W"}, {0x1F54B, 0x1F54E, "W"}, {0x1F550, 0x1F567, "W"},
    {0x1F57A, 0x1F57A, "W"}, {0x1F595, 0x1F596, "W"}, {0x1F5A4, 0x1F5A4, "W"},
    {0x1F5FB, 0x1F64F, "W"}, {0x1F680, 0x1F6C5, "W"}, {0x1F6CC, 0x1F6CC, "W"},
    {0x1F6D0, 0x1F6D2, "W"}, {0x1F6D5, 0x1F6DF, "W"}, {0x1F6EB, 0x1F6EC, "W"},
    {0x1F6F4, 0x1F6FC, "W"}, {0x1F7E0, 0x1F7F0, "W"}, {0x1F90C, 0x1F93A, "W"},
    {0x1F93C, 0x1F945, "W"}, {0x1F947, 0x1F9FF, "W"}, {0x1FA70, 0x1FAF6, "W"},
    {0x20000, 0x3134A, "W"}, {0xE0100, 0x10FFFD, "A"}};

Value u_east_asian_width(Vm& vm, Value* a, uint32_t) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "east_asian_width", 0, &c));
  // CPython's table has unassigned characters under its first entry.
  if (property(c)->category == UTF8PROC_CATEGORY_CN) return Value(new_ascii(vm, "F"));
  const WidthRange* r =
      std::lower_bound(std::begin(kWidths), std::end(kWidths), c,
                       [](const WidthRange& x, uint32_t v) { return x.last < v; });
  const char* width = r != std::end(kWidths) && c >= r->first ? r->width : "N";
  return Value(new_ascii(vm, width));
}

// Numbers that aren't decimal digits, of Unicode 14: from first to last, (numerator + step *
// offset) / denominator; `digit` where digit() knows them too.
struct NumberRange {
  uint32_t first, last;
  int64_t numerator;
  int16_t denominator;
  int64_t step;
  bool digit;
};
constexpr NumberRange kNumbers[] = {{0xB2, 0xB3, 2, 1, 1, true},
                                    {0xB9, 0xB9, 1, 1, 0, true},
                                    {0xBC, 0xBC, 1, 4, 0, false},
                                    {0xBD, 0xBD, 1, 2, 0, false},
                                    {0xBE, 0xBE, 3, 4, 0, false},
                                    {0x9F4, 0x9F4, 1, 16, 0, false},
                                    {0x9F5, 0x9F5, 1, 8, 0, false},
                                    {0x9F6, 0x9F6, 3, 16, 0, false},
                                    {0x9F7, 0x9F7, 1, 4, 0, false},
                                    {0x9F8, 0x9F8, 3, 4, 0, false},
                                    {0x9F9, 0x9F9, 16, 1, 0, false},
                                    {0xB72, 0xB72, 1, 4, 0, false},
                                    {0xB73, 0xB73, 1, 2, 0, false},
                                    {0xB74, 0xB74, 3, 4, 0, false},
                                    {0xB75, 0xB75, 1, 16, 0, false},
                                    {0xB76, 0xB76, 1, 8, 0, false},
                                    {0xB77, 0xB77, 3, 16, 0, false},
                                    {0xBF0, 0xBF1, 10, 1, 90, false},
                                    {0xBF2, 0xBF2, 1000, 1, 0, false},
                                    {0xC78, 0xC7B, 0, 1, 1, false},
                                    {0xC7C, 0xC7E, 1, 1, 1, false},
                                    {0xD58, 0xD58, 1, 160, 0, false},
                                    {0xD59, 0xD59, 1, 40, 0, false},
                                    {0xD5A, 0xD5A, 3, 80, 0, false},
                                    {0xD5B, 0xD5B, 1, 20, 0, false},
                                    {0xD5C, 0xD5C, 1, 10, 0, false},
                                    {0xD5D, 0xD5D, 3, 20, 0, false},
                                    {0xD5E, 0xD5E, 1, 5, 0, false},
                                    {0xD70, 0xD71, 10, 1, 90, false},
                                    {0xD72, 0xD72, 1000, 1, 0, false},
                                    {0xD73, 0xD73, 1, 4, 0, false},
                                    {0xD74, 0xD74, 1, 2, 0, false},
                                    {0xD75, 0xD75, 3, 4, 0, false},
                                    {0xD76, 0xD76, 1, 16, 0, false},
                                    {0xD77, 0xD77, 1, 8, 0, false},
                                    {0xD78, 0xD78, 3, 16, 0, false},
                                    {0xF2A, 0xF2A, 1, 2, 0, false},
                                    {0xF2B, 0xF2B, 3, 2, 0, false},
                                    {0xF2C, 0xF2C, 5, 2, 0, false},
                                    {0xF2D, 0xF2D, 7, 2, 0, false},
                                    {0xF2E, 0xF2E, 9, 2, 0, false},
                                    {0xF2F, 0xF2F, 11, 2, 0, false},
                                    {0xF30, 0xF30, 13, 2, 0, false},
                                    {0xF31, 0xF31, 15, 2, 0, false},
                                    {0xF32, 0xF32, 17, 2, 0, false},
                                    {0xF33, 0xF33, -1, 2, 0, false},
                                    {0x1369, 0x1371, 1, 1, 1, true},
                                    {0x1372, 0x137B, 10, 1, 10, false},
                                    {0x137C, 0x137C, 10000, 1, 0, false},
                                    {0x16EE, 0x16F0, 17, 1, 1, false},
                                    {0x17F0, 0x17F9, 0, 1, 1, false},
                                    {0x19DA, 0x19DA, 1, 1, 0, true},
                                    {0x2070, 0x2070, 0, 1, 0, true},
                                    {0x2074, 0x2079, 4, 1, 1, true},
                                    {0x2080, 0x2089, 0, 1, 1, true},
                                    {0x2150, 0x2150, 1, 7, 0, false},
                                    {0x2151, 0x2151, 1, 9, 0, false},
                                    {0x2152, 0x2152, 1, 10, 0, false},
                                    {0x2153, 0x2153, 1, 3, 0, false},
                                    {0x2154, 0x2154, 2, 3, 0, false},
                                    {0x2155, 0x2155, 1, 5, 0, false},
                                    {0x2156, 0x2156, 2, 5, 0, false},
                                    {0x2157, 0x2157, 3, 5, 0, false},
                                    {0x2158, 0x2158, 4, 5, 0, false},
                                    {0x2159, 0x2159, 1, 6, 0, false},
                                    {0x215A, 0x215A, 5, 6, 0, false},
                                    {0x215B, 0x215B, 1, 8, 0, false},
                                    {0x215C, 0x215C, 3, 8, 0, false},
                                    {0x215D, 0x215D, 5, 8, 0, false},
                                    {0x215E, 0x215E, 7, 8, 0, false},
                                    {0x215F, 0x2160, 1, 1, 0, false},
                                    {0x2161, 0x216B, 2, 1, 1, false},
                                    {0x216C, 0x216D, 50, 1, 50, false},
                                    {0x216E, 0x216F, 500, 1, 500, false},
                                    {0x2170, 0x217B, 1, 1, 1, false},
                                    {0x217C, 0x217D, 50, 1, 50, false},
                                    {0x217E, 0x217F, 500, 1, 500, false},
                                    {0x2180, 0x2181, 1000, 1, 4000, false},
                                    {0x2182, 0x2182, 10000, 1, 0, false},
                                    {0x2185, 0x2186, 6, 1, 44, false},
                                    {0x2187, 0x2188, 50000, 1, 50000, false},
                                    {0x2189, 0x2189, 0, 1, 0, false},
                                    {0x2460, 0x2468, 1, 1, 1, true},
                                    {0x2469, 0x2473, 10, 1, 1, false},
                                    {0x2474, 0x247C, 1, 1, 1, true},
                                    {0x247D, 0x2487, 10, 1, 1, false},
                                    {0x2488, 0x2490, 1, 1, 1, true},
                                    {0x2491, 0x249B, 10, 1, 1, false},
                                    {0x24EA, 0x24EA, 0, 1, 0, true},
                                    {0x24EB, 0x24F4, 11, 1, 1, false},
                                    {0x24F5, 0x24FD, 1, 1, 1, true},
                                    {0x24FE, 0x24FE, 10, 1, 0, false},
                                    {0x24FF, 0x24FF, 0, 1, 0, true},
                                    {0x2776, 0x277E, 1, 1, 1, true},
                                    {0x277F, 0x277F, 10, 1, 0, false},
                                    {0x2780, 0x2788, 1, 1, 1, true},
                                    {0x2789, 0x2789, 10, 1, 0, false},
                                    {0x278A, 0x2792, 1, 1, 1, true},
                                    {0x2793, 0x2793, 10, 1, 0, false},
                                    {0x2CFD, 0x2CFD, 1, 2, 0, false},
                                    {0x3007, 0x3007, 0, 1, 0, false},
                                    {0x3021, 0x3029, 1, 1, 1, false},
                                    {0x3038, 0x303A, 10, 1, 10, false},
                                    {0x3192, 0x3195, 1, 1, 1, false},
                                    {0x3220, 0x3229, 1, 1, 1, false},
                                    {0x3248, 0x324F, 10, 1, 10, false},
                                    {0x3251, 0x325F, 21, 1, 1, false},
                                    {0x3280, 0x3289, 1, 1, 1, false},
                                    {0x32B1, 0x32BF, 36, 1, 1, false},
                                    {0x3405, 0x3405, 5, 1, 0, false},
                                    {0x3483, 0x3483, 2, 1, 0, false},
                                    {0x382A, 0x382A, 5, 1, 0, false},
                                    {0x3B4D, 0x3B4D, 7, 1, 0, false},
                                    {0x4E00, 0x4E00, 1, 1, 0, false},
                                    {0x4E03, 0x4E03, 7, 1, 0, false},
                                    {0x4E07, 0x4E07, 10000, 1, 0, false},
                                    {0x4E09, 0x4E09, 3, 1, 0, false},
                                    {0x4E5D, 0x4E5D, 9, 1, 0, false},
                                    {0x4E8C, 0x4E8C, 2, 1, 0, false},
                                    {0x4E94, 0x4E94, 5, 1, 0, false},
                                    {0x4E96, 0x4E96, 4, 1, 0, false},
                                    {0x4EBF, 0x4EC0, 100000000, 1, -99999990, false},
                                    {0x4EDF, 0x4EDF, 1000, 1, 0, false},
                                    {0x4EE8, 0x4EE8, 3, 1, 0, false},
                                    {0x4F0D, 0x4F0D, 5, 1, 0, false},
                                    {0x4F70, 0x4F70, 100, 1, 0, false},
                                    {0x5104, 0x5104, 100000000, 1, 0, false},
                                    {0x5146, 0x5146, 1000000000000, 1, 0, false},
                                    {0x5169, 0x5169, 2, 1, 0, false},
                                    {0x516B, 0x516B, 8, 1, 0, false},
                                    {0x516D, 0x516D, 6, 1, 0, false},
                                    {0x5341, 0x5341, 10, 1, 0, false},
                                    {0x5343, 0x5344, 1000, 1, -980, false},
                                    {0x5345, 0x5345, 30, 1, 0, false},
                                    {0x534C, 0x534C, 40, 1, 0, false},
                                    {0x53C1, 0x53C4, 3, 1, 0, false},
                                    {0x56DB, 0x56DB, 4, 1, 0, false},
                                    {0x58F1, 0x58F1, 1, 1, 0, false},
                                    {0x58F9, 0x58F9, 1, 1, 0, false},
                                    {0x5E7A, 0x5E7A, 1, 1, 0, false},
                                    {0x5EFE, 0x5EFF, 9, 1, 11, false},
                                    {0x5F0C, 0x5F0E, 1, 1, 1, false},
                                    {0x5F10, 0x5F10, 2, 1, 0, false},
                                    {0x62FE, 0x62FE, 10, 1, 0, false},
                                    {0x634C, 0x634C, 8, 1, 0, false},
                                    {0x67D2, 0x67D2, 7, 1, 0, false},
                                    {0x6F06, 0x6F06, 7, 1, 0, false},
                                    {0x7396, 0x7396, 9, 1, 0, false},
                                    {0x767E, 0x767E, 100, 1, 0, false},
                                    {0x8086, 0x8086, 4, 1, 0, false},
                                    {0x842C, 0x842C, 10000, 1, 0, false},
                                    {0x8CAE, 0x8CAE, 2, 1, 0, false},
                                    {0x8CB3, 0x8CB3, 2, 1, 0, false},
                                    {0x8D30, 0x8D30, 2, 1, 0, false},
                                    {0x9621, 0x9621, 1000, 1, 0, false},
                                    {0x9646, 0x9646, 6, 1, 0, false},
                                    {0x964C, 0x964C, 100, 1, 0, false},
                                    {0x9678, 0x9678, 6, 1, 0, false},
                                    {0x96F6, 0x96F6, 0, 1, 0, false},
                                    {0xA6E6, 0xA6EE, 1, 1, 1, false},
                                    {0xA6EF, 0xA6EF, 0, 1, 0, false},
                                    {0xA830, 0xA830, 1, 4, 0, false},
                                    {0xA831, 0xA831, 1, 2, 0, false},
                                    {0xA832, 0xA832, 3, 4, 0, false},
                                    {0xA833, 0xA833, 1, 16, 0, false},
                                    {0xA834, 0xA834, 1, 8, 0, false},
                                    {0xA835, 0xA835, 3, 16, 0, false},
                                    {0xF96B, 0xF96B, 3, 1, 0, false},
                                    {0xF973, 0xF973, 10, 1, 0, false},
                                    {0xF978, 0xF978, 2, 1, 0, false},
                                    {0xF9B2, 0xF9B2, 0, 1, 0, false},
                                    {0xF9D1, 0xF9D1, 6, 1, 0, false},
                                    {0xF9D3, 0xF9D3, 6, 1, 0, false},
                                    {0xF9FD, 0xF9FD, 10, 1, 0, false},
                                    {0x10107, 0x10110, 1, 1, 1, false},
                                    {0x10111, 0x10119, 20, 1, 10, false},
                                    {0x1011A, 0x10122, 200, 1, 100, false},
                                    {0x10123, 0x1012B, 2000, 1, 1000, false},
                                    {0x1012C, 0x10133, 20000, 1, 10000, false},
                                    {0x10140, 0x10140, 1, 4, 0, false},
                                    {0x10141, 0x10141, 1, 2, 0, false},
                                    {0x10142, 0x10143, 1, 1, 4, false},
                                    {0x10144, 0x10145, 50, 1, 450, false},
                                    {0x10146, 0x10147, 5000, 1, 45000, false},
                                    {0x10148, 0x10149, 5, 1, 5, false},
                                    {0x1014A, 0x1014B, 50, 1, 50, false},
                                    {0x1014C, 0x1014D, 500, 1, 500, false},
                                    {0x1014E, 0x1014F, 5000, 1, -4995, false},
                                    {0x10150, 0x10151, 10, 1, 40, false},
                                    {0x10152, 0x10153, 100, 1, 400, false},
                                    {0x10154, 0x10155, 1000, 1, 9000, false},
                                    {0x10156, 0x10157, 50000, 1, -49990, false},
                                    {0x10158, 0x1015A, 1, 1, 0, false},
                                    {0x1015B, 0x1015E, 2, 1, 0, false},
                                    {0x1015F, 0x10160, 5, 1, 5, false},
                                    {0x10161, 0x10164, 10, 1, 0, false},
                                    {0x10165, 0x10166, 30, 1, 20, false},
                                    {0x10167, 0x10169, 50, 1, 0, false},
                                    {0x1016A, 0x1016C, 100, 1, 200, false},
                                    {0x1016D, 0x10170, 500, 1, 0, false},
                                    {0x10171, 0x10172, 1000, 1, 4000, false},
                                    {0x10173, 0x10174, 5, 1, 45, false},
                                    {0x10175, 0x10175, 1, 2, 0, false},
                                    {0x10176, 0x10176, 1, 2, 0, false},
                                    {0x10177, 0x10177, 2, 3, 0, false},
                                    {0x10178, 0x10178, 3, 4, 0, false},
                                    {0x1018A, 0x1018A, 0, 1, 0, false},
                                    {0x1018B, 0x1018B, 1, 4, 0, false},
                                    {0x102E1, 0x102EA, 1, 1, 1, false},
                                    {0x102EB, 0x102F3, 20, 1, 10, false},
                                    {0x102F4, 0x102FB, 200, 1, 100, false},
                                    {0x10320, 0x10321, 1, 1, 4, false},
                                    {0x10322, 0x10323, 10, 1, 40, false},
                                    {0x10341, 0x10341, 90, 1, 0, false},
                                    {0x1034A, 0x1034A, 900, 1, 0, false},
                                    {0x103D1, 0x103D2, 1, 1, 1, false},
                                    {0x103D3, 0x103D4, 10, 1, 10, false},
                                    {0x103D5, 0x103D5, 100, 1, 0, false},
                                    {0x10858, 0x1085A, 1, 1, 1, false},
                                    {0x1085B, 0x1085C, 10, 1, 10, false},
                                    {0x1085D, 0x1085E, 100, 1, 900, false},
                                    {0x1085F, 0x1085F, 10000, 1, 0, false},
                                    {0x10879, 0x1087D, 1, 1, 1, false},
                                    {0x1087E, 0x1087F, 10, 1, 10, false},
                                    {0x108A7, 0x108AA, 1, 1, 1, false},
                                    {0x108AB, 0x108AC, 4, 1, 1, false},
                                    {0x108AD, 0x108AE, 10, 1, 10, false},
                                    {0x108AF, 0x108AF, 100, 1, 0, false},
                                    {0x108FB, 0x108FC, 1, 1, 4, false},
                                    {0x108FD, 0x108FE, 10, 1, 10, false},
                                    {0x108FF, 0x108FF, 100, 1, 0, false},
                                    {0x10916, 0x10917, 1, 1, 9, false},
                                    {0x10918, 0x10919, 20, 1, 80, false},
                                    {0x1091A, 0x1091B, 2, 1, 1, false},
                                    {0x109BC, 0x109BC, 11, 12, 0, false},
                                    {0x109BD, 0x109BD, 1, 2, 0, false},
                                    {0x109C0, 0x109C9, 1, 1, 1, false},
                                    {0x109CA, 0x109CF, 20, 1, 10, false},
                                    {0x109D2, 0x109DB, 100, 1, 100, false},
                                    {0x109DC, 0x109E4, 2000, 1, 1000, false},
                                    {0x109E5, 0x109ED, 20000, 1, 10000, false},
                                    {0x109EE, 0x109F5, 200000, 1, 100000, false},
                                    {0x109F6, 0x109F6, 1, 12, 0, false},
                                    {0x109F7, 0x109F7, 1, 6, 0, false},
                                    {0x109F8, 0x109F8, 1, 4, 0, false},
                                    {0x109F9, 0x109F9, 1, 3, 0, false},
                                    {0x109FA, 0x109FA, 5, 12, 0, false},
                                    {0x109FB, 0x109FB, 1, 2, 0, false},
                                    {0x109FC, 0x109FC, 7, 12, 0, false},
                                    {0x109FD, 0x109FD, 2, 3, 0, false},
                                    {0x109FE, 0x109FE, 3, 4, 0, false},
                                    {0x109FF, 0x109FF, 5, 6, 0, false},
                                    {0x10A40, 0x10A43, 1, 1, 1, true},
                                    {0x10A44, 0x10A45, 10, 1, 10, false},
                                    {0x10A46, 0x10A47, 100, 1, 900, false},
                                    {0x10A48, 0x10A48, 1, 2, 0, false},
                                    {0x10A7D, 0x10A7E, 1, 1, 49, false},
                                    {0x10A9D, 0x10A9E, 1, 1, 9, false},
                                    {0x10A9F, 0x10A9F, 20, 1, 0, false},
                                    {0x10AEB, 0x10AEC, 1, 1, 4, false},
                                    {0x10AED, 0x10AEE, 10, 1, 10, false},
                                    {0x10AEF, 0x10AEF, 100, 1, 0, false},
                                    {0x10B58, 0x10B5B, 1, 1, 1, false},
                                    {0x10B5C, 0x10B5D, 10, 1, 10, false},
                                    {0x10B5E, 0x10B5F, 100, 1, 900, false},
                                    {0x10B78, 0x10B7B, 1, 1, 1, false},
                                    {0x10B7C, 0x10B7D, 10, 1, 10, false},
                                    {0x10B7E, 0x10B7F, 100, 1, 900, false},
                                    {0x10BA9, 0x10BAC, 1, 1, 1, false},
                                    {0x10BAD, 0x10BAE, 10, 1, 10, false},
                                    {0x10BAF, 0x10BAF, 100, 1, 0, false},
                                    {0x10CFA, 0x10CFB, 1, 1, 4, false},
                                    {0x10CFC, 0x10CFD, 10, 1, 40, false},
                                    {0x10CFE, 0x10CFF, 100, 1, 900, false},
                                    {0x10E60, 0x10E68, 1, 1, 1, true},
                                    {0x10E69, 0x10E72, 10, 1, 10, false},
                                    {0x10E73, 0x10E7A, 200, 1, 100, false},
                                    {0x10E7B, 0x10E7B, 1, 2, 0, false},
                                    {0x10E7C, 0x10E7C, 1, 4, 0, false},
                                    {0x10E7D, 0x10E7D, 1, 3, 0, false},
                                    {0x10E7E, 0x10E7E, 2, 3, 0, false},
                                    {0x10F1D, 0x10F21, 1, 1, 1, false},
                                    {0x10F22, 0x10F24, 10, 1, 10, false},
                                    {0x10F25, 0x10F25, 100, 1, 0, false},
                                    {0x10F26, 0x10F26, 1, 2, 0, false},
                                    {0x10F51, 0x10F52, 1, 1, 9, false},
                                    {0x10F53, 0x10F54, 20, 1, 80, false},
                                    {0x10FC5, 0x10FC8, 1, 1, 1, false},
                                    {0x10FC9, 0x10FCA, 10, 1, 10, false},
                                    {0x10FCB, 0x10FCB, 100, 1, 0, false},
                                    {0x11052, 0x1105A, 1, 1, 1, true},
                                    {0x1105B, 0x11064, 10, 1, 10, false},
                                    {0x11065, 0x11065, 1000, 1, 0, false},
                                    {0x111E1, 0x111EA, 1, 1, 1, false},
                                    {0x111EB, 0x111F3, 20, 1, 10, false},
                                    {0x111F4, 0x111F4, 1000, 1, 0, false},
                                    {0x1173A, 0x1173B, 10, 1, 10, false},
                                    {0x118EA, 0x118F2, 10, 1, 10, false},
                                    {0x11C5A, 0x11C63, 1, 1, 1, false},
                                    {0x11C64, 0x11C6C, 20, 1, 10, false},
                                    {0x11FC0, 0x11FC0, 1, 320, 0, false},
                                    {0x11FC1, 0x11FC1, 1, 160, 0, false},
                                    {0x11FC2, 0x11FC2, 1, 80, 0, false},
                                    {0x11FC3, 0x11FC3, 1, 64, 0, false},
                                    {0x11FC4, 0x11FC4, 1, 40, 0, false},
                                    {0x11FC5, 0x11FC5, 1, 32, 0, false},
                                    {0x11FC6, 0x11FC6, 3, 80, 0, false},
                                    {0x11FC7, 0x11FC7, 3, 64, 0, false},
                                    {0x11FC8, 0x11FC8, 1, 20, 0, false},
                                    {0x11FC9, 0x11FC9, 1, 16, 0, false},
                                    {0x11FCA, 0x11FCA, 1, 16, 0, false},
                                    {0x11FCB, 0x11FCB, 1, 10, 0, false},
                                    {0x11FCC, 0x11FCC, 1, 8, 0, false},
                                    {0x11FCD, 0x11FCD, 3, 20, 0, false},
                                    {0x11FCE, 0x11FCE, 3, 16, 0, false},
                                    {0x11FCF, 0x11FCF, 1, 5, 0, false},
                                    {0x11FD0, 0x11FD0, 1, 4, 0, false},
                                    {0x11FD1, 0x11FD1, 1, 2, 0, false},
                                    {0x11FD2, 0x11FD2, 1, 2, 0, false},
                                    {0x11FD3, 0x11FD3, 3, 4, 0, false},
                                    {0x11FD4, 0x11FD4, 1, 320, 0, false},
                                    {0x12400, 0x12407, 2, 1, 1, false},
                                    {0x12408, 0x1240E, 3, 1, 1, false},
                                    {0x1240F, 0x12414, 4, 1, 1, false},
                                    {0x12415, 0x1241D, 1, 1, 1, false},
                                    {0x1241E, 0x12422, 1, 1, 1, false},
                                    {0x12423, 0x12424, 2, 1, 1, false},
                                    {0x12425, 0x1242B, 3, 1, 1, false},
                                    {0x1242C, 0x1242E, 1, 1, 1, false},
                                    {0x1242F, 0x12431, 3, 1, 1, false},
                                    {0x12432, 0x12433, 216000, 1, 216000, false},
                                    {0x12434, 0x12436, 1, 1, 1, false},
                                    {0x12437, 0x12439, 3, 1, 1, false},
                                    {0x1243A, 0x1243B, 3, 1, 0, false},
                                    {0x1243C, 0x1243F, 4, 1, 0, false},
                                    {0x12440, 0x12441, 6, 1, 1, false},
                                    {0x12442, 0x12443, 7, 1, 0, false},
                                    {0x12444, 0x12445, 8, 1, 0, false},
                                    {0x12446, 0x12449, 9, 1, 0, false},
                                    {0x1244A, 0x1244E, 2, 1, 1, false},
                                    {0x1244F, 0x12452, 1, 1, 1, false},
                                    {0x12453, 0x12454, 4, 1, 1, false},
                                    {0x12455, 0x12456, 5, 1, -3, false},
                                    {0x12457, 0x12458, 3, 1, -2, false},
                                    {0x12459, 0x12459, 2, 1, 0, false},
                                    {0x1245A, 0x1245A, 1, 3, 0, false},
                                    {0x1245B, 0x1245B, 2, 3, 0, false},
                                    {0x1245C, 0x1245C, 5, 6, 0, false},
                                    {0x1245D, 0x1245D, 1, 3, 0, false},
                                    {0x1245E, 0x1245E, 2, 3, 0, false},
                                    {0x1245F, 0x1245F, 1, 8, 0, false},
                                    {0x12460, 0x12460, 1, 4, 0, false},
                                    {0x12461, 0x12461, 1, 6, 0, false},
                                    {0x12462, 0x12462, 1, 4, 0, false},
                                    {0x12463, 0x12463, 1, 4, 0, false},
                                    {0x12464, 0x12464, 1, 2, 0, false},
                                    {0x12465, 0x12465, 1, 3, 0, false},
                                    {0x12466, 0x12466, 2, 3, 0, false},
                                    {0x12467, 0x12468, 40, 1, 10, false},
                                    {0x12469, 0x1246E, 4, 1, 1, false},
                                    {0x16B5B, 0x16B5C, 10, 1, 90, false},
                                    {0x16B5D, 0x16B5E, 10000, 1, 990000, false},
                                    {0x16B5F, 0x16B60, 100000000, 1, 9900000000, false},
                                    {0x16B61, 0x16B61, 1000000000000, 1, 0, false},
                                    {0x16E80, 0x16E93, 0, 1, 1, false},
                                    {0x16E94, 0x16E96, 1, 1, 1, false},
                                    {0x1D2E0, 0x1D2F3, 0, 1, 1, false},
                                    {0x1D360, 0x1D369, 1, 1, 1, false},
                                    {0x1D36A, 0x1D371, 20, 1, 10, false},
                                    {0x1D372, 0x1D376, 1, 1, 1, false},
                                    {0x1D377, 0x1D378, 1, 1, 4, false},
                                    {0x1E8C7, 0x1E8CF, 1, 1, 1, false},
                                    {0x1EC71, 0x1EC7A, 1, 1, 1, false},
                                    {0x1EC7B, 0x1EC83, 20, 1, 10, false},
                                    {0x1EC84, 0x1EC8C, 200, 1, 100, false},
                                    {0x1EC8D, 0x1EC95, 2000, 1, 1000, false},
                                    {0x1EC96, 0x1EC9E, 20000, 1, 10000, false},
                                    {0x1EC9F, 0x1ECA0, 200000, 1, -100000, false},
                                    {0x1ECA1, 0x1ECA2, 10000000, 1, 10000000, false},
                                    {0x1ECA3, 0x1ECAB, 1, 1, 1, false},
                                    {0x1ECAD, 0x1ECAD, 1, 4, 0, false},
                                    {0x1ECAE, 0x1ECAE, 1, 2, 0, false},
                                    {0x1ECAF, 0x1ECAF, 3, 4, 0, false},
                                    {0x1ECB1, 0x1ECB2, 1, 1, 1, false},
                                    {0x1ECB3, 0x1ECB4, 10000, 1, 90000, false},
                                    {0x1ED01, 0x1ED0A, 1, 1, 1, false},
                                    {0x1ED0B, 0x1ED13, 20, 1, 10, false},
                                    {0x1ED14, 0x1ED1C, 200, 1, 100, false},
                                    {0x1ED1D, 0x1ED25, 2000, 1, 1000, false},
                                    {0x1ED26, 0x1ED2D, 20000, 1, 10000, false},
                                    {0x1ED2F, 0x1ED37, 2, 1, 1, false},
                                    {0x1ED38, 0x1ED39, 400, 1, 200, false},
                                    {0x1ED3A, 0x1ED3B, 2000, 1, 8000, false},
                                    {0x1ED3C, 0x1ED3C, 1, 2, 0, false},
                                    {0x1ED3D, 0x1ED3D, 1, 6, 0, false},
                                    {0x1F100, 0x1F101, 0, 1, 0, true},
                                    {0x1F102, 0x1F10A, 1, 1, 1, true},
                                    {0x1F10B, 0x1F10C, 0, 1, 0, false},
                                    {0x20001, 0x20001, 7, 1, 0, false},
                                    {0x20064, 0x20064, 4, 1, 0, false},
                                    {0x200E2, 0x200E2, 4, 1, 0, false},
                                    {0x20121, 0x20121, 5, 1, 0, false},
                                    {0x2092A, 0x2092A, 1, 1, 0, false},
                                    {0x20983, 0x20983, 30, 1, 0, false},
                                    {0x2098C, 0x2098C, 40, 1, 0, false},
                                    {0x2099C, 0x2099C, 40, 1, 0, false},
                                    {0x20AEA, 0x20AEA, 6, 1, 0, false},
                                    {0x20AFD, 0x20AFD, 3, 1, 0, false},
                                    {0x20B19, 0x20B19, 3, 1, 0, false},
                                    {0x22390, 0x22390, 2, 1, 0, false},
                                    {0x22998, 0x22998, 3, 1, 0, false},
                                    {0x23B1B, 0x23B1B, 3, 1, 0, false},
                                    {0x2626D, 0x2626D, 4, 1, 0, false},
                                    {0x2F890, 0x2F890, 9, 1, 0, false}};

const NumberRange* find_number(uint32_t c) {
  const NumberRange* r =
      std::lower_bound(std::begin(kNumbers), std::end(kNumbers), c,
                       [](const NumberRange& x, uint32_t v) { return x.last < v; });
  return r != std::end(kNumbers) && c >= r->first ? r : nullptr;
}
double number_at(const NumberRange& r, uint32_t c) {
  const int64_t n = r.numerator + r.step * static_cast<int64_t>(c - r.first);
  return static_cast<double>(n) / r.denominator;
}

Value number_of(Vm& vm, Value* a, const char* message, int value) {
  if (value < 0) return a[1].is_absent() ? raise_str(vm, Exc::kValueError, message) : a[1];
  return Value::small_int(value);
}

int decimal_of(uint32_t c) { return is_later(c) ? -1 : decimal_digit(c); }

Value u_decimal(Vm& vm, Value* a, uint32_t) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "decimal", 1, &c));
  return number_of(vm, a, "not a decimal", decimal_of(c));
}
Value u_digit(Vm& vm, Value* a, uint32_t) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "digit", 1, &c));
  int value = decimal_of(c);
  const NumberRange* r = value < 0 ? find_number(c) : nullptr;
  if (r && r->digit) value = static_cast<int>(number_at(*r, c));
  return number_of(vm, a, "not a digit", value);
}
Value u_numeric(Vm& vm, Value* a, uint32_t) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "numeric", 1, &c));
  const int digit = decimal_of(c);
  if (digit >= 0) return Value::number(digit);
  if (const NumberRange* r = find_number(c)) return Value::number(number_at(*r, c));
  return number_of(vm, a, "not a numeric character", -1);
}

bool normal_options(std::string_view form, int* options) {
  const struct {
    std::string_view name;
    int options;
  } kForms[] = {{"NFC", UTF8PROC_STABLE | UTF8PROC_COMPOSE},
                {"NFD", UTF8PROC_STABLE | UTF8PROC_DECOMPOSE},
                {"NFKC", UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT},
                {"NFKD", UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT}};
  for (const auto& f : kForms) {
    if (f.name == form) {
      *options = f.options;
      return true;
    }
  }
  return false;
}

size_t rank(utf8proc_int32_t c) {
  return static_cast<size_t>(property(static_cast<uint32_t>(c))->combining_class);
}

// Sorted by rank, equal ones in their order, in time linear in their number.
void sort_marks(std::span<utf8proc_int32_t> marks) {
  size_t starts[257] = {};
  for (const utf8proc_int32_t c : marks) ++starts[rank(c) + 1];
  std::partial_sum(std::begin(starts), std::end(starts), std::begin(starts));
  std::vector<utf8proc_int32_t> sorted(marks.size());
  for (const utf8proc_int32_t c : marks) sorted[starts[rank(c)]++] = c;
  std::copy(sorted.begin(), sorted.end(), marks.begin());
}

// Runs of combining characters in canonical order. utf8proc's own way takes the square of a run.
void order_marks(std::vector<utf8proc_int32_t>& text) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (!rank(text[i])) continue;
    const size_t start = i;
    bool ordered = true;
    while (++i < text.size() && rank(text[i])) ordered &= rank(text[i - 1]) <= rank(text[i]);
    if (!ordered) sort_marks(std::span(text).subspan(start, i - start));
  }
}

// Appends `parts` as UTF-8, put together first if the options say so.
void append_normal(std::span<utf8proc_int32_t> parts, int options, std::string* out) {
  auto count = static_cast<utf8proc_ssize_t>(parts.size());
  if (options & UTF8PROC_COMPOSE) {
    count = utf8proc_normalize_utf32(
        parts.data(), count, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  }
  for (const utf8proc_int32_t c : parts.first(static_cast<size_t>(count))) {
    char bytes[4];
    out->append(bytes, utf8_put(bytes, static_cast<uint32_t>(c)));
  }
}

Value normalized(Vm& vm, Value* a, const char* function) {
  Str* form = TRY_PTR(expect_str(vm, a[0], function, "1"));
  Str* text = TRY_PTR(expect_str(vm, a[1], function, "2"));
  if (text->length == 0) return a[1];
  int options = 0;
  if (!normal_options(form->view(), &options)) {
    return raise_str(vm, Exc::kValueError, "invalid normalization form");
  }
  if (text->ascii()) return Value(text);
  const auto apart =
      static_cast<utf8proc_option_t>((options & UTF8PROC_COMPAT) | UTF8PROC_DECOMPOSE);
  constexpr int kLongest = 18;  // what one character becomes at most
  std::vector<utf8proc_int32_t> parts;
  uint32_t step = 0;
  const char* p = text->data();
  for (const char* end = p + text->bytes(); p < end;) {
    // The parts, their order and the result: twelve bytes a character.
    if (!(step++ & 4095)) {
      TRY_BOOL(charge(vm, 4096) && check_alloc(vm, (parts.size() + 4096 * kLongest) * 12));
    }
    const uint32_t c = utf8_next(p);
    utf8proc_int32_t out[kLongest];
    int boundary = 0;
    // A lone surrogate has no other form.
    const utf8proc_ssize_t n = unicode::is_surrogate(c)
                                   ? 0
                                   : utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), out,
                                                             kLongest, apart, &boundary);
    if (n <= 0 || n > kLongest) {
      parts.push_back(static_cast<utf8proc_int32_t>(c));
    } else {
      parts.insert(parts.end(), out, out + n);
    }
  }
  TRY_BOOL(charge(vm, parts.size() / 4));
  order_marks(parts);
  // The library takes U+11A7 for a final consonant; it combines with nothing.
  constexpr utf8proc_int32_t kNoFinal = 0x11A7;
  std::string result;
  for (size_t at = 0; at < parts.size();) {
    const auto found = std::find(parts.begin() + static_cast<ptrdiff_t>(at), parts.end(), kNoFinal);
    const auto end = static_cast<size_t>(found - parts.begin());
    append_normal(std::span(parts).subspan(at, end - at), options, &result);
    if (end < parts.size()) result += "\xE1\x86\xA7";
    at = end + 1;
  }
  return new_str(vm, result);
}
Value u_normalize(Vm& vm, Value* a, uint32_t) { return normalized(vm, a, "normalize"); }
Value u_is_normalized(Vm& vm, Value* a, uint32_t) {
  const Value normal = TRY(normalized(vm, a, "is_normalized"));
  return Value::boolean(str_equal(normal.as<Str>(), a[1].as<Str>()));
}

Value u_decomposition(Vm& vm, Value* a, uint32_t) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "decomposition", 0, &c));
  static constexpr const char* kTypes[] = {"",          "<font> ",  "<noBreak> ",  "<initial> ",
                                           "<medial> ", "<final> ", "<isolated> ", "<circle> ",
                                           "<super> ",  "<sub> ",   "<vertical> ", "<wide> ",
                                           "<narrow> ", "<small> ", "<square> ",   "<fraction> ",
                                           "<compat> "};
  static constexpr struct {
    uint32_t character;
    const char* text;
  } kOneStep[] = {
#define DECOMPOSITION(character, text) {character, text},
#include "stdlib_shims/decompositions.def"
#undef DECOMPOSITION
  };
  const auto* step = std::lower_bound(std::begin(kOneStep), std::end(kOneStep), c,
                                      [](const auto& s, uint32_t x) { return s.character < x; });
  if (step != std::end(kOneStep) && step->character == c) return Value(new_ascii(vm, step->text));
  if (property(c)->decomp_seqindex == UINT16_MAX) return Value(new_ascii(vm, ""));
  const size_t type = property(c)->decomp_type;
  // One step only: the parts aren't taken apart again, so composing pairs are put together.
  utf8proc_int32_t out[32];
  int boundary = 0;
  const utf8proc_option_t how =
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | (type ? UTF8PROC_COMPAT : 0));
  utf8proc_ssize_t n =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), out, 32, how, &boundary);
  if (n <= 0 || n > 32) return Value(new_ascii(vm, ""));
  const auto compose = [](utf8proc_int32_t* text, utf8proc_ssize_t length) {
    return utf8proc_normalize_utf32(
        text, length, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  };
  if (type) {
    n = compose(out, n);
  } else if (n >= 2) {
    utf8proc_int32_t whole[32];
    std::copy(out, out + n, whole);
    if (compose(whole, n) == 1 && whole[0] != static_cast<utf8proc_int32_t>(c)) {
      out[0] = whole[0];
      n = 1;
    } else if (n > 2) {
      const utf8proc_int32_t last = out[n - 1];
      n = compose(out, n - 1);
      if (n > 0) out[n++] = last;
    }
  }
  std::string text = type < std::size(kTypes) ? kTypes[type] : "";
  for (utf8proc_ssize_t i = 0; i < n; ++i) {
    char hex[16];
    std::snprintf(hex, sizeof hex, "%s%04X", i ? " " : "", static_cast<unsigned>(out[i]));
    text += hex;
  }
  return Value(new_ascii(vm, text));
}

Value u_name(Vm& vm, Value* a, uint32_t) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "name", 1, &c));
  const std::string name = front::unicode_name(c);
  if (!name.empty()) return Value(new_ascii(vm, name));
  return a[1].is_absent() ? raise_str(vm, Exc::kValueError, "no such name") : a[1];
}

struct NamedSequence {
  std::string_view name, characters;
};
constexpr NamedSequence kNamedSequences[] = {
#define NAMED_SEQUENCE(name, characters) {name, characters},
#include "stdlib_shims/named_sequences.def"
#undef NAMED_SEQUENCE
};

// The characters of a named sequence as UTF-8; empty when there is none of that name.
std::string sequence_of(std::string_view name) {
  std::string upper(name);
  for (char& c : upper) c = ascii_upper(c);
  const auto* end = std::end(kNamedSequences);
  const auto* at = std::lower_bound(
      std::begin(kNamedSequences), end, upper,
      [](const NamedSequence& row, const std::string& wanted) { return row.name < wanted; });
  std::string out;
  if (at == end || at->name != upper) return out;
  std::string_view left = at->characters;
  while (!left.empty()) {
    const size_t digits = std::min(left.find(' '), left.size());
    uint32_t c = 0;
    std::from_chars(left.data(), left.data() + digits, c, 16);
    char shown[4];
    out.append(shown, utf8_put(shown, c));
    left.remove_prefix(std::min(digits + 1, left.size()));
  }
  return out;
}

Value u_lookup(Vm& vm, Value* a, uint32_t) {
  std::string_view name;
  if (is_str(a[0])) {
    name = a[0].as<Str>()->view();
  } else {
    TRY_BOOL(bytes_view(vm, a[0], &name));
  }
  const int32_t c = front::lookup_unicode_name(name);
  if (c >= 0) return Value(char_str(vm, static_cast<uint32_t>(c)));
  if (const std::string found = sequence_of(name); !found.empty()) return Value(new_str(vm, found));
  const std::string message = "undefined character name '" + std::string(name) + "'";
  return raise_value(vm, Exc::kKeyError, Value(TRY_PTR(new_str(vm, message))));
}

constexpr NativeDef kFunctions[] = {{"name", "(chr, default=?, /)", u_name},
                                    {"lookup", "(name, /)", u_lookup},
                                    {"category", "(chr, /)", u_category},
                                    {"combining", "(chr, /)", u_combining},
                                    {"mirrored", "(chr, /)", u_mirrored},
                                    {"bidirectional", "(chr, /)", u_bidirectional},
                                    {"east_asian_width", "(chr, /)", u_east_asian_width},
                                    {"decimal", "(chr, default=?, /)", u_decimal},
                                    {"digit", "(chr, default=?, /)", u_digit},
                                    {"numeric", "(chr, default=?, /)", u_numeric},
                                    {"normalize", "(form, unistr, /)", u_normalize},
                                    {"is_normalized", "(form, unistr, /)", u_is_normalized},
                                    {"decomposition", "(chr, /)", u_decomposition},
                                    {nullptr, nullptr, nullptr}};

void setup(Vm& vm, Module* m) { module_set(vm, m, "unidata_version", Value(intern(vm, "14.0.0"))); }

}  // namespace

extern const ModuleDef kUnicodedataModule;
const ModuleDef kUnicodedataModule = {
    .name = "unicodedata", .functions = kFunctions, .setup = setup};

}  // namespace copra
