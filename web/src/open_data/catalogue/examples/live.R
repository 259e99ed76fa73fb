feed <- url("https://sanal.example/FILE", open = "r")
print(readLines(feed, n = 2))
close(feed)
