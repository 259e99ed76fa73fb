library(rjstat)

lines <- readLines("https://sanal.example/FILE", warn = FALSE)
cube <- fromJSONstat(paste(lines, collapse = "\n"))
print(head(cube))
