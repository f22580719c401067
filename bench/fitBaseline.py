"""One-hot encoding and a plain logistic regression of scikit-learn on bytes of bands: seconds of each, log-loss, peak memory.

usage: fitBaseline.py BANDS OUTCOMES SIGNALS   (BANDS: one byte per signal and row, signal by signal)
"""
import json
import resource
import sys
import time

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import OneHotEncoder

bands, outcomes, signals = sys.argv[1], sys.argv[2], int(sys.argv[3])
rows = np.fromfile(bands, dtype=np.uint8).reshape(signals, -1).T
truth = np.fromfile(outcomes, dtype=np.uint8)
start = time.perf_counter()
encoded = OneHotEncoder().fit_transform(rows)
encoding = time.perf_counter() - start
start = time.perf_counter()
model = LogisticRegression(max_iter=1000).fit(encoded, truth)
fitting = time.perf_counter() - start
probability = model.predict_proba(encoded)[:, 1]
loss = float(-np.mean(np.log(np.where(truth == 1, probability, 1 - probability))))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"encoding": encoding, "fitting": fitting, "logLoss": loss, "peakMegabytes": peak}))
