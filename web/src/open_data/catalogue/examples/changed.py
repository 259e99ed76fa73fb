import requests

table = "https://sanal.example/FILE"
first = requests.get(table, timeout=30)
again = requests.get(table, headers={"If-None-Match": first.headers["ETag"]}, timeout=30)
print("as before" if again.status_code == 304 else "changed")
