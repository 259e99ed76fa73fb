library(httr)

table <- "https://sanal.example/FILE"
first <- GET(table)
again <- GET(table, add_headers("If-None-Match" = headers(first)$etag))
print(if (status_code(again) == 304) "as before" else "changed")
