# statistics and fractions.
from statistics import *
from fractions import Fraction as F
from decimal import Decimal as D
d=[1,2,3.5,4,2]
print(mean(d),fmean(d),median(d),mode(d),multimode("aabbc"),stdev(d),pstdev(d),variance(d),pvariance(d),quantiles(d,n=4),quantiles(d,n=10,method="inclusive"),harmonic_mean(d),geometric_mean(d),median_low(d),median_high(d),median_grouped([1,2,2,3,4,4,4,5]))
print(mean([F(1,2),F(1,3)]),mean([D("1.1"),D("2.3")]),stdev([D("1.1"),D("2.3"),D(5)]),variance([1,2,3,4]),mean([1,2,3,4]),mean([1,2,3]),stdev([F(1,2),F(3,4)]))
print(correlation([1,2,3,4],[1,3,2,5]),covariance([1,2,3],[1,5,7]),linear_regression([1,2,3],[2,4,7]))
n=NormalDist(100,15); print(n,n.cdf(120),n.pdf(99),n.inv_cdf(.9),n.quantiles(4),n.overlap(NormalDist(110,10)),n+5,n*2,NormalDist.from_samples([1,2,3,4]))
for f in (mean,median,mode,stdev,variance,fmean,geometric_mean,harmonic_mean):
    try: f([])
    except StatisticsError as e: print(e)
print(F("3/4")+1,F(0.25),F("1.5e2"),F(3,4)**2,F(3,4)**F(1,2),F(3,4)//F(1,3),divmod(F(7,2),F(1,3)),F(22,7).limit_denominator(5),round(F(7,3),2),round(F(5,2)),hash(F(1,3)),F(1,2)<0.7,F(1,2)==0.5,F(1,2)+0.5, 2/F(3,4), repr(F(-3,6)),F(3.14159).limit_denominator(100), int(F(-7,2)), -F(1,2))
try: F(1,0)
except ZeroDivisionError as e: print(e)
