curl -fsSN "https://sanal.example/FILE"
