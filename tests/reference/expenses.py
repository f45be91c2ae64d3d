"""Invents histories of accounts whose contracts are known, for the recurring expenses.

Usage: `python3 expenses.py SEED COUNT`. Writes one history a line: `{"request": ..., "reference_date": ..., "contracts": [[transaction ids]]}`, where
a contract's payments are those up to the reference date. Needs nothing but Python's standard library.
"""

import json
import random
import sys
from calendar import monthrange
from datetime import date, timedelta

COUNTRIES = [
    {
        "currency": "MXN",
        "language": "es",
        "unit": 100,
        "services": ["NETFLIX.COM", "SPOTIFY MEXICO", "TELMEX DOMICILIACION", "SMART FIT MEXICO", "GNP SEGUROS PRIMA"],
        "shops": ["OXXO CENTRO", "WALMART UNIVERSIDAD", "FARMACIAS GUADALAJARA", "STARBUCKS REFORMA"],
        "instalments": "LIVERPOOL INSURGENTES {:02}/{:02}",
    },
    {
        "currency": "BRL",
        "language": "pt",
        "unit": 10,
        "services": ["NETFLIX.COM", "SPOTIFY BRASIL", "VIVO MOVEL DEBITO AUTOMATICO", "SMARTFIT ACADEMIA", "PORTO SEGURO SEGUROS"],
        "shops": ["PADARIA SAO JOSE", "PAO DE ACUCAR", "DROGASIL", "POSTO IPIRANGA"],
        "instalments": "MAGAZINE LUIZA PARC {:02}/{:02}",
    },
    {
        "currency": "COP",
        "language": "es",
        "unit": 10000,
        "services": ["NETFLIX.COM", "SPOTIFY COLOMBIA", "PAGO CLARO MOVIL", "BODYTECH", "SEGUROS SURA POLIZA"],
        "shops": ["TIENDA D1", "EXITO CALLE 80", "DROGUERIA CRUZ VERDE", "JUAN VALDEZ CAFE"],
        "instalments": "FALABELLA CUOTA {:02}/{:02}",
    },
]


def day_of(start, months, day):
    month = start.month - 1 + months
    year, month = start.year + month // 12, month % 12 + 1
    return date(year, month, min(day, monthrange(year, month)[1]))


class History:
    def __init__(self, dice):
        self.dice = dice
        self.country = dice.choice(COUNTRIES)
        self.start = date(2023, 1, 1) + timedelta(days=31 * dice.randrange(24))
        self.rows = []
        self.contracts = []

    def pay(self, day, description, amount, direction="OUTFLOW"):
        row = {
            "account_holder_type": "INDIVIDUAL",
            "account_holder_id": "holder",
            "account_id": "account",
            "account_category": "CREDIT_CARD" if self.is_card else "CHECKING_ACCOUNT",
            "value_date": day.isoformat(),
            "description": description,
            "type": direction,
            "amount": amount,
            "currency": self.country["currency"],
            "institution": "Banco",
        }
        self.rows.append(row)
        return row

    def price(self):
        return round(self.country["unit"] * self.dice.uniform(1, 40), self.dice.choice([0, 2]))

    def invent(self):
        dice = self.dice
        self.is_card = dice.random() < 0.3
        months = dice.randint(6, 13)
        for service in dice.sample(self.country["services"], dice.randint(1, 4)):
            self.service(service, months)
        if dice.random() < 0.5:
            self.instalments()
        for _ in range(dice.randint(0, 60)):
            day = self.start + timedelta(days=dice.randrange(31 * months))
            self.pay(day, dice.choice(self.country["shops"]), self.price())
        self.pay(self.start + timedelta(days=40), "NOMINA SALARIO", self.price(), "INFLOW")
        self.reference = day_of(self.start, months - dice.randint(0, 2), dice.randint(1, 28))
        dice.shuffle(self.rows)
        for number, row in enumerate(self.rows):
            row["transaction_id"] = f"t{number}"

    def service(self, description, months):
        """A contract on one day of the month: of one price, of one that changes, or of a bill that is about the same."""
        dice = self.dice
        day, price, change = dice.randint(1, 31), self.price(), dice.choice([None, months // 2])
        spread = dice.choice([0, 0, 0.05])
        rows = []
        for month in range(months):
            if month == change:
                price = round(price * dice.uniform(1.05, 1.15), 2)
            amount = round(price * dice.uniform(1 - spread, 1 + spread), 2) if spread else price
            rows.append(self.pay(day_of(self.start, month, day), description, amount))
        self.contracts.append(rows)

    def instalments(self):
        total, paid = self.dice.choice([6, 12, 18]), self.dice.randint(3, 6)
        day, amount = self.dice.randint(1, 28), self.price()
        text = self.country["instalments"]
        rows = [self.pay(day_of(self.start, number, day), text.format(number + 1, total), amount) for number in range(paid)]
        self.contracts.append(rows)

    def written(self):
        contracts = []
        for rows in self.contracts:
            known = sorted((row["value_date"], row["transaction_id"]) for row in rows if row["value_date"] <= self.reference.isoformat())
            if len(known) >= 3:
                contracts.append([identity for _, identity in known])
        request = {"language": self.country["language"], "transactions": self.rows}
        return {"request": request, "reference_date": self.reference.isoformat(), "contracts": contracts}


def main():
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    for number in range(count):
        history = History(random.Random(seed * 1_000_003 + number))
        history.invent()
        print(json.dumps(history.written()))


if __name__ == "__main__":
    main()
