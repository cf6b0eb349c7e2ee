// Reading TZif files (RFC 8536) and POSIX TZ strings. See zoneinfo_data.h. May include: the
// standard library, datetime.h (calendar).
#include "stdlib_shims/zoneinfo_data.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>

#include "stdlib_shims/datetime.h"

namespace copra {

namespace {

constexpr const char* kDatabase = "/usr/share/zoneinfo/";

class Reader {
 public:
  explicit Reader(std::string_view data) : data_(data) {}
  bool good() const { return good_; }
  std::string_view take(size_t n) {
    if (n > data_.size() - at_) {
      good_ = false;
      return {};
    }
    at_ += n;
    return data_.substr(at_ - n, n);
  }
  int64_t number(size_t bytes) {
    uint64_t v = 0;
    const std::string_view s = take(bytes);
    if (!s.empty() && (s[0] & 0x80)) v = ~uint64_t{0};
    for (const char c : s) v = v << 8 | static_cast<unsigned char>(c);
    return static_cast<int64_t>(v);
  }
  std::string_view rest() const { return data_.substr(at_); }

 private:
  std::string_view data_;
  size_t at_ = 0;
  bool good_ = true;
};

// ---------------------------------------------------------------- POSIX TZ strings

class PosixParser {
 public:
  explicit PosixParser(std::string_view s) : s_(s) {}

  bool parse(ZoneData* z) {
    int64_t offset = 0;
    if (!name(&z->after.name) || !time(&offset)) return false;
    z->after.offset = -offset;
    z->after.dst = 0;
    if (done()) return true;
    if (!name(&z->summer.name)) return false;
    z->summer.offset = z->after.offset + 3600;
    if (!done() && s_[at_] != ',') {
      if (!time(&offset)) return false;
      z->summer.offset = -offset;
    }
    z->summer.dst = z->summer.offset - z->after.offset;
    z->yearly = true;
    return rule(&z->start) && rule(&z->end) && done();
  }

 private:
  bool done() const { return at_ == s_.size(); }
  bool name(std::string* out) {
    const bool quoted = !done() && s_[at_] == '<';
    if (quoted) ++at_;
    const size_t begin = at_;
    const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    while (!done() && (quoted ? s_[at_] != '>' : letter(s_[at_]))) ++at_;
    *out = std::string(s_.substr(begin, at_ - begin));
    if (quoted) {
      if (done()) return false;
      ++at_;
    }
    return !out->empty();
  }
  bool digits(int64_t* out) {
    const size_t begin = at_;
    *out = 0;
    while (!done() && s_[at_] >= '0' && s_[at_] <= '9' && at_ - begin < 4) {
      *out = *out * 10 + (s_[at_++] - '0');
    }
    return at_ > begin;
  }
  bool time(int64_t* out) {
    bool negative = false;
    if (!done() && (s_[at_] == '+' || s_[at_] == '-')) negative = s_[at_++] == '-';
    int64_t h = 0, m = 0, s = 0;
    if (!digits(&h)) return false;
    if (skip(':') && (!digits(&m) || (skip(':') && !digits(&s)))) return false;
    *out = (h * 60 + m) * 60 + s;
    if (negative) *out = -*out;
    return true;
  }
  bool skip(char c) {
    if (done() || s_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool rule(ZoneRule* r) {
    if (!skip(',')) return false;
    int64_t a = 0, b = 0, c = 0;
    if (skip('M')) {
      r->kind = 'M';
      if (!digits(&a) || !skip('.') || !digits(&b) || !skip('.') || !digits(&c)) return false;
      if (a < 1 || a > 12 || b < 1 || b > 5 || c > 6) return false;
      r->month = static_cast<int>(a);
      r->week = static_cast<int>(b);
      r->day = static_cast<int>(c);
    } else {
      r->kind = skip('J') ? 'J' : 'N';
      if (!digits(&a)) return false;
      r->day = static_cast<int>(a);
    }
    return !skip('/') || time(&r->time);
  }

  std::string_view s_;
  size_t at_ = 0;
};

// ---------------------------------------------------------------- TZif

struct Header {
  int version;
  size_t utc_flags, std_flags, leaps, times, types, chars;
};

bool read_header(Reader& r, Header* h) {
  if (r.take(4) != "TZif") return false;
  const std::string_view version = r.take(1);
  r.take(15);
  h->version = version.empty() || version[0] == 0 ? 1 : version[0] - '0';
  size_t* const fields[] = {&h->utc_flags, &h->std_flags, &h->leaps,
                            &h->times,     &h->types,     &h->chars};
  for (size_t* f : fields) {
    const int64_t n = r.number(4);
    if (n < 0) return false;
    *f = static_cast<size_t>(n);
  }
  return r.good();
}

struct RawType {
  int64_t offset;
  bool dst;
  size_t name;
};

// How much of each type's offset is daylight saving: the difference to a neighbour in standard
// time, an hour when there is none.
std::vector<int64_t> saving(const std::vector<size_t>& order, const std::vector<RawType>& types) {
  std::vector<int64_t> out(types.size(), 0);
  const auto wanted = std::count_if(types.begin(), types.end(), [](auto& t) { return t.dst; });
  long found = 0;
  for (size_t i = 1; i < order.size(); ++i) {
    if (found == wanted) return out;
    const size_t t = order[i];
    if (!types[t].dst || out[t]) continue;
    int64_t difference = 0;
    if (!types[order[i - 1]].dst) difference = types[t].offset - types[order[i - 1]].offset;
    if (!difference && i + 1 < order.size()) {
      if (types[order[i + 1]].dst) continue;
      difference = types[t].offset - types[order[i + 1]].offset;
    }
    if (!difference) continue;
    ++found;
    out[t] = difference;
  }
  for (size_t t = 0; t < types.size(); ++t) {
    if (!out[t] && types[t].dst) out[t] = 3600;
  }
  return out;
}

bool parse(std::string_view file, ZoneData* z) {
  Reader r(file);
  Header h{};
  if (!read_header(r, &h)) return false;
  size_t width = 4;
  if (h.version >= 2) {
    r.take(h.times * 5 + h.types * 6 + h.chars + h.leaps * 8 + h.std_flags + h.utc_flags);
    if (!read_header(r, &h)) return false;
    width = 8;
  }
  if (!r.good() || h.times > file.size() || h.types > 256 || !h.types) return false;
  for (size_t i = 0; i < h.times; ++i) z->utc.push_back(r.number(width));
  std::vector<size_t> order;
  for (size_t i = 0; i < h.times; ++i) order.push_back(static_cast<size_t>(r.number(1) & 255));
  std::vector<RawType> raw;
  for (size_t i = 0; i < h.types; ++i) {
    const int64_t offset = r.number(4), dst = r.number(1), name = r.number(1) & 255;
    raw.push_back({offset, dst != 0, static_cast<size_t>(name)});
  }
  const std::string_view chars = r.take(h.chars);
  r.take(h.leaps * (width + 4) + h.std_flags + h.utc_flags);
  if (!r.good()) return false;
  const std::vector<int64_t> dst = saving(order, raw);
  std::vector<ZoneType> types;
  for (size_t i = 0; i < raw.size(); ++i) {
    if (raw[i].name >= chars.size()) return false;
    const std::string_view name = chars.substr(raw[i].name);
    types.push_back({raw[i].offset, dst[i], std::string(name.substr(0, name.find('\0')))});
  }
  for (const size_t t : order) {
    if (t >= types.size()) return false;
    z->types.push_back(types[t]);
  }
  for (size_t i = 0; i < order.size(); ++i) {
    int64_t first = i ? raw[order[i - 1]].offset : raw[0].offset, second = raw[order[i]].offset;
    if (second > first) std::swap(first, second);
    z->wall[0].push_back(z->utc[i] + first);
    z->wall[1].push_back(z->utc[i] + second);
  }
  const auto standard =
      std::find_if(raw.begin(), raw.end(), [](const RawType& t) { return !t.dst; });
  z->before = types[standard == raw.end() ? 0 : static_cast<size_t>(standard - raw.begin())];
  z->after = z->types.empty() ? types[0] : z->types.back();
  std::string_view footer = r.rest();
  if (width == 8 && footer.size() > 2) {
    footer.remove_prefix(1);
    footer = footer.substr(0, footer.find('\n'));
    if (!footer.empty() && !PosixParser(footer).parse(z)) return false;
  }
  z->fixed = types.size() == 1 && !z->yearly && z->after.offset == types[0].offset &&
             z->after.name == types[0].name;
  return true;
}

bool read_file(const std::string& path, std::string* out) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return false;
  std::ifstream in(path, std::ios::binary);
  out->assign(std::istreambuf_iterator<char>(in), {});
  return in.good() || in.eof();
}

}  // namespace

int64_t ZoneRule::at(int64_t year) const {
  const int y = static_cast<int>(year);
  int64_t days = ordinal_of(year, 1, 1) - kEpochOrdinal;
  if (kind == 'M') {
    const int64_t first = ordinal_of(year, month, 1);
    const int weekday = (weekday_of(first) + 1) % 7;  // Sunday 0
    int d = 1 + (day - weekday + 7) % 7 + (week - 1) * 7;
    if (d > days_in_month(y, month)) d -= 7;
    days = first + d - 1 - kEpochOrdinal;
  } else {
    days += kind == 'J' ? day - 1 + (day >= 60 && is_leap(y)) : day;
  }
  return days * kDaySeconds + time;
}

const ZoneType& ZoneData::local(int64_t seconds, int64_t year, bool fold) const {
  const std::vector<int64_t>& w = wall[fold];
  if (!w.empty() && seconds < w.front()) return before;
  if (!w.empty() && seconds <= w.back()) {
    const auto at = std::upper_bound(w.begin(), w.end(), seconds) - w.begin();
    return types[static_cast<size_t>(at) - 1];
  }
  if (!yearly) return after;
  int64_t from = start.at(year), to = end.at(year);
  if (fold == (summer.dst >= 0)) {
    to -= summer.dst;
  } else {
    from += summer.dst;
  }
  const bool in = from < to ? from <= seconds && seconds < to : !(to <= seconds && seconds < from);
  return in ? summer : after;
}

const ZoneType& ZoneData::universal(int64_t seconds, int64_t year, bool* fold) const {
  *fold = false;
  if (!utc.empty() && seconds < utc.front()) return before;
  if ((utc.empty() || seconds > utc.back()) && yearly) {
    const int64_t from = start.at(year) - after.offset, to = end.at(year) - summer.offset;
    const bool in =
        from < to ? from <= seconds && seconds < to : !(to <= seconds && seconds < from);
    const int64_t twice = summer.dst > 0 ? to : from;
    const int64_t length = summer.dst < 0 ? -summer.dst : summer.dst;
    *fold = twice <= seconds && seconds < twice + length;
    return in ? summer : after;
  }
  if (utc.empty()) return after;
  const auto at =
      static_cast<size_t>(std::upper_bound(utc.begin(), utc.end(), seconds) - utc.begin());
  const ZoneType& now = types[at - 1];
  const ZoneType& previous = at >= 2 ? types[at - 2] : before;
  *fold = previous.offset - now.offset > seconds - utc[at - 1];
  return now;
}

const ZoneData* zone_data(std::string_view key) {
  static std::mutex mutex;
  static auto* known = new std::map<std::string, std::unique_ptr<ZoneData>, std::less<>>;
  std::lock_guard lock(mutex);
  if (auto it = known->find(key); it != known->end()) return it->second.get();
  std::string file;
  auto z = std::make_unique<ZoneData>();
  // Unknown keys aren't remembered: there is no end of them.
  if (!read_file(kDatabase + std::string(key), &file) || !parse(file, z.get())) return nullptr;
  return known->emplace(std::string(key), std::move(z)).first->second.get();
}

const std::vector<std::string>& zone_keys() {
  static const std::vector<std::string> keys = [] {
    namespace fs = std::filesystem;
    std::vector<std::string> out;
    std::error_code error;
    const std::string root = kDatabase;
    for (fs::recursive_directory_iterator it(root, error), last; it != last; it.increment(error)) {
      if (error) break;
      const std::string key = it->path().string().substr(root.size());
      if (it->is_directory(error)) {
        if (key == "posix" || key == "right") it.disable_recursion_pending();
        continue;
      }
      char magic[4] = {};
      std::ifstream(it->path(), std::ios::binary).read(magic, 4);
      if (key != "posixrules" && std::string_view(magic, 4) == "TZif") out.push_back(key);
    }
    std::sort(out.begin(), out.end());
    return out;
  }();
  return keys;
}

}  // namespace copra
