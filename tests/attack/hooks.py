"""What schemathesis cannot know: how to sign in, which petitions there are, and what may not be seen."""

import json
import os
from itertools import count, cycle
from pathlib import Path

import requests
import schemathesis

from house import claims

KNOWN = json.loads(Path(os.environ["ATTACK_KNOWN"]).read_text())

if KNOWN["register_number"]:

    @schemathesis.auth(refresh_interval=None)
    class FreshSession:
        """A new one for each request, so that signing out and erasing oneself end only their own."""

        def get(self, case, context):
            asked = {"register_number": KNOWN["register_number"]}
            answer = requests.post(f"{KNOWN['url']}/api/v1/sessions", json=asked, timeout=30)
            return answer.json()["token"]

        def set(self, case, data, context):
            case.headers["Authorization"] = f"Bearer {data}"


# Most valid requests are about what there is: of made-up numbers none would be found.
REAL = {
    "register_number": cycle(KNOWN["people"]),
    "role": cycle(["analyst", "moderator", "secretariat"]),
    "until": cycle([KNOWN["until"]]),
    "reason": cycle(["post_left", "mistake"]),
    "kind": cycle(["inspection", "decision"]),
    "division": cycle(["MN-041"]),
    "social_status": cycle(["herder"]),
}
# Some of these are called the same in bills and comments and are something else.
REAL_OF_BILLS = {
    "kind": cycle(["law", "resolution"]),
    "initiator": cycle(["government", "member"]),
    "id": cycle(["p1", "p3"]),
    "level": cycle(["article", "paragraph"]),
    "closes_on": cycle([KNOWN["closes_on"]]),
    "stage": cycle(["tabled", "preparing"]),
    "on": cycle([KNOWN["on"]]),
    "reason": cycle(["spam", "abusive"]),
    "stance": cycle(["for", "against", "none"]),
    "shown_as": cycle(["pseudonym", "initial"]),
    "name": cycle(["Б.Сарнай"]),
    "made_of": cycle(["0", "1"]),
    "bill": cycle(KNOWN["bills"]),
    "outcome": cycle(["not_reflected", "reflected"]),
    "seen": cycle(["1", "2", "3"]),
    "mark": cycle(["relevant", "off_topic"]),
    "decision": cycle(["uphold", "overturn"]),
}
REAL_OF_COMPLAINTS = {
    "kind": cycle(["complaint", "request"]),
    "topic": cycle(["traffic"]),
    "division": cycle(["MN-1-1119"]),
    "agency": cycle(["traffic-police"]),
    "phone": cycle(["99112233"]),
    "rating": cycle(["4"]),
    "days": cycle(["5"]),
    "ground": cycle(["unclear"]),
    "seen": cycle(["1", "2", "3"]),
}
REAL_OF_CABINET = {
    "words": cycle(["Олон хүн хандаж байна."]),
    "seen": cycle(["1", "2", "3"]),
    "agency": cycle(["traffic-police"]),
    "answered": cycle(["refused", "not_reached"]),
    "rating": cycle(["4"]),
}
STEPS = ["add", "register", "reclassify", "assign", "accept", "progress", "answer", "confirm", "survey", "close"]
STEPS_OF_ISSUES = ["raise", "summarize", "merge", "split", "decline", "put-on", "extend", "withdraw"]
STEPS_OF_AGENDAS = ["put-on", "take-off", "reorder", "move", "decide", "postpone", "publish"]
TURNS = {}


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    turn = next(TURNS.setdefault(case.operation.label, count()))
    for place in case.path_parameters:
        known = what_there_is(case, place)
        chosen = known[turn % len(known)]
        if chosen == "own":
            chosen = own(case, place)
        if chosen is not None:
            case.path_parameters[place] = chosen
    if "confirm" in (case.query or {}) and turn % 4 < 3:
        case.query["confirm"] = "erase"
    if isinstance(case.body, dict) and turn % 4 < 3:
        real = real_of(case.path)
        for field in real:
            if field in case.body or (field == "reason" and case.path.endswith("/close")):
                case.body[field] = next(real[field])
        meant = KNOWN["meant"].get(str(case.path_parameters.get("number")))
        if case.path.endswith("/approve") and meant:
            case.body["register_number"] = meant


def real_of(path):
    if is_of_cabinet(path):
        return REAL_OF_CABINET
    if "/complaints" in path:
        return REAL_OF_COMPLAINTS
    return REAL_OF_BILLS if is_of_bills(path) else REAL


def is_of_bills(path):
    return "/bills" in path or "/comment" in path


def is_of_cabinet(path):
    return "/issues" in path or "/agendas" in path or "/follow-ups" in path or "/decisions" in path


def what_there_is(case, place):
    if place == "step":
        return [*steps_of(case.path), None]
    if place == "issue":
        return [*KNOWN["issues"], None]
    if place == "date":
        return [*KNOWN["agendas"], None]
    if is_of_cabinet(case.path) and place == "complaint":
        return [*KNOWN["complaints"], None]
    if place == "table":
        return ["petitions", "bills", "cabinet", None]
    if place == "format":
        return ["json", "xml", None]
    if place == "service_request_id":
        return [*KNOWN["requests"], None]
    if "/complaints/{" in case.path:
        return [*KNOWN["complaints"], None]
    if place == "comment" or "/comments/{" in case.path:
        return [*KNOWN["comments"], None]
    if "/comment-groups/{" in case.path:
        return [KNOWN["group"], None]
    if place in ("version", "provision"):
        return [{"version": "1", "provision": "p1"}[place], None]
    if is_of_bills(case.path):
        return [*KNOWN["bills"], None]
    if place == "sid":
        return ["own", KNOWN["sid"], None]
    if place == "agency":
        return ["traffic-police", KNOWN["agency"], None]
    if "/offices/" in case.path:
        # What has been approved cannot be declined any more.
        half = slice(2, None) if case.path.endswith("/decline") else slice(2)
        return [*KNOWN["lines"][half], None]
    known = [*KNOWN["petitions"], None]
    return ["own", *known] if case.path.endswith(("/submit", "/discard")) else known


def steps_of(path):
    if "/issues/" in path:
        return STEPS_OF_ISSUES
    return STEPS_OF_AGENDAS if "/agendas/" in path else STEPS


def own(case, place):
    """One's own session, or a draft just started; nobody has any."""
    authorization = case.headers.get("Authorization")
    # What is drawn as one may be no token at all.
    if authorization is None or authorization.count(".") != 2:
        return None
    if place == "sid":
        return claims(authorization)["sid"]
    text = {"action": "Хүсэлт", "background": "Учир нь."}
    headers = {"Authorization": authorization}
    url = f"{KNOWN['url']}/api/v1/petitions"
    return requests.post(url, json=text, headers=headers, timeout=30).json().get("id")


@schemathesis.hook
def after_call(context, case, response):
    with Path(KNOWN["reached"]).open("a") as reached:
        reached.write(f"{case.operation.label} {response.status_code}\n")


@schemathesis.check
def no_leak(context, response, case):
    # Files need not be text.
    told = response.content.decode(errors="replace")
    for secret in KNOWN["kept_from"]:
        # What one has sent oneself is no news.
        if secret in told and secret not in case.as_curl_command():
            raise AssertionError(f"an answer holds what is kept from this role: {secret}")
