library(jsonlite)

rows <- stream_in(url("https://sanal.example/FILE"), verbose = FALSE)
print(aggregate(n ~ event, data = rows, FUN = sum))
