// Python regular-expression syntax to the two engines' syntax. One pass validates with CPython's
// messages and writes pattern text that RE2 and PCRE2 share but for the end-of-text anchor. May
// include: the standard library (re_translate.cc: front/unicode.h, for names of characters). Next:
// re_translate.cc, re_engine.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace copra {

enum ReFlags : uint32_t {
  kReTemplate = 1,
  kReIgnoreCase = 2,
  kReLocale = 4,
  kReMultiline = 8,
  kReDotAll = 16,
  kReUnicode = 32,
  kReVerbose = 64,
  kReDebug = 128,
  kReAscii = 256,
};

// Numbers of PCRE2's callouts: before a back-reference its group, at most kReferenceNumberMax;
// before and behind a single item that may be repeated very often kRunNumber and 0.
constexpr uint32_t kReferenceNumberMax = 254;
constexpr uint32_t kRunNumber = 255;

struct ReTranslation {
  bool ok = false;
  std::string error;    // message without position
  size_t error_at = 0;  // characters

  uint32_t flags = 0;  // with inline global flags and the implied UNICODE
  // For subjects that are ASCII (or bytes): \d \w \s \b as the engines know them.
  std::string re2_ascii;
  // For other subjects: Unicode classes spelled out.
  std::string re2_unicode;
  std::string pcre;
  // PCRE2's for ASCII subjects, to be compiled without UTF; empty when the pattern itself has other
  // characters.
  std::string pcre_ascii;
  bool needs_pcre = false;         // look-around, back-references, conditionals, atomic groups
  bool has_word_boundary = false;  // \b or \B: RE2 knows only ASCII words
  bool has_no_boundary = false;    // \B, which no place of an empty text is
  bool has_dollar = false;         // $ outside MULTILINE also matches before a final newline
  bool may_be_empty = false;       // can match the empty string
  int groups = 0;
  std::vector<std::pair<std::string, int>> names;
  // What a later version may read otherwise: "nested set" and where.
  std::vector<std::pair<const char*, size_t>> doubts;
  std::vector<int> close_order;  // [group - 1]: when its ')' comes
};

// `pattern` is UTF-8 (WTF-8), or bytes when `bytes`. `compact`: PCRE2's text is for a pattern whose
// repeated groups, written out, would be more than PCRE2 takes: each is there once and is called.
ReTranslation re_translate(std::string_view pattern, bool bytes, uint32_t flags,
                           bool compact = false);

}  // namespace copra
