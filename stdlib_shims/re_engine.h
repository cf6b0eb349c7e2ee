// Compiled patterns and matching: RE2 where it gives Python's answer, PCRE2 otherwise. Compiled
// patterns are immutable and shared by all isolates through a process-wide cache. May include:
// re_translate.h. Next: re_engine.cc, re.cc.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib_shims/re_translate.h"

namespace copra {

enum class ReAnchor : uint8_t { kSearch, kStart, kBoth };
enum class ReOutcome : uint8_t { kMatch, kNoMatch, kTooComplex };

// Working memory of matching, reused from match to match; one an isolate.
class ReScratch {
 public:
  ReScratch();
  ~ReScratch();
  ReScratch(const ReScratch&) = delete;
  ReScratch& operator=(const ReScratch&) = delete;

 private:
  friend class ReProgram;
  struct Data;
  std::unique_ptr<Data> data_;
};

class ReProgram {
 public:
  // `source`: the pattern, to be translated anew when the engines find it too large.
  ReProgram(ReTranslation translation, bool bytes, std::string source);
  ~ReProgram();
  ReProgram(const ReProgram&) = delete;
  ReProgram& operator=(const ReProgram&) = delete;

  const ReTranslation& info() const { return info_; }
  // Empty, or why the engine refused a pattern that CPython accepts.
  const std::string& engine_error() const { return engine_error_; }
  // About how many bytes the engines made so far take: it grows with the first matches.
  uint64_t memory() const;
  // Searches text[pos, end); text before pos is context for ^, \b and look-behind. Byte offsets.
  // Fills (groups + 1) pairs, -1 for groups that took no part. `not_empty_at_start`: an empty match
  // at pos doesn't count. `ascii`: the text has only ASCII bytes.
  ReOutcome match(std::string_view text, size_t pos, ReAnchor anchor, bool ascii,
                  bool not_empty_at_start, ReScratch& scratch, std::vector<int64_t>* out) const;

 private:
  ReOutcome match_re2(std::string_view text, size_t pos, ReAnchor anchor, bool narrow,
                      std::vector<int64_t>* out) const;
  // The same pattern in the form that takes less room; null where that is no help.
  const ReProgram* compact() const;
  struct Engines;
  ReTranslation info_;
  bool bytes_;
  std::string source_;
  std::string engine_error_;
  std::unique_ptr<Engines> engines_;
};

// The compiled pattern; translation errors are in info().ok/error. Thread-safe.
std::shared_ptr<const ReProgram> re_compile(std::string_view pattern, bool bytes, uint32_t flags);

}  // namespace copra
