library(jsonlite)

answer <- fromJSON("https://sanal.example/FILE")
str(answer, max.level = 2)
