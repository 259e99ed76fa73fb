"""The steps to Cabinet and back that made-up requests do not come to by themselves."""

API = "/api/v1"
ISSUE = API + "/issues/{issue}"
AGENDA = API + "/agendas/{date}"
PERSON = API + "/follow-ups/{issue}/{complaint}"


class Climbing:
    def __init__(self, walk):
        self.asks = walk.asks
        people = map(walk.house.person, ("Отгон", "Нарантуяа", "Чулуун", "Ундрах"))
        self.analyst, self.secretary, self.officer, self.operator = people

    def through_everything(self):
        issue = self.is_raised()
        self.is_put_on(issue)
        self.is_reported_on()
        self.somebody_is_called()

    def reads(self, person, path, **names):
        return self.asks(person, path, method="GET", **names)

    def is_raised(self):
        issue = self.reads(self.analyst, f"{API}/issues")["gathering"][0]["issue"]
        self.reads(self.analyst, ISSUE, issue=issue)
        self.reads(self.analyst, f"{ISSUE}/complaints", issue=issue)
        self.asks(self.analyst, f"{ISSUE}/{{step}}", {"words": "Олон хүн."}, issue=issue, step="raise")
        return issue

    def is_put_on(self, issue):
        day = self.reads(self.secretary, f"{API}/agendas")["next"]["agenda"]
        for step in ("put-on", "take-off"):
            self.asks(self.secretary, f"{AGENDA}/{{step}}", {"issue": issue}, date=day, step=step)
        self.reads(self.secretary, AGENDA, date=day)

    def is_reported_on(self):
        agency = "traffic-police"
        decisions = self.reads(self.officer, f"{API}/agencies/{{agency}}/decisions", agency=agency)["data"]
        issue = next(one["issue"] for one in decisions if one["progress"] == "decided")
        path = f"{API}/agencies/{{agency}}/decisions/{{issue}}/report"
        self.asks(self.officer, path, {"words": "Үргэлжилж байна."}, agency=agency, issue=issue)

    def somebody_is_called(self):
        issues = self.reads(self.operator, f"{API}/follow-ups")["data"]
        issue = next(one["issue"] for one in issues if one["asked"]["open"])
        people = self.reads(self.operator, f"{API}/follow-ups/{{issue}}", issue=issue)["data"]
        person = {"issue": issue, "complaint": people[0]["complaint"]}
        self.asks(self.operator, f"{PERSON}/take", **person)
        self.asks(self.operator, f"{PERSON}/settle", {"answered": "refused"}, **person)
