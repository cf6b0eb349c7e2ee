// Regular expressions: translation of any pattern, and a search in any text with what it made.
//
// Input: a byte of flags, a byte that chooses bytes patterns and the anchor, the pattern, NUL, the
// text.
#include <vector>

#include "interp/front/unicode.h"
#include "stdlib_shims/re_engine.h"
#include "tests/fuzz/target.h"

FUZZ_TARGET(regex) {
  if (input.size() < 2) return;
  const uint32_t flags = static_cast<uint8_t>(input[0]) & ~uint32_t{copra::kReDebug};
  const uint8_t how = static_cast<uint8_t>(input[1]);
  input.remove_prefix(2);
  const size_t split = input.find('\0');
  const std::string_view pattern = input.substr(0, split);
  const std::string_view text =
      split == std::string_view::npos ? std::string_view{} : input.substr(split + 1);
  const auto valid = [](std::string_view t) {
    return copra::front::find_invalid_utf8(t) == std::string_view::npos;
  };
  const bool bytes = (how & 1) != 0 || !valid(pattern) || !valid(text);
  copra::ReTranslation translation = copra::re_translate(pattern, bytes, flags);
  if (!translation.ok) {
    FUZZ_CHECK(!translation.error.empty());
    return;
  }
  const size_t groups = static_cast<size_t>(translation.groups);
  const copra::ReProgram program(std::move(translation), bytes, std::string(pattern));
  if (!program.engine_error().empty()) return;
  bool ascii = true;
  for (const char c : text) ascii = ascii && static_cast<uint8_t>(c) < 0x80;
  copra::ReScratch scratch;
  std::vector<int64_t> spans;
  size_t at = 0;
  for (int i = 0; i < 20 && at <= text.size(); ++i) {
    const auto anchor = static_cast<copra::ReAnchor>((how >> 1) % 3);
    const auto outcome =
        program.match(text, at, anchor, ascii, (how & 64) != 0 && i > 0, scratch, &spans);
    if (outcome != copra::ReOutcome::kMatch) return;
    FUZZ_CHECK(spans.size() == 2 * (groups + 1));
    for (size_t g = 0; g < spans.size(); g += 2) {
      if (spans[g] < 0) continue;
      FUZZ_CHECK(spans[g] <= static_cast<int64_t>(text.size()));
      FUZZ_CHECK(spans[g + 1] <= static_cast<int64_t>(text.size()));
    }
    FUZZ_CHECK(spans[0] >= 0 && spans[0] <= spans[1]);
    // As re.finditer goes on; UTF-8 texts only at the start of a character.
    at = static_cast<size_t>(spans[1]) + (spans[0] == spans[1] ? 1 : 0);
    while (!bytes && at < text.size() && (static_cast<uint8_t>(text[at]) & 0xC0) == 0x80) ++at;
  }
}
