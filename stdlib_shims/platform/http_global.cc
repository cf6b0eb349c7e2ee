// The native half of the `http` global: one request to another server, where the host lets
// functions make any. The Python half is py/outgoing.py. In: method, URL, headers, bytes. Out:
// status, headers, bytes; RuntimeError where there is no network or not to this host. May include:
// context.h, interp. Invariant: the host's fetch() decides what may be reached; an execution makes
// a bounded number of requests and waits for none beyond its deadline. Next:
// server/function_http.h.
#include <algorithm>

#include "interp/vm/isolate.h"
#include "stdlib_shims/platform/context.h"
#include "stdlib_shims/platform/globals.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

constexpr int kRequestsPerInvocation = 100;

struct OutgoingState : ShimState {
  int requests = 0;
};

class OutgoingTask final : public HostTask {
 public:
  OutgoingTask(Fetch fetch, OutgoingRequest request)
      : fetch_(std::move(fetch)), request_(std::move(request)) {}
  Start start(std::function<void()> done) override {
    fetch_(std::move(request_), [this, done = std::move(done)](OutgoingAnswer got) {
      answer = std::move(got);
      done();
    });
    return Start::kAsync;
  }
  OutgoingAnswer answer;

 private:
  Fetch fetch_;
  OutgoingRequest request_;
};

// _check_enabled(): RuntimeError when nothing may be reached.
Value f_check_enabled(Vm& vm, Value*, uint32_t) {
  if (!platform_context(vm).fetch)
    return raise_str(vm, Exc::kRuntimeError, "Network access is disabled");
  return Value::none();
}

Value raise_answer(Vm& vm, const OutgoingAnswer& answer) {
  switch (answer.kind) {
    case OutgoingAnswer::Kind::kRefused: return raise_str(vm, Exc::kRuntimeError, answer.error);
    case OutgoingAnswer::Kind::kBadRequest: return raise_str(vm, Exc::kValueError, answer.error);
    case OutgoingAnswer::Kind::kTimeout: return raise_str(vm, Exc::kTimeoutError, answer.error);
    default: return raise_str(vm, Exc::kConnectionError, answer.error);
  }
}

Value build_answer(Vm& vm, const OutgoingAnswer& answer) {
  RootedVector headers(vm);
  for (const auto& [name, value] : answer.headers) {
    RootedVector pair(vm);
    TRY_BOOL(pair.push(Value(new_str_lossy(vm, name))));
    TRY_BOOL(pair.push(Value(new_str_lossy(vm, value))));
    TRY_BOOL(headers.push(Value(new_tuple(vm, pair.data(), pair.size()))));
  }
  RootedVector out(vm);
  TRY_BOOL(out.push(Value::small_int(answer.status)));
  TRY_BOOL(out.push(Value(new_tuple(vm, headers.data(), headers.size()))));
  TRY_BOOL(out.push(Value(new_bytes(vm, answer.body))));
  TRY_BOOL(out.push(Value(new_str_lossy(vm, answer.url))));
  return Value(new_tuple(vm, out.data(), out.size()));
}

bool is_text_pair(Value v) {
  return is_tuple(v) && v.as<Tuple>()->size() == 2 && is_str(v.as<Tuple>()->items()[0]) &&
         is_str(v.as<Tuple>()->items()[1]);
}

// _send(method, url, headers, body, timeout_ms, redirects): (status, ((name, value), …), body, url)
Value f_send(Vm& vm, Value* a, uint32_t) {
  TRY(f_check_enabled(vm, a, 0));
  if (++shim_state<OutgoingState>(vm).requests > kRequestsPerInvocation)
    return raise_str(vm, Exc::kRuntimeError, "Too many requests: an execution makes at most 100");
  OutgoingRequest request;
  request.method = TRY_PTR(expect_str(vm, a[0], "_send", "'method'"))->view();
  request.url = TRY_PTR(expect_str(vm, a[1], "_send", "'url'"))->view();
  if (!is_list(a[2]) || !is_bytes(a[3]) || !a[4].is_small_int()) {
    return raise_str(vm, Exc::kTypeError, "_send() takes a list, bytes and an int");
  }
  const auto* headers = a[2].as<List>();
  for (uint32_t i = 0; i < headers->size; ++i) {
    if (!is_text_pair(headers->items[i])) {
      return raise_str(vm, Exc::kTypeError, "headers must be pairs of strings");
    }
    const auto* pair = headers->items[i].as<Tuple>();
    request.headers.emplace_back(pair->items()[0].as<Str>()->view(),
                                 pair->items()[1].as<Str>()->view());
  }
  request.body = a[3].as<Bytes>()->view();
  request.timeout_ms = a[4].small();
  request.follow = a[5].is_true();
  // Not beyond the execution's deadline, but past it: what ends is then the execution.
  constexpr int64_t kPastDeadlineMs = 1000;
  if (vm.deadline_us > 0) {
    const int64_t left_ms = (vm.deadline_us - steady_now_us()) / 1000;
    request.timeout_ms =
        std::clamp<int64_t>(left_ms + kPastDeadlineMs, 1, std::max<int64_t>(1, request.timeout_ms));
  }
  const uint64_t id = submit_task(
      vm, std::make_unique<OutgoingTask>(platform_context(vm).fetch, std::move(request)));
  if (!id) return Value::raised();
  const std::unique_ptr<HostTask> done = await_task(vm, id);
  if (!done) return Value::raised();
  const OutgoingAnswer& answer = static_cast<OutgoingTask&>(*done).answer;
  if (answer.kind != OutgoingAnswer::Kind::kAnswered) return raise_answer(vm, answer);
  return build_answer(vm, answer);
}

constexpr NativeDef kFunctions[] = {
    {"_check_enabled", "()", f_check_enabled},
    {"_send", "(method, url, headers, body, timeout_ms, redirects, /)", f_send},
    {nullptr, nullptr, nullptr}};

}  // namespace

extern const ModuleDef kOutgoingModule;
const ModuleDef kOutgoingModule = {
    .name = "_outgoing", .functions = kFunctions, .python_source = kPySource_outgoing};

}  // namespace copra
