"""The steps of complaints and of the directory that made-up requests do not come to by themselves."""

import base64
import hashlib
import hmac
import json
import time
import tomllib

COMPLAINTS = "/api/v1/complaints"
COMPLAINT = COMPLAINTS + "/{number}"
DIRECTORY = "/api/v1/directory"
PLACE = "MN-1-1119"


def brought(person, text, **others):
    """A complaint of this person's by the API; its number and its code."""
    said = {"text": text, "kind": "complaint", "division": PLACE, "topic": "traffic"}
    known = {"name": "Туршилт", "address": "Сүхбаатар дүүрэг", "phone": "99112233"}
    return person.does(COMPLAINTS, said | known | others)


class Complaining:
    def __init__(self, walk):
        self.house, self.asks, self.done = walk.house, walk.asks, walk.done
        people = map(walk.house.person, ("Туяа", "Ундрах", "Отгон"))
        self.tuya, self.operator, self.analyst = people

    def through_everything(self):
        self.is_brought_and_withdrawn()
        self.is_delivered()
        self.agencies_come_and_go()
        self.topics_come_and_go()
        self.holidays_come_and_go()

    def is_brought_and_withdrawn(self):
        tip = {"text": "Дохио унтарсан.", "kind": "complaint", "division": PLACE, "is_tip": True}
        self.asks(self.tuya, COMPLAINTS, tip)
        receipt = brought(self.tuya, "Гэрэл асахгүй байна.")
        self.asks(self.tuya, f"{COMPLAINTS}/track", receipt)
        case = self.asks(self.operator, COMPLAINT, method="GET", number=receipt["number"])
        sorted = {"kind": "request", "topic": "traffic", "division": PLACE, "seen": case["seen"]}
        self.step(self.operator, receipt["number"], "reclassify", sorted)
        self.step(self.tuya, receipt["number"], "withdraw", {})

    def step(self, person, number, step, body):
        self.asks(person, f"{COMPLAINT}/{{step}}", body, number=number, step=step)

    def is_delivered(self):
        """Signed as a gateway of text messages signs (services/sanal/src/letters_in.rs)."""
        secrets = tomllib.loads((self.house.data / "secrets.toml").read_text())
        key = hmac.digest(base64.b64decode(secrets["pseudonym"]), b"intake/sms", hashlib.sha256)
        body = json.dumps({"from": "99112233", "text": "Нүх гарсан байна."}).encode()
        name, now = "attack-1", str(int(time.time()))
        signature = hmac.digest(key, b".".join((name.encode(), now.encode(), body)), hashlib.sha256)
        headers = {
            "content-type": "application/json",
            "webhook-id": name,
            "webhook-timestamp": now,
            "webhook-signature": f"v1,{base64.b64encode(signature).decode()}",
        }
        address = f"{self.house.url}/api/v1/intake/sms"
        self.done("POST", "/api/v1/intake/{channel}", self.tuya.http.post(address, data=body, headers=headers))

    def agencies_come_and_go(self):
        agency = self.writes("agencies", {"code": "attack-agency"} | named("Туршилтын газар"))
        self.writes("agencies/{code}/close", {"seen": agency["seen"]}, code="attack-agency")

    def topics_come_and_go(self):
        topic = {"code": "attack-topic", "agency": "traffic-police"} | named("Туршилт")
        topic = self.writes("topics", topic)
        at = {"topic": "attack-topic", "division": "MN-041"}
        route = self.writes("routes", at | {"agency": "traffic-police"})
        self.writes("routes/remove", at | {"seen": route["seen"]})
        self.writes("topics/{topic}/close", {"seen": topic["seen"]}, topic="attack-topic")

    def holidays_come_and_go(self):
        holiday = self.writes("holidays", {"day": "2030-01-02"} | named("Туршилтын өдөр"))
        self.writes("holidays/{day}/remove", {"seen": holiday["seen"]}, day="2030-01-02")

    def writes(self, what, body, **names):
        return self.asks(self.analyst, f"{DIRECTORY}/{what}", body, **names)


def named(mn):
    return {"name_mn": mn, "name_en": "A test"}
