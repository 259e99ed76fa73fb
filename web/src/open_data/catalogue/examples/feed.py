from urllib.request import urlopen
from xml.etree import ElementTree

names = {"atom": "http://www.w3.org/2005/Atom"}
feed = ElementTree.parse(urlopen("https://sanal.example/FILE"))
for entry in feed.iterfind("atom:entry", names):
    print(entry.findtext("atom:updated", None, names), entry.findtext("atom:title", None, names))
