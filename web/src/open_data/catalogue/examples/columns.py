import pandas
import requests

table = "https://sanal.example/FILE"
described = requests.get(f"{table}-metadata.json", timeout=30).json()
columns = described["tableSchema"]["columns"]
dates = [column["name"] for column in columns if column["datatype"] in ("date", "dateTime")]
print(pandas.read_csv(table, parse_dates=dates).dtypes)
