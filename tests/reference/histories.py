"""Invented users for tests/risk_reference.rs: `python3 histories.py SEED COUNT` writes requests, one a line; a third number is how many
rows each user has.

Ordinary ones, and those that figures go wrong on: month ends, leap days, the first and last day of every window, one row, no row, no
account, days without rows, amounts of a ten-thousandth and of 10^15, halves at the fifth decimal, balances dated before and after the
reference date, overdrafts, rows that are pending, late or of amount 0, the same amount on the same day, transfers of which more than one
row could be the other side, ids that sort differently by bytes and by letters, several currencies. Some are wrong, once or twice.
"""

import json
import random
import sys
from datetime import date, timedelta

REFERENCES = ["2024-02-29", "2024-03-01", "2023-02-28", "2025-03-31", "2024-12-31", "2025-01-01", "2023-07-15", "2000-02-29", "1970-01-01", "2100-03-01"]
EDGES = [0, 1, 2, 3, 4, 7, 8, 29, 30, 31, 32, 89, 90, 91, 92, 179, 180, 181, 182, 359, 360, 361, 362]
KINDS = ["CHECKING_ACCOUNT", "CHECKING_ACCOUNT", "SAVINGS_ACCOUNT", "CREDIT_CARD", "LOAN_ACCOUNT"]
CURRENCIES = ["MXN", "MXN", "BRL", "COP", "CLP", "PEN", "USD", "ARS", "EUR"]
INSTITUTIONS = ["banco", "Banco", "Ágil", "Zeta", "ofmockbank", "\ufb01", "\U0001f3e6"]
MOVES = ["TRASPASO CUENTAS PROPIAS", "TRANSFERENCIA", "SPEI ENVIADO", "TED ENVIADA", "DEPOSITO", "TRASPASO ENTRE CUENTAS", "TRANSF ENTRE CONTAS"]
OTHERS = [
    "NOMINA EMPRESA", "OXXO INSURGENTES", "PAGO TARJETA DE CREDITO", "COMISION MANEJO", "NETFLIX.COM", "UBER TRIP", "SALARIO", "IOF", "RETIRO CAJERO",
    "INVERSION CETES", "PAGAMENTO FATURA", "APLICACAO CDB", "CFE SUMINISTRO", "FARMACIA GUADALAJARA", "ESTORNO COMPRA", "PRESTAMO PERSONAL", "ALUGUEL",
    "IMPUESTO PREDIAL", "DIVIDENDOS",
]
UNCLEAR = ["XYZ 12345", "PAGO", "", "123", "ABONO"]
PREFIXES = ["", "t", "T", "é", "z", "Z", "_", "\uffee", "\U0001f600"]


class History:
    def __init__(self, seed, rows):
        self.random = random.Random(seed)
        self.wanted = rows
        self.names = set()

    def chance(self, share):
        return self.random.random() < share

    def name(self, prefix=""):
        """An id that is not there yet."""
        while True:
            name = prefix + self.random.choice(PREFIXES) + str(self.random.randrange(10 ** self.random.choice([1, 2, 6])))
            if name not in self.names:
                self.names.add(name)
                return name

    def day(self):
        roll = self.random.random()
        if roll < 0.25:
            back = self.random.choice(EDGES)
        elif roll < 0.3:
            return self.end_of_month()
        elif roll < 0.5 and self.days:
            return self.later(self.random.choice(self.days), self.random.randint(-2, 2))
        else:
            back = self.random.randint(0, self.reach)
        if self.chance(0.04):
            back = -self.random.choice([1, 2, 5, 40])
        return self.later(self.reference, -back)

    def later(self, day, days):
        try:
            return day + timedelta(days=days)
        except OverflowError:
            return day

    def end_of_month(self):
        day = self.later(self.reference, -self.random.randint(0, self.reach))
        return self.later(self.later(day.replace(day=28), 4).replace(day=1), -self.random.randint(0, 1))

    def amount(self):
        roll = self.random.random()
        if roll < self.alike and self.amounts:
            return self.random.choice(self.amounts)
        if self.size == "tiny":
            amount = self.random.randint(0, 100) / 100_000
        elif self.size == "huge":
            amount = self.random.choice([999_999_999_999_999, 10**14 + self.random.randint(0, 10**14), self.random.randint(0, 10**15 - 1) / 10, 0.0001])
        elif roll < 0.9:
            amount = self.random.randint(0, 5_000_000) / 100
        else:
            amount = self.random.choice([0, 0.01, 0.004, 0.005, 0.00005, 0.00015, 12.34565, 12.34575, 1000, 99999999999.9999, 0.1 + 0.2, self.random.uniform(0, 10**6)])
        self.amounts.append(amount)
        return -amount if self.chance(0.05) else amount

    def balance(self):
        amount = self.amount() * self.random.choice([1, 1, 1, 1, -1, 10])
        if abs(amount) >= 10**15:
            amount = amount / 10
        return self.random.choice([amount, amount, amount, 0]) if self.size != "huge" else amount

    def code(self, currency):
        return currency.lower() if self.chance(0.02) else currency

    def account(self, currency):
        account = {
            "id": self.name("a"),
            "category": self.random.choice(self.kinds),
            "institution": self.random.choice(INSTITUTIONS),
            "balance": self.balance(),
            "balance_date": (self.reference if self.chance(0.5) else self.day()).isoformat(),
            "balance_currency": self.code(currency),
        }
        if self.chance(0.2):
            account["overdraft"] = abs(self.balance())
        return account

    def row(self, account, day, direction, amount, texts):
        self.days.append(day)
        row = {
            "transaction_id": self.name(),
            "account_id": account["id"],
            "value_date": day.isoformat(),
            "type": direction,
            "amount": amount,
            "currency": self.code(account["balance_currency"].upper()),
            "description": self.random.choice(texts) + self.random.choice(["", "", " 0042"]),
        }
        if self.chance(0.12):
            row["status"] = self.random.choice(["PENDING", "PENDING", "PROCESSED", "UNCATEGORIZED"])
        return row

    def transfer(self, accounts):
        """One or more outflows and inflows of one amount, near each other."""
        amount = self.amount()
        day = self.day()
        rows = []
        for direction in ["OUTFLOW", "INFLOW"] + self.random.choices(["OUTFLOW", "INFLOW"], k=self.random.choice([0, 0, 1, 2, 4])):
            texts = self.random.choice([MOVES, MOVES, UNCLEAR, UNCLEAR, OTHERS])
            rows.append(self.row(self.random.choice(accounts), self.later(day, self.random.randint(-1, 2)), direction, amount, texts))
        return rows

    def user(self):
        self.reference = date.fromisoformat(self.random.choice(REFERENCES))
        if self.chance(0.5):
            self.reference += timedelta(days=self.random.randint(-400, 400))
        if self.chance(0.01):
            self.reference = self.random.choice([date(1, 1, 1), date(1, 3, 1), date(9999, 12, 31), date(9999, 12, 1)])
        # How far back it goes: days, a month, or beyond every window.
        self.reach = self.random.choice([0, 3, 20, 40, 100, 200, 400, 400, 800])
        self.size = self.random.choice(["usual"] * 8 + ["tiny", "huge"])
        self.alike = self.random.choice([0.1, 0.3, 0.9])
        self.kinds = self.random.choice([KINDS, KINDS, KINDS, ["CHECKING_ACCOUNT"], ["SAVINGS_ACCOUNT"], ["CREDIT_CARD", "LOAN_ACCOUNT"]])
        if self.wanted:
            self.reach, self.size, self.alike, self.kinds = 400, "usual", 0.9, KINDS
        self.days, self.amounts = [], []
        self.currency = self.random.choice(CURRENCIES)
        several = self.several and self.chance(0.8)
        accounts = []
        for _ in range(6 if self.wanted else self.random.choice([0, 1, 1, 2, 2, 3, 5])):
            accounts.append(self.account(self.random.choice(CURRENCIES) if several and self.chance(0.5) else self.currency))
        wanted = self.wanted or self.random.choice([0, 1, 2, 3, 8, 8, 25, 25, 60, 120, 250])
        rows = []
        while accounts and len(rows) < wanted:
            if self.chance(0.3):
                rows += self.transfer(accounts)
            else:
                texts = self.random.choice([MOVES, OTHERS, OTHERS, UNCLEAR])
                rows.append(self.row(self.random.choice(accounts), self.day(), self.random.choice(["INFLOW", "OUTFLOW"]), self.amount(), texts))
        rows = rows[:wanted]
        self.random.shuffle(rows)
        return {
            "user_id": self.name("u"),
            "reference_date": self.reference.isoformat(),
            "transactions_language": self.random.choice(["es", "es", "pt"]),
            "transactions": rows,
            "accounts": accounts,
        }

    def spoil(self, users, options):
        """Makes one thing wrong, wherever it can be wrong."""
        user = self.random.choice(users)
        too_much = self.random.choice([10**15, -(10**15), 1e300, 10**18])
        kind = self.random.choice(["user", "language", "account", "balance", "overdraft", "currency", "row", "stray", "amount", "row currency", "threshold"])
        accounts, rows = user["accounts"], user["transactions"]
        if kind == "user":
            users.append(dict(self.random.choice(users)))
        elif kind == "language":
            user["transactions_language"] = self.random.choice(["en", "", "ES"])
        elif kind == "threshold":
            options["balance_threshold"] = too_much
        elif kind in ("account", "balance", "overdraft", "currency") and accounts:
            account = self.random.choice(accounts)
            if kind == "account":
                account["id"] = self.random.choice(accounts)["id"]
            elif kind == "currency":
                account["balance_currency"] = self.random.choice(CURRENCIES)
            else:
                account[kind] = too_much
        elif rows:
            row = self.random.choice(rows)
            if kind == "row":
                row["transaction_id"] = self.random.choice(rows)["transaction_id"]
            elif kind == "stray":
                row["account_id"] = "nowhere"
            elif kind == "amount":
                row["amount"] = too_much
            else:
                row["currency"] = self.random.choice(CURRENCIES)

    def request(self):
        options = {}
        self.several = self.chance(0.12)
        users = [self.user() for _ in range(1 if self.wanted else self.random.choice([1] * 20 + [0, 2, 3]))]
        if users and (self.several or self.chance(0.05)):
            options["currency"] = self.code(self.currency)
        if users and self.chance(0.1):
            options["reference_date"] = self.day().isoformat()
        if users and self.chance(0.2):
            options["balance_threshold"] = self.random.choice([0, 0.00005, -5, 0.005, 100.125, self.amount(), self.amount()])
        if users and not self.wanted:
            for _ in range(self.random.choice([0] * 12 + [1, 2])):
                self.spoil(users, options)
        return {"users": users, "options": options}


if __name__ == "__main__":
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    rows = int(sys.argv[3]) if len(sys.argv) > 3 else None
    for number in range(count):
        print(json.dumps(History(seed * 1_000_000 + number, rows).request(), ensure_ascii=False))
