"""Tokens that are not quite ours: on every operation that needs a session each is told 401, and no more."""

import base64
import hashlib
import hmac
import json
import struct
import time
import tomllib

import requests

from house import claims

DAY = 24 * 60 * 60


def encoded(data):
    if not isinstance(data, bytes):
        data = json.dumps(data).encode()
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def mac(key, text, hash_=hashlib.sha256):
    return hmac.new(key, text if isinstance(text, bytes) else text.encode(), hash_).digest()


class Forger:
    """Knows the house's own key, which no attacker does: so each token is wrong in one thing only."""

    def __init__(self, house, token):
        secrets = tomllib.loads((house.data / "secrets.toml").read_text())
        self.master = base64.b64decode(secrets["session"])
        self.token, self.claims = token, claims(token)
        self.id = encoded(mac(self.master, b"key id\0")[:6])
        self.today = int(time.time()) // DAY

    def key(self, day, audience="session"):
        return mac(self.master, audience.encode() + b"\0" + struct.pack(">q", day))

    def sealed(self, changes=None, *, day=None, key=None, header=None, hash_=hashlib.sha256):
        day = self.today if day is None else day
        head = {"typ": "JWT", "alg": "HS256", "kid": f"{day}.{self.id}"} | (header or {})
        signed = f"{encoded(head)}.{encoded(self.claims | (changes or {}))}"
        return f"{signed}.{encoded(mac(key or self.key(day), signed, hash_))}"

    def forgeries(self):
        now = int(time.time())
        head, body, signature = self.token.split(".")
        kid = f"{self.today}.{self.id}"
        ahead = {"iat": now + 3600, "exp": now + 5400, "auth": (now + 3600) * 1_000_000}
        return {
            "none": None,
            "an empty one": "",
            "no token": "x",
            "another key": self.sealed(key=b"\0" * 32),
            "the master key itself": self.sealed(key=self.master),
            "no signature": f"{head}.{body}.",
            "two parts": f"{head}.{body}",
            "alg none": f"{encoded({'typ': 'JWT', 'alg': 'none', 'kid': kid})}.{body}.",
            "alg none, signed": f"{encoded({'alg': 'none', 'kid': kid})}.{body}.{signature}",
            "HS512 with our key": self.sealed(header={"alg": "HS512"}, hash_=hashlib.sha512),
            "RS256 with our key": self.sealed(header={"alg": "RS256"}),
            "HS384 named, HS256 made": self.sealed(header={"alg": "HS384"}),
            "no key named": self.sealed(header={"kid": None}),
            "another house's key named": self.sealed(header={"kid": f"{self.today}.AAAAAAAA"}),
            "expired": self.sealed({"exp": now - 1}),
            "of the day before yesterday": self.sealed(day=self.today - 2),
            "of the day after tomorrow": self.sealed(day=self.today + 2),
            "from an hour ahead": self.sealed(ahead),
            "not valid before an hour from now": self.sealed({"nbf": now + 3600}),
            "another audience": self.sealed({"aud": "round trip"}),
            "another audience's key": self.sealed(key=self.key(self.today, "round trip")),
            "no audience": self.sealed({"aud": None}),
            "no end": self.sealed({"exp": None}),
            "somebody else in it": f"{head}.{encoded(self.claims | {'sub': '0' * 32})}.{signature}",
        }


def operations(description):
    """Those that need a session, or take one if there is any."""
    for path, item in description["paths"].items():
        for method, operation in item.items():
            if security := operation.get("security"):
                yield method.upper(), path, {} not in security


def forged(house, planted):
    findings, sent = [], 0
    forger, mine = Forger(house, house.person("Сараа").token), f"{house.url}/api/v1/sessions/mine"
    as_ours = requests.get(mine, headers={"authorization": f"Bearer {forger.sealed()}"})
    if as_ours.status_code != 200:
        findings.append("the forger does not know how to make a token: nothing is shown by this")
    for method, path, is_needed in operations(house.description()):
        places = {"{number}": planted.open, "{agency}": "traffic-police", "{sid}": "x", "{link}": "x"}
        for place, value in places.items():
            path = path.replace(place, value)
        # Anew each time: where a forgery does open the door, the next operation is tried all the same.
        forger = Forger(house, house.person("Сараа").token)
        for name, token in forger.forgeries().items():
            if token is None and not is_needed:
                continue
            headers = {} if token is None else {"authorization": f"Bearer {token}"}
            body = {} if method == "POST" else None
            answer = requests.request(method, house.url + path, headers=headers, json=body)
            sent += 1
            if fault := not_refused(answer):
                findings.append(f"{method} {path} with a token, {name}: {fault}")
    return findings, sent


def not_refused(answer):
    if answer.status_code != 401:
        return f"{answer.status_code}"
    if answer.headers["content-type"] != "application/problem+json":
        return answer.headers["content-type"]
    if not answer.headers.get("www-authenticate", "").startswith("Bearer"):
        return "without WWW-Authenticate"
    if answer.json()["status"] != 401:
        return "another status in the problem document"
    return None
