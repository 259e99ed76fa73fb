"""Requests that schemathesis makes from the OpenAPI document, as nobody and as someone of each role."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from bills import commented, in_days, opened
from complained import brought
from house import ROLES
from planted import AGENCY

HERE = Path(__file__).parent

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "ignored_auth",
    "unsupported_method",
    "allow_header_conformance",
    "no_leak",
)

# Left out: its answer never ends. The journeys watch it.
LIVE = "watch_total"


def attack(house, planted, role):
    """One pass; what schemathesis says of it where it finds something."""
    person = house.person(ROLES[role]) if role in ROLES else None
    waiting = planted.tuya.starts("Хүлээж буй")
    planted.tuya.does(f"/api/v1/petitions/{waiting}/submit")
    petitions = [planted.open, waiting, planted.draft]
    # A moderator would rightly publish it, and it would be kept from nobody any more.
    petitions += [planted.submitted] if role != "moderator" else []
    # Nor does one pass find a bill as another has left it; the drafter's own pass ends every session.
    drafter = house.person(ROLES["drafter"])
    bill = opened(drafter, f"Цэвэр усны тухай, {role}")
    comments = [commented(person, bill, f"Хэн шалгах вэ, {role}?") for person in (planted.bat, planted.tuya)]
    complaints = [brought(planted.bat, f"Гэрэл асахгүй байна, {role}")["number"]]
    # Each request has a session of its own (hooks.py): signing out and erasing disturb no other.
    known = {
        "url": house.url,
        "register_number": person and person.number,
        "petitions": petitions,
        "bills": [bill],
        "comments": comments,
        "complaints": complaints,
        "issues": planted.issues,
        "agendas": planted.agendas,
        "requests": [one["service_request_id"] for one in planted.bat.gets("/open311/v2/requests.json").json()[:3]],
        "group": drafter.does(f"/api/v1/bills/{bill}/comment-groups", {"title": role, "comments": comments})["group"],
        "closes_on": in_days(40),
        "on": in_days(0),
        "lines": planted.lines,
        "meant": planted.meant,
        "agency": AGENCY,
        "sid": planted.sid,
        "people": [house.numbers["Сараа"], house.numbers["Ерлан"], house.numbers["Хулан"]],
        "until": planted.until,
        "kept_from": planted.kept_from(role),
        "reached": str(reached(house)),
    }
    file = Path(house.folder.name, f"{role}.json")
    file.write_text(json.dumps(known))
    return run(house, file)


def reached(house):
    return Path(house.folder.name, "reached")


def never_done(house):
    """Operations that no request got done, so that all above would say little of them."""
    answers = (line.rsplit(" ", 1) for line in reached(house).read_text().splitlines())
    done = {label for label, status in answers if status.startswith("2")}
    for path, item in house.description()["paths"].items():
        for method, operation in item.items():
            label = f"{method.upper()} {path}"
            if operation["operationId"] != LIVE and label not in done:
                yield f"{label}: never done by anyone"


def run(house, file):
    document = f"{house.url}/api/openapi.json"
    command = [sys.executable, "-B", "-m", "schemathesis.cli", "run", document]
    command += ["--exclude-operation-id", LIVE]
    command += ["--checks", ",".join(CHECKS), "--phases", "examples,coverage,fuzzing"]
    command += ["--seed", "1", "--max-examples", os.environ.get("ATTACK_EXAMPLES", "4")]
    command += ["--workers", "1", "--continue-on-failure", "--no-shrink", "--warnings", "off"]
    command += ["--generation-database", "none", "--request-timeout", "30", "--no-color"]
    paths = os.pathsep.join([str(HERE), str(HERE.parent / "demonstration")])
    surroundings = {"SCHEMATHESIS_HOOKS": "hooks", "ATTACK_KNOWN": str(file), "PYTHONPATH": paths}
    surroundings = os.environ | surroundings
    folder = house.folder.name
    ended = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True)
    return "" if ended.returncode == 0 else the_failures(ended.stdout) or ended.stdout + ended.stderr


def the_failures(text):
    found = re.search(r"=+ FAILURES =+\n(.*?)\n=+ (?:WARNINGS|SUMMARY) =+", text, re.DOTALL)
    return found and re.sub(r"\n\n+", "\n", found[1])
