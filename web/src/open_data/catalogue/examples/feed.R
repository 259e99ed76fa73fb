library(xml2)

feed <- xml_ns_strip(read_xml("https://sanal.example/FILE"))
print(xml_text(xml_find_all(feed, "//entry/title")))
