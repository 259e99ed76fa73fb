curl -fsS --etag-save table.etag "https://sanal.example/FILE" -o table.csv
curl -fsS --etag-compare table.etag --etag-save table.etag "https://sanal.example/FILE" -o table.csv
