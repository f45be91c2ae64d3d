# Categorization by a linear model on character n-grams (scikit-learn), on the rows of a request. Usage: charlr.py REQUEST MERCHANTS [ROUNDS]
# (prints JSON). The merchants are lines of name and category; what the model finds is not compared here.
import json
import statistics
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

with open(sys.argv[1], encoding="utf8") as file:
    text = file.read()
with open(sys.argv[2], encoding="utf8") as file:
    names, categories = zip(*(line.rstrip("\n").split("\t") for line in file))
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3

model = make_pipeline(
    TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=1, max_features=50_000, sublinear_tf=True),
    LogisticRegression(max_iter=50, tol=1e-2),
)
model.fit(names, categories)
descriptions = [row["description"] for row in json.loads(text)["transactions"]]


def milliseconds(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


parse = [milliseconds(lambda: json.loads(text)) for _ in range(rounds)]
predict = [milliseconds(lambda: model.predict_proba(descriptions)) for _ in range(rounds)]
print(json.dumps({
    "transactions": len(descriptions),
    "milliseconds": {"median": statistics.median(predict), "low": min(predict), "high": max(predict), "runs": rounds},
    "json_loads": statistics.median(parse),
}))
