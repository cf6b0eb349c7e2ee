# Refused: star after kwargs unpacking.
f(**k, *a)
