"""Forecasts of scikit-learn, untuned, for the rows of a table that another program has dealt into folds.

usage: baselines.py ORDER.json    (written by baselines.ts)

DEALS holds one byte per row for each deal. In a deal of folds every fold (0, 1, ...) is forecast by models taught by all the
others; in a draw the rows with 1 are forecast by models taught by the rows with 0. 255: the row takes no part.
FORECASTS gets float64, deal by deal, row by row; NaN where a row was not forecast.
Prints the versions used and the processor seconds that it took, as JSON. The models:

logistic     LogisticRegression(C=1, lbfgs): L2; numbers standardised, log(1 + x) first where a column is never negative and its
             skewness among the taught rows is above 2; missing numbers as the median with a column that says so; one-hot choices
penalised    the same with C=0.1
boosting     HistGradientBoostingClassifier, all at their defaults; choices as categorical features, past 254 of them the rarest
             of the taught rows together; missing values as such
gentle       the same with half the learning rate (0.05), which suits small tables better
naive        CategoricalNB(alpha=1); numbers in ten quantile bins, missing and unseen values categories of their own
Dates are told to all as the day, and as month, weekday and (where the file has it) hour.
"""
import json
import sys
import time
import warnings

import numpy as np
import pandas as pd
import scipy
import sklearn
from scipy import sparse
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import CategoricalNB
from sklearn.preprocessing import KBinsDiscretizer, OneHotEncoder, StandardScaler

MOST_CATEGORIES = 254


def main(order):
    table = pd.read_csv(order["file"], sep=order["delimiter"], dtype=str, keep_default_na=False)
    if len(table) != order["rows"]:
        raise SystemExit(f"{order['file']} has {len(table)} rows for pandas, {order['rows']} for the other side")
    truth = (table[order["outcome"]] == order["good"]).to_numpy().astype(int)
    if int(truth.sum()) != order["goodRows"]:
        raise SystemExit(f"{order['file']} has {truth.sum()} good rows, {order['goodRows']} for the other side")
    numbers, choices = columns_of(table.drop(columns=[order["outcome"], *order["drop"]]), order)
    deals = np.fromfile(order["deals"], dtype=np.uint8).reshape(-1, len(table))
    model = {
        "logistic": logistic(1),
        "penalised": logistic(0.1),
        "boosting": boosting(0.1),
        "gentle": boosting(0.05),
        "naive": naive,
    }[order["model"]]
    forecasts = np.full(deals.shape, np.nan)
    start = time.process_time()
    for d, deal in enumerate(deals):
        for taught, judged in parts_of(deal, order["areDraws"]):
            if len(set(truth[taught])) == 2:
                forecasts[d, judged] = model(numbers, choices, truth, taught, judged, order["seeds"][d])
    seconds = round(time.process_time() - start, 1)
    forecasts.tofile(order["forecasts"])
    versions = {
        "python": sys.version.split()[0],
        "scikit-learn": sklearn.__version__,
        "numpy": np.__version__,
        "scipy": scipy.__version__,
        "pandas": pd.__version__,
    }
    print(json.dumps({"versions": versions, "seconds": seconds}))


def parts_of(deal, is_draw):
    if is_draw:
        return [(np.flatnonzero(deal == 0), np.flatnonzero(deal == 1))]
    folds = [fold for fold in np.unique(deal) if fold != 255]
    return [(np.flatnonzero((deal != fold) & (deal != 255)), np.flatnonzero(deal == fold)) for fold in folds]


def columns_of(table, order):
    """Numbers as floats with NaN, choices as text; a date is a number (its day) and three choices."""
    numbers, choices = {}, {}
    for column in table.columns:
        cells = table[column].str.strip()
        cells = cells.mask(cells.isin(["", *order["missing"]]))
        if column in order["numbers"]:
            numbers[column] = cells.astype(float).to_numpy()
        elif column in order["dates"]:
            instants = pd.to_datetime(cells, dayfirst=order["isDayFirst"])
            numbers[column] = ((instants - pd.Timestamp(1970, 1, 1)) / pd.Timedelta(days=1)).to_numpy()
            choices[f"{column} month"] = instants.dt.month.astype("string")
            choices[f"{column} weekday"] = instants.dt.weekday.astype("string")
            if instants.dt.hour.nunique() > 1:
                choices[f"{column} hour"] = instants.dt.hour.astype("string")
        else:
            choices[column] = cells
    matrix = np.column_stack(list(numbers.values())) if numbers else np.empty((len(table), 0))
    return matrix, pd.DataFrame(choices).fillna("missing").to_numpy(dtype=object)


def logistic(strength):
    def forecast(numbers, choices, truth, taught, judged, seed):
        encoder = OneHotEncoder(handle_unknown="ignore").fit(choices[taught])
        scale = scaled(numbers[taught])
        parts = (taught, judged)
        rows = [sparse.hstack([encoder.transform(choices[part]), scale(numbers[part])]).tocsr() for part in parts]
        model = LogisticRegression(C=strength, max_iter=3000).fit(rows[0], truth[taught])
        return model.predict_proba(rows[1])[:, 1]

    return forecast


def scaled(taught):
    if taught.shape[1] == 0:
        return lambda rows: sparse.csr_matrix(rows.shape)
    middle = np.nanmedian(taught, axis=0)
    filled = np.where(np.isnan(taught), middle, taught)
    centred = filled - filled.mean(axis=0)
    skewness = (centred**3).mean(axis=0) / np.maximum(filled.std(axis=0), 1e-12) ** 3
    is_logged = (filled.min(axis=0) >= 0) & (skewness > 2)
    has_missing = np.isnan(taught).any(axis=0)

    def shaped(rows):
        known = np.where(np.isnan(rows), middle, rows)
        return np.where(is_logged, np.log1p(np.maximum(known, 0)), known)

    scaler = StandardScaler().fit(shaped(taught))
    return lambda rows: np.hstack([scaler.transform(shaped(rows)), np.isnan(rows)[:, has_missing]])


def boosting(rate):
    def forecast(numbers, choices, truth, taught, judged, seed):
        codes = np.column_stack([codes_of(choices[:, column], taught) for column in range(choices.shape[1])])
        rows = np.hstack([numbers, codes])
        is_choice = np.arange(rows.shape[1]) >= numbers.shape[1]
        model = HistGradientBoostingClassifier(learning_rate=rate, categorical_features=is_choice, random_state=seed)
        return model.fit(rows[taught], truth[taught]).predict_proba(rows[judged])[:, 1]

    return forecast


def codes_of(cells, taught):
    values, counts = np.unique(cells[taught], return_counts=True)
    kept = [value for value in values[np.argsort(-counts, kind="stable")] if value != "missing"]
    code_of = {value: min(code, MOST_CATEGORIES - 1) for code, value in enumerate(kept)}
    rest = MOST_CATEGORIES - 1 if len(kept) > MOST_CATEGORIES else np.nan
    return [np.nan if value == "missing" else code_of.get(value, rest) for value in cells]


def naive(numbers, choices, truth, taught, judged, seed):
    codes = np.zeros(choices.shape, dtype=int)
    for column in range(choices.shape[1]):
        code_of = {value: code + 1 for code, value in enumerate(np.unique(choices[taught, column]))}
        codes[:, column] = [code_of.get(value, 0) for value in choices[:, column]]
    binned = np.zeros(numbers.shape, dtype=int)
    for column in range(numbers.shape[1]):
        values = numbers[:, column]
        known = taught[~np.isnan(values[taught])]
        if len(known) == 0:
            continue
        bins = KBinsDiscretizer(10, encode="ordinal", strategy="quantile").fit(values[known, None])
        present = ~np.isnan(values)
        binned[present, column] = bins.transform(values[present, None])[:, 0] + 1
    rows = np.hstack([binned, codes])
    model = CategoricalNB(min_categories=rows.max(axis=0) + 1).fit(rows[taught], truth[taught])
    return model.predict_proba(rows[judged])[:, 1]


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    with open(sys.argv[1], encoding="utf8") as file:
        main(json.load(file))
