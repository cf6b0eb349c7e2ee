// See re_engine.h. Choosing an engine: PCRE2's JIT is the fastest on ordinary text but may
// backtrack without bound, so it runs under a step limit. When that is hit, RE2 (linear time) takes
// over wherever it gives Python's answer: no construct it lacks, and none of the cases where the
// dialects differ (word boundaries on non-ASCII text, `$` before a final newline, a second match at
// the place of an empty one), and as long as its states don't outgrow its memory: what it does then
// takes every instruction at every byte, and nothing interrupts it. Otherwise PCRE2 gets a last,
// larger limit: a hostile pattern ends in kTooComplex.
//
// The JIT can't anchor at match time, and Unicode classes cost it a call a character: so a pattern
// is compiled anew, when first needed, for each way of anchoring, and for ASCII texts.
#include "stdlib_shims/re_engine.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <re2/re2.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <list>
#include <mutex>
#include <unordered_map>

namespace copra {

namespace {

constexpr uint32_t kFirstMatchLimit = 200'000;
constexpr uint32_t kLastMatchLimit = 5'000'000;
constexpr uint32_t kDepthLimit = 100'000;
constexpr uint32_t kHeapLimitKib = 16 * 1024;
// PCRE2's limits hold for one place where a match may start. A search is made in windows of such
// places, and given up when it has taken this long.
constexpr size_t kFirstWindow = 128;
constexpr size_t kLastWindow = 1;
constexpr std::chrono::milliseconds kFirstTime{20};
constexpr std::chrono::milliseconds kLastTime{1000};
constexpr std::chrono::microseconds kQuickWindow{1000};
// Bytes that back-references may compare in one search, and what other callouts count as.
constexpr uint64_t kUncountedMax = 150'000'000;
constexpr size_t kCalloutBytes = 16;
// Of one RE2; making one that fills it takes a second.
constexpr int64_t kRe2Memory = 8 << 20;
// What RE2 keeps for an instruction of its program, both ways.
constexpr uint64_t kRe2InstructionBytes = 32;
// Where RE2 keeps the groups of every thread it follows: instructions x groups x bytes.
constexpr uint64_t kRe2GroupWork = 100'000'000;
// Where RE2 may go on without its automaton of states: instructions x bytes, each up to 20 ns.
constexpr uint64_t kRe2SlowWork = 20'000'000;
constexpr int kGroupsOnStack = 16;
constexpr uint32_t kScratchPairs = 64;

// Thrown out of an RE2 that gave up its automaton where going on without one would take too long.
struct AutomatonLost {};
// True within one call of RE2 only, which the fiber doesn't leave.
thread_local bool only_automaton = false;
// RE2 has one such hook: the others' are called in turn. Set before any thread is made.
re2::hooks::DFASearchFailureCallback* const next_hook = re2::hooks::GetDFASearchFailureHook();
void automaton_lost(const re2::hooks::DFASearchFailure& failure) {
  if (only_automaton) throw AutomatonLost();
  next_hook(failure);
}
[[maybe_unused]] const bool hooked = (re2::hooks::SetDFASearchFailureHook(automaton_lost), true);

bool match_in_time(const RE2& re, const re2::StringPiece& subject, size_t pos, RE2::Anchor how,
                   re2::StringPiece* found, int groups, ReOutcome* out) {
  only_automaton = static_cast<uint64_t>(re.ProgramSize()) * (subject.size() - pos) > kRe2SlowWork;
  try {
    *out = re.Match(subject, pos, subject.size(), how, found, groups) ? ReOutcome::kMatch
                                                                      : ReOutcome::kNoMatch;
  } catch (const AutomatonLost&) {
    *out = ReOutcome::kTooComplex;
  }
  only_automaton = false;
  return *out == ReOutcome::kMatch;
}

struct PcreDelete {
  void operator()(pcre2_code* c) const { pcre2_code_free(c); }
  void operator()(pcre2_match_context* c) const { pcre2_match_context_free(c); }
  void operator()(pcre2_match_data* d) const { pcre2_match_data_free(d); }
};

}  // namespace

struct ReScratch::Data {
  std::unique_ptr<pcre2_match_data, PcreDelete> match;
  std::unique_ptr<pcre2_match_context, PcreDelete> first, last;  // with their limits
  uint64_t uncounted = 0;  // what callouts added up in the search that is going on
};

namespace {

// One way of matching: 3 anchors, for any text or for ASCII only.
struct Variant {
  std::unique_ptr<pcre2_code, PcreDelete> code;
  std::atomic<bool> ready{false};
  bool jit = false;
};

// Callouts stand where PCRE2's limit of steps counts too little; see kReferenceNumberMax.
int on_callout(pcre2_callout_block* block, void* sum) {
  const uint32_t group = block->callout_number;
  size_t bytes = kCalloutBytes;
  if (group >= kReferenceNumberMax) {
    bytes += block->subject_length - block->current_position;
  } else if (group && group < block->capture_top &&
             block->offset_vector[size_t{group} * 2] != PCRE2_UNSET) {
    bytes += block->offset_vector[size_t{group} * 2 + 1] - block->offset_vector[size_t{group} * 2];
  }
  auto& uncounted = *static_cast<uint64_t*>(sum);
  uncounted += bytes;
  return uncounted > kUncountedMax ? PCRE2_ERROR_MATCHLIMIT : 0;
}

std::unique_ptr<pcre2_match_context, PcreDelete> make_limits(uint32_t steps, uint64_t* uncounted) {
  std::unique_ptr<pcre2_match_context, PcreDelete> context(pcre2_match_context_create(nullptr));
  pcre2_set_match_limit(context.get(), steps);
  pcre2_set_depth_limit(context.get(), kDepthLimit);
  pcre2_set_heap_limit(context.get(), kHeapLimitKib);
  pcre2_set_callout(context.get(), on_callout, uncounted);
  return context;
}

}  // namespace

ReScratch::ReScratch() : data_(std::make_unique<Data>()) {
  data_->match.reset(pcre2_match_data_create(kScratchPairs, nullptr));
  data_->first = make_limits(kFirstMatchLimit, &data_->uncounted);
  data_->last = make_limits(kLastMatchLimit, &data_->uncounted);
}
ReScratch::~ReScratch() = default;

struct ReProgram::Engines {
  // Made when first needed, under the mutex; never changed afterwards.
  std::mutex mutex;
  std::unique_ptr<RE2> ascii, wide;
  Variant variants[2][3];
  bool tried_ascii = false, tried_wide = false, tried_compact = false;
  std::unique_ptr<ReProgram> compact;
  std::atomic<uint64_t> bytes{0};

  const RE2* re2(const ReTranslation& info, bool bytes, bool ascii_text) {
    const std::lock_guard lock(mutex);
    bool& tried = ascii_text ? tried_ascii : tried_wide;
    std::unique_ptr<RE2>& slot = ascii_text ? ascii : wide;
    if (!tried) {
      tried = true;
      RE2::Options options;
      options.set_log_errors(false);
      options.set_max_mem(kRe2Memory);
      if (bytes) options.set_encoding(RE2::Options::EncodingLatin1);
      auto made = std::make_unique<RE2>(ascii_text ? info.re2_ascii : info.re2_unicode, options);
      if (made->ok()) {
        bytes += static_cast<uint64_t>(made->ProgramSize()) * kRe2InstructionBytes;
        slot = std::move(made);
      }
    }
    return slot.get();
  }

  // The code to match with, or null when PCRE2 refuses the pattern. `narrow`: for ASCII texts.
  const Variant& pcre2(const ReTranslation& info, bool bytes, bool narrow, ReAnchor anchor,
                       std::string* error) {
    narrow = narrow && !info.pcre_ascii.empty();
    Variant& v = variants[narrow][static_cast<size_t>(anchor)];
    if (!v.ready.load(std::memory_order_acquire)) {
      const std::lock_guard lock(mutex);
      if (!v.ready.load(std::memory_order_relaxed)) {
        this->bytes += compile(info, bytes, narrow, anchor, &v, error);
        v.ready.store(true, std::memory_order_release);
      }
    }
    // \x{100} is an error without UTF.
    return narrow && !v.code ? pcre2(info, bytes, false, anchor, error) : v;
  }

  // The bytes that what it made takes.
  static uint64_t compile(const ReTranslation& info, bool bytes, bool narrow, ReAnchor anchor,
                          Variant* out, std::string* error) {
    uint32_t options = PCRE2_ALLOW_EMPTY_CLASS | PCRE2_ALT_CIRCUMFLEX | PCRE2_NEVER_BACKSLASH_C;
    if (!bytes && !narrow) options |= PCRE2_UTF;
    if (!bytes && !narrow && !(info.flags & kReAscii)) options |= PCRE2_UCP;
    options |= anchor == ReAnchor::kSearch ? PCRE2_USE_OFFSET_LIMIT : PCRE2_ANCHORED;
    if (anchor == ReAnchor::kBoth) options |= PCRE2_ENDANCHORED;
    std::unique_ptr<pcre2_compile_context, decltype(&pcre2_compile_context_free)> context(
        pcre2_compile_context_create(nullptr), pcre2_compile_context_free);
    pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
    if (!narrow) {
      pcre2_set_compile_extra_options(context.get(), PCRE2_EXTRA_ALLOW_SURROGATE_ESCAPES);
    }
    int code = 0;
    PCRE2_SIZE at = 0;
    const std::string& pattern = narrow ? info.pcre_ascii : info.pcre;
    out->code.reset(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(),
                                  options, &code, &at, context.get()));
    if (!out->code) {
      PCRE2_UCHAR text[256];
      pcre2_get_error_message(code, text, sizeof text);
      *error = reinterpret_cast<const char*>(text);
      return 0;
    }
#ifndef COPRA_ASAN
    out->jit = pcre2_jit_compile(out->code.get(), PCRE2_JIT_COMPLETE) == 0;
#endif
    size_t size = 0, machine_code = 0;
    pcre2_pattern_info(out->code.get(), PCRE2_INFO_SIZE, &size);
    pcre2_pattern_info(out->code.get(), PCRE2_INFO_JITSIZE, &machine_code);
    return size + machine_code;
  }
};

ReProgram::ReProgram(ReTranslation translation, bool bytes, std::string source)
    : info_(std::move(translation)),
      bytes_(bytes),
      source_(std::move(source)),
      engines_(std::make_unique<Engines>()) {
  // Patterns that only PCRE2 can run are proved at once; for the others either engine will do.
  if (info_.ok && info_.needs_pcre &&
      !engines_->pcre2(info_, bytes_, false, ReAnchor::kSearch, &engine_error_).code) {
    if (engine_error_.empty()) engine_error_ = "pattern not supported";
    if (compact()) engine_error_.clear();
  }
}

const ReProgram* ReProgram::compact() const {
  const std::lock_guard lock(engines_->mutex);
  if (!std::exchange(engines_->tried_compact, true) && !source_.empty()) {
    ReTranslation less = re_translate(source_, bytes_, info_.flags, true);
    auto made = std::make_unique<ReProgram>(std::move(less), bytes_, std::string());
    std::string error;
    const Variant& any =
        made->engines_->pcre2(made->info_, bytes_, false, ReAnchor::kSearch, &error);
    if (any.code) engines_->compact = std::move(made);
  }
  return engines_->compact.get();
}

ReProgram::~ReProgram() = default;

uint64_t ReProgram::memory() const {
  const std::lock_guard lock(engines_->mutex);
  return engines_->bytes + (engines_->compact ? engines_->compact->memory() : 0);
}

ReOutcome ReProgram::match_re2(std::string_view text, size_t pos, ReAnchor anchor, bool narrow,
                               std::vector<int64_t>* out) const {
  const RE2* re = engines_->re2(info_, bytes_, narrow);
  if (!re) return ReOutcome::kTooComplex;
  const int groups = info_.groups + 1;
  re2::StringPiece few[kGroupsOnStack];
  std::vector<re2::StringPiece> many;
  re2::StringPiece* found = few;
  if (groups > kGroupsOnStack) {
    many.resize(static_cast<size_t>(groups));
    found = many.data();
  }
  const RE2::Anchor how = anchor == ReAnchor::kSearch  ? RE2::UNANCHORED
                          : anchor == ReAnchor::kStart ? RE2::ANCHOR_START
                                                       : RE2::ANCHOR_BOTH;
  const re2::StringPiece subject(text.data(), text.size());
  ReOutcome outcome = ReOutcome::kNoMatch;
  const auto group_work = [&](size_t bytes) {
    return static_cast<uint64_t>(re->ProgramSize()) * static_cast<uint64_t>(groups) * bytes;
  };
  if (groups > 1 && group_work(text.size() - pos) > kRe2GroupWork) {
    // Where it matches costs no groups; what they hold is looked for in there only.
    if (!match_in_time(*re, subject, pos, how, found, 1, &outcome)) return outcome;
    if (group_work(found[0].size()) > kRe2GroupWork) return ReOutcome::kTooComplex;
  }
  if (!match_in_time(*re, subject, pos, how, found, groups, &outcome)) return outcome;
  for (int g = 0; g < groups; ++g) {
    if (!found[g].data()) continue;
    const int64_t start = found[g].data() - text.data();
    (*out)[static_cast<size_t>(g) * 2] = start;
    (*out)[static_cast<size_t>(g) * 2 + 1] = start + static_cast<int64_t>(found[g].size());
  }
  return ReOutcome::kMatch;
}

ReOutcome ReProgram::match(std::string_view text, size_t pos, ReAnchor anchor, bool ascii,
                           bool not_empty_at_start, ReScratch& scratch,
                           std::vector<int64_t>* out) const {
  const int groups = info_.groups + 1;
  out->assign(static_cast<size_t>(groups) * 2, -1);
  const bool final_newline = info_.has_dollar && !text.empty() && text.back() == '\n';
  const bool narrow = ascii || bytes_;
  const bool re2_right = !info_.needs_pcre && !not_empty_at_start && !final_newline &&
                         (narrow || !info_.has_word_boundary) &&
                         !(info_.has_no_boundary && text.empty());
  std::string error;
  const Variant& variant = engines_->pcre2(info_, bytes_, ascii, anchor, &error);
  const pcre2_code* code = variant.code.get();
  if (!code) {
    const ReOutcome outcome =
        re2_right ? match_re2(text, pos, anchor, narrow, out) : ReOutcome::kTooComplex;
    const ReProgram* less = outcome == ReOutcome::kTooComplex ? compact() : nullptr;
    return less ? less->match(text, pos, anchor, ascii, not_empty_at_start, scratch, out) : outcome;
  }
  std::unique_ptr<pcre2_match_data, PcreDelete> large;
  pcre2_match_data* data = scratch.data_->match.get();
  if (static_cast<uint32_t>(groups) > kScratchPairs) {
    large.reset(pcre2_match_data_create_from_pattern(code, nullptr));
    data = large.get();
  }
  uint32_t options = PCRE2_NO_UTF_CHECK;
  if (not_empty_at_start) options |= PCRE2_NOTEMPTY_ATSTART;
  const auto* subject = reinterpret_cast<PCRE2_SPTR>(text.data() ? text.data() : "");
  const auto match_at = [&](size_t from, uint32_t how, pcre2_match_context* limits) {
    if (variant.jit) {
      const int rc = pcre2_jit_match(code, subject, text.size(), from, how, data, limits);
      if (rc != PCRE2_ERROR_JIT_STACKLIMIT) return rc;
    }
    return pcre2_match(code, subject, text.size(), from, how | PCRE2_NO_JIT, data, limits);
  };
  const auto attempt = [&](pcre2_match_context* limits, size_t window,
                           std::chrono::microseconds time) {
    using Clock = std::chrono::steady_clock;
    scratch.data_->uncounted = 0;
    if (anchor != ReAnchor::kSearch) return match_at(pos, options, limits);
    Clock::time_point began, window_began;  // not known of the first window: most end in it
    uint32_t how = options;
    for (size_t from = pos;;) {
      const bool whole = text.size() - from <= window;
      const size_t last = whole ? text.size() : from + window - 1;
      pcre2_set_offset_limit(limits, whole ? PCRE2_UNSET : last);
      const int rc = match_at(from, how, limits);
      if (rc != PCRE2_ERROR_NOMATCH || whole) return rc;
      const Clock::time_point now = Clock::now();
      if (from == pos) {
        began = now;
      } else if (now - began > time) {
        return PCRE2_ERROR_MATCHLIMIT;
      } else {
        window = now - window_began < kQuickWindow ? window * 4 : std::max<size_t>(window / 4, 1);
      }
      window_began = now;
      from = last + 1;
      while (!bytes_ && from < text.size() && (static_cast<uint8_t>(text[from]) & 0xC0) == 0x80)
        ++from;
      how &= ~static_cast<uint32_t>(PCRE2_NOTEMPTY_ATSTART);
    }
  };
  int rc = attempt(scratch.data_->first.get(), kFirstWindow, kFirstTime);
  if (rc < 0 && rc != PCRE2_ERROR_NOMATCH) {
    if (re2_right) {
      const ReOutcome outcome = match_re2(text, pos, anchor, narrow, out);
      if (outcome != ReOutcome::kTooComplex) return outcome;
    }
    rc = attempt(scratch.data_->last.get(), kLastWindow, kLastTime);
  }
  if (rc == PCRE2_ERROR_NOMATCH) return ReOutcome::kNoMatch;
  if (rc < 0) return ReOutcome::kTooComplex;
  const PCRE2_SIZE* ovector = pcre2_get_ovector_pointer(data);
  for (int g = 0; g < rc && g < groups; ++g) {
    if (ovector[2 * g] == PCRE2_UNSET) continue;
    (*out)[static_cast<size_t>(g) * 2] = static_cast<int64_t>(ovector[2 * g]);
    (*out)[static_cast<size_t>(g) * 2 + 1] = static_cast<int64_t>(ovector[2 * g + 1]);
  }
  return ReOutcome::kMatch;
}

namespace {

// Compiled patterns, most recently used first.
class ProgramCache {
 public:
  std::shared_ptr<const ReProgram> get(std::string_view pattern, bool bytes, uint32_t flags) {
    std::string key(pattern);
    key += bytes ? 'b' : 's';
    key += std::to_string(flags);
    {
      const std::lock_guard lock(mutex_);
      if (auto it = index_.find(key); it != index_.end()) {
        order_.splice(order_.begin(), order_, it->second);
        return it->second->second;
      }
    }
    auto made = std::make_shared<const ReProgram>(re_translate(pattern, bytes, flags), bytes,
                                                  std::string(pattern));
    if (key.size() > kKeyMax || !made->info().ok) return made;
    const std::lock_guard lock(mutex_);
    order_.emplace_front(key, made);
    index_[key] = order_.begin();
    while (order_.size() > kMax || too_much()) {
      index_.erase(order_.back().first);
      order_.pop_back();
    }
    return made;
  }

 private:
  using Entry = std::pair<std::string, std::shared_ptr<const ReProgram>>;
  // What the programs take is only known once they have been used.
  bool too_much() const {
    uint64_t bytes = 0;
    for (const Entry& each : order_) bytes += each.second->memory();
    return bytes > kBytesMax && order_.size() > 1;
  }

  static constexpr size_t kMax = 1024;
  static constexpr uint64_t kBytesMax = 64 << 20;
  static constexpr size_t kKeyMax = 4096;

  std::mutex mutex_;
  std::list<Entry> order_;
  std::unordered_map<std::string, std::list<Entry>::iterator> index_;
};

}  // namespace

std::shared_ptr<const ReProgram> re_compile(std::string_view pattern, bool bytes, uint32_t flags) {
  static ProgramCache* cache = new ProgramCache;
  return cache->get(pattern, bytes, flags);
}

}  // namespace copra
