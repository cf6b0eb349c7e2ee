// What one execution costs around the user's code: compiling, making an isolate, running the hello
// function, mapping its answer.
//
// In: Google Benchmark's flags. Out: its table. May include: every layer. Invariant: each measured
// run uses a new isolate, as the server does. Next: compare.py for whole programs, kv_bench.cc.
#include <benchmark/benchmark.h>

#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "interp/interp.h"
#include "server/execute.h"
#include "stdlib_shims/modules.h"
#include "stdlib_shims/platform/invocation.h"

namespace {

using copra::CompileError;
using copra::Invocation;
using copra::Isolate;
using copra::Limits;
using copra::Outcome;
using copra::PlatformContext;
using copra::Program;
using copra::RequestData;
using copra::Step;
using copra::Vm;

constexpr const char* kHello =
    "def main():\n"
    "    name = request.get('name', 'Anonymous')\n"
    "    return {'message': f'Hello {name}!'}\n";

// Ten handlers' worth of imports, classes and loops; prints nothing.
constexpr const char* kBusiness =
    "import json, re, math\n"
    "from datetime import datetime, timedelta\n"
    "class Cart:\n"
    "    def __init__(self):\n"
    "        self.lines = []\n"
    "    def add(self, sku, qty, price):\n"
    "        self.lines.append({'sku': sku, 'qty': qty, 'price': price})\n"
    "    def total(self):\n"
    "        return round(sum(l['qty'] * l['price'] for l in self.lines), 2)\n"
    "def main():\n"
    "    cart = Cart()\n"
    "    for i in range(100):\n"
    "        cart.add(f'sku-{i}', i % 5 + 1, i * 1.25)\n"
    "    due = datetime(2024, 1, 31) + timedelta(days=14)\n"
    "    names = sorted({re.sub(r'\\d+', '#', l['sku']) for l in cart.lines})\n"
    "    return {'total': cart.total(), 'due': due.isoformat(), 'names': names,\n"
    "            'json': len(json.dumps(cart.lines))}\n";

std::shared_ptr<const Program> compile(const std::string& source) {
  copra::install_library();
  CompileError error;
  auto program = Program::compile(source, copra::platform_compile_options("main.py"), &error);
  if (!program) std::abort();
  return program;
}

RequestData request(const std::string& body) {
  RequestData data;
  data.path = data.url = "/functions/f/execute";
  data.headers = {{"content-type", "application/json"}, {"host", "127.0.0.1"}};
  data.body = body;
  return data;
}

void run_invocation(benchmark::State& state, const char* source) {
  const std::shared_ptr<const Program> program = compile(source);
  for (auto _ : state) {
    Invocation invocation(program, request("{\"name\": \"John\"}"), PlatformContext(), Limits());
    const Step last = copra::server::drive_blocking(invocation.isolate());
    Outcome outcome = invocation.finish(last);
    if (outcome.status != 200) {
      state.SkipWithError(outcome.body.c_str());
      break;
    }
    benchmark::DoNotOptimize(outcome);
  }
}

void BM_EmptyIsolate(benchmark::State& state) {
  copra::install_library();
  for (auto _ : state) {
    Isolate isolate(Limits(), [](Vm&) { return true; });
    benchmark::DoNotOptimize(isolate.resume());
  }
}
BENCHMARK(BM_EmptyIsolate)->Unit(benchmark::kMicrosecond);

void BM_Hello(benchmark::State& state) { run_invocation(state, kHello); }
BENCHMARK(BM_Hello)->Unit(benchmark::kMicrosecond);

void BM_Business(benchmark::State& state) { run_invocation(state, kBusiness); }
BENCHMARK(BM_Business)->Unit(benchmark::kMicrosecond);

void BM_CompileHello(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(compile(kHello));
}
BENCHMARK(BM_CompileHello)->Unit(benchmark::kMicrosecond);

// A long real program: bench/programs/richards.py a hundred times over.
void BM_CompileLarge(benchmark::State& state) {
  std::ifstream file(COPRA_SOURCE_DIR "/bench/programs/richards.py");
  std::stringstream text;
  text << file.rdbuf();
  std::string source;
  for (int i = 0; i < 100; i++) source += text.str();
  for (auto _ : state) benchmark::DoNotOptimize(compile(source));
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(source.size()));
}
BENCHMARK(BM_CompileLarge)->Unit(benchmark::kMillisecond);

}  // namespace
