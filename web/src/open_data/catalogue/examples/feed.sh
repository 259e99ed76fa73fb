curl -fsS "https://sanal.example/FILE" -o feed.atom
