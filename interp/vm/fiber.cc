// Stack switching for isolates; see fiber.h. The only user of boost.context.
#include "interp/vm/fiber.h"

#include <sys/mman.h>
#include <unistd.h>

#include <boost/context/detail/fcontext.hpp>
#include <mutex>
#include <vector>

#include "interp/check.h"
#include "interp/interp.h"

#ifdef COPRA_ASAN
#include <sanitizer/common_interface_defs.h>
#endif
#ifdef COPRA_TSAN
#include <sanitizer/tsan_interface.h>
#endif

namespace copra {

namespace ctx = boost::context::detail;

namespace {

// Virtual size; only touched pages cost memory. The interpreter reports RecursionError long before.
#if defined(COPRA_ASAN) || defined(COPRA_TSAN)
constexpr size_t kStackBytes = size_t{32} << 20;
#else
constexpr size_t kStackBytes = size_t{8} << 20;
#endif
constexpr size_t kWarmBytes = size_t{128} << 10;  // kept resident when a stack is reused
constexpr size_t kPoolMax = 256;
constexpr int64_t kYoungUs = 30;  // some hundred page faults

class StackPool {
 public:
  char* take() {
    {
      std::lock_guard lock(mutex_);
      if (!free_.empty()) {
        char* s = free_.back();
        free_.pop_back();
        return s;
      }
    }
    void* p = mmap(nullptr, kStackBytes, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    CHECK(p != MAP_FAILED);
    CHECK(mprotect(p, static_cast<size_t>(sysconf(_SC_PAGESIZE)), PROT_NONE) == 0);  // guard page
    return static_cast<char*>(p);
  }
  void give(char* s, bool deep) {
    if (deep) madvise(s, kStackBytes - kWarmBytes, MADV_DONTNEED);
    {
      std::lock_guard lock(mutex_);
      if (free_.size() < kPoolMax) {
        free_.push_back(s);
        return;
      }
    }
    munmap(s, kStackBytes);
  }

 private:
  std::mutex mutex_;
  std::vector<char*> free_;
};

StackPool& stack_pool() {
  static StackPool* pool = new StackPool;
  return *pool;
}

#ifdef COPRA_TSAN
// Both sides of a switch, as ThreadSanitizer knows them; above the stack.
struct Sides {
  void* fiber = nullptr;
  void* host = nullptr;
};
constexpr size_t kSidesBytes = 64;
Sides& sides_at(char* stack_top) { return *reinterpret_cast<Sides*>(stack_top); }
#else
constexpr size_t kSidesBytes = 0;
#endif

}  // namespace

// What a switch hands over; the shape of fcontext's transfer_t without its header in ours.
struct FiberAccess {
  static void entry(ctx::transfer_t t) {
    auto* f = static_cast<Fiber*>(t.data);
    f->context_ = t.fctx;
#ifdef COPRA_ASAN
    __sanitizer_finish_switch_fiber(nullptr, &f->host_stack_bottom_, &f->host_stack_size_);
#endif
    f->entry_(f->argument_);
    f->finished_ = true;
#ifdef COPRA_ASAN
    __sanitizer_start_switch_fiber(nullptr, f->host_stack_bottom_, f->host_stack_size_);
#endif
#ifdef COPRA_TSAN
    __tsan_switch_to_fiber(sides_at(f->top_).host, 0);
#endif
    ctx::jump_fcontext(f->context_, f);
    UNREACHABLE();
  }
};

Fiber::Fiber(Entry entry, void* argument)
    : entry_(entry), argument_(argument), made_us_(steady_now_us()) {
  base_ = stack_pool().take();
  top_ = base_ + kStackBytes - kSidesBytes;
  low_ = base_ + 4096;
}

Fiber::~Fiber() {
  CHECK(!started_ || finished_);
#ifdef COPRA_TSAN
  if (started_) __tsan_destroy_fiber(sides_at(top_).fiber);
#endif
  // Deep recursion leaves pages behind; a page below the warm boundary that isn't resident means
  // none.
  char* boundary = top_ - kWarmBytes;
  unsigned char resident = 0;
  const bool deep =
      !is_young() && (mincore(boundary - 4096, 4096, &resident) != 0 || (resident & 1));
  stack_pool().give(base_, deep);
}

bool Fiber::is_young() const { return steady_now_us() < made_us_ + kYoungUs; }

void Fiber::enter() {
  CHECK(!finished_);
  if (!started_) {
    started_ = true;
    context_ = ctx::make_fcontext(top_, kStackBytes - kSidesBytes, FiberAccess::entry);
#ifdef COPRA_TSAN
    sides_at(top_).fiber = __tsan_create_fiber(0);
#endif
  }
#ifdef COPRA_TSAN
  sides_at(top_).host = __tsan_get_current_fiber();
  __tsan_switch_to_fiber(sides_at(top_).fiber, 0);
#endif
#ifdef COPRA_ASAN
  void* fake = nullptr;
  __sanitizer_start_switch_fiber(&fake, base_, kStackBytes);
#endif
  const ctx::transfer_t t = ctx::jump_fcontext(context_, this);
#ifdef COPRA_ASAN
  __sanitizer_finish_switch_fiber(fake, nullptr, nullptr);
#endif
  context_ = t.fctx;
}

void Fiber::leave() {
#ifdef COPRA_ASAN
  void* fake = nullptr;
  __sanitizer_start_switch_fiber(&fake, host_stack_bottom_, host_stack_size_);
#endif
#ifdef COPRA_TSAN
  __tsan_switch_to_fiber(sides_at(top_).host, 0);
#endif
  const ctx::transfer_t t = ctx::jump_fcontext(context_, this);
#ifdef COPRA_ASAN
  __sanitizer_finish_switch_fiber(fake, &host_stack_bottom_, &host_stack_size_);
#endif
  context_ = t.fctx;
}

}  // namespace copra
