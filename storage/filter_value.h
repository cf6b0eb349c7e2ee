// What it is for: one operator of the filter language applied to one stored value: coercions, null
// and array rules, dates. filter.cc parses keys and walks fields;
// this file decides. May include doc_codec.h, filter.h.
// Invariant: an Operand is prepared once per filter and read by many threads.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "storage/filter.h"

namespace re2 {
class RE2;
}

namespace copra::storage {

// A number as an encoded value on the stack.
class NumberText {
 public:
  // Plain decimal text as Python's int() or float() reads it (no blanks, inf or nan).
  static std::optional<NumberText> parse(std::string_view text);
  ValueView view() const {
    return ValueView(std::string_view(reinterpret_cast<const char*>(bytes_), sizeof bytes_));
  }

 private:
  uint8_t bytes_[9] = {};
};

class Operand {
 public:
  Operand(FilterOp op, ValueView value);

  // The operator on a stored value; arrays, nulls and negation included. kNe and kNotIn answer
  // their positive form here: the caller negates after looking at all values a path leads to.
  bool test(ValueView stored) const;
  bool test_time(Micros stored) const;             // created_at and friends
  bool test_email(std::string_view stored) const;  // eq, in: without case

  ValueView value() const { return ValueView(bytes_); }
  const std::vector<Operand>& items() const { return items_; }  // alternatives of in
  static bool negated(FilterOp op) { return op == FilterOp::kNe || op == FilterOp::kNotIn; }

  bool ignore_case = false;  // kLike
  void compile_regex(bool case_insensitive);

 private:
  bool equals(ValueView stored) const;
  bool equals_scalar(ValueView stored) const;
  bool in_list(ValueView stored) const;
  void index_items();
  bool any_item_equals(ValueView scalar, uint64_t* steps) const;
  bool compares(ValueView stored) const;
  bool matches_text(ValueView stored) const;
  bool text_test(std::string_view text) const;

  FilterOp op_;
  std::string bytes_;
  std::optional<NumberText> number_;  // x is a number or numeric text
  bool given_as_text_ = false;
  std::optional<bool> truth_;  // x is a bool or text of one
  std::optional<ParsedTime> time_;
  std::string folded_;          // text operators
  std::vector<Operand> items_;  // in, and eq with a list
  // Of many items: where the scalars are, by hash, and which ones have to be looked at one by one.
  std::vector<std::pair<uint64_t, uint32_t>> places_;
  std::vector<uint32_t> others_;
  std::shared_ptr<re2::RE2> regex_;
};

bool like_match(std::string_view text, std::string_view pattern);  // % and _, \ escapes

}  // namespace copra::storage
