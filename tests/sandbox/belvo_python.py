"""Belvo's own library for Python (PyPI `belvo-python`, the last version) as a client of the sandbox.

Usage: belvo_python.py ADDRESS LINKS GONE WITHOUT_ENGINE (JSON). Prints a JSON line for each resource and method: what came of it.
"""

import inspect
import json
import sys

from belvo import resources
from belvo.client import Client
from belvo.enums import AccessMode
from belvo.exceptions import BelvoAPIException, RequestError
from requests import HTTPError

address, links_text, gone_text, without_engine_text = sys.argv[1:]
NAMES = sorted(name for name, _ in inspect.getmembers(resources, inspect.isclass))
LINKS, GONE, WITHOUT_ENGINE = json.loads(links_text), json.loads(gone_text), json.loads(without_engine_text)

OF = {
    "Invoices": "fiscal",
    "TaxReturns": "fiscal",
    "TaxDeclarations": "fiscal",
    "TaxStatus": "fiscal",
    "TaxComplianceStatus": "fiscal",
    "TaxRetentions": "fiscal",
    "EmploymentRecords": "employment",
}

ARGUMENTS = {
    "date_from": "2026-01-01",
    "date_to": "2026-03-31",
    "year_from": "2022",
    "year_to": "2025",
    "account": "account",
    "year": "2026",
    "month": "01",
}


def say(resource, method, outcome):
    print(json.dumps({"resource": resource, "method": method, "outcome": outcome}), flush=True)


def attempt(call):
    """What a call gives, or the status and Belvo's first code."""
    try:
        result = call()
        return list(result) if inspect.isgenerator(result) else result
    except RequestError as error:
        return {"status": error.status_code, "code": error.detail[0]["code"], "detail": error.detail}
    except HTTPError as error:
        return {"status": error.response.status_code, "code": error.response.json()[0]["code"]}


def arguments(function, link):
    """The arguments that a method cannot do without."""
    given = {}
    for name, parameter in inspect.signature(function).parameters.items():
        if name == "link":
            given[name] = link
        elif name == "type_":
            given[name] = "INFLOW"
        elif parameter.default is inspect.Parameter.empty and name in ARGUMENTS:
            given[name] = ARGUMENTS[name]
    return given


def create(resource, name, link, **more):
    given = arguments(resource.create, link)
    if name == "TaxReturns":
        given = {"link": link, "year_from": "2022", "year_to": "2025"}
    if name in ("Invoices", "TaxRetentions"):
        given["type_"] = "INFLOW"
    if name == "Transactions":
        given["date_to"] = "2026-03-31"
    return resource.create(**given, raise_exception=True, **more)


def items(result):
    return result if isinstance(result, list) else [result]


def walk(client, name, link):
    resource = getattr(client, name)
    if resource.endpoint in GONE or resource.endpoint in WITHOUT_ENGINE:
        outcome = attempt(lambda: create(resource, name, link))
        say(name, "create", [outcome["status"], outcome["code"]])
        if resource.endpoint in GONE:
            say(name, "list", attempt(lambda: resource.list(link=link)).get("status"))
            say(name, "get", attempt(lambda: resource.get("1")).get("status"))
            say(name, "delete", resource.delete("1"))
        else:
            say(name, "list", attempt(lambda: resource.list(link=link)))
        return
    unsaved = attempt(lambda: create(resource, name, link, save_data=False))
    say(name, "create, not saved", len(items(unsaved)) if "status" not in unsaved else unsaved)
    made = items(attempt(lambda: create(resource, name, link)))
    say(name, "create", len(made))
    listed = attempt(lambda: resource.list(link=link, page_size=7))
    ids = [item["id"] for item in listed]
    say(name, "list", [len(set(ids)) == len(ids), all(item["id"] in ids for item in made)])
    first = made[0]["id"]
    say(name, "get", attempt(lambda: resource.get(first))["id"] == first)
    say(name, "delete", resource.delete(first))
    say(name, "get, deleted", attempt(lambda: resource.get(first)))


def resume(client, name):
    resource = getattr(client, name)
    bank = LINKS["bank"]
    link = client.Links.create(bank["institution"], "someone+numeric", bank["password"], token="1234", access_mode="single")["id"]
    asked = attempt(lambda: create(resource, name, link))
    say(name, "create with a second factor", [asked["status"], asked["code"]])
    session = asked["detail"][0]["session"]
    resumed = resource.resume(session=session, token="1234", link=link, raise_exception=True)
    say(name, "resume", len(resumed))


def main():
    try:
        Client("id", "wrong", address)
        say("Client", "wrong keys", "accepted")
    except BelvoAPIException:
        say("Client", "wrong keys", "refused")
    client = Client("id", "password", address)
    say("Client", "resources", NAMES)
    links = {}
    for kind, link in LINKS.items():
        links[kind] = client.Links.create(link["institution"], link["username"], link.get("password"), raise_exception=True)["id"]
    institutions = attempt(lambda: client.Institutions.list())
    say("Institutions", "list", len(institutions))
    say("Institutions", "get", client.Institutions.get(institutions[0]["id"])["name"] == institutions[0]["name"])

    asked = attempt(lambda: client.Links.create("erebor_mx_retail", "other+qr", "secret", raise_exception=True))
    say("Links", "create with a second factor", [asked["status"], asked["code"]])
    problem = asked["detail"][0]
    resumed = client.Links.resume(session=problem["session"], token="1234", link=problem["link"], raise_exception=True)
    say("Links", "resume", resumed["status"])
    link = resumed["id"]
    say("Links", "list", link in [item["id"] for item in client.Links.list()])
    say("Links", "get", client.Links.get(link)["id"] == link)
    say("Links", "update", client.Links.update(link, password="new", raise_exception=True)["status"])
    say("Links", "patch", client.Links.patch(link, access_mode=AccessMode.SINGLE, raise_exception=True)["access_mode"])
    say("Links", "token", sorted(client.Links.token(link, "read_links", raise_exception=True)))
    say("Links", "delete", client.Links.delete(link))
    say("Links", "delete again", client.Links.delete(link))
    say("WidgetToken", "create", sorted(client.WidgetToken.create(raise_exception=True)))

    walked = [name for name in NAMES if name not in ("Institutions", "Links", "WidgetToken")]
    for name in walked:
        walk(client, name, links[OF.get(name, "bank")])
    for name in ("Accounts", "Transactions", "Owners"):
        resume(client, name)


main()
