# Each feature of __future__ with the releases it belongs to.
import __future__

print(__future__.all_feature_names)
for name in __future__.all_feature_names:
    feature = getattr(__future__, name)
    print(name, feature.getOptionalRelease(), feature.getMandatoryRelease(), feature.optional, feature.mandatory)
print(type(__future__.annotations).__name__, repr(__future__.division)[:40])
