// Where the passes over a finished tree report their first error.
// In: a node's location. Out: a SyntaxErrorInfo. May include: lexer.h.
// Invariant: only the first report is kept.
#pragma once

#include <string>
#include <utility>

#include "interp/front/lexer.h"

namespace copra::front {

class Problems {
 public:
  Problems(const Source& source, SyntaxErrorInfo& error) : source_(source), error_(error) {}

  // Always false, for `return problems.at(...)`.
  bool at(const ast::Loc& loc, std::string msg) {
    if (!failed_) {
      error_ = source_.error_at("SyntaxError", loc.line, int64_t{loc.col} + 1, loc.end_line,
                                int64_t{loc.end_col} + 1, std::move(msg));
    }
    failed_ = true;
    return false;
  }
  bool too_deep(const ast::Loc& loc) {
    bool first = !failed_;
    at(loc, "maximum recursion depth exceeded during compilation");
    if (first) error_.type = "RecursionError";
    return false;
  }
  bool failed() const { return failed_; }

 private:
  const Source& source_;
  SyntaxErrorInfo& error_;
  bool failed_ = false;
};

}  // namespace copra::front
