import requests

answer = requests.get("https://sanal.example/FILE", timeout=30)
answer.raise_for_status()
print(answer.json())
