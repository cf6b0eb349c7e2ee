// The table diagnose.cc interprets. May include: standard library.
// Next: grammar.cc for the notation.
#pragma once

namespace copra::front {

extern const char kGrammar[];

}  // namespace copra::front
