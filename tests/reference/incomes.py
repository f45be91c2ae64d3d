"""The figures of incomes, worked out from the rows of each stream.

A second opinion on src/enrich/incomes, written from docs/income-verification.md alone, in exact fractions. Which rows are a stream, of
which type and frequency, is given; all the rest is worked out. Reads one line a request, `{"request": ..., "as_of": ..., "holders":
[{"streams": [{"transactions": [...], "extras": [...], "income_type": ..., "frequency": ...}], "left_out": [...]}]}`, where rows are
positions in the request, and writes the answer. Needs nothing but Python's standard library.
"""

import json
import sys
from datetime import date, timedelta
from fractions import Fraction

REGULAR = ("MONTHLY", "FORTNIGHTLY", "WEEKLY")
LEVELS = ["LOW", "MEDIUM", "HIGH"]


def shown(value):
    """Half to even at the second decimal, as the float nearest to that."""
    return float(Fraction(round(Fraction(value) * 100), 100)) + 0.0


def money(text):
    """Four decimals, half to even."""
    return Fraction(round(abs(Fraction(text)) * 10000), 10000)


def median(values):
    values = sorted(values)
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / Fraction(2)


def place(row):
    """What orders rows."""
    return (row["day"], row["money"], row["description"].encode(), row["transaction_id"].encode())


class Window:
    def __init__(self, request, as_of, rows):
        latest = max(row["day"] for row in rows)
        if request.get("date_to"):
            self.end = date.fromisoformat(request["date_to"])
            self.start = date.fromisoformat(request["date_from"])
        else:
            self.end = as_of or latest
            self.start = self.end - timedelta(days=359)

    def month(self, day):
        return (self.end - day).days // 30


def stream(given, rows, account_rows, window, lookback):
    members = [rows[index] for index in given["transactions"]]
    ordinary = [rows[index] for index in given["transactions"] if index not in given["extras"]] or members
    frequency = given["frequency"]
    total = sum(row["money"] for row in members)
    last = max(members, key=place)
    by_month, by_day = {}, {}
    for row in members:
        key = (row["day"].year, row["day"].month)
        by_month[key] = by_month.get(key, 0) + row["money"]
    for row in ordinary:
        by_day[row["day"]] = by_day.get(row["day"], 0) + row["money"]
    days = sorted(by_day)
    sums = [by_day[day] for day in days]
    gaps = [(after - before).days for before, after in zip(days, days[1:])]

    stability = 1 - sum(abs(y - median(sums)) for y in sums) / sum(sums)
    tolerance = {"WEEKLY": 1, "FORTNIGHTLY": 2, "MONTHLY": 3}.get(frequency, 0)
    if frequency == "IRREGULAR" and len(gaps) < 2:
        regularity = Fraction(0)
    elif not gaps:
        regularity = Fraction(1)
    else:
        regularity = 1 - Fraction(sum(max(0, abs(gap - median(gaps)) - tolerance) for gap in gaps)) / sum(gaps)

    months = {window.month(day) for day in days}
    late = (window.end - days[-1]).days
    confidence = "LOW"
    if frequency in REGULAR:
        usual = median(gaps) if gaps else {"WEEKLY": 7, "FORTNIGHTLY": 15, "MONTHLY": 30}[frequency]
        if late <= Fraction(3, 2) * usual + 3:
            confidence = "MEDIUM"
            if len(days) >= 3 and len(months) >= 3 and stability >= Fraction(3, 5) and regularity >= Fraction(4, 5):
                confidence = "HIGH"
    elif frequency == "IRREGULAR":
        span = max(months) + 1
        if months & {0, 1} and len(months) >= 3 and 2 * len(months) >= span:
            confidence = "MEDIUM"

    with_income = len({window.month(row["day"]) for row in members})
    single = frequency == "SINGLE"
    answer = {
        "account_id": members[0]["account_id"],
        "income_type": given["income_type"],
        "frequency": frequency,
        "monthly_average": shown(total / with_income),
        "monthly_median": shown(median(by_month.values())),
        "average_income_amount": shown(total / len(members)),
        "last_income_amount": shown(last["money"]),
        "currency": last["currency"],
        "last_income_description": last["description"],
        "last_income_date": last["day"].isoformat(),
        "stability": None if single else shown(stability),
        "regularity": None if single else shown(regularity),
        "trend": None if single else shown((sums[-1] - sums[0]) / sums[0]),
        "lookback_periods": lookback,
        "full_periods": len({window.month(row["day"]) for row in account_rows if row["account_id"] == members[0]["account_id"]}),
        "periods_with_income": with_income,
        "number_of_incomes": len(members),
        "confidence": confidence,
    }
    return (-total, last["account_id"].encode(), place(last)), answer


def holder(given, name, request, as_of, rows):
    own = [row for row in rows if row["account_holder_id"] == name]
    window = Window(request, as_of, own)
    inside = [row for row in own if window.start <= row["day"] <= window.end]
    # Every row in the window is in one stream, or left out.
    claimed = sorted(given["left_out"] + [index for one in given["streams"] for index in one["transactions"]])
    assert claimed == sorted(row["index"] for row in inside), (name, claimed)
    for one in given["streams"]:
        assert all(rows[index]["type"] == "INFLOW" and rows[index]["money"] > 0 for index in one["transactions"])
        assert len({rows[index]["account_id"] for index in one["transactions"]}) == 1
        assert (one["frequency"] == "SINGLE") == (len(one["transactions"]) == 1), one

    first = min((row["day"] for row in inside), default=None)
    last = max((row["day"] for row in inside), default=None)
    lookback = (window.end - first).days // 30 + 1 if first else 0
    streams = [stream(one, rows, inside, window, lookback) for one in given["streams"]]
    if request.get("allowed_income_types") is not None:
        streams = [one for one in streams if one[1]["income_type"] in request["allowed_income_types"]]
    if request.get("minimum_confidence_level"):
        least = LEVELS.index(request["minimum_confidence_level"])
        streams = [one for one in streams if LEVELS.index(one[1]["confidence"]) >= least]
    streams.sort(key=lambda one: one[0])

    def total(test=lambda answer: True):
        return sum((-order[0] for order, answer in streams if test(answer)), Fraction(0))

    sums = {
        "": total(),
        "regular": total(lambda answer: answer["frequency"] in REGULAR),
        "irregular": total(lambda answer: answer["frequency"] not in REGULAR),
    }
    for level in LEVELS:
        sums[level.lower()] = total(lambda answer, level=level: answer["confidence"] == level)
    answer = {
        "account_holder_id": name,
        "income_streams": [one[1] for one in streams],
        "income_source_type": "BANK",
        "first_transaction_date": first.isoformat() if first else None,
        "last_transaction_date": last.isoformat() if last else None,
        "number_of_income_streams": len(streams),
        "total_income_amount": shown(sums[""]),
        "total_regular_income_amount": shown(sums["regular"]),
        "total_irregular_income_amount": shown(sums["irregular"]),
    }
    for name, amount in sums.items():
        suffix = "_" + name if name else ""
        if name in ("low", "medium", "high"):
            suffix += "_confidence"
            answer["total" + suffix] = shown(amount)
        answer["monthly_average" + suffix] = shown(amount / max(lookback, 1))
    return answer


def answer_line(line):
    given = json.loads(line, parse_float=Fraction)
    request = given["request"]
    rows = request["transactions"]
    names = []
    for index, row in enumerate(rows):
        row["index"], row["day"], row["money"] = index, date.fromisoformat(row["value_date"]), money(row["amount"])
        if row["account_holder_id"] not in names:
            names.append(row["account_holder_id"])
    as_of = date.fromisoformat(given["as_of"]) if given["as_of"] else None
    assert len(names) == len(given["holders"])
    return [holder(one, name, request, as_of, rows) for one, name in zip(given["holders"], names)]


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(answer_line(line)), flush=True)
