"""Invented histories for tests/incomes_reference.rs: `python3 earnings.py SEED COUNT` writes requests, one a line, each with `as_of`.

Wages, pensions, rents and gigs in rhythms of every kind, with what calculations with days and means go wrong on: month ends, leap days,
payments missed, doubled or moved, two on one day, bonuses, amounts of a ten-thousandth and of 10^11, rows on the borders of rolling
months and of the window, in the future, of other directions and accounts.
"""

import json
import random
import sys
from datetime import date, timedelta

DAY = timedelta(days=1)
TODAYS = [date(2026, 6, 30), date(2024, 2, 29), date(2024, 3, 1), date(2025, 12, 31), date(2026, 1, 1), date(2023, 5, 17)]
PAYERS = {
    "es": ["PAGO NOMINA ACEROS DEL NORTE", "NOMINA", "PAGO PENSION IMSS", "SPEI RECIBIDO JUANA PEREZ", "SPEI RECIBIDO TORNILLOS SA DE CV",
           "UBER PAGO GANANCIAS", "RENTA DEPTO SPEI RECIBIDO", "INTERESES GANADOS", "DEPOSITO EN EFECTIVO", "PAGO HONORARIOS", "XQZ 0091"],
    "pt": ["SALARIO METALURGICA SUL", "ADIANTAMENTO SALARIAL METALURGICA SUL", "CREDITO BENEFICIO INSS", "PIX RECEBIDO MARIA SOUZA",
           "TED RECEBIDA TECELAGEM LTDA", "REPASSE IFOOD", "PIX RECEBIDO ALUGUEL", "RENDIMENTOS", "DEPOSITO EM DINHEIRO", "CREDITO BOLSA FAMILIA"],
}
BONUSES = {"es": ["AGUINALDO", "PTU 2025", "PRIMA VACACIONAL ACEROS DEL NORTE"], "pt": ["13 SALARIO 1 PARCELA", "PLR METALURGICA SUL"]}
OTHERS = {"es": ["DEVOLUCION COMPRA", "TRASPASO CUENTAS PROPIAS", "DESEMBOLSO CREDITO"], "pt": ["ESTORNO COMPRA", "RESGATE CDB", "EMPRESTIMO PESSOAL"]}
CURRENCIES = {"es": ["MXN", "COP", "PEN"], "pt": ["BRL"]}
TYPES = ["SALARY", "GOVERNMENT", "INTEREST", "RENT", "RETIREMENT", "FREELANCE", "ALTERNATIVE_INCOME", "TRANSFER", "DEPOSIT", "UNKNOWN"]


def month_end(day):
    return (day.replace(day=28) + 4 * DAY).replace(day=1) - DAY


def rhythm(chance, today, reach):
    """Days of payments, from a first one on."""
    kind = chance.choice(["week", "fortnight", "quincena", "month", "end", "thirty", "quarter", "any", "any", "few"])
    first = today - timedelta(days=chance.randint(0, reach))
    days = []
    if kind in ("week", "fortnight", "thirty"):
        step = {"week": 7, "fortnight": 14, "thirty": 30}[kind]
        days = [first + timedelta(days=step * n) for n in range(reach // step + 1)]
    elif kind in ("quincena", "month", "end", "quarter"):
        of_month = chance.randint(1, 28)
        at = first.replace(day=1)
        while at <= today:
            days += {"quincena": [at.replace(day=15), month_end(at)], "month": [at.replace(day=of_month)], "end": [month_end(at)],
                     "quarter": [at.replace(day=of_month)] if at.month % 3 == 0 else []}[kind]
            at = month_end(at) + DAY
    else:
        days = [today - timedelta(days=chance.randint(-3, reach)) for _ in range(chance.randint(1, 3 if kind == "few" else 25))]
    noise = chance.choice([0, 0, 0.1, 0.4])
    kept = []
    for day in days:
        if chance.random() < noise / 2:
            continue
        kept.append(day + timedelta(days=chance.randint(-2, 2)) if chance.random() < noise else day)
        if chance.random() < noise / 4:
            kept.append(kept[-1])
    return kept


def amounts(chance):
    base = chance.choice([0.0001, 0.01, 81.37, 1518, 2500, 9500.5, 1234.5678, 2400000, 99999999999.99])
    spread = chance.choice([0, 0, 0.02, 0.5])
    step = chance.choice([0, 0, 0.01, -0.02])

    def amount(number):
        value = base * (1 + step * number) * (1 + chance.uniform(-spread, spread))
        return max(round(value, chance.choice([0, 2, 4])) if spread or step else value, 0.0)

    return amount


def request(seed):
    chance = random.Random(seed)
    language = chance.choice(["es", "pt"])
    today = chance.choice(TODAYS) + timedelta(days=chance.choice([0, 0, chance.randint(-200, 200)]))
    rows = []
    for holder in range(chance.choice([1, 1, 2])):
        currency = chance.choice(CURRENCIES[language])
        accounts = [f"{holder}-{number}" for number in range(chance.choice([1, 1, 2, 3]))]

        def row(day, amount, text, direction="INFLOW"):
            rows.append({
                "transaction_id": f"t{len(rows)}", "account_holder_type": "INDIVIDUAL", "account_holder_id": f"h{holder}",
                "account_id": chance.choice(accounts[:1] + accounts), "account_category": chance.choice(["CHECKING_ACCOUNT", "SAVINGS_ACCOUNT"]),
                "value_date": day.isoformat(), "description": text, "type": direction, "amount": amount, "currency": currency, "institution": "b",
            })

        reach = chance.choice([3, 45, 170, 359, 420])
        for _ in range(chance.randint(0, 4)):
            text, amount = chance.choice(PAYERS[language]), amounts(chance)
            own_account = chance.choice(accounts)
            for number, day in enumerate(rhythm(chance, today, reach)):
                row(day, amount(number), text)
                rows[-1]["account_id"] = own_account
        for _ in range(chance.choice([0, 0, 1, 3])):
            row(today - timedelta(days=chance.randint(0, reach)), amounts(chance)(0), chance.choice(BONUSES[language]))
        for _ in range(chance.choice([0, 1, 6])):
            text, direction = chance.choice(OTHERS[language] + ["SPEI", "PIX"]), chance.choice(["INFLOW", "OUTFLOW"])
            day = today - timedelta(days=chance.choice([0, 29, 30, 59, 60, 359, 360, chance.randint(-5, reach)]))
            row(day, amounts(chance)(0), text, direction)
    chance.shuffle(rows)
    body = {"language": language, "transactions": rows}
    if chance.random() < 0.3:
        to = today - timedelta(days=chance.choice([0, 0, 7, 40]))
        since = chance.choice([today - timedelta(days=365), to, to - timedelta(days=29), to - timedelta(days=30), to - timedelta(days=180)])
        body["date_from"], body["date_to"] = since.isoformat(), to.isoformat()
    if chance.random() < 0.3:
        body["allowed_income_types"] = chance.sample(TYPES, chance.randint(0, 9))
    if chance.random() < 0.3:
        body["minimum_confidence_level"] = chance.choice(["HIGH", "MEDIUM", "LOW"])
    return {"request": body, "as_of": today.isoformat() if chance.random() < 0.8 else None}


if __name__ == "__main__":
    for number in range(int(sys.argv[2])):
        print(json.dumps(request(f"{sys.argv[1]}-{number}")))
