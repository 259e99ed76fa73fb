"""The program, started as a demonstration on a free port, and the people in it."""

import base64
import json
import os
import re
import subprocess
import tempfile
import time
from pathlib import Path

import requests

ROOT = Path(__file__).resolve().parents[2]

# One of each, by the sample's given name. The administrator comes last: what they do ends offices.
ROLES = {
    "citizen": "Дорж",
    "minor": "Болор",
    "drafter": "Ариунболд",
    "operator": "Ундрах",
    "analyst": "Отгон",
    "agency_officer": "Чулуун",
    "cabinet_secretariat": "Нарантуяа",
    "statistician": "Даваа",
    "auditor": "Мөнхзул",
    "secretariat": "Мөнхбат",
    "moderator": "Энхжаргал",
    "administrator": "Солонго",
}


def executable():
    named = os.environ.get("SANAL_EXECUTABLE", ROOT / "target/debug/sanal")
    return str(named)


class House:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="sanal-demonstration-")
        self.data = Path(self.folder.name, "data")
        self.told = Path(self.folder.name, "stderr")
        self.numbers = {}

    def __enter__(self):
        arguments = ["demo", "--data", str(self.data), "--listen", "127.0.0.1:0", "--fresh"]
        self.stderr = self.told.open("w")
        self.process = subprocess.Popen(
            [executable(), *arguments],
            stdout=subprocess.PIPE,
            stderr=self.stderr,
            text=True,
            cwd=self.folder.name,
            env=os.environ | {"SANAL__PACE__UNLIMITED": "127.0.0.1/32", "NO_COLOR": "1"},
        )
        for line in self.process.stdout:
            if ready := re.match(r"Sanal is ready: (\S+)", line):
                self.url = ready[1]
            if person := re.match(r"  (\w\w\d{8})\s+\d+\s+(\S+)", line):
                self.numbers[person[2]] = person[1]
            if line.startswith("Stop with Ctrl-C"):
                return self
        self.__exit__()
        raise SystemExit(f"sanal demo did not begin: {self.told.read_text()}")

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.process.stdout.close()
        self.stderr.close()
        self.folder.cleanup()

    def token(self, number):
        answer = requests.post(f"{self.url}/api/v1/sessions", json={"register_number": number})
        answer.raise_for_status()
        return answer.json()["token"]

    def person(self, name):
        return Person(self, self.numbers[name])

    def description(self):
        return requests.get(f"{self.url}/api/openapi.json").json()

    def has_told_everything(self):
        """Waits until everything public that is in the log is in the files of public events."""
        until = time.monotonic() + 60
        while time.monotonic() < until:
            health = requests.get(f"{self.url}/health/ready", timeout=30).json()
            if health["public_events_position"] >= health["log_position"]:
                return
            time.sleep(0.1)
        raise SystemExit(f"the public events stay behind: {health}")

    def complaints(self):
        lines = self.told.read_text().splitlines()
        return [line for line in lines if "ERROR" in line or "panicked" in line]


class Person:
    """Signed in on pages and for programs alike."""

    def __init__(self, house, number):
        self.url, self.number, self.token = house.url, number, house.token(number)
        self.http = requests.Session()
        self.http.headers["authorization"] = f"Bearer {self.token}"
        self.http.cookies.set("sanal_session", self.token)

    def gets(self, path):
        return self.http.get(self.url + path, allow_redirects=False, timeout=30)

    def does(self, path, body=None):
        answer = self.http.post(self.url + path, json=body, timeout=30)
        assert answer.ok, f"{path}: {answer.status_code} {answer.text}"
        return answer.json() if answer.content else None

    def sends(self, page, fields, action=None):
        """A form of a page, to the page's own address where no other is named."""
        csrf = re.search(r'name="csrf" value="([^"]+)"', self.gets(page).text)[1]
        path = action or page
        answer = self.http.post(self.url + path, data={"csrf": csrf} | fields, allow_redirects=False, timeout=30)
        assert answer.status_code == 303, f"{path}: {answer.status_code}"

    def keeps(self, kind, value):
        """Leaves an address, a telephone number or a name on the page of one's own data."""
        self.sends("/me", {"kind": kind, kind: value, "consent": "yes"})

    def keeps_for_later(self, bill, text):
        """A comment that is not sent yet."""
        self.sends(f"/bills/{bill}/comments", {"comment-text": text, "comment-keep": "yes"})

    def starts(self, action):
        text = {"action": action, "background": "Учир нь.", "additional_details": ""}
        return self.does("/api/v1/petitions", text)["id"]

    def submits(self, number):
        """To gather endorsements; tells what the link to pass on ends with."""
        told = self.does(f"/api/v1/petitions/{number}/submit")
        return told["links"]["endorse"].rsplit("/", 1)[1]


def claims(token):
    """What a token says of its bearer."""
    part = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
