// The filter language, sorting, paging, counting, grouping and search against a second, naive
// evaluation of the rules, on random documents: with and without indexes, on both engines.
#include <ctime>
#include <map>
#include <random>

#include "tests/storage/store_fixture.h"

namespace copra::storage {
namespace {

// ---- the model: plain values, rules written out as they are stated ------------------------------

struct Val {
  enum Kind { kMissing, kNull, kBool, kInt, kDouble, kText, kList, kObject } kind = kMissing;
  bool b = false;
  int64_t i = 0;
  double d = 0;
  std::string s;
  std::vector<Val> list;
  std::vector<std::pair<std::string, Val>> fields;

  static Val null() { return make(kNull); }
  static Val boolean(bool v) {
    Val out = make(kBool);
    out.b = v;
    return out;
  }
  static Val integer(int64_t v) {
    Val out = make(kInt);
    out.i = v;
    return out;
  }
  static Val real(double v) {
    Val out = make(kDouble);
    out.d = v;
    return out;
  }
  static Val text(std::string v) {
    Val out = make(kText);
    out.s = std::move(v);
    return out;
  }
  static Val make(Kind k) {
    Val out;
    out.kind = k;
    return out;
  }
  bool is_number() const { return kind == kInt || kind == kDouble; }
  bool nothing() const { return kind == kMissing || kind == kNull; }
  long double number() const {
    return kind == kInt ? static_cast<long double>(i) : static_cast<long double>(d);
  }
  const Val* get(std::string_view key) const {
    for (const auto& [name, value] : fields) {
      if (name == key) return &value;
    }
    return nullptr;
  }
};

std::string json_of(const Val& v) {
  switch (v.kind) {
    case Val::kMissing:
    case Val::kNull: return "null";
    case Val::kBool: return v.b ? "true" : "false";
    case Val::kInt: return std::to_string(v.i);
    case Val::kDouble: {
      std::string out;
      append_json_double(v.d, out);
      return out;
    }
    case Val::kText: {
      std::string out;
      append_json_string(v.s, out);
      return out;
    }
    case Val::kList: {
      std::string out = "[";
      for (const Val& e : v.list) out += (out.size() > 1 ? "," : "") + json_of(e);
      return out + "]";
    }
    case Val::kObject: {
      std::string out = "{";
      for (const auto& [name, value] : v.fields) {
        out += (out.size() > 1 ? "," : "") + json_of(Val::text(name)) + ":" + json_of(value);
      }
      return out + "}";
    }
  }
  return {};
}

bool deep_equal(const Val& a, const Val& b) {
  if (a.is_number() && b.is_number()) return a.number() == b.number();
  if (a.kind != b.kind) return false;
  switch (a.kind) {
    case Val::kBool: return a.b == b.b;
    case Val::kText: return a.s == b.s;
    case Val::kList:
      if (a.list.size() != b.list.size()) return false;
      for (size_t i = 0; i < a.list.size(); ++i) {
        if (!deep_equal(a.list[i], b.list[i])) return false;
      }
      return true;
    case Val::kObject:
      if (a.fields.size() != b.fields.size()) return false;
      for (const auto& [name, value] : a.fields) {
        const Val* other = b.get(name);
        if (!other || !deep_equal(value, *other)) return false;
      }
      return true;
    default: return true;
  }
}

// "-?digits[.digits]", which is all that the generator makes.
std::optional<long double> number_text(const std::string& s) {
  size_t at = s.starts_with('-') ? 1 : 0;
  size_t digits = 0, dots = 0;
  for (; at < s.size(); ++at) {
    if (s[at] == '.' && digits > 0 && dots == 0) {
      ++dots;
    } else if (s[at] >= '0' && s[at] <= '9') {
      ++digits;
    } else {
      return std::nullopt;
    }
  }
  if (digits == 0) return std::nullopt;
  if (dots == 0) return static_cast<long double>(std::stoll(s));
  return static_cast<long double>(std::stod(s));
}

// "YYYY-MM-DD" and "YYYY-MM-DDTHH:MM:SS" with nothing, "Z" or "+01:00".
std::optional<int64_t> time_text(const std::string& s) {
  std::tm tm{};
  const char* rest = strptime(s.c_str(), "%Y-%m-%d", &tm);
  if (!rest) return std::nullopt;
  if (*rest == '\0') return timegm(&tm);
  if (*rest != 'T') return std::nullopt;
  rest = strptime(rest, "T%H:%M:%S", &tm);
  if (!rest) return std::nullopt;
  const std::string zone = rest;
  if (zone.empty() || zone == "Z") return timegm(&tm);
  if (zone == "+01:00") return timegm(&tm) - 3600;
  return std::nullopt;
}

std::string lower(std::string s) {
  for (char& c : s) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  for (size_t at; (at = s.find("É")) != std::string::npos;) s.replace(at, 2, "é");
  return s;
}

std::optional<bool> truth_text(const std::string& s) {
  const std::string word = lower(s);
  if (word == "true" || word == "1") return true;
  if (word == "false" || word == "0") return false;
  return std::nullopt;
}

bool scalar_eq(const Val& v, const Val& x) {
  if (x.nothing()) return v.nothing();
  if (v.nothing()) return false;
  if (v.kind == Val::kObject) return x.kind == Val::kObject && deep_equal(v, x);
  if (v.is_number()) {
    if (x.is_number()) return v.number() == x.number();
    if (x.kind == Val::kText && number_text(x.s)) return v.number() == *number_text(x.s);
    return false;
  }
  if (v.kind == Val::kText) {
    if (x.kind == Val::kText) return v.s == x.s;
    if (x.is_number() && number_text(v.s)) return *number_text(v.s) == x.number();
    if (x.kind == Val::kBool && truth_text(v.s)) return *truth_text(v.s) == x.b;
    return false;
  }
  if (v.kind == Val::kBool) {
    if (x.kind == Val::kBool) return v.b == x.b;
    if (x.kind == Val::kText && truth_text(x.s)) return *truth_text(x.s) == v.b;
  }
  return false;
}

bool eq(const Val& v, const Val& x) {
  if (v.kind == Val::kList) {
    if (x.kind == Val::kList && deep_equal(v, x)) return true;
    for (const Val& e : v.list) {
      if (x.kind == Val::kList ? deep_equal(e, x) : scalar_eq(e, x)) return true;
    }
    return false;
  }
  if (x.kind == Val::kList) {
    for (const Val& e : x.list) {
      if (scalar_eq(v, e)) return true;
    }
    return false;
  }
  return scalar_eq(v, x);
}

bool in_list(const Val& v, const Val& x) {
  if (x.kind == Val::kList) {
    for (const Val& e : x.list) {
      if (eq(v, e)) return true;
    }
    return false;
  }
  if (x.kind == Val::kText) {
    size_t from = 0;
    for (;;) {
      const size_t comma = x.s.find(',', from);
      std::string part = x.s.substr(from, comma == std::string::npos ? comma : comma - from);
      while (!part.empty() && part.front() == ' ') part.erase(0, 1);
      while (!part.empty() && part.back() == ' ') part.pop_back();
      if (!part.empty() && eq(v, Val::text(part))) return true;
      if (comma == std::string::npos) return false;
      from = comma + 1;
    }
  }
  return !x.nothing() && eq(v, x);
}

// <0, 0, >0; nullopt: not comparable.
// Not inlined: g++ 12 under AddressSanitizer takes the copy for uninitialised.
[[gnu::noinline]] std::optional<int> order_of(const Val& v, const Val& x) {
  const auto sign = [](long double a, long double b) { return a < b ? -1 : a > b ? 1 : 0; };
  std::optional<long double> xn;
  if (x.is_number()) xn = x.number();
  if (x.kind == Val::kText) xn = number_text(x.s);
  if (v.is_number()) return xn ? std::optional<int>(sign(v.number(), *xn)) : std::nullopt;
  if (v.kind != Val::kText) return std::nullopt;
  if (xn && number_text(v.s)) return sign(*number_text(v.s), *xn);
  if (x.kind != Val::kText) return std::nullopt;
  if (time_text(v.s) && time_text(x.s)) {
    return sign(static_cast<long double>(*time_text(v.s)),
                static_cast<long double>(*time_text(x.s)));
  }
  return v.s < x.s ? -1 : v.s > x.s ? 1 : 0;
}

bool compares(const Val& v, const Val& x, const std::string& op) {
  if (v.kind == Val::kList) {
    for (const Val& e : v.list) {
      if (e.kind != Val::kList && compares(e, x, op)) return true;
    }
    return false;
  }
  const std::optional<int> order = order_of(v, x);
  if (!order) return false;
  return op == "gt"    ? *order > 0
         : op == "gte" ? *order >= 0
         : op == "lt"  ? *order < 0
                       : *order <= 0;
}

bool text_op(const Val& v, const Val& x, const std::string& op) {
  if (v.nothing() || x.nothing() || x.kind == Val::kList || x.kind == Val::kObject) return false;
  const std::string want = lower(x.kind == Val::kText ? x.s : json_of(x));
  if (op == "contains" && want.empty()) return true;
  if (v.kind == Val::kList) {
    for (const Val& e : v.list) {
      if (e.kind != Val::kList && text_op(e, x, op)) return true;
    }
    return false;
  }
  if (v.kind == Val::kObject) return false;
  const std::string have = lower(v.kind == Val::kText ? v.s : json_of(v));
  if (op == "contains") return have.find(want) != std::string::npos;
  return op == "startswith" ? have.starts_with(want) : have.ends_with(want);
}

struct Cond {
  std::string field, op;
  Val x;
};

bool holds(const Val& v, const Cond& c) {
  if (c.op == "eq") return eq(v, c.x);
  if (c.op == "ne") return !eq(v, c.x);
  if (c.op == "in") return in_list(v, c.x);
  if (c.op == "notin") return !in_list(v, c.x);
  if (c.op == "isnull") return v.nothing() == c.x.b;
  if (c.op == "array_contains") {
    if (v.kind != Val::kList) return false;
    for (const Val& e : v.list) {
      if (eq(e, c.x)) return true;
    }
    return false;
  }
  if (c.op == "contains" || c.op == "startswith" || c.op == "endswith")
    return text_op(v, c.x, c.op);
  return compares(v, c.x, c.op);
}

const Val& value_at(const Val& doc, std::string_view field) {
  static const Val kMissingValue;
  const size_t dot = field.find('.');
  const Val* head = doc.get(field.substr(0, dot));
  if (!head) return kMissingValue;
  if (dot == std::string_view::npos) return *head;
  return head->kind == Val::kObject ? value_at(*head, field.substr(dot + 1)) : kMissingValue;
}

// A dotted field of a document without an object there asks related documents, and none exist.
bool holds_in(const Val& doc, const Cond& c) {
  const size_t dot = c.field.find('.');
  if (dot != std::string::npos) {
    const Val* head = doc.get(c.field.substr(0, dot));
    if (!head || head->kind != Val::kObject) return false;
  }
  return holds(value_at(doc, c.field), c);
}

// All of `all`, and one of `any` when there are some.
struct Conditions {
  std::vector<Cond> all, any;
  bool matches(const Val& doc) const {
    for (const Cond& c : all) {
      if (!holds_in(doc, c)) return false;
    }
    for (const Cond& c : any) {
      if (holds_in(doc, c)) return true;
    }
    return any.empty();
  }
  std::string json() const {
    std::string out = "{";
    const auto add = [&](const std::string& prefix, const Cond& c) {
      out += (out.size() > 1 ? "," : "") + json_of(Val::text(prefix + c.field + "__" + c.op)) +
             ":" + json_of(c.x);
    };
    for (const Cond& c : all) add("", c);
    for (const Cond& c : any) add("[or]", c);
    return out + "}";
  }
};

int sort_rank(const Val& v) {
  if (v.nothing()) return 9;
  if (v.is_number()) return 0;
  return v.kind == Val::kText ? 1 : v.kind == Val::kBool ? 2 : 3;
}

int sort_order(const Val& a, const Val& b) {
  if (sort_rank(a) != sort_rank(b)) return sort_rank(a) < sort_rank(b) ? -1 : 1;
  if (a.is_number()) return a.number() < b.number() ? -1 : a.number() > b.number();
  if (a.kind == Val::kText) return a.s < b.s ? -1 : a.s > b.s;
  if (a.kind == Val::kBool) return static_cast<int>(a.b) - static_cast<int>(b.b);
  return 0;
}

struct ModelRow {
  Uuid id;
  Val doc;
  int64_t effective = 0;  // microseconds
  int64_t sequence = 0;
};

bool any_leaf(const Val& v, const std::string& folded) {
  if (v.kind == Val::kText) return lower(v.s).find(folded) != std::string::npos;
  for (const Val& e : v.list) {
    if (any_leaf(e, folded)) return true;
  }
  for (const auto& [name, value] : v.fields) {
    if (any_leaf(value, folded)) return true;
  }
  return false;
}

// ---- random documents and filters ---------------------------------------------------------------

class Random {
 public:
  explicit Random(uint64_t seed) : engine_(seed) {}
  int below(int n) { return static_cast<int>(engine_() % static_cast<uint64_t>(n)); }
  bool one_in(int n) { return below(n) == 0; }

  Val scalar() {
    static const char* const kTexts[] = {"a",
                                         "ab",
                                         "Ab",
                                         "abc",
                                         "b",
                                         "",
                                         "true",
                                         "False",
                                         "1",
                                         "0",
                                         "2.50",
                                         "10",
                                         "-3",
                                         "École",
                                         "écart",
                                         "x,y",
                                         "100%",
                                         "a_b",
                                         "2024-01-05",
                                         "2024-01-05T00:00:00",
                                         "2024-01-04T23:30:00Z",
                                         "2024-01-05T00:30:00+01:00",
                                         "2023-12-31"};
    switch (below(10)) {
      case 0: return Val::null();
      case 1: return Val::boolean(one_in(2));
      case 2:
      case 3: return Val::integer(below(12) - 3);
      case 4: return Val::real(below(40) / 4.0);
      case 5: return Val::integer(one_in(2) ? 9007199254740993 : 9007199254740992);
      default: return Val::text(kTexts[below(std::size(kTexts))]);
    }
  }

  Val value() {
    switch (below(8)) {
      case 0: {
        Val out = Val::make(Val::kList);
        for (int n = below(4); n > 0; --n) out.list.push_back(scalar());
        return out;
      }
      case 1: {
        Val out = Val::make(Val::kObject);
        out.fields.emplace_back("k", scalar());
        return out;
      }
      default: return scalar();
    }
  }

  Val document(int n) {
    static const char* const kWords[] = {"Straße", "river", "RIVER bank", "mountain",
                                         "mount",  "rivet", "École",      "zzz"};
    Val out = Val::make(Val::kObject);
    const auto put = [&](const char* name, Val v) { out.fields.emplace_back(name, std::move(v)); };
    if (!one_in(8)) put("a", value());
    if (!one_in(8)) put("b", scalar());
    put("c", Val::integer(below(5)));
    if (one_in(3)) {
      Val inner = Val::make(Val::kObject);
      inner.fields.emplace_back("x", scalar());
      inner.fields.emplace_back("y", Val::integer(below(3)));
      put("o", inner);
    }
    put("n", Val::integer(n));
    std::string words;
    for (int i = below(4); i >= 0; --i)
      words += std::string(kWords[below(std::size(kWords))]) + " ";
    put("words", Val::text(words));
    if (one_in(20)) put("long", Val::text(std::string(600, 'q') + std::to_string(below(3))));
    if (one_in(10)) put("created_at", Val::text("2024-01-0" + std::to_string(1 + below(5))));
    return out;
  }

  Cond condition() {
    static const char* const kFields[] = {"a", "b", "c", "o.x", "o.y", "words", "missing"};
    static const char* const kOps[] = {
        "eq",    "eq",       "eq",         "ne",       "gt",     "gte",           "lt", "lte", "in",
        "notin", "contains", "startswith", "endswith", "isnull", "array_contains"};
    Cond c;
    c.field = kFields[below(std::size(kFields))];
    c.op = kOps[below(std::size(kOps))];
    if (c.op == "isnull") {
      c.x = Val::boolean(one_in(2));
    } else if (c.op == "in" || c.op == "notin") {
      if (one_in(4)) {
        c.x = Val::text("a, ab ,,10");
      } else {
        c.x = Val::make(Val::kList);
        for (int n = below(4); n > 0; --n) c.x.list.push_back(scalar());
      }
    } else if (c.field == "words") {
      static const char* const kParts[] = {"riv", "MOUNT", "école", "r b", "zz", "stra", "t "};
      c.x = Val::text(kParts[below(std::size(kParts))]);
    } else if (c.field == "c" && !one_in(4)) {
      c.x = Val::integer(below(5));
    } else {
      c.x = one_in(12) ? value() : scalar();
    }
    return c;
  }

  Conditions test() {
    Conditions t;
    for (int n = below(3) + (one_in(6) ? 0 : 1); n > 0; --n) t.all.push_back(condition());
    if (one_in(5)) {
      for (int n = 2; n > 0; --n) t.any.push_back(condition());
    }
    // One key once in an object.
    std::map<std::string, int> seen;
    const auto again = [&](const std::string& p) {
      return [&seen, p](const Cond& c) { return seen[p + c.field + c.op]++ > 0; };
    };
    std::erase_if(t.all, again(""));
    std::erase_if(t.any, again("|"));
    if (t.any.size() == 1) t.any.clear();
    return t;
  }

 private:
  std::mt19937_64 engine_;
};

class ReferenceTest : public StoreTest {
 protected:
  static constexpr int kRows = 1200;

  void fill(uint64_t seed) {
    Random random(seed);
    std::vector<std::string> bodies;
    std::vector<Val> docs;
    for (int i = 0; i < kRows; ++i) {
      docs.push_back(random.document(i));
      Result<std::string> encoded = json_to_value(json_of(docs.back()));
      ASSERT_TRUE(encoded.ok());
      bodies.push_back(std::move(*encoded));
    }
    const auto made =
        must(store->write([&](Session& s) { return s.bulk_create(project, "r", bodies); }));
    for (int i = 0; i < kRows; ++i) {
      ModelRow row{made[static_cast<size_t>(i)].id, docs[static_cast<size_t>(i)],
                   made[static_cast<size_t>(i)].created_at, i};
      if (const Val* own = row.doc.get("created_at"))
        row.effective = *time_text(own->s) * 1'000'000;
      model.push_back(std::move(row));
    }
  }

  static bool newer(const ModelRow& a, const ModelRow& b) {
    return a.effective != b.effective ? a.effective > b.effective : a.sequence > b.sequence;
  }

  std::vector<const ModelRow*> expected(const Conditions& test, const std::string& sort,
                                        bool descending) {
    std::vector<const ModelRow*> out;
    for (const ModelRow& row : model) {
      if (test.matches(row.doc)) out.push_back(&row);
    }
    std::sort(out.begin(), out.end(), [&](const ModelRow* a, const ModelRow* b) {
      if (sort.empty()) return descending ? newer(*a, *b) : newer(*b, *a);
      const Val &x = value_at(a->doc, sort), &y = value_at(b->doc, sort);
      if (x.nothing() != y.nothing()) return y.nothing();
      const int order = sort_order(x, y);
      if (order != 0) return descending ? order > 0 : order < 0;
      return newer(*a, *b);
    });
    return out;
  }

  // Runs `count` random queries and compares each with the model.
  void compare(uint64_t seed, int count) {
    Random random(seed);
    static const char* const kSorts[] = {"", "", "", "a", "b", "c", "n", "o.x", "long"};
    for (int i = 0; i < count && !HasFailure(); ++i) {
      const Conditions test = random.test();
      Query q;
      const std::string json = test.json();
      q.filter = Filter::parse(DocView(*json_to_value(json)), FilterTarget::kDocuments);
      q.sort = kSorts[random.below(std::size(kSorts))];
      q.descending = random.one_in(2);
      q.limit = random.one_in(3) ? -1 : random.below(20);
      q.offset = random.one_in(3) ? random.below(30) : 0;
      q.want_total = random.one_in(2);
      const std::string what = json + " sort " + q.sort + (q.descending ? " desc" : " asc") +
                               " limit " + std::to_string(q.limit) + " offset " +
                               std::to_string(q.offset) + (q.want_total ? " total" : "");
      const std::vector<const ModelRow*> all = expected(test, q.sort, q.descending);
      const Page page = query("r", q);
      const size_t from = std::min(all.size(), static_cast<size_t>(q.offset));
      const size_t wanted = q.limit < 0 ? all.size() - from
                                        : std::min(all.size() - from, static_cast<size_t>(q.limit));
      const auto plan = [&] {
        return must(store->read([&](Session& s) { return s.explain(project, "r", q); })).plan;
      };
      ASSERT_EQ(page.rows.size(), wanted) << what << "\n" << plan();
      for (size_t k = 0; k < wanted; ++k) {
        ASSERT_EQ(page.rows[k].id, all[from + k]->id)
            << what << " row " << k << "\n"
            << plan() << "\ngot " << to_json(page.rows[k].data()) << "\nexpected "
            << json_of(all[from + k]->doc);
      }
      ASSERT_EQ(page.total, q.want_total ? static_cast<int64_t>(all.size()) : -1) << what << plan();
      if (q.limit != 0) {
        ASSERT_EQ(page.has_more, from + wanted < all.size()) << what;
      }
      const int64_t counted =
          must(store->read([&](Session& s) { return s.count(project, "r", q.filter); }));
      ASSERT_EQ(counted, static_cast<int64_t>(all.size())) << what << "\n" << plan();
      if (i % 8 == 0) compare_aggregates(test, q.filter, all);
    }
  }

  void compare_aggregates(const Conditions&, const Filter& filter,
                          const std::vector<const ModelRow*>& all) {
    int64_t sum = 0, least = INT64_MAX, most = INT64_MIN;
    std::map<int64_t, int64_t> groups;
    for (const ModelRow* row : all) {
      const int64_t n = row->doc.get("n")->i;
      sum += n;
      least = std::min(least, n);
      most = std::max(most, n);
      ++groups[row->doc.get("c")->i];
    }
    const auto value = [&](AggregateOp op) {
      return to_json(DocView(must(store->read([&](Session& s) {
                               return s.aggregate(project, "r", "n", op, filter);
                             })).value));
    };
    if (all.empty()) return;
    EXPECT_EQ(value(AggregateOp::kSum), std::to_string(sum));
    EXPECT_EQ(value(AggregateOp::kMin), std::to_string(least));
    EXPECT_EQ(value(AggregateOp::kMax), std::to_string(most));
    const auto found =
        must(store->read([&](Session& s) { return s.group_by(project, "r", "c", filter); }));
    EXPECT_EQ(found.size(), groups.size());
    for (const Group& group : found) {
      EXPECT_EQ(group.count, groups[DocView(group.key).as_int()]);
    }
  }

  void compare_search() {
    for (const char* term : {"riv", "RIVER", "école", "mount", "r b", "zz", "zzz", "qqqq", "straße",
                             "2024-01-0", "nothing at all", "er"}) {
      for (const int64_t limit : {-1, 5}) {
        std::vector<Uuid> expected_ids;
        for (const ModelRow* row : expected(Conditions{}, "", true)) {
          if (any_leaf(row->doc, lower(term))) expected_ids.push_back(row->id);
        }
        if (limit >= 0 && expected_ids.size() > static_cast<size_t>(limit)) {
          expected_ids.resize(static_cast<size_t>(limit));
        }
        const auto rows =
            must(store->read([&](Session& s) { return s.search(project, "r", term, {}, limit); }));
        std::vector<Uuid> ids;
        for (const Document& row : rows) ids.push_back(row.id);
        EXPECT_EQ(ids, expected_ids) << term << " limit " << limit;
      }
    }
  }

  // Moves the model and the store on by `count` random writes.
  void change(uint64_t seed, int count) {
    Random random(seed);
    for (int i = 0; i < count; ++i) {
      const size_t at = static_cast<size_t>(random.below(static_cast<int>(model.size())));
      if (random.one_in(3)) {
        must(store->write(
            [&](Session& s) { return s.delete_document(project, "r", model[at].id); }));
        model.erase(model.begin() + static_cast<ptrdiff_t>(at));
        continue;
      }
      Val doc = random.document(i);
      const std::string body = *json_to_value(json_of(doc));
      const Document done = must(store->write([&](Session& s) {
        return s.replace_document(project, "r", model[at].id, DocView(body));
      }));
      model[at].effective = done.created_at;
      if (const Val* own = doc.get("created_at")) {
        model[at].effective = *time_text(own->s) * 1'000'000;
      }
      model[at].doc = std::move(doc);
    }
  }

  void index(const IndexSpec& spec) {
    must(store->write([&](Session& s) { return s.create_index(project, "r", spec); }));
  }

  std::vector<ModelRow> model;
};

TEST_P(ReferenceTest, RandomQueriesAgreeWithAndWithoutIndexes) {
  fill(1);
  compare(2, 800);
  compare_search();
  if (HasFailure()) return;
  index({"by_a", {"a"}});
  index({"by_b", {"-b"}});
  index({"by_c_b", {"c", "b"}});
  index({"by_c_n", {"c", "-n"}});
  index({"by_ox", {"o.x"}});
  index({"by_long", {"long"}});
  must(store->build_indexes());
  compare(3, 1600);
  if (HasFailure()) return;
  IndexSpec search;
  search.name = "search";
  search.search = true;
  index(search);
  must(store->build_indexes());
  compare(4, 600);
  compare_search();
  if (HasFailure()) return;
  change(5, 400);
  compare(6, 800);
  compare_search();
}

// Queries over other data sets, the indexes made before the documents.
TEST_P(ReferenceTest, ManySeeds) {
  for (uint64_t seed = 10; seed < 16 && !HasFailure(); ++seed) {
    model.clear();
    must(store->write([&](Session& s) {
      const Status gone = s.delete_collection(project, "r");
      return gone.is(Code::kNotFound) ? Status() : gone;
    }));
    index({"i1", {seed % 2 ? "a" : "-a"}});
    index({"i2", {"b", "a"}});
    index({"i3", {"c"}});
    IndexSpec search;
    search.name = "search";
    search.search = seed % 2 == 0;
    if (search.search) index(search);
    fill(seed);
    must(store->build_indexes());
    compare(seed + 100, 800);
    change(seed + 200, 200);
    compare(seed + 300, 500);
    compare_search();
  }
}

COPRA_BOTH_ENGINES(ReferenceTest);

}  // namespace
}  // namespace copra::storage
