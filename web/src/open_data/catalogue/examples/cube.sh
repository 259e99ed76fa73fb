curl -fsS "https://sanal.example/FILE" -o cube.json
