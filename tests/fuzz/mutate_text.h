// libFuzzer's mutations for program text: whole lines and tokens move, next to its own on bytes.
//
// May include: the standard library. Invariant: the result fits the buffer. Empty in other builds.
#pragma once

#ifdef COPRA_FUZZ

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" size_t LLVMFuzzerMutate(uint8_t* data, size_t size, size_t max_size);

namespace copra::fuzz {

inline std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

inline bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Words, runs of blanks, single other characters.
inline std::vector<std::string> split_tokens(std::string_view line) {
  std::vector<std::string> tokens;
  for (size_t at = 0; at < line.size();) {
    size_t end = at + 1;
    if (is_word(line[at]) || line[at] == ' ') {
      while (end < line.size() && (line[at] == ' ' ? line[end] == ' ' : is_word(line[end]))) ++end;
    }
    tokens.emplace_back(line.substr(at, end - at));
    at = end;
  }
  return tokens;
}

inline constexpr std::string_view kPieces[] = {"None",
                                               "-1",
                                               "0",
                                               "1.5",
                                               "2**70",
                                               "''",
                                               "b''",
                                               "()",
                                               "[]",
                                               "{}",
                                               "{1}",
                                               "...",
                                               "self",
                                               "cls",
                                               "super()",
                                               "lambda: 0",
                                               "yield",
                                               "await x",
                                               "yield from x",
                                               "*x",
                                               "**x",
                                               "(x := 1)",
                                               "x",
                                               "y",
                                               "print",
                                               "type",
                                               "object",
                                               "int",
                                               "str",
                                               "dict",
                                               "list",
                                               "Exception",
                                               "BaseException",
                                               "range(3)",
                                               "f'{x!r:>{y}}'",
                                               "f'{x=}'",
                                               "'\\N{DIGIT ONE}'",
                                               "r'\\'",
                                               "0x_f",
                                               "1e999",
                                               "1j",
                                               "not ",
                                               " in ",
                                               " is ",
                                               " and ",
                                               " or ",
                                               " if ",
                                               " else ",
                                               " for x in ",
                                               " async for x in ",
                                               "+",
                                               "**",
                                               "//",
                                               "%",
                                               "@",
                                               "<<",
                                               "==",
                                               "!=",
                                               "<=",
                                               "->",
                                               ":",
                                               ";",
                                               ",",
                                               ".",
                                               "=",
                                               "+=",
                                               ":=",
                                               "(",
                                               ")",
                                               "[",
                                               "]",
                                               "{",
                                               "}",
                                               "\\\n",
                                               "\"\"\"",
                                               "\t",
                                               "\f",
                                               "\r",
                                               "#",
                                               "    ",
                                               "\n    ",
                                               "__class__",
                                               "__init__",
                                               "__getattr__",
                                               "__iter__",
                                               "__next__",
                                               "__enter__",
                                               "__exit__",
                                               "__eq__",
                                               "__hash__",
                                               "__slots__",
                                               "__del__",
                                               "__set_name__",
                                               "__init_subclass__",
                                               "__missing__",
                                               "__index__"};
inline constexpr std::string_view kLines[] = {"class A(B, metaclass=C):\n",
                                              "    def f(self, /, a, *b, c=1, **d):\n",
                                              "        return x\n",
                                              "        yield x\n",
                                              "try:\n",
                                              "    pass\n",
                                              "except (A, B) as e:\n",
                                              "except* A:\n",
                                              "else:\n",
                                              "finally:\n",
                                              "    raise\n",
                                              "    raise x from y\n",
                                              "    break\n",
                                              "    continue\n",
                                              "    return\n",
                                              "while x:\n",
                                              "for x, *y in z:\n",
                                              "with a as b, c as (d, e):\n",
                                              "async def f():\n",
                                              "    async with a as b:\n",
                                              "    async for a in b:\n",
                                              "    await a\n",
                                              "match x:\n",
                                              "    case {'a': [1, *r], **k} if r:\n",
                                              "    case A(b=1) | None | -1.5:\n",
                                              "    case [x, _] as y:\n",
                                              "@property\n",
                                              "@f(1)\n",
                                              "global x\n",
                                              "    nonlocal x\n",
                                              "del x\n",
                                              "del x[0], y.z\n",
                                              "assert x, y\n",
                                              "from a import *\n",
                                              "import a.b as c\n",
                                              "x: int = 1\n",
                                              "lambda x, /, y=1, *, z: (yield)\n",
                                              "[x async for x in y if z]\n",
                                              "{**a, 'b': c for d in e}\n",
                                              "x = y = z\n",
                                              "x[1:2, ::3] += 1\n",
                                              "if (n := 10) > 5: pass\n",
                                              "elif x:\n"};

inline std::string join(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += part;
  return out;
}

inline std::string mutate_text(std::string_view text, uint32_t seed) {
  std::minstd_rand random(seed);
  const auto pick = [&random](size_t n) { return n == 0 ? 0 : static_cast<size_t>(random()) % n; };
  std::vector<std::string> lines = split_lines(text);
  for (size_t edits = 1 + pick(4); edits > 0; --edits) {
    if (lines.empty()) lines.emplace_back("x\n");
    const size_t at = pick(lines.size()), other = pick(lines.size());
    switch (pick(9)) {
      case 0: lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at)); break;
      case 1: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), lines[other]); break;
      case 2: std::swap(lines[at], lines[other]); break;
      case 3:
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at),
                     std::string(kLines[pick(std::size(kLines))]));
        break;
      case 4:
        if (pick(2) == 0 || !lines[at].starts_with("    "))
          lines[at].insert(0, "    ");
        else
          lines[at].erase(0, 4);
        break;
      default: {
        std::vector<std::string> tokens = split_tokens(lines[at]);
        const std::vector<std::string> others = split_tokens(lines[other]);
        if (tokens.empty() || others.empty()) break;
        const size_t i = pick(tokens.size());
        switch (pick(5)) {
          case 0: tokens[i] = std::string(kPieces[pick(std::size(kPieces))]); break;
          case 1: tokens[i] += std::string(kPieces[pick(std::size(kPieces))]); break;
          case 2: tokens[i] = others[pick(others.size())]; break;
          case 3: std::swap(tokens[i], tokens[pick(tokens.size())]); break;
          default: tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i)); break;
        }
        lines[at] = join(tokens);
      }
    }
  }
  return join(lines);
}

}  // namespace copra::fuzz

extern "C" inline size_t copra_fuzz_fit(const std::string& text, uint8_t* data, size_t max_size) {
  const size_t size = std::min(text.size(), max_size);
  std::memcpy(data, text.data(), size);
  return size;
}

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t max_size,
                                          unsigned int seed) {
  if (seed % 4 == 0) return LLVMFuzzerMutate(data, size, max_size);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  return copra_fuzz_fit(copra::fuzz::mutate_text(text, seed), data, max_size);
}

// Some lines of one program inside the other.
extern "C" size_t LLVMFuzzerCustomCrossOver(const uint8_t* a, size_t a_size, const uint8_t* b,
                                            size_t b_size, uint8_t* out, size_t max_size,
                                            unsigned int seed) {
  using copra::fuzz::split_lines;
  std::minstd_rand random(seed);
  std::vector<std::string> lines = split_lines({reinterpret_cast<const char*>(a), a_size});
  const std::vector<std::string> others = split_lines({reinterpret_cast<const char*>(b), b_size});
  if (!others.empty()) {
    const size_t first = random() % others.size();
    const size_t last = std::min(others.size(), first + 1 + random() % 8);
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(random() % (lines.size() + 1)),
                 others.begin() + static_cast<std::ptrdiff_t>(first),
                 others.begin() + static_cast<std::ptrdiff_t>(last));
  }
  return copra_fuzz_fit(copra::fuzz::join(lines), out, max_size);
}

#endif
