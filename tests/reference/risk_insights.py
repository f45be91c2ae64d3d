"""Risk insights by going over all rows again for every figure.

A second opinion on src/enrich/risk, written from docs/risk-insights.md alone: every window is looked at by itself, every day of it one
after the other, and nothing is carried from one to the next. Money is a whole number of ten-thousandths, what is divided a fraction.
Reads one JSON request a line, `{"users": [...], "options": {...}}`, and writes one answer a line: a list, or `{"field": ..., "index": ...}`
where the request is wrong. A row says in `category` and `subcategory` what the categorization engine found, which is not done again
here. Numbers that are rounded are written as text, so that no reader of floats comes in between. Needs nothing but Python's standard
library.
"""

import json
import math
import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction

UNIT = 10_000
WINDOWS = [("3d", 3), ("1w", 7), ("1m", 30), ("3m", 90), ("6m", 180), ("12m", 360)]
# A window is covered if the history goes back further than this.
COVERED = {"3d": -1, "1w": -1, "1m": -1, "3m": 30, "6m": 90, "12m": 180}
THRESHOLDS = {"MXN": 1000, "BRL": 267, "COP": 200000, "CLP": 45000, "PEN": 190, "USD": 50}
CATEGORIES = [
    "Bills & Utilities", "Credits & Loans", "Deposits", "Fees & Charges", "Food & Groceries", "Home & Life", "Income & Payments", "Insurance",
    "Investments & Savings", "Online Platforms & Leisure", "Personal Shopping", "Taxes", "Transfers", "Transport & Travel", "Unknown",
    "Withdrawal & ATM",
]
SUBCATEGORIES = [
    None, "Electricity & Energy", "Rent", "Telecommunications", "Water", "Auto", "Credit Card", "Instalment", "Interest & Charges", "Mortgage",
    "Pay Advance", "Personal", "Adjustments", "Bank Fees", "Chargeback", "Refund", "Blocked Balances", "Alimony", "Alcohol & Tobacco",
    "Bakery & Coffee", "Bars & Nightclubs", "Convenience Store", "Delivery", "Groceries", "Restaurants", "Education", "Gyms & Fitness",
    "Hair & Beauty", "Health", "Home Decor & Appliances", "Laundry & Dry Cleaning", "Pharmacies", "Professional Services",
    "Veterinary Services", "Freelance", "Interest", "Retirement", "Salary", "Government", "Home Insurance", "Auto Insurance",
    "Health & Life Insurance", "Savings", "Fixed income", "Equity", "Investment Funds", "Derivatives", "Cryptocurrencies",
    "Apps, Software and Cloud Services", "Events, Parks and Museums", "Gambling", "Gaming", "Lottery", "Movie & Audio", "Books & News",
    "Clothing & Accessories", "Department Store", "Electronics", "E-commerce", "Gifts", "Office Supplies", "Pet Supplies", "Auto Tax & Fees",
    "Donation", "Government Fees", "Income Tax", "Real Estate Tax & Fees", "Tax Return", "Accommodation", "Auto Expenses", "Auto Rental",
    "Flights", "Gas", "Mileage Programs", "Parking & Tolls", "Public Transit", "Taxis & Rideshares", "Other",
]
MOVES = {"Transfers", "Deposits", "Credits & Loans", "Investments & Savings"}


def units(number):
    """A number of the request in ten-thousandths, half to even."""
    return round(Fraction(number) * UNIT)


def day_of(text):
    return date.fromisoformat(text).toordinal()


def rounded(value, places=2):
    """Half to even, as text; there is no negative zero, for zero is written from a whole number."""
    if value is None:
        return None
    return written(round(value * 10**places), places)


def root(square, places=2):
    """The square root, rounded as above without ever being a float."""
    scaled = square * 100**places
    whole = math.isqrt(math.floor(scaled))
    half = (whole + Fraction(1, 2)) ** 2
    if scaled > half or (scaled == half and whole % 2 == 1):
        whole += 1
    return written(whole, places)


def written(whole, places):
    return str(Decimal(whole).scaleb(-places)) if abs(whole) < 10**27 else f"{whole}e-{places}"


def money(value, places=2):
    """What is rounded of an amount in ten-thousandths."""
    return None if value is None else rounded(Fraction(value, UNIT), places)


def slope(points):
    """The slope in ten-thousandths a day of `{day: amount}`."""
    if len(points) < 2:
        return 0 if points else None
    n = len(points)
    sum_x, sum_y = sum(points), sum(points.values())
    sum_xy = sum(x * y for x, y in points.items())
    sum_xx = sum(x * x for x in points)
    return Fraction(n * sum_xy - sum_x * sum_y, n * sum_xx - sum_x**2)


def signed(row):
    return row["units"] if row["type"] == "INFLOW" else -row["units"]


def inflows(rows):
    return [row for row in rows if row["type"] == "INFLOW"]


def outflows(rows):
    return [row for row in rows if row["type"] == "OUTFLOW"]


def by_day(rows, value):
    """The sum of the values of each day that has a row."""
    sums = {}
    for row in rows:
        sums[row["day"]] = sums.get(row["day"], 0) + value(row)
    return sums


def closing_balance(account, moved, day):
    """The account's balance at the end of the day; `moved` is what each day with rows moved."""
    if day <= account["day"]:
        return account["units"] - sum(amount for when, amount in moved.items() if day < when <= account["day"])
    return account["units"] + sum(amount for when, amount in moved.items() if account["day"] < when <= day)


def assets_metrics(assets, balance, reference):
    metrics = {"institutions": sorted({a["institution"] for a in assets}, key=str.encode), "num_assets_accounts": len(assets)}
    for kind in ("checking", "savings"):
        these = [a for a in assets if a["category"] == kind.upper() + "_ACCOUNT"]
        metrics[f"num_{kind}_accounts"] = len(these)
        metrics[f"{kind}_accounts_balance"] = money(sum(balance(a, reference) for a in these)) if these else None
    return metrics


def balances_metrics(assets, rows, balance, reference, threshold):
    if not assets:
        return None
    names = {a["id"] for a in assets}
    known = min([reference] + [a["day"] for a in assets] + [row["day"] for row in rows if row["account_id"] in names])
    balances = {day: sum(balance(a, day) for a in assets) for day in range(max(known, reference - 360), reference + 1)}
    metrics = {"closing_balance": money(balances[reference]), "balance_threshold_x": money(threshold)}
    for suffix, length in WINDOWS:
        window = {day: y for day, y in balances.items() if day >= reference - length}
        n, values = len(window), window.values()
        mean = Fraction(sum(values), n)
        metrics["min_balance_" + suffix] = money(min(values))
        metrics["max_balance_" + suffix] = money(max(values))
        metrics["mean_balance_" + suffix] = money(mean)
        metrics["std_balance_" + suffix] = None
        if n > 1:
            square = Fraction(n * sum(y * y for y in values) - sum(values) ** 2, n * (n - 1))
            metrics["std_balance_" + suffix] = root(square / UNIT**2)
        metrics["balance_trend_" + suffix] = money(slope(window))
        metrics["days_balance_below_0_" + suffix] = sum(1 for y in values if y <= 0)
        metrics["days_balance_below_mean_" + suffix] = sum(1 for y in values if y <= mean)
        below = None if threshold is None else sum(1 for y in values if y <= threshold)
        metrics["days_balance_below_x_" + suffix] = below
    return metrics


def is_covered(suffix, rows, reference):
    return bool(rows) and reference - min(row["day"] for row in rows) > COVERED[suffix]


def transactions_metrics(rows, reference):
    metrics = {}
    for name, these in (("", rows), ("_incoming", inflows(rows)), ("_outgoing", outflows(rows))):
        since = reference - max(row["day"] for row in these) if these else None
        metrics[f"days_since_last{name}_transaction"] = since
    metrics["days_history"] = reference - min(row["day"] for row in rows) if rows else 0
    for suffix, length in WINDOWS:
        covered = is_covered(suffix, rows, reference)
        window = [row for row in rows if reference - length <= row["day"]] if covered else []
        for name, these in (("", window), ("_incoming", inflows(window)), ("_outgoing", outflows(window))):
            days = by_day(these, lambda row: 1)
            metrics[f"num{name}_transactions_{suffix}"] = len(these)
            metrics[f"max_num{name}_transactions_{suffix}"] = max(days.values(), default=0)
            metrics[f"mean_num{name}_transactions_{suffix}"] = rounded(Fraction(len(these), length + 1)) if covered else None
            if name:
                amounts = [row["units"] for row in these]
                metrics[f"sum{name}_amount_{suffix}"] = money(sum(amounts)) if covered else None
                metrics[f"max{name}_amount_{suffix}"] = money(max(amounts, default=None))
                metrics[f"mean{name}_amount_{suffix}"] = money(Fraction(sum(amounts), len(amounts))) if amounts else None
        busy = {row["day"] for row in window}
        metrics["days_without_transactions_" + suffix] = length + 1 - len(busy) if covered else 0
    return metrics


def paired_rows(rows):
    """The ids of the rows that are a side of an internal transfer."""
    moves = {row["transaction_id"] for row in rows if row["category"] in MOVES}
    unclear = {row["transaction_id"] for row in rows if row["category"] == "Unknown"}
    found = {}
    for row in inflows(rows):
        found.setdefault((row["day"], row["units"]), []).append(row)
    paired = set()

    def say_so(one, other, round_of_moves):
        one, other = one["transaction_id"], other["transaction_id"]
        if round_of_moves:
            return one in moves and other in moves
        return (one in moves and other in unclear) or (one in unclear and other in moves)

    for distance in (0, 1, -1, 2, -2):
        for round_of_moves in (True, False):
            for outflow in sorted(outflows(rows), key=lambda row: row["transaction_id"].encode()):
                if outflow["transaction_id"] in paired or outflow["units"] == 0:
                    continue
                fitting = [
                    inflow
                    for inflow in found.get((outflow["day"] + distance, outflow["units"]), [])
                    if inflow["transaction_id"] not in paired
                    and inflow["account_id"] != outflow["account_id"]
                    and say_so(outflow, inflow, round_of_moves)
                ]
                if fitting:
                    inflow = min(fitting, key=lambda row: row["transaction_id"].encode())
                    paired |= {outflow["transaction_id"], inflow["transaction_id"]}
    return paired


def cashflow_metrics(rows, paired, reference):
    metrics = {}
    for suffix, length in WINDOWS:
        covered = is_covered(suffix, rows, reference)
        window = [row for row in rows if reference - length <= row["day"] and row["transaction_id"] not in paired]
        sums = {}
        for sign, these in (("positive", inflows(window)), ("negative", outflows(window))):
            days = {day: total for day, total in by_day(these, lambda row: row["units"]).items() if total > 0}
            sums[sign] = sum(days.values())
            metrics[f"sum_{sign}_{suffix}"] = money(sums[sign])
            metrics[f"max_{sign}_{suffix}"] = money(max(days.values(), default=None))
            metrics[f"mean_{sign}_{suffix}"] = money(Fraction(sums[sign], len(days))) if days else None
            metrics[f"sum_{sign}_trend_{suffix}"] = money(slope(days), 4)
        ratio = Fraction(sums["positive"], sums["negative"]) if sums["negative"] else None
        metrics["positive_to_negative_ratio_" + suffix] = rounded(ratio)
        metrics["net_cashflow_" + suffix] = money(sums["positive"] - sums["negative"])
        flowing = {row["day"] for row in window if row["units"] > 0}
        net = {day: total for day, total in by_day(window, signed).items() if day in flowing}
        metrics["net_cashflow_trend_" + suffix] = money(slope(net), 4)
        if not covered:
            for name in metrics:
                if name.endswith("_" + suffix):
                    metrics[name] = None
    return metrics


def category_metrics(rows, paired, reference):
    window = [row for row in rows if reference - 90 <= row["day"] and row["transaction_id"] not in paired]
    inflow = sum(row["units"] for row in inflows(window))
    entries = {(row["category"], row["subcategory"]) for row in window}
    metrics = []
    for category, subcategory in sorted(entries, key=lambda entry: (CATEGORIES.index(entry[0]), SUBCATEGORIES.index(entry[1]))):
        these = [row for row in window if (row["category"], row["subcategory"]) == (category, subcategory)]
        net = sum(signed(row) for row in these)
        metrics.append(
            {
                "category": category,
                "subcategory": subcategory,
                "net_amount_3m": money(net),
                "category_inflow_ratio_3m": rounded(Fraction(net, inflow)) if inflow else None,
                "trend_3m": money(slope(by_day([row for row in these if row["units"] > 0], signed)), 4),
            }
        )
    return metrics


def insights(user, options):
    reference = day_of(options.get("reference_date") or user["reference_date"])
    accounts = [dict(a, day=day_of(a["balance_date"]), units=units(a["balance"])) for a in user["accounts"]]
    currency = options.get("currency")
    if currency is None:
        currency = accounts[0]["balance_currency"] if accounts else ""
    currency = currency.upper()
    accounts = [a for a in accounts if a["balance_currency"].upper() == currency]
    names = {a["id"] for a in accounts}
    settled = [
        dict(row, day=day_of(row["value_date"]), units=abs(units(row["amount"])))
        for row in user["transactions"]
        if row["account_id"] in names and row.get("status") != "PENDING"
    ]
    rows = [row for row in settled if row["day"] <= reference]

    assets = [a for a in accounts if a["category"] in ("CHECKING_ACCOUNT", "SAVINGS_ACCOUNT")]
    moved = {a["id"]: by_day([row for row in settled if row["account_id"] == a["id"]], signed) for a in assets}

    def balance(account, day):
        return closing_balance(account, moved[account["id"]], day)

    if options.get("balance_threshold") is not None:
        threshold = units(options["balance_threshold"])
    else:
        threshold = THRESHOLDS[currency] * UNIT if currency in THRESHOLDS else None
    paired = paired_rows(rows)
    return {
        "user_id": user["user_id"],
        "assets_metrics": assets_metrics(assets, balance, reference),
        "balances_metrics": balances_metrics(assets, rows, balance, reference, threshold),
        "transactions_metrics": transactions_metrics(rows, reference),
        "cashflow_metrics": cashflow_metrics(rows, paired, reference),
        "category_metrics": category_metrics(rows, paired, reference),
    }


def problem(users, options):
    """The first thing that is wrong: its place, and its position in the innermost list."""
    if not is_money(options.get("balance_threshold")):
        return {"field": "balance_threshold", "index": None}
    for i, user in enumerate(users):
        accounts, rows = user["accounts"], user["transactions"]
        if user["user_id"] in [earlier["user_id"] for earlier in users[:i]]:
            return {"field": f"users[{i}].user_id", "index": i}
        if rows and user["transactions_language"] not in ("es", "pt"):
            return {"field": f"users[{i}].transactions_language", "index": i}
        for j, account in enumerate(accounts):
            wrong = [
                ("id", account["id"] in [earlier["id"] for earlier in accounts[:j]]),
                ("balance", not is_money(account["balance"])),
                ("overdraft", not is_money(account.get("overdraft"))),
                ("balance_currency", options.get("currency") is None and not alike(account, accounts[0])),
            ]
            for field, is_wrong in wrong:
                if is_wrong:
                    return {"field": f"users[{i}].accounts[{j}].{field}", "index": j}
        seen = set()
        currencies = {account["id"]: account["balance_currency"].upper() for account in accounts}
        for k, row in enumerate(rows):
            wrong = [
                ("transaction_id", row["transaction_id"] in seen),
                ("account_id", row["account_id"] not in currencies),
                ("amount", not is_money(row["amount"])),
                ("currency", row["currency"].upper() != currencies.get(row["account_id"])),
            ]
            for field, is_wrong in wrong:
                if is_wrong:
                    return {"field": f"users[{i}].transactions[{k}].{field}", "index": k}
            seen.add(row["transaction_id"])
    return None


def is_money(number):
    return number is None or abs(Fraction(number)) < 10**15


def alike(account, other):
    return account["balance_currency"].upper() == other["balance_currency"].upper()


if __name__ == "__main__":
    for line in sys.stdin:
        request = json.loads(line, parse_float=Fraction)
        users, options = request["users"], request["options"]
        answer = problem(users, options) or [insights(user, options) for user in users]
        print(json.dumps(answer, ensure_ascii=False), flush=True)
