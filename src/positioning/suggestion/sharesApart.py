"""Reference figures for shares that are set apart, counted from the example deals themselves.

    python3 sharesApart.py > sharesApart.json

Made with Python 3.11 and scipy 1.17.1. `posterior` are the 10 % and 90 % quantiles of the difference of two rates that are
each believed as Beta(has + 1/2, rows - has + 1/2), from four million draws: what the interval stands for.
"""

import csv
import json
import pathlib

import numpy as np
import scipy
from scipy.stats import beta, hypergeom

deals = pathlib.Path(__file__).parents[3] / "examples" / "deals" / "deals.csv"
rows = list(csv.DictReader(deals.open(encoding="utf-8"), delimiter=";"))
generator = np.random.default_rng(6)

values = [
    ("Up_sale", ["Yes"]),
    ("Client", ["Current"]),
    ("Competitors", ["No"]),
    ("Comp_size", ["Big"]),
    ("Deal_type", ["Maintenance"]),
    ("RFI", ["No"]),
    ("Product", ["Product I"]),
]


def jeffreys(has, of):
    low = 0.0 if has == 0 else beta.ppf(0.1, has + 0.5, of - has + 0.5)
    high = 1.0 if has == of else beta.ppf(0.9, has + 0.5, of - has + 0.5)
    return low, high


def side(field, answers, status):
    known = [row[field] for row in rows if row["Status"] == status and row[field] != "Unknown"]
    has = sum(answer in answers for answer in known)
    low, high = jeffreys(has, len(known))
    return {"rows": len(known), "has": has, "mean": has / len(known), "low": low, "high": high}


def entry(field, answers):
    good, others = side(field, answers, "Won"), side(field, answers, "Lost")
    table = hypergeom(good["rows"] + others["rows"], good["rows"], good["has"] + others["has"])
    chance = min(1.0, 2 * min(table.cdf(good["has"]), table.sf(good["has"] - 1)))
    difference = good["mean"] - others["mean"]
    draws = [
        generator.beta(one["has"] + 0.5, one["rows"] - one["has"] + 0.5, 4_000_000) for one in (good, others)
    ]
    return {
        "field": field,
        "answers": answers,
        "good": good,
        "others": others,
        "difference": {
            "mean": difference,
            "low": difference - np.hypot(good["mean"] - good["low"], others["high"] - others["mean"]),
            "high": difference + np.hypot(good["high"] - good["mean"], others["mean"] - others["low"]),
        },
        "posterior": np.quantile(draws[0] - draws[1], [0.1, 0.9]).round(4).tolist(),
        "chance": chance,
    }


print(json.dumps({"scipy": scipy.__version__, "values": [entry(*value) for value in values]}, indent=1))
