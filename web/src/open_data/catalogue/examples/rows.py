import json
from collections import Counter

import requests

signed = Counter()
with requests.get("https://sanal.example/FILE", stream=True, timeout=60) as file:
    file.raise_for_status()
    for row in map(json.loads, file.iter_lines()):
        if row["event"] in ("petition_signed", "signature_withdrawn", "signature_invalidated"):
            signed[row["subject"]] += row["n"]
print(signed.most_common())
