"""Invented careers for tests/employment_metrics.rs: `python3 careers.py SEED COUNT` writes requests, one a line.

Ordinary ones, and those that calculations with dates and percents go wrong on: month ends, leap days, jobs of one day, days on which
one job ends and another begins, overlaps, the same employer under two names, changes of exactly 2 %, updates outside their job, jobs
after the reference date, missing dates and salaries, amounts of a ten-thousandth and of 10^11.
"""

import json
import random
import sys
from datetime import date, timedelta

EMPLOYERS = [
    ("A1", "Abarrotes La Espiga, S.A. de C.V."),
    ("A2", "ABARROTES LA ESPIGA SA DE CV"),
    ("B7", "Construcción del Norte"),
    (None, "CONSTRUCCION  DEL NORTE"),
    ("B7", None),
    ("C3", "Café y Té"),
    ("D4", "Servicios 24"),
    ("E5", "SERVICIOS-24"),
    ("F6", "Transportes Zúñiga"),
]
EVENTS = ["HIRED", "SALARY_MODIFICATION", "SALARY_MODIFICATION", "DISMISSED_RESIGNED", "ABSENCE", "SICK_LEAVE", "VOLUNTARY_CONTRIBUTION", None, "ANYTHING_NEW"]
ISSSTE = ["NORMAL", "BDUTA_CERTIFICATE", "DYE_CERTIFICATE"]
REFERENCES = [date(2024, 2, 29), date(2023, 2, 28), date(2023, 3, 1), date(2025, 2, 28), date(2024, 12, 31), date(2023, 6, 30), date(2024, 3, 31), date(2020, 1, 1)]


def same_day(day, years):
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


class Life:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.reference = self.random.choice(REFERENCES)
        if self.random.random() < 0.5:
            self.reference += timedelta(days=self.random.randint(-400, 400))
        # How far back it goes: days, a year or so, or beyond every window.
        self.reach = self.random.choice([4, 40, 420, 1300, 1300, 2300, 2300])
        self.days = [self.reference, self.reference + timedelta(days=1)]
        for years in (1, 3, 5):
            if years * 366 < self.reach:
                base = same_day(self.reference, years)
                self.days += [base, base + timedelta(days=1), base - timedelta(days=1)]
        self.salaries = [self.random.choice([0, 0.0001, 1, 50, 207.44, 762.54, 1033.09, 99999999999, 100.0])]

    def day(self):
        roll = self.random.random()
        if roll < 0.35:
            day = self.random.choice(self.days)
        else:
            day = self.reference - timedelta(days=self.random.randint(-self.reach // 10, self.reach))
            if roll < 0.5:
                day = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=self.random.randint(0, 1))
        self.days.append(day)
        return day

    def salary(self):
        last = self.random.choice(self.salaries)
        factor = self.random.choice([1, 1.02, 1.0201, 1.0199, 0.98, 0.9799, 0.9801, 1.1, 0.5, 1.015, None])
        amount = self.random.randint(0, 20000000) / 10000 if factor is None else round(last * factor, 4)
        amount = min(amount, 99999999999)
        self.salaries.append(amount)
        return amount

    def period(self):
        start = self.day()
        roll = self.random.random()
        if roll < 0.2:
            return start, None
        if roll < 0.35:
            return start, start
        end = self.day()
        return (start, end) if start <= end else (end, start)

    def again(self, entries):
        """Some entries once more, and all in another order."""
        for entry in list(entries):
            if self.random.random() < 0.06:
                entries.append(dict(entry))
        self.random.shuffle(entries)
        return entries

    def mexico(self):
        entries = []
        events = EVENTS + ISSSTE if self.random.random() < 0.1 else EVENTS
        for _ in range(self.random.choice([0, 1, 1, 2, 3, 4, 6, 9])):
            start, end = self.period()
            identity, name = self.random.choice(EMPLOYERS)
            updates = []
            for _ in range(self.random.choice([0, 1, 1, 2, 4, 7])):
                inside = end or self.reference
                day = self.day() if self.random.random() < 0.3 else start + timedelta(days=self.random.randint(0, max(0, (inside - start).days)))
                salary = None if self.random.random() < 0.04 else self.salary()
                updates.append({"event": self.random.choice(events), "base_salary": salary, "update_date": day.isoformat()})
            entry = {"employer": name, "employer_id": identity, "start_date": start.isoformat(), "end_date": end and end.isoformat(), "currency": "MXN", "employment_status_updates": updates}
            if self.random.random() < 0.7:
                entry["most_recent_base_salary"] = self.salary()
            if self.random.random() < 0.1:
                entry["employment_status_updates"] = None
            entries.append(entry)
        person = {"entitlements": {"status": self.random.choice(["EMPLOYED", "RETIRED", "UNEMPLOYED", "null", "NEW"])}}
        person["birth_date"] = self.birth()
        if self.random.random() < 0.1:
            person.pop("birth_date")
        return {"personal_data": person, "employment_records": self.again(entries)}

    def birth(self):
        return self.random.choice([date(1988, 2, 29), self.reference, same_day(self.reference, 30), same_day(self.reference, 30) + timedelta(days=1)]).isoformat()

    def months(self, first, last):
        month = first.replace(day=1)
        while month <= last:
            if self.random.random() < 0.93:
                yield month.isoformat()[:7]
            month = (month + timedelta(days=31)).replace(day=1)

    def brazil(self):
        entries = []
        for _ in range(self.random.choice([0, 1, 2, 3, 5])):
            start, end = self.period()
            salaries = []
            usual = self.salary()
            for month in self.months(start, end or self.reference):
                amount = self.salary() if self.random.random() < 0.15 else usual
                salaries.append({"month": month, "base_amount": amount, "type": self.random.choice(["REGULAR", "REGULAR", "REGULAR", None]), "currency": "BRL"})
                if self.random.random() < 0.08:
                    kind = self.random.choice(["THIRTEENTH", "VOLUNTARY", "REGULAR", "RETIREMENT", "NEW"])
                    salaries.append({"month": month, "base_amount": self.salary(), "type": kind, "currency": "BRL"})
            self.random.shuffle(salaries)
            code, name = self.random.choice(EMPLOYERS)
            entries.append({"start_date": start.isoformat(), "end_date": end and end.isoformat(), "employer_data": {"code": code, "name": name}, "salaries": salaries})
        return self.again(entries)

    def colombia(self):
        marks = ["FIRST_MONTH", "FINAL_MONTH", "ON_LEAVE", "RETIREMENT_MONTH", "ON_VACATION", "PERMANENT_SALARY_CHANGE", "TEMPORARY_SALARY_CHANGE", "NEW"]
        entries = []
        for _ in range(self.random.choice([0, 1, 2, 3])):
            start = self.reference - timedelta(days=self.random.randint(0, 730))
            end = min(self.reference, start + timedelta(days=self.random.randint(0, 730)))
            usual = self.salary()
            rows = []
            for month in self.months(start, end):
                amount = self.salary() if self.random.random() < 0.15 else usual
                row = {"month": month, "gross_amount": None if self.random.random() < 0.03 else amount, "employment_type": "SALARIED"}
                row["status_changes"] = [mark for mark in marks if self.random.random() < 0.04]
                if self.random.random() < 0.03:
                    row["employment_type"] = "PENSIONED"
                rows.append(row)
                if self.random.random() < 0.03:
                    rows.append(dict(row, status_changes=None))
            self.random.shuffle(rows)
            number, name = self.random.choice([(900123456, "Café Andino"), (900123456, None), (None, "CAFE ANDINO"), (811000111, "Flores S.A.S.")])
            entries.append({"employer_data": {"id_type": "NIT", "id_number": number, "name": name}, "salary_and_benefit_details": rows})
        return self.again(entries)

    def request(self):
        country = self.random.choice(["MX", "MX", "MX", "MX", "BR", "CO"])
        data = {"MX": self.mexico, "BR": self.brazil, "CO": self.colombia}[country]()
        birth = self.birth() if country != "MX" and self.random.random() < 0.5 else None
        return {"country": country, "data": data, "reference_date": self.reference.isoformat(), "birth_date": birth}


if __name__ == "__main__":
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    for number in range(count):
        print(json.dumps(Life(seed * 1_000_000 + number).request(), ensure_ascii=False))
