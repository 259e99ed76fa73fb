curl -fsS "https://sanal.example/FILE"
