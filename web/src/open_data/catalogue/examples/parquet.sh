curl -fsS "https://sanal.example/FILE" -o events.parquet
