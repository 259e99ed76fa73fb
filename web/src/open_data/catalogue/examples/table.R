table <- read.csv("https://sanal.example/FILE")
print(head(table))
