"""Planted secrets, forged tokens and generated requests, against a demonstration of the house."""

import sys
import time

from forged import forged
from generated import attack, never_done
from house import ROLES, House
from planted import Planted, leaks
from walked import Walk

EVERYONE = ["nobody", *ROLES]


def main():
    wanted = sys.argv[1:] or EVERYONE
    if unknown := set(wanted) - set(EVERYONE):
        raise SystemExit(f"{', '.join(unknown)}: one of {', '.join(EVERYONE)}")
    faults, began = 0, time.monotonic()
    with House() as house:
        planted = Planted(house)
        if len(sys.argv) == 1:
            Walk(house).through_everything()
            findings, read = leaks(house, planted)
            faults += told(f"{read} pages and files searched for what was planted", findings)
            findings, sent = forged(house, planted)
            faults += told(f"{sent} requests with forged tokens", findings)
        for role in wanted:
            report = attack(house, planted, role)
            faults += told(f"generated requests: {role}", [report] if report else [])
        if len(sys.argv) == 1:
            faults += told("operations reached", list(never_done(house)))
        faults += told("what was planted, afterwards", list(planted.harmed()))
        faults += told("what the house told its operator", house.complaints())
    took = time.monotonic() - began
    print(f"attack: {'nothing found' if faults == 0 else f'{faults} findings'} in {took:.0f} s")
    sys.exit(1 if faults else 0)


def told(what, findings):
    print(f"{what}: {'as it should be' if not findings else ''}", flush=True)
    for finding in findings:
        print(f"  {finding}", flush=True)
    return len(findings)


if __name__ == "__main__":
    main()
