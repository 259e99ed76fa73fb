"""Every step of petitions and bills that made-up requests do not come to by themselves, each by whoever it belongs to."""

import time
from datetime import datetime, timedelta, timezone

from bills import TEXT, commented, described, in_days, opened
from climbed import Climbing
from complained import Complaining
from generated import reached

API = "/api/v1/petitions/{number}"
BILL = "/api/v1/bills/{number}"
COMMENT = "/api/v1/comments/{comment}"


class Walk:
    def __init__(self, house):
        self.house = house
        names = ("Туяа", "Бат", "Ганболд", "Энхжаргал", "Батбаяр", "Мөнхбат", "Хулан", "Ариунболд")
        people = map(house.person, names)
        self.tuya, self.bat, self.ganbold, self.moderator, self.other, self.secretariat, self.second, self.drafter = people

    def through_everything(self):
        self.appoints_a_second_of_the_secretariat()
        self.is_given_back_refused_and_opened_on_appeal()
        number = self.is_published_and_lasts_longer()
        self.loses_signatures_by_two(number)
        self.is_answered()
        address = f"{self.house.url}/petitions/{number}"
        self.done("GET", "/oembed", self.bat.http.get(f"{self.house.url}/oembed", params={"url": address}))
        number = self.is_written()
        self.is_asked_about(number)
        self.is_talked_about(number)
        self.is_decided()
        self.comments_are_answered(number)
        self.of_bill(number, "withdraw", {"reason": "Буцаан татав."})
        self.asks(self.drafter, f"{BILL}/close-out", number=number)
        self.is_read(number)
        Complaining(self).through_everything()
        Climbing(self).through_everything()

    def appoints_a_second_of_the_secretariat(self):
        administrator, another = map(self.house.person, ("Солонго", "Жавзмаа"))
        until = administrator.gets("/api/v1/offices").json()["data"][0]["until"][:10]
        asked = {"register_number": self.second.number, "role": "secretariat", "until": until}
        line = administrator.does("/api/v1/offices", asked)["number"]
        another.does(f"/api/v1/offices/{line}/approve", {"register_number": self.second.number})

    def is_given_back_refused_and_opened_on_appeal(self):
        number = self.waits("Гүүр засах")
        self.does(self.moderator, number, "review")
        self.does(self.moderator, number, "review", method="DELETE")
        self.does(self.moderator, number, "changes", {"words": "Аль гүүр вэ?"})
        text = {"action": "Хуучин гүүр засах", "background": "Хагарсан."}
        self.does(self.tuya, number, "edit", text)
        self.tuya.does(f"/api/v1/petitions/{number}/submit")
        self.does(self.moderator, number, "refuse", {"ground": "unclear", "words": "Тодорхойгүй."})
        self.does(self.tuya, number, "appeal", {"words": "Тодорхой."})
        verdict = {"decision": "overturn", "words": "Тодорхой байна."}
        self.does(self.other, number, "appeal/decision", verdict)

    def is_published_and_lasts_longer(self):
        number = self.waits("Зам засах")
        self.does(self.moderator, number, "publish")
        later = (datetime.now(timezone.utc) + timedelta(days=60)).isoformat()
        self.does(self.secretariat, number, "extend", {"closes_at": later, "reason": "Сүлжээ тасарсан."})
        return number

    def loses_signatures_by_two(self, number):
        now = datetime.now(timezone.utc)
        meant = {"from": (now - timedelta(hours=1)).isoformat(), "until": (now + timedelta(hours=1)).isoformat()}
        self.bat.does(f"/api/v1/petitions/{number}/signatures")
        for decision in ("decline", "approve"):
            asked = meant | {"reason": f"Туршилт: {decision}"}
            n = self.secretariat.does(f"/api/v1/petitions/{number}/invalidations", asked)["number"]
            path = f"{API}/invalidations/{{n}}/{decision}"
            answer = self.second.http.post(self.house.url + path.format(number=number, n=n))
            self.done("POST", path, answer)

    def is_answered(self):
        letter = {"name": "letter.pdf"}
        sent = self.secretariat.http.post(f"{self.house.url}/api/v1/documents", params=letter, data=b"%PDF-1.4\n%%EOF\n")
        self.done("POST", "/api/v1/documents", sent)
        digest = sent.json()["digest"]
        reached = self.bat.gets("/petitions.json?state=awaiting").json()["data"][0]["id"]
        day = (datetime.now(timezone.utc) + timedelta(hours=8)).date().isoformat()
        documents = [{"title": "Албан бичиг", "digest": digest}]
        handed = {"to": "Байнгын хороо", "on": day, "documents": documents}
        self.does(self.secretariat, reached, "hand-over", handed)
        self.does(self.secretariat, reached, "consider", {"committee": "Байнгын хороо", "on": day})
        self.does(self.secretariat, reached, "answer", {"outcome": "granted", "text": "Хангав.", "on": day})
        self.does(self.secretariat, reached, "close", {"reason": "Хариу өгсөн."})
        self.does(self.secretariat, reached, "conclude")

    def is_written(self):
        """A bill, in each of the ways there are."""
        begun = {"kind": "law"} | described("Агаарын тухай")
        number = self.asks(self.drafter, "/api/v1/bills", begun)["number"]
        self.of_bill(number, "describe", described("Цэвэр агаарын тухай") | {"seen": "Агаарын тухай"})
        for heading in ("Хариуцлага", "Хэмжилт"):
            draft = self.of_bill(number, "draft/insert", {"level": "article", "heading": heading})
        first, second = draft["provisions"]
        reworded = {"id": first["id"], "heading": "Хэмжилтийн цэг", "seen": first["seen"]}
        self.of_bill(number, "draft/reword", reworded)
        self.of_bill(number, "draft/move", {"id": first["id"], "after": second["id"]})
        self.of_bill(number, "draft/remove", {"id": second["id"], "seen": second["seen_below"]})
        seen = self.asks(self.drafter, f"{BILL}/draft", method="GET", number=number)["seen"]
        self.of_bill(number, "draft/import", {"content": TEXT, "seen": seen})
        return number

    def is_asked_about(self, number):
        seen = self.drafter.gets(f"/api/v1/bills/{number}/draft").json()["seen"]
        self.of_bill(number, "publish", {"explanation": "Агаарын төлөө.", "seen": seen})
        self.of_bill(number, "open", {"closes_on": in_days(20)})
        self.of_bill(number, "extend", {"closes_on": in_days(30), "reason": "Хүн цөөн."})
        self.of_bill(number, "stage", {"stage": "tabled", "on": in_days(0)})

    def is_talked_about(self, number):
        said = {"text": "Хэн хэмжих вэ?", "provision": "p4", "suggested": "2.1.Сум хэмжинэ."}
        comment = self.asks(self.bat, f"{BILL}/comments", said, number=number)["id"]
        edited = {"text": "Хэн, хэзээ хэмжих вэ?", "made_of": "0"}
        self.asks(self.bat, f"{COMMENT}/edit", edited, comment=comment)
        for method in ("POST", "DELETE"):
            self.asks(self.tuya, f"{COMMENT}/support", method=method, comment=comment)
        self.asks(self.tuya, f"{COMMENT}/report", {"reason": "spam"}, comment=comment)
        self.asks(self.tuya, f"{BILL}/stances", {"provision": "p4", "stance": "for"}, number=number)
        self.asks(self.bat, COMMENT, method="DELETE", comment=comment)


    def is_decided(self):
        """By moderators: of a bill on which each comment waits for them first."""
        held = opened(self.drafter, "Усны чанарын тухай", moderated="before")
        comment = commented(self.bat, held, "Хэн шалгах вэ?")
        decided = self.decides(self.moderator, comment, "publish", {"seen": self.waiting(comment)["seen"]})
        marked = {"seen": decided["seen"], "mark": "off_topic", "reason": "Өөр хуулийн тухай."}
        self.decides(self.moderator, comment, "mark", marked)
        self.asks(self.bat, f"{COMMENT}/appeal", {"words": "Сэдэвтэй холбоотой."}, comment=comment)
        decision = {"seen": self.waiting(comment)["seen"], "decision": "overturn", "words": "Холбоотой байна."}
        self.decides(self.other, comment, "appeal/decision", decision)

    def waiting(self, comment):
        queue = self.asks(self.moderator, "/api/v1/moderation/comments", method="GET")
        return next(one for one in queue["waiting"] if one["comment"] == comment)

    def decides(self, person, comment, step, body):
        return self.asks(person, f"/api/v1/comments/{{comment}}/{step}", body, comment=comment)

    def comments_are_answered(self, number):
        """Together and one by one; nothing is left, and the consultation of a withdrawn bill ends."""
        one, other = (commented(person, number, "Хэн хэмжих вэ?") for person in (self.bat, self.tuya))
        told = {"outcome": "not_reflected", "reason": "Өөр хуулиар."}
        made = {"title": "Хэмжилт", "comments": [one]}
        stands = self.asks(self.drafter, f"{BILL}/comment-groups", made, number=number)
        in_group = ("put", {"comments": [other]}), ("rename", {"title": "Хэмжилтийн цэг"}), ("answer", told)
        for step, body in (*in_group, ("take-out", {"comment": other})):
            path = f"/api/v1/comment-groups/{{id}}/{step}"
            seen = {"seen": stands["seen"]} if step == "answer" else {}
            stands = self.asks(self.drafter, path, {"bill": number} | body | seen, id=stands["group"])
        report = self.asks(self.drafter, "/bills/{number}/report.json", method="GET", number=number)
        seen = next(row["seen"] for row in report["comments"] if row["comment"] == other)
        self.decides(self.drafter, other, "answer", told | {"seen": seen})

    def is_read(self, number):
        """By everyone, in each of its forms."""
        of_bill = (".json", "/comments.json", "/versions/{version}.xml", "/versions/{version}.txt", "/report.json", "/report.csv")
        for file in of_bill:
            self.asks(self.tuya, "/bills/{number}" + file, method="GET", number=number, version=1)
        of_all = ("/bills.json", "/bills.csv", "/bills.atom", "/consultations.atom", "/consultations.ics")
        of_moderators = ("/moderation/comments.json", "/moderation/comments.csv", "/moderation/comment-weeks.csv")
        for file in (*of_all, *of_moderators):
            self.asks(self.tuya, file, method="GET")
        for file in ("events.json", "events/{segment}.ndjson", "events/{segment}.parquet"):
            self.asks(self.tuya, f"/open-data/{file}", method="GET", segment=0)

    def waits(self, action):
        """A petition of Tuya's that enough have endorsed."""
        number = self.tuya.starts(action)
        link = self.tuya.submits(number)
        for somebody in (self.bat, self.ganbold):
            self.does(somebody, number, "endorsements", {"link": link})
        self.comes_to(number, "submitted")
        return number

    def comes_to(self, number, state):
        """The house moves it on by itself, within a second or so."""
        for _ in range(100):
            if self.tuya.gets(f"/petitions/{number}.json").json()["attributes"]["state"] == state:
                return
            time.sleep(0.1)
        raise AssertionError(f"{number} does not become {state}")

    def does(self, person, number, step, body=None, method="POST"):
        path = f"{API}/{step}"
        address = self.house.url + path.format(number=number)
        self.done(method, path, person.http.request(method, address, json=body, timeout=30))

    def of_bill(self, number, step, body):
        return self.asks(self.drafter, f"{BILL}/{step}", body, number=number)

    def asks(self, person, path, body=None, method="POST", **names):
        address = self.house.url + path.format(**names)
        answer = person.http.request(method, address, json=body, timeout=30)
        self.done(method, path, answer)
        is_json = answer.headers.get("content-type", "").startswith("application/json")
        return answer.json() if is_json else None

    def done(self, method, path, answer):
        assert answer.ok, f"{method} {path}: {answer.status_code} {answer.text}"
        with reached(self.house).open("a") as told:
            told.write(f"{method} {path} {answer.status_code}\n")
