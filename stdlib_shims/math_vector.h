// Euclidean length of a vector of doubles, accurate to the last bit or nearly so. Standard library
// only. Next: math.cc (hypot, dist), cmath.cc.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace copra {

// Squares are summed exactly enough in pairs of doubles (Dekker) after scaling by a power of two,
// then the root is corrected once by its own residue.
inline double vector_norm(const std::vector<double>& v) {
  double most = 0.0;
  bool nan = false;
  for (const double x : v) {
    nan |= std::isnan(x);
    most = std::max(most, std::fabs(x));
  }
  if (std::isinf(most)) return most;
  if (nan) return std::nan("");
  if (most == 0.0) return 0.0;
  if (v.size() == 1) return most;
  int exponent = 0;
  std::frexp(most, &exponent);
  // In two steps: 2**-exponent itself may be out of range.
  const int half = exponent / 2;
  const double down1 = std::ldexp(1.0, -half), down2 = std::ldexp(1.0, -(exponent - half));
  double sum = 0.0, low = 0.0;
  const auto add = [&](double x) {
    const double t = sum + x;
    low += std::fabs(sum) >= std::fabs(x) ? (sum - t) + x : (x - t) + sum;
    sum = t;
  };
  for (const double value : v) {
    const double x = value * down1 * down2;
    const double square = x * x;
    low += std::fma(x, x, -square);
    add(square);
  }
  double root = std::sqrt(sum + low);
  // sum + low - root**2, to about twice the precision.
  const double square = root * root;
  const double square_low = std::fma(root, root, -square);
  const double residue = ((sum - square) + low) - square_low;
  root += residue / (2.0 * root);
  return root / down1 / down2;
}

}  // namespace copra
