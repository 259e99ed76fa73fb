library(jsonlite)

index <- fromJSON("https://sanal.example/FILE")
print(index$segments[c("segment", "event_count", "is_complete", "as_of")])
