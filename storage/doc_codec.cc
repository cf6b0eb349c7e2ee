// The binary document format: builder, look-ups, comparison, merge. JSON text lives in
// json_text.cc; the layout is written down in FORMAT.md ("Values").
#include "storage/doc_codec.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace copra::storage {

using namespace codec;

namespace {

void append_u32(std::string& out, uint32_t v) {
  out.append(reinterpret_cast<const char*>(&v), sizeof v);
}

void append_length(std::string& out, size_t n) {
  if (n < 0xFF) {
    out.push_back(static_cast<char>(n));
  } else {
    out.push_back(static_cast<char>(0xFF));
    append_u32(out, static_cast<uint32_t>(n));
  }
}

void store_u32(std::string& out, size_t at, uint32_t v) { std::memcpy(out.data() + at, &v, 4); }

// -- numbers of unlike kinds, exactly ----------------------------------------------------------

std::string_view strip_sign(std::string_view digits, bool* negative) {
  *negative = !digits.empty() && digits[0] == '-';
  return *negative ? digits.substr(1) : digits;
}

int compare_digits(std::string_view a, std::string_view b) {  // canonical decimal text
  bool a_negative, b_negative;
  a = strip_sign(a, &a_negative);
  b = strip_sign(b, &b_negative);
  if (a_negative != b_negative) return a_negative ? -1 : 1;
  int order = a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : a.compare(b);
  order = order < 0 ? -1 : order > 0;
  return a_negative ? -order : order;
}

int compare_int_double(int64_t i, double d) {
  if (d >= 9223372036854775808.0) return -1;
  if (d < -9223372036854775808.0) return 1;
  const int64_t whole = static_cast<int64_t>(d);
  if (i != whole) return i < whole ? -1 : 1;
  const double fraction = d - static_cast<double>(whole);
  return fraction > 0 ? -1 : fraction < 0 ? 1 : 0;
}

int type_rank(ValueView v) {
  switch (v.type()) {
    case Type::kInt:
    case Type::kBigInt:
    case Type::kDouble: return 0;
    case Type::kString: return 1;
    case Type::kBool: return 2;
    case Type::kMissing:
    case Type::kNull: return 4;
    default: return 3;
  }
}

int sign_of(int v) { return v < 0 ? -1 : v > 0; }

bool validate_at(const uint8_t* p, const uint8_t* end, int depth, const uint8_t** next);

// A length and that many bytes; returns false when they do not fit.
bool skip_text(const uint8_t*& p, const uint8_t* end) {
  if (p >= end) return false;
  if (*p == 0xFF && end - p < 5) return false;
  const size_t n = load_length(p);
  if (static_cast<size_t>(end - p) < n) return false;
  p += n;
  return true;
}

bool validate_container(const uint8_t* p, const uint8_t* end, int depth, const uint8_t** next) {
  if (depth >= kDepthMax || static_cast<size_t>(end - p) < kContainerHead) return false;
  const bool object = *p == kTagObject;
  const uint32_t size = load_u32(p + 1);
  const uint32_t count = load_u32(p + 5);
  p += kContainerHead;
  if (static_cast<size_t>(end - p) < size) return false;
  end = p + size;
  uint32_t seen = 0;
  while (p < end) {
    if (object && !skip_text(p, end)) return false;
    if (!validate_at(p, end, depth + 1, &p)) return false;
    ++seen;
  }
  *next = end;
  return seen == count;
}

bool validate_at(const uint8_t* p, const uint8_t* end, int depth, const uint8_t** next) {
  if (p >= end) return false;
  const uint8_t tag = *p;
  if (tag == kTagArray || tag == kTagObject) return validate_container(p, end, depth, next);
  if (tag == kTagString || tag == kTagBigInt) {
    ++p;
    if (!skip_text(p, end)) return false;
    *next = p;
    return true;
  }
  size_t size = 1;
  if (tag >= 0xC0) return false;
  if (tag >= kTagShortString) {
    size = 1u + (tag & 0x3F);
  } else if (tag >= kTagInt0) {
    if (tag > kTagInt0 + 8) return false;
    size = 1u + (tag - kTagInt0);
  } else if (tag == kTagDouble) {
    size = 9;
  } else if (tag > kTagTrue) {
    return false;
  }
  if (static_cast<size_t>(end - p) < size) return false;
  *next = p + size;
  return true;
}

}  // namespace

// ---- reading -----------------------------------------------------------------------------------

Type ValueView::type() const {
  if (!p_) return Type::kMissing;
  const uint8_t tag = *p_;
  if (tag >= kTagShortString) return Type::kString;
  if (tag >= kTagInt0) return Type::kInt;
  constexpr Type kTypes[] = {Type::kNull,   Type::kBool,   Type::kBool,
                             Type::kDouble, Type::kBigInt, Type::kString,
                             Type::kArray,  Type::kObject, Type::kEntity};
  return tag < std::size(kTypes) ? kTypes[tag] : Type::kNull;
}

int64_t ValueView::as_int() const {
  // Loads of fixed size, two that overlap where it takes them: a copy of n bytes would go through
  // memory and wait for it.
  const auto load = [this](auto sized, int at) {
    std::memcpy(&sized, p_ + 1 + at, sizeof sized);
    return sized;
  };
  const auto two = [&](auto low, auto high, int n) {
    const int at = n - static_cast<int>(sizeof high);
    const auto upper = static_cast<uint64_t>(static_cast<int64_t>(load(high, at)));
    return static_cast<int64_t>(upper << (8 * at) | load(low, 0));
  };
  switch (const int n = *p_ - kTagInt0; n) {
    case 0: return 0;
    case 1: return load(int8_t{}, 0);
    case 2: return load(int16_t{}, 0);
    case 3: return two(uint16_t{}, int8_t{}, n);
    case 4: return load(int32_t{}, 0);
    case 5: return two(uint32_t{}, int8_t{}, n);
    case 6: return two(uint32_t{}, int16_t{}, n);
    case 7: return two(uint32_t{}, int32_t{}, n);
    default: return load(int64_t{}, 0);
  }
}

double ValueView::as_double() const {
  if (*p_ == kTagDouble) {
    double d;
    std::memcpy(&d, p_ + 1, sizeof d);
    return d;
  }
  if (*p_ == kTagBigInt) {
    const std::string_view digits = as_string();
    double d = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), d);
    if (error == std::errc::result_out_of_range) {
      d = digits[0] == '-' ? -HUGE_VAL : HUGE_VAL;
    }
    return d;
  }
  return static_cast<double>(as_int());
}

std::string_view ValueView::as_string() const {
  if (*p_ >= kTagShortString) {
    return {reinterpret_cast<const char*>(p_ + 1), static_cast<size_t>(*p_ & 0x3F)};
  }
  const uint8_t* p = p_ + 1;
  const size_t n = load_length(p);
  return {reinterpret_cast<const char*>(p), n};
}

EntityHead ValueView::entity_head() const {
  EntityHead head;
  head.kind = static_cast<EntityHead::Kind>(p_[5]);
  head.shown = p_[6];
  std::memcpy(head.id.bytes.data(), p_ + 7, 16);
  std::memcpy(head.collection_id.bytes.data(), p_ + 23, 16);
  std::memcpy(&head.created_at, p_ + 39, 8);
  std::memcpy(&head.updated_at, p_ + 47, 8);
  return head;
}

ValueView ValueView::find(std::string_view key) const {
  if (!is_object()) return {};
  const uint8_t* p = p_ + kContainerHead;
  const uint8_t* const end = p + load_u32(p_ + 1);
  ValueView found;
  while (p < end) {
    const size_t n = load_length(p);
    const bool same = n == key.size() && std::memcmp(p, key.data(), n) == 0;
    p += n;
    const ValueView value = from(p);
    if (same) found = value;
    p += value.byte_size();
  }
  return found;
}

ValueView ValueView::find_path(std::string_view dotted) const {
  ValueView at = *this;
  while (at) {
    const size_t dot = dotted.find('.');
    at = at.find(dotted.substr(0, dot));
    if (dot == std::string_view::npos) return at;
    dotted.remove_prefix(dot + 1);
  }
  return {};
}

ValueView ValueView::at(size_t index) const {
  for (const ValueView v : elements()) {
    if (index-- == 0) return v;
  }
  return {};
}

// ---- building ----------------------------------------------------------------------------------

void DocBuilder::fail(Status status) {
  if (status_.ok()) status_ = std::move(status);
}

bool DocBuilder::before_value() {
  if (!status_.ok()) return false;
  if (open_.empty()) {
    if (out_.empty()) return true;
    fail(Status::invalid("a second top-level value"));
    return false;
  }
  Open& open = open_.back();
  const uint8_t tag = static_cast<uint8_t>(out_[open.start]);
  if ((tag == kTagObject) != have_key_) {
    fail(Status::invalid("an object value needs a key"));
    return false;
  }
  have_key_ = false;
  ++open.count;
  if (out_.size() > bytes_max_) {
    fail(Status::too_large("document is larger than " + std::to_string(bytes_max_) + " bytes"));
    return false;
  }
  return true;
}

void DocBuilder::begin(uint8_t tag, size_t head_size) {
  if (!before_value()) return;
  if (open_.size() >= static_cast<size_t>(kDepthMax)) {
    return fail(Status::invalid("value is nested deeper than " + std::to_string(kDepthMax)));
  }
  open_.push_back({static_cast<uint32_t>(out_.size()), 0});
  out_.push_back(static_cast<char>(tag));
  out_.append(head_size - 1, '\0');
}

void DocBuilder::end(uint8_t tag) {
  if (!status_.ok()) return;
  if (open_.empty() || static_cast<uint8_t>(out_[open_.back().start]) != tag || have_key_) {
    return fail(Status::invalid("unbalanced end of container"));
  }
  const Open open = open_.back();
  open_.pop_back();
  store_u32(out_, open.start + 1, static_cast<uint32_t>(out_.size() - open.start - kContainerHead));
  store_u32(out_, open.start + 5, open.count);
}

void DocBuilder::begin_object() { begin(kTagObject, kContainerHead); }
void DocBuilder::end_object() { end(kTagObject); }
void DocBuilder::begin_array() { begin(kTagArray, kContainerHead); }
void DocBuilder::end_array() { end(kTagArray); }

void DocBuilder::key(std::string_view key) {
  if (!status_.ok()) return;
  if (open_.empty() || static_cast<uint8_t>(out_[open_.back().start]) != kTagObject || have_key_) {
    return fail(Status::invalid("a key belongs into an object"));
  }
  append_length(out_, key.size());
  out_.append(key);
  have_key_ = true;
}

void DocBuilder::null() {
  if (before_value()) out_.push_back(static_cast<char>(kTagNull));
}

void DocBuilder::boolean(bool value) {
  if (before_value()) out_.push_back(static_cast<char>(value ? kTagTrue : kTagFalse));
}

void DocBuilder::integer(int64_t value) {
  if (!before_value()) return;
  int n = 0;
  if (value != 0) {
    const uint64_t magnitude = static_cast<uint64_t>(value < 0 ? ~value : value);
    const int bits = 65 - (magnitude == 0 ? 64 : __builtin_clzll(magnitude));  // with the sign
    n = (bits + 7) / 8;
  }
  char raw[9];
  raw[0] = static_cast<char>(kTagInt0 + n);
  std::memcpy(raw + 1, &value, 8);
  out_.append(raw, static_cast<size_t>(1 + n));
}

void DocBuilder::big_integer(std::string_view digits) {
  bool negative;
  std::string_view magnitude = strip_sign(digits, &negative);
  while (magnitude.size() > 1 && magnitude[0] == '0') magnitude.remove_prefix(1);
  if (magnitude.empty() || magnitude.find_first_not_of("0123456789") != std::string_view::npos) {
    return fail(Status::invalid("not an integer"));
  }
  if (magnitude.size() <= 19) {
    std::string text = negative ? "-" : "";
    text += magnitude;
    int64_t value;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc()) return integer(value);
  }
  if (!before_value()) return;
  out_.push_back(static_cast<char>(kTagBigInt));
  append_length(out_, magnitude.size() + negative);
  if (negative) out_.push_back('-');
  out_.append(magnitude);
}

void DocBuilder::number(double value) {
  if (!std::isfinite(value)) return null();
  if (!before_value()) return;
  char raw[9];
  raw[0] = static_cast<char>(kTagDouble);
  std::memcpy(raw + 1, &value, 8);
  out_.append(raw, sizeof raw);
}

void DocBuilder::string(std::string_view utf8) {
  if (!before_value()) return;
  if (utf8.size() < 64) {
    out_.push_back(static_cast<char>(kTagShortString + utf8.size()));
  } else {
    out_.push_back(static_cast<char>(kTagString));
    append_length(out_, utf8.size());
  }
  out_.append(utf8);
}

void DocBuilder::value(ValueView value) {
  if (!value) return null();
  if (before_value()) out_.append(value.bytes());
}

void DocBuilder::begin_entity(const EntityHead& head) {
  if (!before_value()) return;
  open_.push_back({static_cast<uint32_t>(out_.size()), 0});
  out_.push_back(static_cast<char>(kTagEntity));
  append_u32(out_, 0);
  out_.push_back(static_cast<char>(head.kind));
  out_.push_back(static_cast<char>(head.shown));
  out_.append(head.id.raw());
  out_.append(head.collection_id.raw());
  out_.append(reinterpret_cast<const char*>(&head.created_at), 8);
  out_.append(reinterpret_cast<const char*>(&head.updated_at), 8);
}

void DocBuilder::end_entity() {
  if (!status_.ok()) return;
  if (open_.empty() || static_cast<uint8_t>(out_[open_.back().start]) != kTagEntity ||
      open_.back().count != 1) {
    return fail(Status::invalid("an entity holds one object"));
  }
  const size_t start = open_.back().start;
  open_.pop_back();
  store_u32(out_, start + 1, static_cast<uint32_t>(out_.size() - start - 5));
}

Result<std::string> DocBuilder::take() {
  if (status_.ok() && (!open_.empty() || out_.empty())) fail(Status::invalid("unfinished value"));
  if (status_.ok() && out_.size() > bytes_max_) {
    fail(Status::too_large("document is larger than " + std::to_string(bytes_max_) + " bytes"));
  }
  Status status = std::move(status_);
  std::string out = std::move(out_);
  clear();
  if (!status.ok()) return status;
  return out;
}

void DocBuilder::clear() {
  out_.clear();
  open_.clear();
  status_ = Status();
  have_key_ = false;
}

// ---- comparing, merging ------------------------------------------------------------------------

int compare_numbers(ValueView a, ValueView b) {
  if (a.is_int() && b.is_int()) {
    const int64_t x = a.as_int(), y = b.as_int();
    return x < y ? -1 : x > y;
  }
  if (a.is_double() && b.is_double()) {
    const double x = a.as_double(), y = b.as_double();
    return x < y ? -1 : x > y;
  }
  if (a.is_int() && b.is_double()) return compare_int_double(a.as_int(), b.as_double());
  if (a.is_double() && b.is_int()) return -compare_int_double(b.as_int(), a.as_double());
  if (a.is_double() || b.is_double()) {  // with a big integer: doubles this large are whole
    const double x = a.as_double(), y = b.as_double();
    return x < y ? -1 : x > y;
  }
  char text_a[24], text_b[24];
  const auto digits = [](ValueView v, char* buffer) -> std::string_view {
    if (v.is_bigint()) return v.as_string();
    const auto [end, error] = std::to_chars(buffer, buffer + 24, v.as_int());
    return {buffer, static_cast<size_t>(end - buffer)};
  };
  return compare_digits(digits(a, text_a), digits(b, text_b));
}

namespace {

// Look-ups of many names in one object, each of which would go over all of it.
class Lookup {
 public:
  Lookup(ValueView object, uint32_t times) : object_(object) {
    if (uint64_t{object.count()} * times <= kComparisonsMax) return;
    sorted_.reserve(object.count());
    for (const ValueView::Field f : object.fields()) sorted_.push_back(f);
    std::stable_sort(sorted_.begin(), sorted_.end(),
                     [](const auto& x, const auto& y) { return x.key < y.key; });
  }
  // The last one of its name, as ValueView::find().
  ValueView find(std::string_view key) const {
    if (sorted_.empty()) return object_.find(key);
    const auto after =
        std::upper_bound(sorted_.begin(), sorted_.end(), key,
                         [](std::string_view k, const auto& field) { return k < field.key; });
    if (after == sorted_.begin() || std::prev(after)->key != key) return {};
    return std::prev(after)->value;
  }

 private:
  static constexpr uint64_t kComparisonsMax = 2048;  // sorting costs more up to here
  const ValueView object_;
  std::vector<ValueView::Field> sorted_;
};

}  // namespace

bool equal_values(ValueView a, ValueView b) {
  if (!a || !b) return !a && !b;
  if (a.is_number() && b.is_number()) return compare_numbers(a, b) == 0;
  if (a.type() != b.type()) return false;
  switch (a.type()) {
    case Type::kString: return a.as_string() == b.as_string();
    case Type::kArray: {
      if (a.count() != b.count()) return false;
      const ValueView::Elements rhs = b.elements();
      auto other = rhs.begin();
      for (const ValueView v : a.elements()) {
        if (!equal_values(v, *other)) return false;
        ++other;
      }
      return true;
    }
    case Type::kObject: {
      if (a.count() != b.count()) return false;
      const Lookup in_b(b, a.count());
      for (const ValueView::Field f : a.fields()) {
        const ValueView other = in_b.find(f.key);
        if (!other || !equal_values(f.value, other)) return false;
      }
      return true;
    }
    default: return a.same_bytes(b);
  }
}

int compare_for_sort(ValueView a, ValueView b) {
  const int rank_a = type_rank(a), rank_b = type_rank(b);
  if (rank_a != rank_b) return rank_a < rank_b ? -1 : 1;
  switch (rank_a) {
    case 0: return compare_numbers(a, b);
    case 1: return sign_of(a.as_string().compare(b.as_string()));
    case 2: return static_cast<int>(a.as_bool()) - static_cast<int>(b.as_bool());
    default: return 0;
  }
}

Result<std::string> merge_objects(DocView base, DocView fields) {
  if (!base.is_object() || !fields.is_object())
    return Status::invalid("both values must be objects");
  DocBuilder out(std::numeric_limits<uint32_t>::max());
  out.begin_object();
  const Lookup in_fields(fields, base.count()), in_base(base, fields.count());
  for (const ValueView::Field f : base.fields()) {
    const ValueView changed = in_fields.find(f.key);
    out.key(f.key);
    out.value(changed ? changed : f.value);
  }
  for (const ValueView::Field f : fields.fields()) {
    if (in_base.find(f.key)) continue;
    out.key(f.key);
    out.value(f.value);
  }
  out.end_object();
  return out.take();
}

std::string empty_object() {
  std::string out(kContainerHead, '\0');
  out[0] = static_cast<char>(kTagObject);
  return out;
}

bool validate_value(std::string_view bytes) {
  const auto* p = reinterpret_cast<const uint8_t*>(bytes.data());
  const uint8_t* next = nullptr;
  return validate_at(p, p + bytes.size(), 0, &next) && next == p + bytes.size();
}

}  // namespace copra::storage
