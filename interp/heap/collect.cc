// The collector: non-moving mark-sweep, conservative for machine stacks, precise for the heap.
//
// Why this design. Most executions end before their first collection; their heap is dropped whole.
// What remains must be safe with hundreds of natives written against it, so natives root nothing by
// hand: the isolate runs on its own C++ stack (vm/fiber.h), whose bounds are known, and every word
// on it that points into a live cell keeps that cell. Heap objects are traced precisely by kind. VM
// registers are scanned conservatively too, because registers above a frame's live temporaries hold
// leftovers; that spares clearing them at every call. Nothing moves, so a false root costs memory,
// never correctness.
//
// Marking uses an explicit stack (no recursion over user-shaped data). Work is done inside
// allocations, paid by what is allocated. A small heap is marked at one stroke, and mostly only
// what is young in it. A larger one is marked in steps (step(), mark_some()), between which the
// program goes on changing it:
//
//  * Whoever stores a value in a List, Dict, Set, Cell or Instance that others can reach, or gives
//    an Instance another shape, calls storing(), with no allocation between that and the store: no
//    such object that marking has passed ever holds one that marking will not reach. Functions,
//    generators, classes, modules and properties say changing() first: they are remembered (again_)
//    and traced once more at the end.
//    So are all objects of other kinds that can change, and all roots; natives needn't care for
//    their own kinds.
//  * New objects start unmarked, so they are filled without barriers. They are reached when they
//    are stored somewhere, or at the end. That is why the machine stack is only scanned at the end:
//    a native may still be filling what it points to.
//  * A long array is traced in parts, when few other objects wait (a stack as long as the array
//    would itself take long to make room for). Moving values down inside one (sort, pop(0),
//    rebuild) makes it start again: reordered().
//
// A small heap keeps its marks after a collection (keeps_marks_): what has one is old, and the next
// collection goes on from there. It looks at the roots, at what is remembered and at what is new.
// The same barriers tell it which old objects hold new ones: a small holder is remembered, in a
// large one what is stored gets its mark at once. What the machine stack points to is remembered
// too, since a native may still be filling it. Old objects that have died stay until all is marked
// anew (forget_marks()): when what young collections have found is half of the garbage that a heap
// may have, or it takes more blocks than before. Storage that its owner has given up says so
// (release()), for an old one may be left with values that nobody marked.
//
// When the stack runs dry the roots are looked through; if that finds much, marking goes on, else
// it ends with all roots at one stroke. Sweeping is lazy: dead cells become kind Free and
// neighbours join into runs when cells of that size are needed, and a few blocks for every block
// handed out; a cycle begins with all swept. Empty blocks go back to the free list. Under gc stress
// each end of marking verifies that nothing reachable from the heap was missed.
//
// Weak references (weak.h) and three tables know objects without keeping them: names interned at
// run time, the shapes that follow a shape, the classes below a class. When marking has ended
// forget_dead() takes out what nothing else reached, so an isolate that lives for days doesn't
// collect every name it ever saw.
//
// Safepoint rule: every allocation is one. An object must be completely initialised before the
// next.
#include <algorithm>
#include <csetjmp>
#include <cstdlib>

#include "interp/check.h"
#include "interp/heap/block.h"
#include "interp/heap/shape.h"
#include "interp/heap/weak.h"
#include "interp/types/containers.h"
#include "interp/vm/dead_registers.h"
#include "interp/vm/isolate.h"

namespace copra {

// A heap up to this size is marked at one stroke.
static constexpr size_t kWholeMax = size_t{8} << 20;
// From this size on what a function has in place of variables it hasn't set yet may be large: all
// that the last call of it had.
static constexpr size_t kClearedMin = size_t{2} << 20;
// Bytes in use for each instruction that may be looked at to find that out: a little of what
// marking takes.
static constexpr size_t kBytesPerInstr = 4096;
// What a heap may take more than at the first collection after a whole marking, before the next.
static constexpr size_t kSpreadMax = size_t{96} << 10;
// Allocated between two steps of marking.
static constexpr int64_t kStepBytes = int64_t{64} << 10;
// Allocated at once, at most so much of it counts.
static constexpr int64_t kOwedMax = int64_t{4} << 20;
// Marking a heap of n bytes takes place while n / kPace bytes are allocated.
static constexpr size_t kPace = 16;
// Blocks swept in a step, while there are more.
static constexpr int kSweptPerStep = 64;
// Values traced before a long array is put aside.
static constexpr size_t kPart = 4096;
// Marking goes on at most so many times after it ran dry.
static constexpr uint32_t kRoundsMax = 4;

// Whether a marked object refers to nothing that could be collected.
static inline bool is_leaf(const Obj* o) {
  if (o->flags & (kLarge | kSubclass | kHasDict)) return false;
  switch (o->kind) {
    case Kind::kStr: return !static_cast<const Str*>(o)->shared();
    case Kind::kBuffer:
    case Kind::kBytes:
    case Kind::kBigInt: return true;
    default: return false;
  }
}

void Marker::push(Obj* o) {
  auto* heap = static_cast<Heap*>(stack_);
  // Verifying looks for what is pushed: let it see everything.
  if (is_leaf(o) && !heap->stress_every_) {
    heap->live_ += Heap::cell_bytes_of(o);
  } else {
    heap->mark_stack_.push_back(o);
  }
}

Obj* Heap::find(uint64_t word) const {
  if (word >> 48 || word < 4096) return nullptr;
  char* p = reinterpret_cast<char*>(word);
  char* chunk = reinterpret_cast<char*>(word & ~(kChunkBytes - 1));
  auto it = std::lower_bound(by_address_.begin(), by_address_.end(), chunk);
  if (it != by_address_.end() && *it == chunk) {
    auto* block = reinterpret_cast<Block*>(word & ~(kBlockBytes - 1));
    if (chunk == chunks_.back() &&
        static_cast<size_t>(reinterpret_cast<char*>(block) - chunk) / kBlockBytes >=
            chunk_blocks_used_) {
      return nullptr;
    }
    if (block->cls == Block::kNoClass || p < block->first_cell()) return nullptr;
    const size_t index = static_cast<size_t>(p - block->first_cell()) / block->cell_bytes;
    char* cell = block->first_cell() + index * block->cell_bytes;
    if (cell >= block->touched) return nullptr;
    Obj* o = reinterpret_cast<Obj*>(cell);
    return o->kind == Kind::kFree ? nullptr : o;
  }
  // Large objects are sorted while collecting. Most words that come here point to frozen ones.
  if (larges_.empty() ||
      p >= reinterpret_cast<char*>(larges_.back().object) + larges_.back().bytes) {
    return nullptr;
  }
  auto large = std::upper_bound(larges_.begin(), larges_.end(), p, [](char* at, const Large& l) {
    return at < reinterpret_cast<char*>(l.object);
  });
  if (large == larges_.begin()) return nullptr;
  --large;
  if (p >= reinterpret_cast<char*>(large->object) + large->bytes) return nullptr;
  return large->object;
}

#ifdef COPRA_ASAN
__attribute__((no_sanitize("address")))
#endif
void Heap::mark_range(Marker& marker, const void* from, const void* to, bool of_natives) {
  for (const auto* p = static_cast<const uint64_t*>(from); p < static_cast<const uint64_t*>(to);
       ++p) {
    Obj* o = find(*p);
    if (!o) continue;
    marker.object(o);
    if (of_natives && keeps_marks_) remember(o);
  }
}

void Heap::retire_bins(bool young) {
  for (int cls = 0; cls < kClasses; ++cls) {
    Bin& bin = stress_every_ ? stress_bins_[cls] : bins_[cls];
    if (bin.block) {
      // The unused rest of the run is a run for sweeping to find; what was never touched it knows.
      bin.block->touched = std::max(bin.block->touched, bin.at);
      if (bin.at != bin.end && bin.at < bin.block->touched) {
        reinterpret_cast<Obj*>(bin.at)->aux32 =
            static_cast<uint32_t>(static_cast<size_t>(bin.end - bin.at) / bin.cell_bytes);
      }
    }
    bin = Bin();
    if (!young) partial_[cls].clear();
  }
}

namespace {

void trace_cache(Marker& m, const Cache& c) {
  // Keys of modules and classes are odd: see identity_key.
  m.object(reinterpret_cast<Obj*>(reinterpret_cast<uintptr_t>(c.key) & ~uintptr_t{1}));
  m.value(c.value);
}

// Keeps a table, for its entries to be looked through by forget_dead().
void trace_shell(Marker& m, Dict* d) {
  if (!d) return;
  m.shell(d);
  m.object(d->buffer);
}

// As Marker::values, passing over numbers four at a time.
void trace_values(Marker& m, const Value* v, size_t n) {
  const auto plain = [v](size_t i) { return unsigned{(v[i].bits() & Value::kNotPtrMask) != 0}; };
  size_t i = 0;
  for (; i + 4 <= n; i += 4) {
    if (plain(i) & plain(i + 1) & plain(i + 2) & plain(i + 3)) continue;
    m.values(v + i, 4);
  }
  m.values(v + i, n - i);
}

void trace_entries(Marker& m, const Dict* d, size_t from, size_t to) {
  for (size_t i = from; i < to; ++i) {
    m.value(d->entries[i].key);
    m.value(d->entries[i].value);
  }
}

// Passing over numbers and unused places, which are most, four at a time.
void trace_places(Marker& m, const Set* s, size_t from, size_t to) {
  const auto plain = [s](size_t i) {
    const uint64_t key = s->table[i].key.bits();
    return unsigned{key == 0} | unsigned{(key & Value::kNotPtrMask) != 0};
  };
  size_t i = from;
  for (; i + 4 <= to; i += 4) {
    if (plain(i) & plain(i + 1) & plain(i + 2) & plain(i + 3)) continue;
    for (size_t k = i; k < i + 4; ++k) m.value(s->table[k].key);
  }
  for (; i < to; ++i) m.value(s->table[i].key);
}

// Objects that never change once others can reach them, and those whose stores have barriers.
bool needs_no_retracing(const Obj* o) {
  if (o->has(kHasDict) || (o->has(kSubclass) && !o->has(kInst))) return false;
  switch (o->kind) {
    case Kind::kGenerator:
    case Kind::kCoroutine:
    case Kind::kAsyncGenerator:
      // Resuming one says changing().
      return static_cast<const Generator*>(o)->state != GenState::kRunning;
    case Kind::kFree:
    case Kind::kBuffer:
    case Kind::kFunction:
    case Kind::kValueBuffer:
    case Kind::kInstance:
    case Kind::kStr:
    case Kind::kBytes:
    case Kind::kBigInt:
    case Kind::kIntSub:
    case Kind::kFloatObj:
    case Kind::kComplex:
    case Kind::kTuple:
    case Kind::kList:
    case Kind::kDict:
    case Kind::kSet:
    case Kind::kFrozenSet:
    case Kind::kRange:
    case Kind::kSlice:
    case Kind::kCell:
    case Kind::kNative:
    case Kind::kBoundMethod:
    case Kind::kType:
    case Kind::kModule:
    case Kind::kProperty:
    case Kind::kClassMethod:
    case Kind::kStaticMethod:
    case Kind::kGetSet:
    case Kind::kMember:
    case Kind::kDictKeys:
    case Kind::kDictValues:
    case Kind::kDictItems:
    case Kind::kListIter:
    case Kind::kTupleIter:
    case Kind::kStrIter:
    case Kind::kSetIter:
    case Kind::kSeqGetItemIter:
    case Kind::kDictKeyIter:
    case Kind::kDictValueIter:
    case Kind::kDictItemIter: return true;
    default: return false;
  }
}

void trace_program(Marker& m, ProgramInstance& p, bool caches_too) {
  m.values(p.globals.get(), p.data->global_names.size());
  m.values(p.builtins.get(), p.data->global_names.size());
  m.object(p.extra);
  m.object(p.name);
  m.object(p.module);
  if (!caches_too) return;
  for (const auto& code : p.data->codes) {
    const Cache* c = p.caches[code->index];
    if (!c) continue;
    for (size_t i = 0; i < code->sites.size(); ++i) {
      trace_cache(m, c[i]);
      for (int w = 0; c[i].more && w < Cache::kMoreWays; ++w) trace_cache(m, c[i].more[w]);
    }
  }
}

}  // namespace

__attribute__((noinline)) void Heap::mark_stacks(Marker& marker) {
  std::jmp_buf registers;
  setjmp(registers);
  const char* here = reinterpret_cast<const char*>(&registers);
  mark_range(marker, reinterpret_cast<const char*>(&registers),
             reinterpret_cast<const char*>(&registers) + sizeof(registers), true);
  if (vm_.fiber) {
    CHECK(here > vm_.fiber->stack_low() && here < vm_.fiber->stack_top());
    const auto from = reinterpret_cast<uint64_t>(__builtin_frame_address(0)) & ~uint64_t{7};
    mark_range(marker,
               reinterpret_cast<const void*>(
                   std::min(from, reinterpret_cast<uint64_t>(here) & ~uint64_t{7})),
               vm_.fiber->stack_top(), true);
  }
  for (RootedVector* v = vm_.rooted_vectors; v; v = v->previous())
    marker.values(v->data(), v->size());
  vm_.shim_states.trace(marker);
}

void Heap::mark_shared_roots(Marker& marker, bool young) {
  // Registers: everything up to the highest window in use.
  if (vm_.frames) {
    const Value* high = vm_.stack_base;
    for (Frame* f = vm_.frames; vm_.frame && f <= vm_.frame; ++f) {
      marker.object(f->function);
      marker.object(f->generator);
      // Of other frames it is what an earlier one in this place, or an earlier isolate, left there.
      if (f->flags & kFrameInit) marker.value(f->result_override);
      marker.value(f->handled_entry);
      high = std::max(high, static_cast<const Value*>(f->top));
    }
    high = std::min(high + kBindingRegisters, static_cast<const Value*>(vm_.stack_end));
    mark_range(marker, vm_.stack_base, high);
  }
  marker.object(vm_.pending);
  marker.object(vm_.ended_by);
  marker.value(vm_.handled);
  // What a young collection finds in a cache was there at the last one, or the cache was filled
  // since.
  const bool caches_too = !young || vm_.caches_filled;
  for (const auto& p : vm_.programs) trace_program(marker, *p, caches_too);
  marker.object(vm_.modules);
  marker.object(vm_.local_shapes);
  trace_shell(marker, vm_.interned);
  marker.object(vm_.preloaded);
  for (Value v : vm_.repr_stack) marker.value(v);
}

void Heap::trace(Marker& m, Obj* o) {
  // Whether an array is for visit_part() to trace. One that must wait goes to the bottom of the
  // stack.
  const auto in_parts = [&](size_t size) {
    if (size <= kPart) return false;
    if (long_object_) visit_part(m);
    if (long_object_) {
      mark_stack_.insert(mark_stack_.begin(), o);
    } else {
      begin_part(o);
    }
    return true;
  };
  if (!o->has(kInst)) m.object(o->type_word());
  switch (o->kind) {
    case Kind::kFree:
    case Kind::kBuffer:
    case Kind::kBytes:
    case Kind::kBigInt:
    case Kind::kFloatObj:
    case Kind::kComplex:
    case Kind::kCount: break;
    case Kind::kStr:
      if (static_cast<Str*>(o)->shared()) m.object(static_cast<Str*>(o)->shared_buffer());
      break;
    case Kind::kValueBuffer: {
      auto* b = static_cast<ValueBuffer*>(o);
      if (!in_parts(b->capacity)) trace_values(m, b->data(), b->capacity);
      break;
    }
    case Kind::kShape: {
      auto* s = static_cast<Shape*>(o);
      m.object(s->type);
      m.object(s->parent);
      m.object(s->key);
      m.object(s->table);
      if (s->next_shape || s->next) weak_.push_back(s);
      trace_shell(m, s->next);
      break;
    }
    case Kind::kInstance:
    case Kind::kException: {
      auto* i = static_cast<Instance*>(o);
      m.object(i->shape());
      if (i->slots) {
        if (ValueBuffer* b = i->slot_buffer()) {
          m.object(b);
        } else {
          m.values(i->slots, i->aux16);
        }
      }
      if (o->kind == Kind::kException) {
        auto* e = static_cast<Exception*>(o);
        m.value(e->args);
        m.value(e->cause);
        m.value(e->context);
        m.value(e->traceback);
        m.values(e->fields, std::size(e->fields));
      }
      break;
    }
    case Kind::kByteArray: m.object(static_cast<ByteArray*>(o)->buffer); break;
    case Kind::kIntSub: m.value(static_cast<IntSub*>(o)->value); break;
    case Kind::kTuple: {
      auto* t = static_cast<Tuple*>(o);
      if (!in_parts(t->size())) m.values(t->items(), t->size());
      break;
    }
    case Kind::kList: {
      auto* l = static_cast<List*>(o);
      if (l->items) {
        m.object(ValueBuffer::of(l->items));
      }
      break;
    }
    case Kind::kDict: {
      auto* d = static_cast<Dict*>(o);
      m.object(d->buffer);
      if (!in_parts(d->fill)) trace_entries(m, d, 0, d->fill);
      break;
    }
    case Kind::kSet:
    case Kind::kFrozenSet: {
      auto* s = static_cast<Set*>(o);
      m.object(s->buffer);
      if (!s->table) break;
      if (!in_parts(s->mask)) trace_places(m, s, 0, size_t{s->mask} + 1);
      break;
    }
    case Kind::kRange: {
      auto* r = static_cast<Range*>(o);
      m.value(r->start);
      m.value(r->stop);
      m.value(r->step);
      m.value(r->length);
      break;
    }
    case Kind::kSlice: {
      auto* s = static_cast<Slice*>(o);
      m.value(s->start);
      m.value(s->stop);
      m.value(s->step);
      break;
    }
    case Kind::kCell: m.value(static_cast<Cell*>(o)->value); break;
    case Kind::kFunction: {
      auto* f = static_cast<Function*>(o);
      m.object(f->name);
      m.object(f->qualname);
      m.value(f->module);
      m.value(f->doc);
      m.object(f->defaults);
      m.object(f->kwdefaults);
      m.value(f->annotations);
      m.object(f->attrs);
      for (uint32_t i = 0; i < f->closure_count; ++i) m.object(f->closure()[i]);
      break;
    }
    case Kind::kNative: {
      auto* n = static_cast<Native*>(o);
      m.object(n->owner);
      m.value(n->self);
      m.object(n->name);
      break;
    }
    case Kind::kBoundMethod: {
      auto* b = static_cast<BoundMethod*>(o);
      m.value(b->func);
      m.value(b->self);
      break;
    }
    case Kind::kGenerator:
    case Kind::kCoroutine:
    case Kind::kAsyncGenerator: {
      auto* g = static_cast<Generator*>(o);
      m.object(g->function);
      m.value(g->handled);
      m.value(g->delegate);
      m.object(g->name);
      m.object(g->qualname);
      if (g->state != GenState::kFinished) {
        mark_range(m, g->regs(), g->regs() + g->reg_count);
      }
      break;
    }
    case Kind::kType: {
      auto* t = static_cast<TypeObj*>(o);
      m.object(t->name);
      m.object(t->qualname);
      m.value(t->module);
      m.object(t->bases);
      m.object(t->mro);
      m.object(t->dict);
      m.object(t->base);
      m.object(t->root_shape);
      if (is_list(t->subclasses)) {
        auto* l = t->subclasses.as<List>();
        m.shell(l);
        if (l->items) {
          m.shell(ValueBuffer::of(l->items));
          weak_.push_back(ValueBuffer::of(l->items));
        }
      }
      break;
    }
    case Kind::kModule: {
      auto* mod = static_cast<Module*>(o);
      m.object(mod->name);
      m.object(mod->dict);
      m.value(mod->doc);
      break;
    }
    case Kind::kProperty: {
      auto* p = static_cast<Property*>(o);
      m.value(p->fget);
      m.value(p->fset);
      m.value(p->fdel);
      m.value(p->doc);
      m.value(p->name);
      break;
    }
    case Kind::kClassMethod:
    case Kind::kStaticMethod:
    case Kind::kMappingProxy: m.value(static_cast<Wrapper*>(o)->inner); break;
    case Kind::kGetSet: m.object(static_cast<GetSet*>(o)->owner); break;
    case Kind::kMember:
      m.object(static_cast<SlotMember*>(o)->name);
      m.object(static_cast<SlotMember*>(o)->owner);
      m.object(static_cast<SlotMember*>(o)->key);
      break;
    case Kind::kSuper: {
      auto* s = static_cast<Super*>(o);
      m.object(s->start);
      m.value(s->self);
      m.object(s->self_type);
      break;
    }
    case Kind::kTraceback: m.object(static_cast<Traceback*>(o)->next); break;
    case Kind::kDictKeys:
    case Kind::kDictValues:
    case Kind::kDictItems: m.object(static_cast<DictView*>(o)->dict); break;
    case Kind::kListIter:
    case Kind::kTupleIter:
    case Kind::kStrIter:
    case Kind::kSetIter:
    case Kind::kSeqGetItemIter: m.value(static_cast<SeqIter*>(o)->seq); break;
    case Kind::kRangeIter: {
      auto* r = static_cast<RangeIter*>(o);
      m.value(r->current);
      m.value(r->step_value);
      m.value(r->left_value);
      break;
    }
    case Kind::kDictKeyIter:
    case Kind::kDictValueIter:
    case Kind::kDictItemIter: m.object(static_cast<DictIter*>(o)->dict); break;
    case Kind::kNativeObj: {
      const NativeType* native = o->type_word()->native;
      if (native->trace) native->trace(m, o);
      break;
    }
  }
  // Native types over a core kind (dict subclasses of the library) may add fields of their own.
  if (o->kind != Kind::kNativeObj && o->has(kSubclass) && !o->has(kInst)) {
    if (const NativeType* native = o->type_word()->native; native && native->trace) {
      native->trace(m, o);
    }
  }
  if (o->has(kHasDict)) m.object(*attr_dict_slot(o));
}

// ---------------------------------------------------------------- marking

// Between two collections it costs less to look through a small holder again than to keep all that
// it ever held.
static bool is_small(const Obj* holder) {
  constexpr size_t kSmall = 128;
  switch (holder->kind) {
    case Kind::kList: return static_cast<const List*>(holder)->capacity <= kSmall;
    case Kind::kDict: return static_cast<const Dict*>(holder)->fill <= kSmall;
    case Kind::kSet: return static_cast<const Set*>(holder)->mask <= kSmall;
    case Kind::kValueBuffer: return static_cast<const ValueBuffer*>(holder)->capacity <= kSmall;
    default: return true;
  }
}

// What is unswept still has its mark of a collection that is over.
void Heap::store_in_black(Obj* holder, Obj* o) {
  if (keeps_marks_ && is_small(holder)) {
    remember(holder);
  } else if (remembers()) {
    shade(o);
  }
}

void Heap::shade(Obj* o) {
  Marker marker;
  marker.stack_ = this;
  marker.object(o);
}

void Heap::change_black(Obj* o) {
  if (remembers()) remember(o);
}

void Heap::new_storage_of_black(Obj* owner, Obj* storage) {
  if (keeps_marks_) {
    remember(owner);
  } else if (marking_) {
    shade(storage);
  }
}

// Traces the next part of a long object. Returns the bytes looked at.
size_t Heap::visit_part(Marker& m) {
  auto* o = const_cast<Obj*>(long_object_);
  const size_t from = long_at_;
  size_t size = 0;
  switch (o->kind) {
    case Kind::kValueBuffer: size = static_cast<ValueBuffer*>(o)->capacity; break;
    case Kind::kTuple: size = static_cast<Tuple*>(o)->size(); break;
    case Kind::kDict: size = static_cast<Dict*>(o)->fill; break;
    default: size = static_cast<Set*>(o)->table ? size_t{static_cast<Set*>(o)->mask} + 1 : 0; break;
  }
  const size_t to = std::min(size, from + kPart);
  const size_t waiting = mark_stack_.size();
  if (from < to) {
    switch (o->kind) {
      case Kind::kValueBuffer:
        trace_values(m, static_cast<ValueBuffer*>(o)->data() + from, to - from);
        break;
      case Kind::kTuple: m.values(static_cast<Tuple*>(o)->items() + from, to - from); break;
      case Kind::kDict: trace_entries(m, static_cast<Dict*>(o), from, to); break;
      default: trace_places(m, static_cast<Set*>(o), from, to); break;
    }
  }
  long_at_ = to;
  if (to >= size) long_object_ = nullptr;
  // Numbers are passed over much faster than objects are visited.
  return kPart * sizeof(Value) / (mark_stack_.size() == waiting ? 16 : 1);
}

size_t Heap::cell_bytes_of(const Obj* o) {
  const auto block = reinterpret_cast<uint64_t>(o) & ~(kBlockBytes - 1);
  return reinterpret_cast<const Block*>(block)->cell_bytes;
}

// Traces a marked object. Returns the bytes looked at.
size_t Heap::visit(Marker& m, Obj* o) {
  if (remembers() && !needs_no_retracing(o)) remember(o);
  const size_t before = live_;
  trace(m, o);
  if (o->has(kLarge)) return live_ - before + sizeof(Obj);
  live_ += cell_bytes_of(o);
  return live_ - before;
}

void Heap::mark_all() {
  Marker marker;
  marker.stack_ = this;
  for (;;) {
    if (long_object_ && mark_stack_.size() < kPart) {
      visit_part(marker);
    } else if (!mark_stack_.empty()) {
      Obj* o = mark_stack_.back();
      mark_stack_.pop_back();
      visit(marker, o);
    } else {
      return;
    }
  }
}

// What conservative scanning relies on: where cells begin to be unused, the order of large objects.
void Heap::prepare_scan() {
  for (int cls = 0; cls < kClasses; ++cls) {
    const Bin& bin = stress_every_ ? stress_bins_[cls] : bins_[cls];
    if (bin.block && bin.at > bin.block->touched) bin.block->touched = bin.at;
  }
  if (larges_sorted_) return;
  std::sort(larges_.begin(), larges_.end(),
            [](const Large& a, const Large& b) { return a.object < b.object; });
  larges_sorted_ = true;
}

void Heap::begin_marking() {
  finish_sweep();
  forget_marks();
  ++collections_;
  marking_ = true;
  rounds_ = 0;
  live_ = 0;
  prepare_scan();
  Marker marker;
  marker.stack_ = this;
  mark_shared_roots(marker, false);
}

// Goes on marking until `work` bytes were looked at; ends the cycle when there is nothing left.
void Heap::mark_some(size_t work) {
  // Registers of generators are looked at as words: what was made since the last step counts.
  prepare_scan();
  Marker marker;
  marker.stack_ = this;
  for (size_t done = 0; done < work;) {
    if (long_object_ && mark_stack_.size() < kPart) {
      done += visit_part(marker);
    } else if (!mark_stack_.empty()) {
      Obj* o = mark_stack_.back();
      mark_stack_.pop_back();
      done += visit(marker, o);
    } else {
      prepare_scan();
      if (rounds_++ < kRoundsMax) mark_shared_roots(marker, false);
      if (mark_stack_.empty()) {
        finish_marking();
        return;
      }
    }
  }
}

void Heap::finish_marking() {
  if (!marking_) return;
  if (in_use_ > kClearedMin) clear_dead_registers(vm_, in_use_ / kBytesPerInstr);
  collecting_ = true;
  prepare_scan();
  mark_all();
  Marker marker;
  marker.stack_ = this;
  mark_shared_roots(marker, false);
  mark_stacks(marker);
  // What these reach for the first time is traced after them: it needs no second look.
  marking_ = false;
  trace_again(marker);
  mark_all();
  end_marking(false);
  collecting_ = false;
}

// The values of a marked object that are in another cell, which nobody else refers to.
static Obj* own_storage(Obj* o) {
  if (o->kind == Kind::kList) {
    auto* l = static_cast<List*>(o);
    return l->items ? ValueBuffer::of(l->items) : nullptr;
  }
  return o->has(kInst) ? static_cast<Instance*>(o)->slot_buffer() : nullptr;
}

// Traces what is remembered, and forgets those whose stores have barriers.
void Heap::trace_again(Marker& marker) {
  size_t kept = 0;
  for (Obj* o : again_) {
    for (Obj* each : {o, own_storage(o)}) {
      if (each) trace(marker, each);
      while (long_object_) visit_part(marker);
    }
    if (needs_no_retracing(o)) {
      o->flags = static_cast<uint8_t>(o->flags & ~kAgain);
    } else {
      again_[kept++] = o;
    }
  }
  again_.resize(kept);
}

// Nothing is old any more.
void Heap::forget_marks() {
  if (!keeps_marks_) return;
  keeps_marks_ = false;
  prepare_scan();
  constexpr auto kKept = static_cast<uint8_t>(~(kMark | kAgain));
  for (Block* block : blocks_) {
    if (block->cls == Block::kNoClass) continue;
    for (char* p = block->first_cell(); p < block->touched; p += block->cell_bytes) {
      reinterpret_cast<Obj*>(p)->flags &= kKept;
    }
  }
  for (const Large& l : larges_) l.object->flags &= kKept;
  again_.clear();
  mark_stack_.clear();
}

void Heap::end_marking(bool young) {
  forget_dead();
  if (stress_every_) verify();
  weak_.clear();
  vm_.caches_filled = false;
  retire_bins(young);
  sweep_larges();
  if (!keeps_marks_) {
    // Made while marking came to its end.
    for (Obj* o : again_) o->flags = static_cast<uint8_t>(o->flags & ~kAgain);
    again_.clear();
  }
  for (Block* block : blocks_) {
    // All in a block that nothing was taken from since is old.
    if (block->cls == Block::kNoClass || (young && !block->taken)) continue;
    unswept_[block->cls].push_back(block);
    ++unswept_blocks_;
  }
  if (!young) live_whole_ = live_;
  credit_ = credit_max_ = std::max(garbage_max() - aged(), kNursery / 4);
  lower_limit();
}

namespace {

bool is_dead(Value v) { return v.is_ptr() && is_dead(v.ptr()); }

}  // namespace

void Heap::forget_dead() {
  forget_dead_referents(vm_);
  std::erase_if(vm_.async_generators, [](const Generator* g) { return is_dead(g); });
  if (vm_.interned) dict_forget(vm_.interned, [](const DictEntry& e) { return is_dead(e.key); });
  for (MethodCacheEntry& e : vm_.method_cache) {
    if (e.type && (is_dead(e.type) || is_dead(e.name) || is_dead(e.value))) {
      e = MethodCacheEntry();
    }
  }
  for (InternCacheEntry& e : vm_.intern_cache) {
    if (e.text && (is_dead(e.text) || is_dead(e.interned))) e = InternCacheEntry();
  }
  for (Obj* o : weak_) {
    if (o->kind == Kind::kShape) {
      auto* s = static_cast<Shape*>(o);
      if (s->next_shape && is_dead(Value(s->next_shape))) {
        s->next_shape = nullptr;
        s->next_key = nullptr;
      }
      if (s->next) dict_forget(s->next, [](const DictEntry& e) { return is_dead(e.value); });
    } else {
      // Whoever goes through classes may be about to look at the next one: places stay.
      auto* b = static_cast<ValueBuffer*>(o);
      for (size_t i = 0; i < b->capacity; ++i) {
        if (is_dead(b->data()[i])) b->data()[i] = Value();
      }
    }
  }
}

void Heap::verify() {
  Marker marker;
  marker.stack_ = this;
  const auto check = [&](Obj* o) {
    if (!o->has(kMark)) return;
    trace(marker, o);
    while (long_object_) visit_part(marker);
    CHECK(mark_stack_.empty());  // a store without its barrier
  };
  for (Block* block : blocks_) {
    if (block->cls == Block::kNoClass) continue;
    for (char* p = block->first_cell(); p < block->touched; p += block->cell_bytes) {
      check(reinterpret_cast<Obj*>(p));
    }
  }
  for (const Large& l : larges_) check(l.object);
}

void Heap::collect() {
  if (collecting_ || !vm_.fiber || (flags_ & kFrozen)) return;
  finish_marking();
  mark_at_once();
  finish_sweep();
}

void Heap::mark_at_once() {
  finish_sweep();
  forget_marks();
  keeps_marks_ = in_use_ <= kWholeMax;
  in_use_then_ = 0;
  live_ = 0;
  mark_from_roots(false);
}

// Of what isn't marked still, all that can be reached. Old garbage stays.
void Heap::mark_young() {
  finish_sweep();
  live_ -= live_large_;
  mark_from_roots(true);
}

void Heap::mark_from_roots(bool young) {
  collecting_ = true;
  ++collections_;
  prepare_scan();
  Marker marker;
  marker.stack_ = this;
  trace_again(marker);
  mark_shared_roots(marker, young);
  mark_stacks(marker);
  mark_all();
  end_marking(young);
  collecting_ = false;
}

// With a quarter of what lives as garbage a heap takes about what CPython's larger objects do. What
// young collections found counts as garbage: most of it will have died since.
int64_t Heap::garbage_max() const { return kNursery + static_cast<int64_t>(live_whole_ / 4); }

void Heap::step() {
  // Natives called next will have frames without finding in them what others left.
  clear_stack_below();
  // One long array may be worth many steps.
  const int64_t owed = std::min(std::max(-credit_, int64_t{0}), kOwedMax);
  credit_ = credit_max_ = kStepBytes;
  if (collecting_ || over_limit_ || !vm_.fiber || (flags_ & kFrozen)) return;
  if (unswept_blocks_ > kSweptPerStep) {
    // Much has died: what is left to sweep would be too long a stop at the beginning of a cycle.
    sweep_any(kSweptPerStep);
  } else if (marking_) {
    const size_t cycle = std::max(in_use_ / kPace, static_cast<size_t>(kNursery));
    mark_some(static_cast<size_t>(kStepBytes + owed) * (in_use_ / cycle + 1));
  } else if (in_use_ <= kWholeMax) {
    // A block stays for a single old object in it.
    if (!in_use_then_) in_use_then_ = in_use_;
    const bool spread = in_use_ > in_use_then_ + kSpreadMax;
    if (keeps_marks_ && aged() <= garbage_max() / 2 && !spread) {
      mark_young();
    } else {
      if (in_use_ > kClearedMin) clear_dead_registers(vm_, in_use_ / kBytesPerInstr);
      mark_at_once();
    }
  } else {
    begin_marking();
    // Something large is about to be allocated: it is worth many steps, the first among them.
    if (owed > kStepBytes) mark_some(static_cast<size_t>(owed) * 2);
  }
}

void Heap::stress_step() {
  if (collecting_ || !vm_.fiber || (flags_ & kFrozen)) return;
  constexpr size_t kLittle = 256;
  // One that was needed after all shows soon.
  clear_dead_registers(vm_);
  if (marking_) {
    mark_some(kLittle);
  } else if (collections_ % 4 == 3) {
    begin_marking();
  } else if (keeps_marks_) {
    mark_young();
  } else {
    collect();
  }
}

// ---------------------------------------------------------------- sweeping

// Joins dead cells into runs. The Free cells that it comes to are first cells of runs. False:
// nothing in it lives, it went back to the free list.
bool Heap::sweep_block(Block* block) {
  size_t live = 0;
  const uint32_t cell = block->cell_bytes;
  Obj* run = nullptr;
  Obj** link = &block->first_run;
  *link = nullptr;
  block->taken = false;
  const auto add = [&](Obj* o, uint32_t cells) {
    if (run) {
      run->aux32 += cells;
      return;
    }
    run = o;
    o->kind = Kind::kFree;
    o->flags = 0;
    o->aux32 = cells;
    o->word = nullptr;
    *link = o;
    link = reinterpret_cast<Obj**>(&o->word);
  };
  char* p = block->first_cell();
  while (p < block->touched) {
    Obj* o = reinterpret_cast<Obj*>(p);
    if (o->flags & kMark) {
      if (!keeps_marks_) o->flags = static_cast<uint8_t>(o->flags & ~kMark);
      ++live;
      run = nullptr;
      p += cell;
      continue;
    }
    if (o->kind == Kind::kFree) {
      const uint32_t cells = o->aux32;
      add(o, cells);
      p += size_t{cells} * cell;
      continue;
    }
#if defined(COPRA_GC_STRESS) || defined(COPRA_ASAN)
    std::memset(static_cast<void*>(o), 0xDB, cell);
#endif
    o->kind = Kind::kFree;
    o->flags = 0;
    add(o, 1);
    p += cell;
  }
  if (p < block->end()) {
    add(reinterpret_cast<Obj*>(p),
        static_cast<uint32_t>(static_cast<size_t>(block->end() - p) / cell));
  }
  if (live) return true;
  block->cls = Block::kNoClass;
  free_blocks_.push_back(block);
  in_use_ -= kBlockBytes;
  return false;
}

// Sweeps a block of that class. True: it has room.
bool Heap::sweep_one(int cls) {
  Block* block = unswept_[cls].back();
  unswept_[cls].pop_back();
  --unswept_blocks_;
  if (!sweep_block(block) || !block->first_run) return false;
  partial_[cls].push_back(block);
  return true;
}

void Heap::sweep_any(int blocks) {
  for (int cls = 0; cls < kClasses && blocks > 0; ++cls) {
    for (; blocks > 0 && !unswept_[cls].empty(); --blocks) sweep_one(cls);
  }
}

void Heap::finish_sweep() {
  while (unswept_blocks_) sweep_any(kClasses);
}

void Heap::sweep_larges() {
  size_t kept = 0;
  live_large_ = 0;
  for (Large& l : larges_) {
    if (l.object->flags & kMark) {
      if (!keeps_marks_) l.object->flags = static_cast<uint8_t>(l.object->flags & ~kMark);
      live_large_ += l.bytes;
      larges_[kept++] = l;
    } else {
      in_use_ -= l.bytes;
      std::free(l.object);
    }
  }
  larges_.resize(kept);
  live_ += live_large_;
}

}  // namespace copra
