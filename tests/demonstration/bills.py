"""Bills, written and opened by a drafter, and what people say of them."""

from datetime import datetime, timedelta, timezone

TEXT = "1 дүгээр зүйл.Хуулийн зорилт\n1.1.Агаарыг хамгаална.\n2 дугаар зүйл.Хэмжилт\n2.1.Цаг тутам хэмжинэ."


def in_days(days):
    """A day in Ulaanbaatar."""
    return (datetime.now(timezone.utc) + timedelta(hours=8, days=days)).date().isoformat()


def described(title):
    return {"title": title, "initiator": "government", "initiated_by": "Яам"}


def drafted(drafter, title, text=TEXT):
    begun = drafter.does("/api/v1/bills", {"kind": "law"} | described(title))
    brought = {"content": text, "seen": begun["seen"]}
    drafter.does(f"/api/v1/bills/{begun['number']}/draft/import", brought)
    return begun["number"]


def opened(drafter, title, moderated="after"):
    """Published, and everyone is asked about it from now on."""
    number = drafted(drafter, title)
    seen = drafter.gets(f"/api/v1/bills/{number}/draft").json()["seen"]
    drafter.does(f"/api/v1/bills/{number}/publish", {"explanation": "Агаарын төлөө.", "seen": seen})
    drafter.does(f"/api/v1/bills/{number}/open", {"closes_on": in_days(20), "moderated": moderated})
    return number


def commented(person, number, text):
    return person.does(f"/api/v1/bills/{number}/comments", {"text": text})["id"]
