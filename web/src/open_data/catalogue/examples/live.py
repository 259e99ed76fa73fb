import json

import requests

with requests.get("https://sanal.example/FILE", stream=True, timeout=60) as feed:
    feed.raise_for_status()
    for line in feed.iter_lines(decode_unicode=True):
        if line.startswith("data: "):
            print(json.loads(line.removeprefix("data: "))["signature_count"])
            break  # leave this out to go on watching
