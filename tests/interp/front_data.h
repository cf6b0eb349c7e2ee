// Reads the recorded data of the front end's tests (format: record_syntax_errors.py).
#pragma once

#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "interp/front/front.h"

namespace copra::front {

inline std::string unescape(const std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size(); i++) {
    if (text[i] != '\\') {
      out.push_back(text[i]);
      continue;
    }
    char c = text[++i];
    if (c == 'x') {
      out.push_back(static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16)));
      i += 2;
    } else {
      out.push_back(c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c == 'f' ? '\f' : c);
    }
  }
  return out;
}

// (snippet, record without its "< " or "= ") pairs.
inline std::vector<std::pair<std::string, std::string>> recorded(const std::string& name) {
  std::vector<std::pair<std::string, std::string>> out;
  std::ifstream file("tests/interp/" + name);
  std::string line, snippet;
  while (std::getline(file, line)) {
    if (line.rfind("> ", 0) == 0) snippet = unescape(line.substr(2));
    if (line.rfind("< ", 0) == 0 || line.rfind("= ", 0) == 0) {
      out.emplace_back(snippet, unescape(line.substr(2)));
    }
  }
  return out;
}

inline std::string outcome(const std::string& source, const FrontOptions& options = {}) {
  ast::AstArena arena;
  SyntaxErrorInfo e;
  if (parse(source, "<test>", options, arena, e) != nullptr) return "OK";
  return std::string(e.type) + "|" + e.msg + "|" + std::to_string(e.line) + "|" +
         std::to_string(e.col) + "|" + std::to_string(e.end_line) + "|" + std::to_string(e.end_col);
}

inline std::string message(const std::string& source, const FrontOptions& options = {}) {
  ast::AstArena arena;
  SyntaxErrorInfo e;
  return parse(source, "<test>", options, arena, e) != nullptr ? "" : e.msg;
}

}  // namespace copra::front
