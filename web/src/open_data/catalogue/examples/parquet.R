library(arrow)

file <- tempfile(fileext = ".parquet")
download.file("https://sanal.example/FILE", file, mode = "wb")
rows <- read_parquet(file)
print(aggregate(n ~ event, data = rows, FUN = sum))
