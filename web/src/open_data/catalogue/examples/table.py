import pandas

table = pandas.read_csv("https://sanal.example/FILE")
print(table.head())
