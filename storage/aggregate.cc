// Sums, averages, extremes and groups over a collection. Integer sums stay
// exact until they leave int64, then continue as doubles.
#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "storage/store_impl.h"

namespace copra::storage {

namespace {

constexpr size_t kAggregatesMax = 100;
// What all groups of one call may take together.
constexpr size_t kGroupBytesMax = size_t{128} << 20;

std::string encode_one(const std::function<void(DocBuilder&)>& build) {
  DocBuilder b(SIZE_MAX);
  build(b);
  Result<std::string> bytes = b.take();
  return bytes.ok() ? std::move(bytes).value() : std::string(1, '\0');
}

class Accumulator {
 public:
  explicit Accumulator(AggregateOp op) : op_(op) {}

  void add(ValueView v) {
    if (v.is_missing_or_null()) return;
    ++present_;
    switch (op_) {
      case AggregateOp::kCount: break;
      case AggregateOp::kSum:
      case AggregateOp::kAvg:
        if (v.is_number()) add_number(v);
        break;
      case AggregateOp::kMin:
      case AggregateOp::kMax:
        if (v.is_number()) {
          ++numbers_;
          keep_extreme(v, &best_number_);
        } else if (v.is_string()) {
          ++texts_;
          keep_extreme(v, &best_text_);
        }
    }
  }
  void add_row() { ++present_; }
  size_t held_bytes() const { return best_number_.size() + best_text_.size(); }

  Aggregate result() const {
    Aggregate out;
    out.count = numbers_;
    out.value = encode_one([&](DocBuilder& b) {
      switch (op_) {
        case AggregateOp::kCount: out.count = present_; return b.integer(present_);
        case AggregateOp::kSum:
          if (exact_) return b.integer(whole_);
          return b.number(real_);
        case AggregateOp::kAvg:
          if (numbers_ == 0) return b.null();
          return b.number((exact_ ? static_cast<double>(whole_) : real_) /
                          static_cast<double>(numbers_));
        case AggregateOp::kMin:
        case AggregateOp::kMax:
          if (!best_number_.empty()) return b.value(ValueView(best_number_));
          if (best_text_.empty()) return b.null();
          out.count = texts_;
          return b.value(ValueView(best_text_));
      }
    });
    return out;
  }

 private:
  void add_number(ValueView v) {
    ++numbers_;
    if (exact_ && v.is_int() && !__builtin_add_overflow(whole_, v.as_int(), &whole_)) return;
    if (exact_) {
      exact_ = false;
      real_ = static_cast<double>(whole_);
    }
    // Neumaier's compensated sum: the order of documents must not show.
    const double x = v.as_double();
    const double sum = real_ + x;
    lost_ += std::fabs(real_) >= std::fabs(x) ? (real_ - sum) + x : (x - sum) + real_;
    real_ = sum;
    if (std::isfinite(lost_) && std::fabs(lost_) > 0) {
      const double corrected = real_ + lost_;
      lost_ = (real_ - corrected) + lost_;
      real_ = corrected;
    }
  }

  void keep_extreme(ValueView v, std::string* best) {
    if (!best->empty()) {
      const int order = compare_for_sort(v, ValueView(*best));
      if (op_ == AggregateOp::kMin ? order >= 0 : order <= 0) return;
    }
    *best = v.bytes();
  }

  AggregateOp op_;
  int64_t present_ = 0, numbers_ = 0, texts_ = 0;
  int64_t whole_ = 0;
  double real_ = 0, lost_ = 0;
  bool exact_ = true;
  std::string best_number_, best_text_;
};

std::string_view strip_data(std::string_view field) {
  if (field.starts_with("data.") && field.size() > 5) field.remove_prefix(5);
  return field;
}

// The value of a field for grouping; system times as text. `buffer` keeps made values alive.
ValueView field_value(const EntityRef& entity, std::string_view field, std::string& buffer) {
  const std::string_view path = strip_data(field);
  ValueView v = entity.data.find(path);
  if (!v) v = entity.data.find_path(path);
  if (v || path.size() != field.size()) return v;
  if (field == "id") {
    buffer = encode_one([&](DocBuilder& b) { b.string(entity.id.text()); });
  } else if (field == "created_at" || field == "updated_at") {
    const Micros at = field == "created_at" ? entity.created_at : entity.updated_at;
    buffer = encode_one([&](DocBuilder& b) { b.string(format_time(at)); });
  } else {
    return {};
  }
  return ValueView(buffer);
}

// Equal values get equal bytes: whole doubles as integers.
std::string group_key(ValueView v) {
  if (v.is_double()) {
    const double d = v.as_double();
    if (d == std::trunc(d) && std::fabs(d) < 9e18) {
      return encode_one([&](DocBuilder& b) { b.integer(static_cast<int64_t>(d)); });
    }
  }
  return v ? std::string(v.bytes()) : std::string(1, '\0');
}

}  // namespace

std::optional<AggregateOp> parse_aggregate_op(std::string_view name) {
  constexpr std::pair<std::string_view, AggregateOp> kNames[] = {{"count", AggregateOp::kCount},
                                                                 {"sum", AggregateOp::kSum},
                                                                 {"avg", AggregateOp::kAvg},
                                                                 {"min", AggregateOp::kMin},
                                                                 {"max", AggregateOp::kMax}};
  for (const auto& [text, op] : kNames) {
    if (text == name) return op;
  }
  return std::nullopt;
}

Result<Aggregate> Session::aggregate(const Uuid& project, std::string_view collection,
                                     std::string_view field, AggregateOp op, const Filter& filter) {
  Accumulator sum(op);
  const bool rows = op == AggregateOp::kCount && (field.empty() || field == "*" || field == "id");
  std::string buffer;
  COPRA_TRY(scan(project, collection, filter, [&](const EntityRef& entity) {
    if (rows) {
      sum.add_row();
    } else {
      sum.add(field_value(entity, field, buffer));
    }
    return true;
  }));
  return sum.result();
}

Result<std::vector<Group>> Session::group_by(const Uuid& project, std::string_view collection,
                                             std::string_view field, const Filter& filter,
                                             const std::vector<AggregateSpec>& specs) {
  if (specs.size() > kAggregatesMax)
    return Status::invalid("more than " + std::to_string(kAggregatesMax) + " aggregates");
  struct Open {
    int64_t count = 0;
    std::vector<Accumulator> sums;
  };
  std::unordered_map<std::string, Open> open;
  std::string buffer;
  size_t bytes = 0;
  COPRA_TRY(scan(project, collection, filter, [&](const EntityRef& entity) {
    const auto found = open.try_emplace(group_key(field_value(entity, field, buffer)));
    Open& group = found.first->second;
    if (found.second) {
      // A group is kept twice while the answer is made.
      bytes += 2 * (found.first->first.size() + sizeof(Group)) + sizeof(Open) +
               specs.size() * (sizeof(Accumulator) + sizeof(std::string));
      group.sums.reserve(specs.size());
      for (const AggregateSpec& spec : specs) group.sums.emplace_back(spec.op);
    }
    ++group.count;
    for (size_t i = 0; i < specs.size(); ++i) {
      Accumulator& sum = group.sums[i];
      if (specs[i].field.empty()) {
        sum.add_row();
        continue;
      }
      const size_t held = sum.held_bytes();
      sum.add(field_value(entity, specs[i].field, buffer));
      bytes += 2 * sum.held_bytes() - 2 * held;
    }
    return bytes <= kGroupBytesMax;
  }));
  if (bytes > kGroupBytesMax)
    return Status::invalid("the groups take more than " + std::to_string(kGroupBytesMax >> 20) +
                           " MiB");
  std::vector<Group> out;
  out.reserve(open.size());
  for (auto& [key, group] : open) {
    Group row{key, group.count, {}};
    for (const Accumulator& sum : group.sums) row.values.push_back(sum.result().value);
    out.push_back(std::move(row));
  }
  std::sort(out.begin(), out.end(), [](const Group& a, const Group& b) {
    if (a.count != b.count) return a.count > b.count;
    const int order = compare_for_sort(ValueView(a.key), ValueView(b.key));
    return order != 0 ? order < 0 : a.key < b.key;
  });
  return out;
}

}  // namespace copra::storage
