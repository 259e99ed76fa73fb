"""The examples of open data, run as they stand on the page of each dataset: whoever copies one gets what it promises."""

import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import requests
from lxml import html

# In seconds. What watches goes on for ever, and has told the total at once.
LONGEST = 120
WATCHED = 5
BASH = ["bash", "-euo", "pipefail", "-c"]


def examples(house):
    """R is only read, where it is installed: running it would bring a second world of packages."""
    house.has_told_everything()
    told = list(on_all_pages(house))
    with ThreadPoolExecutor(4) as workers:
        faults = workers.map(lambda one: faults_of(*one), told)
        found = [fault for of_one in faults for fault in of_one]
    languages = {language for _, language, _ in told}
    if languages != {"curl", "Python", "R"}:
        found.append(f"examples in {sorted(languages)}")
    return f"{len(told)} examples of open data", found


def on_all_pages(house):
    catalogue = requests.get(f"{house.url}/open-data/catalog.jsonld", timeout=30).json()
    for dataset in catalogue["dcat:dataset"]:
        address = dataset["foaf:page"]["@id"]
        page = requests.get(address, timeout=30)
        page.raise_for_status()
        for shown in html.fromstring(page.text).xpath("//pre[@data-language]"):
            yield address, shown.get("data-language"), shown.text_content()


def faults_of(address, language, code):
    with tempfile.TemporaryDirectory(prefix="sanal-example-") as folder:
        match language:
            case "curl":
                fault = watched(code, folder) if "curl -fsSN" in code else ran(BASH + [code], folder)
            case "Python":
                fault = ran([sys.executable, "-c", code], folder)
            case "R" if shutil.which("Rscript"):
                Path(folder, "example.R").write_text(code)
                fault = ran(["Rscript", "-e", 'invisible(parse("example.R"))'], folder)
            case _:
                fault = None
    return [f"{address}, {language}: {fault}\n{code}"] if fault else []


def ran(command, folder):
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return f"not done after {LONGEST} seconds"
    if done.returncode != 0:
        return done.stderr.strip() or f"ended with {done.returncode}"
    has_something = done.stdout.strip() or any(file.stat().st_size for file in Path(folder).iterdir())
    return None if has_something else "told nothing"


def watched(code, folder):
    try:
        command = BASH + [f"exec {code}"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=WATCHED)
        return f"ended by itself: {done.stderr.strip()}"
    except subprocess.TimeoutExpired as going_on:
        told = (going_on.stdout or b"").decode()
        return None if "data: {" in told else f"told {told!r}"
