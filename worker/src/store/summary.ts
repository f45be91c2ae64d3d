/** How a link stands. */
export interface Summary {
  /** What the accounts hold, by currency and category, in currency units. */
  balances: {
    currency: string | null;
    category: string | null;
    accounts: number;
    current: number | null;
    available: number | null;
  }[];
  /** Its transactions: how many, and of which days. */
  transactions: { count: number; first: string | null; last: string | null };
  /** Which resources are here, and when they were last compared with what Belvo lists. */
  resources: { resource: string; count: number; generation: number; changed_at: string; synced_at: string }[];
}

export async function readSummary(db: D1Database, link: string): Promise<Summary> {
  const [balances, transactions, resources] = await db.batch([
    db
      .prepare(
        `SELECT body ->> '$.currency' AS currency, body ->> '$.category' AS category, count(*) AS accounts,
           round(sum(body ->> '$.balance.current'), 2) AS current, round(sum(body ->> '$.balance.available'), 2) AS available
         FROM items WHERE link = ? AND resource = 'accounts' GROUP BY 1, 2 ORDER BY 1, 2`,
      )
      .bind(link),
    db
      .prepare(
        "SELECT count(*) AS count, min(day) AS first, max(day) AS last FROM items WHERE link = ? AND resource = 'transactions'",
      )
      .bind(link),
    db
      .prepare("SELECT resource, count, generation, changed_at, synced_at FROM syncs WHERE link = ? ORDER BY resource")
      .bind(link),
  ]);
  return {
    balances: (balances?.results ?? []) as Summary["balances"],
    transactions: (transactions?.results[0] ?? { count: 0, first: null, last: null }) as Summary["transactions"],
    resources: (resources?.results ?? []) as Summary["resources"],
  };
}
