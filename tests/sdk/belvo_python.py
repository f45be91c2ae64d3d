"""Belvo's own library for Python, called from another program.

Reads a JSON line a call and answers a JSON line: what the call returned or raised, and the requests that the library made for it.

    {"connect": {"url": ..., "id": ..., "password": ...}}
    {"resource": "Accounts", "method": "create", "arguments": {...}, "limit": 10}

An argument {"enum": "AccessMode", "name": "SINGLE"} stands for that member of one of the library's enumerations. Of what the library
yields one by one, as many as `limit` says are taken; all of it without one.
"""

import inspect
import itertools
import json
import sys
import warnings
from urllib.parse import urlsplit

import belvo
from belvo import enums
from belvo.client import Client
from requests import Response
from requests.sessions import Session

requests_made = []
send = Session.send


def send_and_note(session, request, **options):
    response: Response = send(session, request, **options)
    url = urlsplit(request.url)
    body = response.json() if response.content else None
    note = {"method": request.method, "path": url.path, "query": url.query, "status": response.status_code}
    if response.status_code >= 400:
        note["problems"] = body
    requests_made.append(note)
    return response


def resources_of(client):
    """The library's resources, each with the methods that a user can call."""
    names = [name for name, _ in inspect.getmembers(Client, lambda member: isinstance(member, property))]
    methods = lambda resource: [name for name, _ in inspect.getmembers(resource, inspect.ismethod) if not name.startswith("_")]
    return {name: methods(getattr(client, name)) for name in names}


def argument(value):
    if isinstance(value, dict) and "enum" in value:
        return getattr(enums, value["enum"])[value["name"]]
    return value


def call(client, asked):
    method = getattr(getattr(client, asked["resource"]), asked["method"])
    returned = method(**{name: argument(value) for name, value in asked["arguments"].items()})
    if inspect.isgenerator(returned):
        return list(itertools.islice(returned, asked.get("limit")))
    return returned


def described(error):
    response = getattr(error, "response", None)
    return {
        "kind": type(error).__name__,
        "message": str(error),
        "status": getattr(error, "status_code", getattr(response, "status_code", None)),
        "problems": getattr(error, "detail", None) if response is None else response.json(),
    }


def main():
    Session.send = send_and_note
    warnings.simplefilter("ignore", DeprecationWarning)
    client = None
    for line in sys.stdin:
        asked = json.loads(line)
        requests_made.clear()
        answer = {"resource": asked.get("resource"), "method": asked.get("method", "connect")}
        try:
            if "connect" in asked:
                keys = asked["connect"]
                client = Client(keys["id"], keys["password"], keys["url"])
                answer["returned"] = {"version": belvo.__version__, "resources": resources_of(client)}
            else:
                answer["returned"] = call(client, asked)
        # Whatever the library raises is an answer: the caller says what it should have been.
        except Exception as error:
            answer["raised"] = described(error)
        print(json.dumps({**answer, "requests": requests_made}), flush=True)


main()
