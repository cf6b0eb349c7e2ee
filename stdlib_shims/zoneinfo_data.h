// Time zone rules of the system's database, parsed once a process. In: a zone's key. Out: offsets
// for local and universal times. May include: the standard library. Invariant: immutable once
// loaded, never freed. Next: zoneinfo.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace copra {

struct ZoneType {
  int64_t offset = 0;  // seconds east of UTC
  int64_t dst = 0;     // part of it that is daylight saving
  std::string name;
};

// One yearly change of a POSIX TZ string.
struct ZoneRule {
  char kind = 0;  // 'M' month, week, day of week; 'J' day without 29 February; 'N' day from 0
  int month = 0, week = 0, day = 0;
  int64_t time = 7200;
  int64_t at(int64_t year) const;  // local seconds since the epoch
};

struct ZoneData {
  std::vector<int64_t> utc;      // transitions
  std::vector<int64_t> wall[2];  // the same in local time, by fold
  std::vector<ZoneType> types;   // after each transition
  ZoneType before, after;
  bool yearly = false;  // after the last transition: `after` and `summer` by the rules
  ZoneType summer;
  ZoneRule start, end;
  bool fixed = false;

  const ZoneType& local(int64_t seconds, int64_t year, bool fold) const;
  const ZoneType& universal(int64_t seconds, int64_t year, bool* fold) const;
};

// Null when there is no such zone. The key must be a plain relative path.
const ZoneData* zone_data(std::string_view key);
// Keys of all zones, sorted.
const std::vector<std::string>& zone_keys();

}  // namespace copra
