import io

import requests
from pyarrow import parquet

file = requests.get("https://sanal.example/FILE", timeout=60)
file.raise_for_status()
table = parquet.read_table(io.BytesIO(file.content), columns=["event", "n"])
print(table.group_by("event").aggregate([("n", "sum")]).to_pandas())
