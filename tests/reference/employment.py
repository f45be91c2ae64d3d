"""Employment metrics by looking at every day of a career, one after the other.

A second opinion on src/enrich/employment, written from docs/employment-metrics.md alone: no intervals, no sorting by time, no
floats. Slow and plain. Reads one JSON request a line, `{"country": "MX", "data": ..., "reference_date": ..., "birth_date": ...}`,
and writes one answer a line. Needs nothing but Python's standard library.
"""

import json
import sys
import unicodedata
from datetime import date, timedelta
from fractions import Fraction

DAY = timedelta(days=1)
NO_SALARY = {"DISMISSED_RESIGNED", "ABSENCE", "SICK_LEAVE", "VOLUNTARY_CONTRIBUTION"}
ISSSTE = {"NORMAL", "BDUTA_CERTIFICATE", "DYE_CERTIFICATE"}


class Job:
    """A job: its days, and its salary on each day that a salary is noted on."""

    def __init__(self, names, start, end, noted):
        self.names = names
        self.start = start
        self.end = end
        self.noted = noted

    def alike(self, other):
        return (self.employer, self.start, self.end, self.noted) == (other.employer, other.start, other.end, other.noted)

    def cut(self, reference):
        """Lists the job's days up to the reference date, with the salary of each."""
        self.last = reference if self.end is None else min(self.end, reference)
        self.days = {}
        first_noted = min(self.noted) if self.noted else None
        salary = self.noted[first_noted] if self.noted else None
        if self.noted:
            before = [day for day in self.noted if day <= self.start]
            if before:
                salary = self.noted[max(before)]
        day = self.start
        while day <= self.last:
            salary = self.noted.get(day, salary)
            self.days[day] = salary
            day += DAY
        self.counted = dict(self.days)


def read(text):
    return date.fromisoformat(text)


def years_before(day, years):
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def folded(name):
    letters = unicodedata.normalize("NFD", name.lower())
    return "".join(letter for letter in letters if letter.isalnum())


def name_employers(jobs):
    """Numbers the employers: who shares one of the names shares the number, until nothing changes any more."""
    for number, job in enumerate(jobs):
        job.employer = number
    changed = True
    while changed:
        changed = False
        for one in jobs:
            for other in jobs:
                if one.names & other.names and one.employer != other.employer:
                    one.employer = other.employer = min(one.employer, other.employer)
                    changed = True


def names_of(identity, name):
    names = set()
    if identity is not None and str(identity).strip():
        names.add(("id", str(identity).strip()))
    if name is not None and name.strip():
        names.add(("name", folded(name) or name.strip()))
    return names


def mexico(record):
    jobs = []
    for entry in record["employment_records"]:
        noted = {}
        for update in entry.get("employment_status_updates") or []:
            event = update.get("event")
            if event in NO_SALARY or update.get("base_salary") is None:
                continue
            rank = {"SALARY_MODIFICATION": 2, "HIRED": 0}.get(event, 1)
            day = read(update["update_date"])
            noted[day] = max(noted.get(day, (-1, 0)), (rank, update["base_salary"]))
        noted = {day: salary for day, (_, salary) in noted.items()}
        start = read(entry["start_date"])
        if not noted and entry.get("most_recent_base_salary") is not None:
            noted = {start: entry["most_recent_base_salary"]}
        end = read(entry["end_date"]) if entry.get("end_date") else None
        jobs.append(Job(names_of(entry.get("employer_id"), entry.get("employer")), start, end, noted))
    events = {update.get("event") for entry in record["employment_records"] for update in entry.get("employment_status_updates") or []}
    month = Fraction(30) if events & ISSSTE else Fraction(365, 12)
    person = record.get("personal_data") or {}
    status = (person.get("entitlements") or {}).get("status")
    retired_from = max((job.start for job in jobs), default=date.min) if status == "RETIRED" else None
    return jobs, month, retired_from, status == "UNEMPLOYED", person.get("birth_date")


def month_of(text):
    return read(text + "-01")


def next_month(day):
    return (day.replace(day=1) + 31 * DAY).replace(day=1)


def brazil(employments):
    jobs, pensions = [], []
    for employment in employments:
        start = read(employment["start_date"])
        end = read(employment["end_date"]) if employment.get("end_date") else None
        rows = {}
        for salary in employment.get("salaries") or []:
            month = month_of(salary["month"])
            if salary.get("type") == "RETIREMENT":
                pensions.append(month)
            if salary.get("type") in ("REGULAR", None):
                rows[month] = rows.get(month, 0) + salary["base_amount"]
        whole = {m: s for m, s in rows.items() if start <= m and (end is None or next_month(m) - DAY <= end)}
        employer = employment["employer_data"]
        jobs.append(Job(names_of(employer.get("code"), employer.get("name")), start, end, whole or rows))
    return jobs, Fraction(1), min(pensions, default=None), False, None


def colombia(employments):
    jobs, pensions = [], []
    unusual = {"FIRST_MONTH", "FINAL_MONTH", "ON_LEAVE", "ON_VACATION", "RETIREMENT_MONTH", "TEMPORARY_SALARY_CHANGE"}
    paid = []
    for employment in employments:
        months = {}
        for row in employment.get("salary_and_benefit_details") or []:
            month, marks = month_of(row["month"]), set(row.get("status_changes") or [])
            if "RETIREMENT_MONTH" in marks:
                pensions.append(next_month(month))
            if row.get("employment_type") == "PENSIONED":
                pensions.append(month)
                continue
            amount, seen = months.get(month, (None, set()))
            if row.get("gross_amount") is not None:
                amount = (amount or 0) + row["gross_amount"]
            months[month] = (amount, seen | marks)
        paid.append((employment, months))
    latest = max((month for _, months in paid for month in months), default=None)
    for employment, months in paid:
        runs = []
        for month in sorted(months):
            follows = runs and next_month(max(runs[-1])) == month
            if not follows or "FINAL_MONTH" in months[max(runs[-1])][1] or "FIRST_MONTH" in months[month][1]:
                runs.append({})
            runs[-1][month] = months[month]
        employer = employment["employer_data"]
        identity = None
        if employer.get("id_number") is not None:
            identity = f"{employer.get('id_type') or ''} {employer['id_number']}"
        for run in runs:
            final = max(run)
            end = next_month(final) - DAY
            if final == latest and not run[final][1] & {"FINAL_MONTH", "RETIREMENT_MONTH"}:
                end = next_month(next_month(final)) - DAY
            noted = {m: a for m, (a, _) in run.items() if a is not None}
            usual = {m: a for m, a in noted.items() if not run[m][1] & unusual}
            jobs.append(Job(names_of(identity, employer.get("name")), min(run), end, usual or noted))
    return jobs, Fraction(1), min(pensions, default=None), False, None


def rounded(value, decimals):
    """Half to even, as the float nearest to the decimal."""
    return None if value is None else float(Fraction(round(Fraction(value) * 10**decimals), 10**decimals)) + 0.0


def metrics(country, data, reference, birth):
    jobs, month, retired_from, says_unemployed, own_birth = {"MX": mexico, "BR": brazil, "CO": colombia}[country](data)
    name_employers(jobs)
    different = []
    for job in jobs:
        if not any(job.alike(other) for other in different):
            different.append(job)
    jobs = [job for job in different if job.start <= reference]
    for job in jobs:
        job.cut(reference)
    for job in jobs:
        if any(other.start == job.end for other in jobs) and job.start != job.end:
            job.counted.pop(job.end, None)

    answer = {}
    birth = own_birth or birth
    answer["age"] = None
    if birth:
        born = read(birth)
        answer["age"] = reference.year - born.year - ((reference.month, reference.day) < (born.month, born.day))

    def employers(day):
        return {job.employer for job in jobs if day in job.counted}

    def pay(day):
        salaries = [job.counted[day] for job in jobs if job.counted.get(day) is not None]
        return sum(salaries) if salaries else None

    if any(reference in job.days for job in jobs):
        answer["current_status"] = "EMPLOYED"
    elif retired_from is not None and retired_from <= reference:
        answer["current_status"] = "RETIRED"
    elif jobs or says_unemployed:
        answer["current_status"] = "UNEMPLOYED"
    else:
        answer["current_status"] = "null"

    answer["current_employer_count"] = len(employers(reference))
    answer["employer_count"] = len(jobs)
    answer["unique_employer_count"] = len({job.employer for job in jobs})
    names = ["base_salary_last", "weeks_employed_last_job", "weeks_since_last_job", "employers_per_year", "weeks_between_jobs", "max_weeks_between_jobs"]
    for of in ("last_job", "after_change", "overall", "1y", "3y", "5y"):
        names += ["increases_" + of, "decreases_" + of]
    for of in ("1y", "3y", "5y"):
        names += [kind + of for kind in ("yearly_change_", "min_monthly_salary_", "average_monthly_salary_", "max_monthly_salary_")]
    answer.update(dict.fromkeys(names))
    if not jobs:
        answer["weeks_employed_total"] = answer["weeks_with_multiple_employers"] = 0.0
        return answer

    def later(job):
        """What makes a job the last one: when it ends, when it began, what it paid at its end; then whatever tells two apart."""
        final = job.days[job.last]
        noted = sorted(job.noted.items())
        return (job.last, job.start, final is not None, final or 0, noted, job.end or date.max)

    last = max(jobs, key=later)
    first = min(job.start for job in jobs)
    career = []
    day = first
    while day <= reference:
        career.append(day)
        day += DAY

    answer["base_salary_last"] = rounded(last.days[last.last], 2)
    answer["weeks_employed_last_job"] = rounded(Fraction(len(last.days), 7), 4)
    since = sum(1 for day in career if day > last.last)
    answer["weeks_since_last_job"] = rounded(Fraction(since, 7), 4)
    worked, several, idle, longest, run = 0, 0, 0, 0, 0
    pays, latest, known = {}, {}, None
    for day in career:
        if any(day in job.days for job in jobs):
            worked, run = worked + 1, 0
        else:
            idle, run = idle + 1, run + 1
            longest = max(longest, run)
        several += len(employers(day)) >= 2
        salary = pay(day)
        if salary is not None:
            known = pays[day] = salary
        latest[day] = known
    for name, days in (("employed_total", worked), ("with_multiple_employers", several), ("between_jobs", idle)):
        answer["weeks_" + name] = rounded(Fraction(days, 7), 4)
    answer["max_weeks_between_jobs"] = rounded(Fraction(longest, 7), 4)
    answer["employers_per_year"] = rounded(Fraction(answer["unique_employer_count"] * 365, len(career)), 4)

    def direction(before, after):
        if before is None or after is None or before == after:
            return 0
        return (after > before * Fraction(102, 100)) - (after < before * Fraction(98, 100))

    changes = []  # job, day, whether it is the job's first day, direction
    for job in jobs:
        for day in job.days:
            if day != job.start:
                changes.append((job, day, False, direction(job.days[day - DAY], job.days[day])))
        earlier = [other for other in jobs if other.start < job.start]
        if earlier:
            before = max(earlier, key=lambda other: (other.start, later(other)))
            salary = before.days[min(before.last, job.start)]
            comparable = salary is not None and job.days[job.start] is not None
            changes.append((job, job.start, True, direction(salary, job.days[job.start])))
            if job is last and comparable:
                answer["increases_after_change"] = int(changes[-1][3] > 0)
                answer["decreases_after_change"] = int(changes[-1][3] < 0)

    def count(name, chosen):
        answer["increases_" + name] = sum(1 for change in changes if change[3] > 0 and chosen(change))
        answer["decreases_" + name] = sum(1 for change in changes if change[3] < 0 and chosen(change))

    if last.noted:
        count("last_job", lambda change: change[0] is last and not change[2])
    if any(job.noted for job in jobs):
        count("overall", lambda change: True)
    for years in (1, 3, 5):
        base = years_before(reference, years)
        suffix = f"{years}y"
        long_enough = years == 1 or first <= base
        if long_enough and any(job.noted for job in jobs):
            count(suffix, lambda change: change[1] > base)
        then = latest.get(base)
        if long_enough and then:
            answer["yearly_change_" + suffix] = rounded((latest[reference] - then) / Fraction(then) * 100, 2)
        inside = [salary for day, salary in pays.items() if day > base]
        if inside:
            answer["min_monthly_salary_" + suffix] = rounded(min(inside) * month, 2)
            answer["max_monthly_salary_" + suffix] = rounded(max(inside) * month, 2)
            answer["average_monthly_salary_" + suffix] = rounded(Fraction(sum(inside), len(inside)) * month, 2)
    return answer


def answer_line(line):
    request = json.loads(line, parse_float=Fraction, parse_int=Fraction)
    return metrics(request["country"], request["data"], read(request["reference_date"]), request.get("birth_date"))


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(answer_line(line)), flush=True)
