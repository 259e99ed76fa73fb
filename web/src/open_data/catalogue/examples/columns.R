library(jsonlite)

described <- fromJSON("https://sanal.example/FILE-metadata.json")
print(described$tableSchema$columns[c("name", "datatype", "required")])
