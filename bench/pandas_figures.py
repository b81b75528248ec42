"""What a scan's heavy pass keeps, per site, by pandas: by day, by month and hour, and the spread of values."""
import sys

import pandas as pd

frame = pd.read_csv(sys.argv[1], dtype={"site_id": "category"}, parse_dates=["timestamp"])
values = ["load_kw", "bytes_in", "bytes_out"]
time = frame["timestamp"].dt
moments = ["count", "sum", "min", "max", "std"]
by_day = frame.groupby(["site_id", time.normalize()], observed=True)[values].agg(moments)
by_clock = frame.groupby(
    ["site_id", time.month, time.dayofweek >= 5, time.hour], observed=True
)[values].agg(moments)
spread = frame.groupby("site_id", observed=True)[values].quantile([0.05, 0.5, 0.95, 0.99])
print(len(by_day), len(by_clock), len(spread))
