// Operators on values; see filter_value.h.
#include "storage/filter_value.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>

#include "storage/text_fold.h"

namespace copra::storage {

namespace {

constexpr size_t kNumberTextMax = 400;
constexpr int64_t kRegexMemoryMax = 1 << 20;
// Where RE2 may go on when its automaton of states outgrew its memory: instructions x bytes, each
// up to 20 ns.
constexpr uint64_t kRegexSlowWork = 200'000;
// Characters that LIKE compares with a text, beside some for each of the text's: a pattern that
// needs more isn't found in it.
constexpr uint64_t kLikeSteps = 1'000'000;
constexpr uint64_t kLikeStepsOfByte = 4;
// A list of so many items is looked up by hash.
constexpr size_t kIndexedItemsMin = 8;
// Of one value with the items of a list.
constexpr uint64_t kComparedPairsMax = 20'000'000;
constexpr size_t kHashOfTrue = 0x51ed270b0a1f39c1, kHashOfFalse = 0x2f3d8a6c7b5e4d13;

// Thrown out of an RE2 that gave up its automaton where going on without one would take too long.
struct AutomatonLost {};
// True within one call of RE2 only.
thread_local bool only_automaton = false;
// RE2 has one such hook: the others' are called in turn. Set before any thread is made.
re2::hooks::DFASearchFailureCallback* const next_hook = re2::hooks::GetDFASearchFailureHook();
void automaton_lost(const re2::hooks::DFASearchFailure& failure) {
  if (only_automaton) throw AutomatonLost();
  next_hook(failure);
}
[[maybe_unused]] const bool hooked = (re2::hooks::SetDFASearchFailureHook(automaton_lost), true);

// A pattern that would take too long on this text isn't found in it.
bool regex_found(const RE2& regex, std::string_view text) {
  only_automaton = static_cast<uint64_t>(regex.ProgramSize()) * text.size() > kRegexSlowWork;
  bool found = false;
  try {
    found = RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), regex);
  } catch (const AutomatonLost&) {
    found = false;
  }
  only_automaton = false;
  return found;
}

std::optional<bool> truth_of_text(std::string_view text) {
  if (text == "1") return true;
  if (text == "0") return false;
  if (text.size() == 4 && starts_with_folded(text, "true")) return true;
  if (text.size() == 5 && starts_with_folded(text, "false")) return false;
  return std::nullopt;
}

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t' || s.front() == '\n'))
    s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\n'))
    s.remove_suffix(1);
  return s;
}

// Text of a scalar as the user sees it; nullopt for containers and null.
std::optional<std::string_view> text_of(ValueView v, std::string& buffer) {
  switch (v.type()) {
    case Type::kString:
    case Type::kBigInt: return v.as_string();
    case Type::kBool: return v.as_bool() ? "true" : "false";
    case Type::kInt:
    case Type::kDouble:
      buffer.clear();
      append_json(v, buffer);
      return buffer;
    default: return std::nullopt;
  }
}

std::string encode_text(std::string_view text) {
  DocBuilder b(SIZE_MAX);
  b.string(text);
  Result<std::string> bytes = b.take();
  return bytes.ok() ? std::move(bytes).value() : std::string(1, '\0');
}

}  // namespace

std::optional<NumberText> NumberText::parse(std::string_view text) {
  if (text.empty() || text.size() > kNumberTextMax) return std::nullopt;
  std::string_view body = text;
  if (body[0] == '+') body.remove_prefix(1);
  const size_t digit = body.find_first_not_of("+-.");
  if (digit == std::string_view::npos || body[digit] < '0' || body[digit] > '9')
    return std::nullopt;
  NumberText out;
  int64_t whole;
  const char* const end = body.data() + body.size();
  const auto as_int = std::from_chars(body.data(), end, whole);
  if (as_int.ec == std::errc() && as_int.ptr == end) {
    out.bytes_[0] = codec::kTagInt0 + 8;
    std::memcpy(out.bytes_ + 1, &whole, 8);
    return out;
  }
  double real;
  const auto as_double = std::from_chars(body.data(), end, real);
  if (as_double.ec != std::errc() || as_double.ptr != end || !std::isfinite(real))
    return std::nullopt;
  out.bytes_[0] = codec::kTagDouble;
  std::memcpy(out.bytes_ + 1, &real, 8);
  return out;
}

Operand::Operand(FilterOp op, ValueView value) : op_(op) {
  bytes_ = value ? std::string(value.bytes()) : std::string(1, '\0');
  value = ValueView(bytes_);
  if (value.is_string()) {
    given_as_text_ = true;
    const std::string_view text = value.as_string();
    number_ = NumberText::parse(text);
    truth_ = truth_of_text(text);
    time_ = parse_time(text);
  } else if (value.is_bool()) {
    truth_ = value.as_bool();
  }
  switch (op) {
    case FilterOp::kContains:
    case FilterOp::kStartsWith:
    case FilterOp::kEndsWith: {
      std::string buffer;
      if (const auto text = text_of(value, buffer)) folded_ = fold_case(*text);
      break;
    }
    case FilterOp::kIn:
    case FilterOp::kNotIn:
      if (value.is_array()) {
        for (const ValueView v : value.elements()) items_.emplace_back(FilterOp::kEq, v);
      } else if (value.is_string()) {
        std::string_view rest = value.as_string();
        for (;;) {
          const size_t comma = rest.find(',');
          const std::string_view part = trim(rest.substr(0, comma));
          if (!part.empty()) items_.emplace_back(FilterOp::kEq, ValueView(encode_text(part)));
          if (comma == std::string_view::npos) break;
          rest.remove_prefix(comma + 1);
        }
      } else if (!value.is_null()) {
        items_.emplace_back(FilterOp::kEq, value);
      }
      break;
    case FilterOp::kEq:
    case FilterOp::kNe:
    case FilterOp::kArrayContains:
      if (value.is_array()) {
        for (const ValueView v : value.elements()) items_.emplace_back(FilterOp::kEq, v);
      }
      break;
    default: break;
  }
  index_items();
}

// Which side of an equality a value is on: text that spells a number or a truth equals one, but not
// another text that spells the same.
enum class Side : uint64_t { kStored = 0, kGiven = 1 };

// Calls `use` with a hash of each thing that a scalar may equal; where the hashes of two sides are
// the same, they nearly always are equal. False: it is no scalar.
template <class Use>
bool each_hash(ValueView v, Side side, Use&& use) {
  const auto same = [](size_t hash) { return static_cast<uint64_t>(hash) << 1; };
  const auto spelled = [](size_t hash) { return static_cast<uint64_t>(hash) << 1 | 1; };
  const auto number = [](ValueView n) {
    return std::hash<double>()(n.as_double() + 0.0);  // no negative zero
  };
  const auto truth = [](bool b) { return b ? kHashOfTrue : kHashOfFalse; };
  const auto plain = [&](size_t hash) {
    use(same(hash));
    if (side == Side::kStored) use(spelled(hash));
  };
  const auto text = [&](size_t hash) { use(side == Side::kStored ? same(hash) : spelled(hash)); };
  switch (v.type()) {
    case Type::kBool: plain(truth(v.as_bool())); return true;
    case Type::kInt:
    case Type::kBigInt:
    case Type::kDouble: plain(number(v)); return true;
    case Type::kString: {
      use(same(std::hash<std::string_view>()(v.as_string())));
      if (const auto n = NumberText::parse(v.as_string())) text(number(n->view()));
      if (const auto b = truth_of_text(v.as_string())) text(truth(*b));
      return true;
    }
    default: return false;
  }
}

void Operand::index_items() {
  if (items_.size() < kIndexedItemsMin) return;
  bool null_seen = false;
  for (uint32_t i = 0; i < items_.size(); ++i) {
    const ValueView x = items_[i].value();
    if (each_hash(x, Side::kGiven, [&](uint64_t hash) { places_.emplace_back(hash, i); })) continue;
    if (!x.is_null() || !null_seen) others_.push_back(i);
    null_seen = null_seen || x.is_null();
  }
  std::sort(places_.begin(), places_.end());
}

// For a value that is no array. What takes more than *steps comparisons counts as not found.
bool Operand::any_item_equals(ValueView scalar, uint64_t* steps) const {
  const auto equal = [&](const Operand& item) {
    if (*steps == 0) return false;
    --*steps;
    return item.equals_scalar(scalar);
  };
  if (places_.empty()) return std::any_of(items_.begin(), items_.end(), equal);
  bool found = false;
  const auto look = [&](uint64_t hash) {
    auto at = std::lower_bound(places_.begin(), places_.end(), std::pair(hash, uint32_t{0}));
    for (; !found && at != places_.end() && at->first == hash; ++at)
      found = equal(items_[at->second]);
  };
  if (each_hash(scalar, Side::kStored, look)) return found;
  return std::any_of(others_.begin(), others_.end(), [&](uint32_t i) { return equal(items_[i]); });
}

void Operand::compile_regex(bool case_insensitive) {
  const ValueView pattern = value();
  if (!pattern.is_string()) return;
  RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(!case_insensitive);
  options.set_max_mem(kRegexMemoryMax);
  auto regex = std::make_shared<RE2>(pattern.as_string(), options);
  if (regex->ok()) regex_ = std::move(regex);
}

bool Operand::equals_scalar(ValueView stored) const {
  const ValueView x = value();
  if (x.is_null()) return stored.is_missing_or_null();
  switch (stored.type()) {
    case Type::kInt:
    case Type::kBigInt:
    case Type::kDouble:
      if (x.is_number()) return compare_numbers(stored, x) == 0;
      return number_ && compare_numbers(stored, number_->view()) == 0;
    case Type::kString: {
      const std::string_view text = stored.as_string();
      if (x.is_string()) return text == x.as_string();
      if (x.is_number()) {
        const auto number = NumberText::parse(text);
        return number && compare_numbers(number->view(), x) == 0;
      }
      if (x.is_bool()) {
        const auto truth = truth_of_text(text);
        return truth && *truth == x.as_bool();
      }
      return false;
    }
    case Type::kBool:
      return (x.is_bool() || x.is_string()) && truth_ && *truth_ == stored.as_bool();
    case Type::kObject: return x.is_object() && equal_values(stored, x);
    default: return false;
  }
}

bool Operand::equals(ValueView stored) const {
  const ValueView x = value();
  if (stored.is_array()) {
    if (x.is_array() && equal_values(stored, x)) return true;
    for (const ValueView v : stored.elements()) {
      if (x.is_array() ? equal_values(v, x) : equals_scalar(v)) return true;
    }
    return false;
  }
  if (!x.is_array()) return equals_scalar(stored);
  uint64_t steps = kComparedPairsMax;
  return any_item_equals(stored, &steps);
}

bool Operand::in_list(ValueView stored) const {
  uint64_t steps = kComparedPairsMax;
  if (!stored.is_array()) return any_item_equals(stored, &steps);
  // Lists and objects one by one, as are the few items of a short list.
  const uint64_t pairs = stored.count() + 1;
  const auto equal = [&](const Operand& item) {
    if (pairs > steps) return false;
    steps -= pairs;
    return item.equals(stored);
  };
  if (places_.empty()) return std::any_of(items_.begin(), items_.end(), equal);
  for (const ValueView v : stored.elements()) {
    if (!v.is_missing_or_null() && !v.is_array() && !v.is_object() && any_item_equals(v, &steps))
      return true;
  }
  return std::any_of(others_.begin(), others_.end(), [&](uint32_t i) { return equal(items_[i]); });
}

bool Operand::compares(ValueView stored) const {
  if (stored.is_array()) {
    for (const ValueView v : stored.elements()) {
      if (!v.is_array() && compares(v)) return true;
    }
    return false;
  }
  const ValueView x = value();
  int order;
  if (stored.is_number()) {
    if (x.is_number()) {
      order = compare_numbers(stored, x);
    } else if (number_) {
      order = compare_numbers(stored, number_->view());
    } else {
      return false;
    }
  } else if (stored.is_string()) {
    const std::string_view text = stored.as_string();
    std::optional<NumberText> number;
    if (x.is_number() || number_) number = NumberText::parse(text);
    if (number) {
      order = compare_numbers(number->view(), x.is_number() ? x : number_->view());
    } else if (!given_as_text_) {
      return false;
    } else if (const auto when = time_ ? parse_time(text) : std::nullopt) {
      order = when->micros < time_->micros ? -1 : when->micros > time_->micros;
    } else {
      order = text.compare(x.as_string());
    }
  } else {
    return false;
  }
  switch (op_) {
    case FilterOp::kGt: return order > 0;
    case FilterOp::kGte: return order >= 0;
    case FilterOp::kLt: return order < 0;
    default: return order <= 0;
  }
}

bool Operand::text_test(std::string_view text) const {
  switch (op_) {
    case FilterOp::kContains: return contains_folded(text, folded_);
    case FilterOp::kStartsWith: return starts_with_folded(text, folded_);
    case FilterOp::kEndsWith: return ends_with_folded(text, folded_);
    case FilterOp::kLike: {
      const ValueView pattern = value();
      if (!pattern.is_string()) return false;
      if (!ignore_case) return like_match(text, pattern.as_string());
      return like_match(fold_case(text), fold_case(pattern.as_string()));
    }
    case FilterOp::kRegex: return regex_ && regex_found(*regex_, text);
    default: return false;
  }
}

bool Operand::matches_text(ValueView stored) const {
  if (stored.is_missing_or_null()) return false;
  const ValueView x = value();
  if (x.is_null() || x.is_array() || x.is_object()) return false;
  if (stored.is_array()) {
    if (op_ == FilterOp::kContains && folded_.empty()) return true;
    for (const ValueView v : stored.elements()) {
      if (!v.is_array() && matches_text(v)) return true;
    }
    return false;
  }
  std::string buffer;
  const auto text = text_of(stored, buffer);
  if (!text) return op_ == FilterOp::kContains && folded_.empty();
  return text_test(*text);
}

bool Operand::test(ValueView stored) const {
  switch (op_) {
    case FilterOp::kEq:
    case FilterOp::kNe: return equals(stored);
    case FilterOp::kGt:
    case FilterOp::kGte:
    case FilterOp::kLt:
    case FilterOp::kLte: return compares(stored);
    case FilterOp::kIn:
    case FilterOp::kNotIn: return in_list(stored);
    case FilterOp::kIsNull: {
      const ValueView x = value();
      const bool want =
          (truth_ && *truth_) || (x.is_number() && x.as_double() != 0) ||
          (x.is_string() && x.as_string().size() == 3 && starts_with_folded(x.as_string(), "yes"));
      return stored.is_missing_or_null() == want;
    }
    case FilterOp::kArrayContains:
      for (const ValueView v : stored.elements()) {
        if (equals(v)) return true;
      }
      return false;
    case FilterOp::kContains:
    case FilterOp::kStartsWith:
    case FilterOp::kEndsWith:
    case FilterOp::kLike:
    case FilterOp::kRegex: return matches_text(stored);
  }
  return false;
}

bool Operand::test_time(Micros stored) const {
  switch (op_) {
    case FilterOp::kEq:
    case FilterOp::kNe:
      if (value().is_array()) break;
      if (!time_) return false;
      if (time_->date_only) {
        return stored >= time_->micros && stored < time_->micros + kMicrosPerDay;
      }
      return stored == time_->micros;
    case FilterOp::kGt: return time_ && stored > time_->micros;
    case FilterOp::kGte: return time_ && stored >= time_->micros;
    case FilterOp::kLt: return time_ && stored < time_->micros;
    case FilterOp::kLte: return time_ && stored <= time_->micros;
    case FilterOp::kIn:
    case FilterOp::kNotIn: break;
    case FilterOp::kArrayContains: return false;
    default: {
      const std::string bytes = encode_text(format_time(stored));
      return test(ValueView(bytes));
    }
  }
  for (const Operand& item : items_) {
    if (item.test_time(stored)) return true;
  }
  return false;
}

bool Operand::test_email(std::string_view stored) const {
  const std::string bytes = encode_text(stored);
  if (op_ != FilterOp::kEq && op_ != FilterOp::kNe && op_ != FilterOp::kIn &&
      op_ != FilterOp::kNotIn) {
    return test(ValueView(bytes));
  }
  if (items_.empty()) {
    const ValueView x = value();
    return x.is_string() && op_ != FilterOp::kIn && op_ != FilterOp::kNotIn &&
           fold_case(stored) == fold_case(trim(x.as_string()));
  }
  for (const Operand& item : items_) {
    if (item.test_email(stored)) return true;
  }
  return false;
}

bool like_match(std::string_view text, std::string_view pattern) {
  size_t t = 0, p = 0, star = std::string_view::npos, mark = 0;
  const auto step = [&](size_t at) {  // one code point on
    ++at;
    while (at < text.size() && (static_cast<uint8_t>(text[at]) & 0xC0) == 0x80) ++at;
    return at;
  };
  uint64_t steps = kLikeSteps + kLikeStepsOfByte * text.size();
  while (t < text.size()) {
    if (!steps--) return false;
    if (p < pattern.size() && pattern[p] == '%') {
      star = p++;
      mark = t;
      continue;
    }
    if (p < pattern.size() && pattern[p] == '_') {
      t = step(t);
      ++p;
      continue;
    }
    const bool escaped = p + 1 < pattern.size() && pattern[p] == '\\';
    if (p < pattern.size() && pattern[p + escaped] == text[t]) {
      ++t;
      p += 1u + escaped;
      continue;
    }
    if (star == std::string_view::npos) return false;
    p = star + 1;
    t = ++mark;
  }
  while (p < pattern.size() && pattern[p] == '%') ++p;
  return p == pattern.size();
}

}  // namespace copra::storage
