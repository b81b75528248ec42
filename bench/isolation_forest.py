"""What an analyst with scikit-learn would try first: an isolation forest on figures of each site. Prints its average precision."""
import sys

import numpy as np
import pandas as pd
from sklearn.ensemble import IsolationForest
from sklearn.metrics import average_precision_score

folder = sys.argv[1]
load = pd.read_csv(f"{folder}/load.csv", parse_dates=["timestamp"])
traffic = pd.read_csv(f"{folder}/traffic.csv")
truth = pd.read_csv(f"{folder}/truth.csv").set_index("site_id")

hour = load["timestamp"].dt.hour
weekend = load["timestamp"].dt.dayofweek >= 5
by_site = load.groupby("site_id")["load_kw"]
mean = by_site.mean()
daily = load.groupby(["site_id", load["timestamp"].dt.date])["load_kw"].agg(["mean", "min", "max", "std"])
days = daily.groupby("site_id")
month = load.groupby(["site_id", load["timestamp"].dt.to_period("M")])["load_kw"].mean().groupby("site_id")
bytes_all = (traffic.set_index("site_id")[["bytes_in", "bytes_out"]].sum(axis=1)).groupby("site_id")
features = pd.DataFrame(
    {
        "size": np.log(mean.clip(lower=1e-3)),
        "load factor": mean / by_site.quantile(0.99),
        "variation": by_site.std() / mean,
        "floor": by_site.quantile(0.05) / mean,
        "night to day": load[hour < 6].groupby("site_id")["load_kw"].mean()
        / load[(hour >= 9) & (hour < 18)].groupby("site_id")["load_kw"].mean(),
        "weekend to week": load[weekend].groupby("site_id")["load_kw"].mean()
        / load[~weekend].groupby("site_id")["load_kw"].mean(),
        "flatness within days": (days["std"].mean() / mean),
        "variation of days": days["mean"].std() / mean,
        "swing within days": (days["max"].mean() - days["min"].mean()) / mean,
        "season": month.std() / mean,
        "largest rise of a month": month.agg(lambda m: m.diff().max() / max(m.mean(), 1e-9)),
        "traffic a kWh": np.log((bytes_all.sum() / by_site.sum()).clip(lower=1)),
        "variation of traffic": bytes_all.std() / bytes_all.mean(),
    }
).replace([np.inf, -np.inf], np.nan)
features = features.fillna(features.median())

ranked = truth[truth["label"].isin(["clean", "illegal"])].index.intersection(features.index)
forest = IsolationForest(n_estimators=300, random_state=0).fit(features)
score = pd.Series(-forest.score_samples(features), index=features.index)
print(average_precision_score(truth.loc[ranked, "label"] == "illegal", score.loc[ranked]))
