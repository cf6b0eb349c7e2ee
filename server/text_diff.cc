// Myers' greedy algorithm over lines; contract in text_diff.h.
#include "server/text_diff.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace copra::server {

namespace {

constexpr int kEditsMax = 1000;
constexpr size_t kContextLines = 3;
constexpr std::string_view kNoNewline = "\\ No newline at end of file\n";

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines out;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

// One step of the script: a line kept (' '), taken out ('-') or put in ('+').
struct Edit {
  char kind;
  std::string_view line;
};

// The script that replaces everything.
std::vector<Edit> replaced(const Lines& a, const Lines& b) {
  std::vector<Edit> out;
  for (const std::string_view line : a) out.push_back({'-', line});
  for (const std::string_view line : b) out.push_back({'+', line});
  return out;
}

std::vector<Edit> shortest(const Lines& a, const Lines& b) {
  const int n = static_cast<int>(a.size()), m = static_cast<int>(b.size());
  const int most = std::min(n + m, kEditsMax);
  // reach[k]: how far along `a` the furthest path on diagonal k gets; one row for each length.
  std::vector<std::vector<int>> rows;
  std::vector<int> reach(static_cast<size_t>(2 * most) + 3, 0);
  const auto at = [&](std::vector<int>& row, int k, int width) -> int& {
    return row[static_cast<size_t>(k + width)];
  };
  int length = -1;
  for (int d = 0; d <= most && length < 0; ++d) {
    for (int k = -d; k <= d; k += 2) {
      int& here = at(reach, k, most + 1);
      const bool down =
          k == -d || (k != d && at(reach, k - 1, most + 1) < at(reach, k + 1, most + 1));
      int x = down ? at(reach, k + 1, most + 1) : at(reach, k - 1, most + 1) + 1;
      if (d == 0) x = 0;
      while (x < n && x - k < m && a[static_cast<size_t>(x)] == b[static_cast<size_t>(x - k)]) ++x;
      here = x;
      if (x >= n && x - k >= m) length = d;
    }
    rows.emplace_back(reach.begin() + (most + 1 - d), reach.begin() + (most + 2 + d));
  }
  if (length < 0) return replaced(a, b);

  std::vector<Edit> back;
  int x = n, y = m;
  for (int d = length; d >= 0; --d) {
    const int k = x - y;
    int from_x = 0, from_y = 0;
    if (d > 0) {
      std::vector<int>& row = rows[static_cast<size_t>(d - 1)];
      const auto known = [&](int diagonal) {
        return diagonal < -(d - 1) || diagonal > d - 1 ? -1 : at(row, diagonal, d - 1);
      };
      const bool down = k == -d || (k != d && known(k - 1) < known(k + 1));
      const int previous = down ? k + 1 : k - 1;
      from_x = known(previous);
      from_y = from_x - previous;
    }
    const int stop_x = d == 0 ? 0 : std::max(from_x, 0), stop_y = d == 0 ? 0 : from_y;
    while (x > stop_x && y > stop_y &&
           a[static_cast<size_t>(x - 1)] == b[static_cast<size_t>(y - 1)])
      --y, back.push_back({' ', a[static_cast<size_t>(--x)]});
    if (d == 0) break;
    if (x == from_x) {
      back.push_back({'+', b[static_cast<size_t>(--y)]});
    } else {
      back.push_back({'-', a[static_cast<size_t>(--x)]});
    }
  }
  std::reverse(back.begin(), back.end());
  return back;
}

void append_line(std::string& out, const Edit& edit) {
  out += edit.kind;
  out += edit.line;
  if (edit.line.ends_with('\n')) return;
  out += '\n';
  out += kNoNewline;
}

std::string range(size_t begin, size_t count) {
  const size_t first = count == 0 ? begin : begin + 1;
  return std::to_string(first) + (count == 1 ? "" : "," + std::to_string(count));
}

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after,
                         std::string_view before_name, std::string_view after_name) {
  if (before == after) return {};
  Lines a = lines_of(before), b = lines_of(after);
  // What both begin and end with needs no search.
  size_t head = 0, tail = 0;
  while (head < std::min(a.size(), b.size()) && a[head] == b[head]) ++head;
  while (tail < std::min(a.size(), b.size()) - head &&
         a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
    ++tail;
  std::vector<Edit> edits;
  for (size_t i = 0; i < head; ++i) edits.push_back({' ', a[i]});
  const auto middle = [&](const Lines& all) {
    return Lines(all.begin() + static_cast<std::ptrdiff_t>(head),
                 all.end() - static_cast<std::ptrdiff_t>(tail));
  };
  for (const Edit& edit : shortest(middle(a), middle(b))) edits.push_back(edit);
  for (size_t i = a.size() - tail; i < a.size(); ++i) edits.push_back({' ', a[i]});

  std::string out = "--- " + std::string(before_name) + "\n+++ " + std::string(after_name) + "\n";
  size_t a_line = 0, b_line = 0, i = 0;
  while (i < edits.size()) {
    if (edits[i].kind == ' ') {
      ++a_line, ++b_line, ++i;
      continue;
    }
    // A hunk: from here to the last change that no gap of twice the context follows.
    const size_t lead = std::min(kContextLines, std::min(i, std::min(a_line, b_line)));
    size_t last = i;
    for (size_t j = i; j < edits.size() && j <= last + 2 * kContextLines; ++j)
      if (edits[j].kind != ' ') last = j;
    const size_t begin = i - lead, end = std::min(edits.size(), last + 1 + kContextLines);
    size_t a_count = 0, b_count = 0;
    for (size_t j = begin; j < end; ++j) {
      a_count += edits[j].kind != '+' ? 1 : 0;
      b_count += edits[j].kind != '-' ? 1 : 0;
    }
    out += "@@ -" + range(a_line - lead, a_count) + " +" + range(b_line - lead, b_count) + " @@\n";
    for (size_t j = begin; j < end; ++j) append_line(out, edits[j]);
    a_line += a_count - lead;
    b_line += b_count - lead;
    i = end;
  }
  return out;
}

}  // namespace copra::server
