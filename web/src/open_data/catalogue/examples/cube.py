from pyjstat import pyjstat

cube = pyjstat.Dataset.read("https://sanal.example/FILE")
print(cube.write("dataframe"))
