// Every fuzz target over a few thousand small inputs: what `make fuzz` does for minutes, for a
// second and without clang. Deterministic.
#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#define TARGET(name) void fuzz_##name(std::string_view input);
#include "tests/fuzz/targets.def"
#undef TARGET

namespace {

// Pieces that many of the formats know, and bytes that none does.
constexpr std::string_view kPieces[] = {
    "a",          "b",           "1",          "-1",
    "\n",         " ",           "(",          ")",
    "[",          "]",           "{",          "}",
    "\"",         "'",           ":",          ",",
    ".",          "=",           "&",          "%41",
    "%",          "\\",          "\\u00e9",    "\xc3\xa9",
    "\xff",       "\r\n",        "--x",        "*",
    "+",          "?",           "|",          "(?P<n>a)",
    "(?=b)",      "{{ a }}",     "{% if a %}", "{% endif %}",
    "def f():\n", "    x = 1\n", "class A:\n", "return ",
    "yield ",     "null",        "true",       "1e999",
    "2024-02-29", "T10:00:00",   "Z",          "+01:00",
    "__gt",       "OR__",        "eyJh",       "form-data; name=",
    "\x01\x02",   "\x06\x08"};

using Target = std::function<void(std::string_view)>;

void try_inputs(const Target& target, uint32_t seed, int count) {
  std::mt19937 random(seed);
  target("");
  for (int i = 0; i < count; ++i) {
    std::string input;
    for (size_t n = 1 + random() % 12; n > 0; --n) {
      if (random() % 4 == 0)
        input += static_cast<char>(random() % 256);
      else
        input += kPieces[random() % std::size(kPieces)];
    }
    target(input);
  }
}

#define TARGET(name) \
  TEST(Fuzz, name) { try_inputs(fuzz_##name, 20240607, 400); }
#include "tests/fuzz/targets.def"
#undef TARGET

// Inputs that once ended badly; hexadecimal, one a line: target, input.
TEST(Fuzz, PastFindings) {
  const std::vector<std::pair<std::string_view, Target>> targets = {
#define TARGET(name) {#name, fuzz_##name},
#include "tests/fuzz/targets.def"
#undef TARGET
  };
  std::ifstream file("tests/fuzz/findings.txt");
  ASSERT_TRUE(file);
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    std::string name, hex, input;
    words >> name >> hex;
    for (size_t i = 0; i + 1 < hex.size(); i += 2)
      input += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    bool known = false;
    for (const auto& [target_name, target] : targets) {
      if (target_name != name) continue;
      known = true;
      target(input);
    }
    EXPECT_TRUE(known) << name;
  }
}

}  // namespace
