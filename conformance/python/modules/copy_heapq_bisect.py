# copy, heapq, bisect, operator, statistics.
import copy, heapq, bisect, operator, statistics
a = [[1, 2], {"k": [3]}]
s, d = copy.copy(a), copy.deepcopy(a)
a[0].append(9)
print(s, d, s[0] is a[0], d[0] is a[0], copy.copy((1,)), copy.deepcopy({"x": {1}}))
h = [5, 1, 4]
heapq.heapify(h)
heapq.heappush(h, 0)
print(h, heapq.heappop(h), heapq.heappushpop(h, 3), heapq.heapreplace(h, 7), sorted(h), heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, [1, 5, 3], key=lambda x: -x), list(heapq.merge([1, 4], [2, 3])))
l = [1, 3, 3, 5]
print(bisect.bisect(l, 3), bisect.bisect_left(l, 3), bisect.bisect_right(l, 9), bisect.insort(l, 4), l)
print(operator.add(1, 2), operator.itemgetter(1)([5, 6]), operator.itemgetter("a", "b")({"a": 1, "b": 2}), operator.attrgetter("real")(5), operator.methodcaller("upper")("x"), operator.mul(2, 3), operator.contains([1], 1), sorted([{"n": 2}, {"n": 1}], key=operator.itemgetter("n")))
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.median([1, 2, 3, 4]), statistics.mode("aab"), round(statistics.stdev([1, 2, 3, 4]), 6), statistics.pvariance([1, 2, 3]), statistics.fmean([1, 2]))
