curl -fsS --range 0-9999 "https://sanal.example/FILE" -o events.ndjson
curl -fsS --continue-at - "https://sanal.example/FILE" -o events.ndjson
