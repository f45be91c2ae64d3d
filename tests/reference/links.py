"""Invented links for tests/risk_reference.rs: `python3 links.py SEED COUNT` writes requests, one a line.

The histories of histories.py as Belvo's link-based endpoints answer them: with accounts that do not count, cards and loans of which
little is known, balances with and without a sign, and transactions of which only some have a category.
"""

import json
import sys

from histories import History

OTHER_KINDS = ["PENSION_FUND_ACCOUNT", "INVESTMENT_ACCOUNT", "UNCATEGORIZED", "NEW_KIND", None]
CATEGORIES = [
    ("Income & Payments", "Salary"), ("Transfers", None), ("Transfers", None), ("Unknown", None), ("Deposits", None), ("Food & Groceries", "Groceries"),
    ("Credits & Loans", "Credit Card"), ("Investments & Savings", None), ("Fees & Charges", "Refund"), ("Something New", None),
]


class Link(History):
    def maybe(self, share, value):
        return value if self.chance(share) else None

    def some(self, fields):
        """Amounts, of which some are null and some not there."""
        known = {name: self.maybe(0.75, abs(self.balance())) for name in fields}
        return {name: value for name, value in known.items() if self.chance(0.9)}

    def linked(self, account):
        is_asset = account["category"] in ("CHECKING_ACCOUNT", "SAVINGS_ACCOUNT")
        linked = {
            "id": account["id"],
            "category": account["category"],
            "institution": {"name": account["institution"], "type": "bank"},
            "collected_at": account["balance_date"] + self.random.choice(["", "T23:59:59.999Z", "T00:00:00+00:00", "T12:00:00"]),
            "balance": {"current": account["balance"] if is_asset else self.maybe(0.8, account["balance"]), "available": 1.5},
            "currency": account["balance_currency"],
        }
        if account["category"] == "CREDIT_CARD":
            linked["credit_data"] = self.maybe(0.85, self.some(["credit_limit", "monthly_payment"]))
        if account["category"] == "LOAN_ACCOUNT":
            fields = ["principal", "contract_amount", "outstanding_principal", "outstanding_balance", "monthly_payment"]
            linked["loan_data"] = self.maybe(0.85, self.some(fields))
        if self.chance(0.5):
            linked["overdraft"] = self.maybe(0.85, self.some(["arranged", "used", "unarranged"]))
        if self.chance(0.06):
            linked["category"] = self.random.choice(OTHER_KINDS)
        return linked

    def moved(self, row):
        category, subcategory = self.random.choice(CATEGORIES) if self.chance(0.6) else (None, None)
        moved = {
            "id": row["transaction_id"],
            "account": {"id": row["account_id"]},
            "value_date": row["value_date"],
            "status": row.get("status"),
            "type": row["type"],
            "amount": row["amount"],
            "currency": self.maybe(0.9, row["currency"]),
            "description": row["description"],
            "category": category,
            "subcategory": subcategory,
        }
        return moved

    def request(self):
        self.several = self.chance(0.12)
        user = self.user()
        options = {}
        if self.several or self.chance(0.05):
            options["currency"] = self.code(self.currency)
        if self.chance(0.4):
            options["reference_date"] = self.reference.isoformat()
        if self.chance(0.1):
            options["balance_threshold"] = self.amount()
        return {
            "accounts": [self.linked(account) for account in user["accounts"]],
            "transactions": [self.moved(row) for row in user["transactions"]],
            "language": user["transactions_language"],
            "options": options,
        }


if __name__ == "__main__":
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    for number in range(count):
        print(json.dumps(Link(seed * 1_000_000 + number, None).request(), ensure_ascii=False))
