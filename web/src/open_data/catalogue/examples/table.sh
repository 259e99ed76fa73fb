curl -fsS "https://sanal.example/FILE" -o table.csv
