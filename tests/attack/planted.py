"""What only some may see: planted first, then looked for in every answer to everyone else."""

import re

from bills import commented, drafted, opened
from house import ROLES, ROOT, claims

AGENCY = "planted-customs"
DRAFT, ENDORSING = "Нуугдмал ноорог Зэвэг", "Нуугдмал санаа Тэнгэс"
SUBMITTED = "Нуугдмал хүсэлт Шүхэр"
BILL, UNSAID = "Нуугдмал хууль Хөвсгөл", "Нуугдмал санал Сүмбэр"
CONTACTS = {"email": "bat.planted@example.mn", "phone": "99887766", "name": "Нуугдмал Бат"}


class Planted:
    def __init__(self, house):
        self.house = house
        self.bat, self.tuya, self.ganbold = map(house.person, ("Бат", "Туяа", "Ганболд"))
        self.draft = self.bat.starts(DRAFT)
        self.submitted = self.tuya.starts(SUBMITTED)
        link = self.tuya.submits(self.submitted)
        for other in (self.bat, self.ganbold):
            other.does(f"/api/v1/petitions/{self.submitted}/endorsements", {"link": link})
        self.endorsing = self.tuya.starts(ENDORSING)
        self.tuya.submits(self.endorsing)
        self.drafter = house.person(ROLES["drafter"])
        self.bills = [drafted(self.drafter, BILL), opened(self.drafter, "Усны тухай")]
        self.comment = commented(self.bat, self.bills[1], "Хэн шалгах вэ?")
        self.bat.keeps_for_later(self.bills[1], UNSAID)
        for kind, value in CONTACTS.items():
            self.bat.keeps(kind, value)
        self.sid = claims(self.bat.token)["sid"]
        self.open = open_one(house)
        waiting, agendas = (house.person("Отгон").gets(f"/api/v1/{what}").json() for what in ("issues", "agendas"))
        self.issues = [one["issue"] for one in waiting["data"] + waiting["gathering"][:3]]
        self.agendas = [agendas["next"]["agenda"], *(one["agenda"] for one in agendas["data"][:2])]
        self.until = until(house)
        self.appoint_an_officer_of_another_agency()
        # Each line with the person it is for, whom the one who approves must mean.
        self.meant = dict(self.proposed())
        self.lines = list(self.meant)

    def appoint_an_officer_of_another_agency(self):
        asked = {"register_number": self.ganbold.number, "role": "agency_officer", "agency": AGENCY}
        asked["until"] = self.until
        line = self.house.person("Солонго").does("/api/v1/offices", asked)["number"]
        self.house.person("Жавзмаа").does(f"/api/v1/offices/{line}/approve", {"register_number": self.ganbold.number})

    def secrets(self):
        """Each with the roles that may see it; beside them, its owner may."""
        staff = {"moderator", "secretariat", "auditor"}
        officer = claims(self.ganbold.token)["sub"]
        own = [*CONTACTS.values(), self.sid]
        return [
            (DRAFT, {"Бат"}),
            (ENDORSING, {"Туяа"}),
            (SUBMITTED, staff | {"Туяа"}),
            (BILL, {"drafter", "auditor"}),
            (UNSAID, {"Бат"}),
            (AGENCY, {"auditor", "administrator", "Ганболд"}),
            (officer, {"auditor"}),
            *[(text, {"Бат"}) for text in own],
            *[(number, set()) for number in self.house.numbers.values()],
        ]

    def kept_from(self, role):
        return [text for text, may in self.secrets() if role not in may]

    def proposed(self):
        """Of the roll: people who wait to be approved or declined."""
        administrator = self.house.person("Жавзмаа")
        for name in ("Нэргүй", "Оюун", "Алтанцэцэг", "Цэцэгмаа"):
            asked = {"register_number": self.house.numbers[name], "role": "statistician"}
            asked["until"] = self.until
            yield administrator.does("/api/v1/offices", asked)["number"], asked["register_number"]

    def harmed(self):
        """What is Bat's is as he left it, whatever the others have tried."""
        answer = self.bat.gets(f"/petitions/{self.draft}.json")
        if DRAFT not in answer.text:
            yield f"Бат GET his draft: {answer.status_code}, without {DRAFT}"
        # A sign-in of before all this may be too old for what matters.
        contacts = self.house.person("Бат").does("/api/v1/me/export")["contacts"]
        if CONTACTS["email"] not in [contact["value"] for contact in contacts]:
            yield f"Бат takes out {contacts}, without {CONTACTS['email']}"

    def paths(self):
        """Every address that is read, with every planted thing in it; the mock is no part of the house."""
        routes = (ROOT / "tests/golden/routes.txt").read_text()
        numbers = {"{number}": [self.draft, self.endorsing, self.submitted, self.open, "1", "2"]}
        places = numbers | {"{agency}": [AGENCY, "traffic-police"], "{sid}": [], "{file}": [], "{link}": []}
        places |= {"{issue}": self.issues[:2], "{date}": self.agendas[:2], "{segment}": ["0"]}
        places |= {"{dataset}": ["petition-breakdown", "public-events"]}
        for route in re.findall(r"^GET +(\S+)$", routes, re.MULTILINE):
            # The live feed never ends, and its one number is in count.json.
            # In a demonstration everyone sees all that was sent; elsewhere that page is not there.
            if "mock-dan" in route or route == "/practice/post" or route.endswith("/live"):
                continue
            # A link that nobody was sent opens nothing, whatever the number.
            fitting = [place for place in places if place in route]
            if "{link}" in fitting:
                continue
            if "/bills/{number}" in route or "/comments/{" in route:
                yield from (self.of_a_bill(route, number) for number in self.bills)
                continue
            for value in places[fitting[0]] if fitting else [""]:
                yield route.replace(fitting[0], value) if fitting else route

    def of_a_bill(self, route, number):
        names = {"number": number, "comment": self.comment, "id": self.comment, "version": 1, "provision": "p1"}
        return re.sub(r"\{(\w+)\}", lambda place: str(names.get(place[1], "1")), route)


def open_one(house):
    return house.person("Туяа").gets("/petitions.json?state=open").json()["data"][0]["id"]


def until(house):
    """A day that an office may be granted to: that of one who has it already."""
    return house.person("Солонго").gets("/api/v1/offices").json()["data"][0]["until"][:10]


def leaks(house, planted):
    """Everyone reads everything; and the owners see what is theirs, so that the search is known to find."""
    findings = []
    people = {role: house.person(name) for role, name in ROLES.items()}
    people |= {name: house.person(name) for name in ("Бат", "Туяа", "Ганболд")}
    read = 0
    for role, person in people.items():
        seen = set()
        for path in planted.paths():
            answer = person.gets(path)
            read += 1
            if answer.status_code >= 500:
                findings.append(f"{role} GET {path}: {answer.status_code}")
            text = answer.text + str(answer.headers)
            seen |= {secret for secret, _ in planted.secrets() if secret in text}
            for secret in planted.kept_from(role):
                # A page tells the address that was asked for; that there is something at it, it does not.
                if secret in text and (secret not in path or answer.ok):
                    findings.append(f"{role} GET {path}: sees {secret}")
        for secret, may in planted.secrets():
            if role in may and secret not in seen:
                findings.append(f"{role} may see {secret}, and nothing shows it")
    return findings, read
