curl -fsS "https://sanal.example/FILE-metadata.json"
