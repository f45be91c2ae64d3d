"""Risk insights of a link, which have cards, loans and overdrafts besides: the rest is in risk_insights.py.

Reads one JSON request a line, `{"accounts": [...], "transactions": [...], "language": ..., "options": {...}}`, and writes one answer a
line. Each transaction of an account that counts has a category: Belvo's, or what the categorization engine found.
"""

import json
import sys
from fractions import Fraction

from risk_insights import insights, money, rounded, units

KINDS = ["CHECKING_ACCOUNT", "CREDIT_CARD", "LOAN_ACCOUNT", "SAVINGS_ACCOUNT"]


def field(account, *names):
    """The amount in ten-thousandths that stands there; none where anything on the way is missing."""
    for name in names:
        account = None if account is None else account.get(name)
    return None if account is None else units(account)


def total(amounts):
    known = [amount for amount in amounts if amount is not None]
    return money(sum(known)) if known else None


def utilization(pairs):
    """`pairs` are (used, limit)."""
    known = [pair for pair in pairs if None not in pair]
    limit = sum(pair[1] for pair in known)
    return rounded(Fraction(sum(pair[0] for pair in known), limit)) if limit else None


def first(*amounts):
    return next((amount for amount in amounts if amount is not None), None)


def unsigned(amount):
    return None if amount is None else abs(amount)


def credit_cards_metrics(cards):
    limits = [field(card, "credit_data", "credit_limit") for card in cards]
    used = [unsigned(field(card, "balance", "current")) for card in cards]
    return {
        "num_accounts": len(cards),
        "sum_credit_limit": total(limits),
        "sum_credit_used": total(used),
        "credit_card_limit_utilization": utilization(zip(used, limits)),
    }


def loans_metrics(loans, assets):
    principals, outstanding = [], []
    for loan in loans:
        principals.append(first(field(loan, "loan_data", "principal"), field(loan, "loan_data", "contract_amount")))
        outstanding.append(
            unsigned(
                first(
                    field(loan, "loan_data", "outstanding_principal"),
                    field(loan, "loan_data", "outstanding_balance"),
                    field(loan, "balance", "current"),
                )
            )
        )
    arranged = [field(asset, "overdraft", "arranged") for asset in assets]
    overdrawn = [field(asset, "overdraft", "used") for asset in assets]
    return {
        "num_accounts": len(loans),
        "sum_loans_principal": total(principals),
        "sum_loans_outstanding_principal": total(outstanding),
        "sum_loans_monthly_payment": total(field(loan, "loan_data", "monthly_payment") for loan in loans),
        "loan_limit_utilization": utilization(zip(outstanding, principals)),
        "overdraft_limit": total(arranged),
        "overdraft_limit_utilization": utilization(zip(overdrawn, arranged)),
    }


def of_link(link, options):
    counted = [account for account in link["accounts"] if account.get("category") in KINDS]
    currency = options.get("currency")
    if currency is None:
        currency = counted[0]["currency"] if counted else ""
    counted = [account for account in counted if account["currency"].upper() == currency.upper()]
    names = {account["id"] for account in counted}
    currencies = {account["id"]: account["currency"] for account in counted}
    user = {
        "user_id": None,
        "reference_date": max((account["collected_at"][:10] for account in link["accounts"]), default="1970-01-01"),
        "accounts": [
            {
                "id": account["id"],
                "category": account["category"],
                "institution": account["institution"]["name"],
                "balance": first(account["balance"]["current"], 0),
                "balance_date": account["collected_at"][:10],
                "balance_currency": account["currency"],
            }
            for account in counted
        ],
        "transactions": [
            dict(row, transaction_id=row["id"], account_id=row["account"]["id"], currency=row.get("currency") or currencies[row["account"]["id"]])
            for row in link["transactions"]
            if row["account"]["id"] in names
        ],
    }

    def of_kind(*kinds):
        return [account for account in counted if account["category"] in kinds]

    answer = insights(user, dict(options, currency=currency))
    del answer["user_id"]
    answer |= {"id": None, "link": None, "created_at": None}
    answer["accounts"] = [account["id"] for account in counted]
    answer["credit_cards_metrics"] = credit_cards_metrics(of_kind("CREDIT_CARD"))
    answer["loans_metrics"] = loans_metrics(of_kind("LOAN_ACCOUNT"), of_kind("CHECKING_ACCOUNT", "SAVINGS_ACCOUNT"))
    return answer


if __name__ == "__main__":
    for line in sys.stdin:
        request = json.loads(line, parse_float=Fraction)
        print(json.dumps(of_link(request, request["options"]), ensure_ascii=False), flush=True)
