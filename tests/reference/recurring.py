"""The figures of recurring expenses, from nothing but the transactions of each.

A second opinion on src/enrich/recurring, written from docs/recurring-expenses.md alone: decimals as they were written, no rounding before the end.
Reads one JSON question a line, `{"request": ..., "reference_date": ..., "streams": [[transaction ids]]}`, and writes one list of expenses a
line. It does not look for streams: it is told which transactions belong together. Needs nothing but Python's standard library.
"""

import json
import re
import sys
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

COUNTER = re.compile(r"(\d{1,2})/(\d{1,2})$")


def cents(amount):
    """A fraction with two decimals, ties to the even one."""
    hundredths = amount * 100
    whole = hundredths.numerator // hundredths.denominator
    rest = hundredths - whole
    if rest > Fraction(1, 2) or (rest == Fraction(1, 2) and whole % 2 == 1):
        whole += 1
    return float(Decimal(whole) / 100)


def amount_of(transaction):
    ten_thousandths = abs(Decimal(transaction["amount"])).quantize(Decimal("0.0001"), rounding=ROUND_HALF_EVEN)
    return Fraction(ten_thousandths)


def middle(amounts):
    ordered = sorted(amounts)
    half, odd = divmod(len(ordered), 2)
    return ordered[half] if odd else (ordered[half - 1] + ordered[half]) / 2


def plan(transactions):
    """What remains, where every description ends with a counter; as the highest number tells."""
    counters = [COUNTER.search(transaction["description"]) for transaction in transactions]
    if not all(counters):
        return None
    paid, total, last = max((int(found[1]), int(found[2]), amount_of(one)) for found, one in zip(counters, transactions))
    return {"paid": paid, "total": total, "remaining": total - paid, "remaining_amount": float(last * (total - paid))}


def expense(transactions, reference_date):
    amounts = [amount_of(transaction) for transaction in transactions]
    last = max(date.fromisoformat(transaction["value_date"]) for transaction in transactions)
    return {
        "account_holder_id": transactions[0]["account_holder_id"],
        "account_id": transactions[0]["account_id"],
        "transactions": [
            {
                "amount": float(amount_of(transaction)),
                "description": transaction["description"],
                "value_date": transaction["value_date"],
            }
            for transaction in transactions
        ],
        "average_transaction_amount": cents(sum(amounts) / len(amounts)),
        "median_transaction_amount": cents(middle(amounts)),
        "days_since_last_transaction": (reference_date - last).days,
        "instalments": plan(transactions),
    }


def answer(question):
    by_id = {transaction["transaction_id"]: transaction for transaction in question["request"]["transactions"]}
    reference = date.fromisoformat(question["reference_date"])
    return [expense([by_id[one] for one in stream], reference) for stream in question["streams"]]


def main():
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line, parse_float=str, parse_int=str))))


if __name__ == "__main__":
    main()
