// Weak references: cells that know an object without keeping it.
//
// In: objects. Out: cells that lose them when the collector finds that nothing else keeps them, and
// calls that are due then. May include: native.h. Invariant: a cell's referent lives or is absent;
// callbacks run between instructions, never inside an allocation. Next: types/weak.cc, collect.cc.
#pragma once

#include "interp/native.h"

namespace copra {

struct WeakCell : NativeObj {
  Value referent;  // absent: it died
  Value callback;  // or None; forgotten when it is due
  uint64_t hash;   // of the referent, once asked for
  bool hashed;
};

extern const NativeType kWeakCellType;
extern const NativeDef kWeakFunctions[];

// Of an object while all that lives is marked.
inline bool is_dead(const Obj* o) { return !(o->flags & (kMark | kFrozen)); }
// For the collector, when all that lives is marked: cells of dead objects become empty.
void forget_dead_referents(Vm& vm);
// Collects, as long as that has been cheap, so that what nobody can reach any more is seen to be
// gone; then makes the calls that are due. False: raised.
bool weak_look(Vm& vm);
// Makes the calls that are due. False: raised, a limit was hit.
bool weak_run_due(Vm& vm);
// They are being made, maybe while a function that jumps back looks around.
bool weak_calling(Vm& vm);

}  // namespace copra
