import requests

index = requests.get("https://sanal.example/FILE", timeout=30).json()
for segment in index["segments"]:
    print(segment["segment"], segment["event_count"], "rows up to", segment["as_of"])
    for file in segment["files"]:
        print("  ", file["href"], file["byte_size"], file["sha256"])
