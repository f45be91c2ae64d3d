/** Pages of items, for reading. `next` goes into the next request as `after`. */
export interface ItemPage {
  /** Which state of the list this is of: pages of one list fit together where it is the same. */
  generation: number;
  /** When it was last compared with what Belvo lists. */
  synced_at: string | null;
  count: number;
  results: unknown[];
  next: string | null;
}

/** Items of a resource of a link, by their ids, from after the one given. */
export async function readPage(db: D1Database, link: string, resource: string, limit: number, after: string): Promise<ItemPage> {
  const [total, rows, sync] = await db.batch<{ count: number; id: string; body: string } & State>([
    db.prepare("SELECT count(*) AS count FROM items WHERE link = ? AND resource = ?").bind(link, resource),
    db
      .prepare("SELECT id, body FROM items WHERE link = ? AND resource = ? AND id > ? ORDER BY id LIMIT ?")
      .bind(link, resource, after, limit + 1),
    stateOf(db, link, resource),
  ]);
  const found = rows?.results ?? [];
  const results = found.slice(0, limit).map(({ body }) => JSON.parse(body));
  const next = found.length > limit ? (found[limit - 1]?.id ?? null) : null;
  return { ...UNKNOWN, ...sync?.results[0], count: total?.results[0]?.count ?? 0, results, next };
}

type State = Pick<ItemPage, "generation" | "synced_at">;

const UNKNOWN: State = { generation: 0, synced_at: null };

function stateOf(db: D1Database, link: string, resource: string): D1PreparedStatement {
  return db.prepare("SELECT generation, synced_at FROM syncs WHERE link = ? AND resource = ?").bind(link, resource);
}

/** Which transactions. */
export interface TransactionFilter {
  type: "INFLOW" | "OUTFLOW" | null;
  /** The first day. */
  from: string | null;
  /** The last day. */
  to: string | null;
  account: string | null;
  limit: number;
  /** The day and the id that a page ended with. */
  after: string[] | null;
}

const FITTING = `t.link = ?1 AND t.resource = 'transactions'
  AND (?2 IS NULL OR t.body ->> '$.type' = ?2) AND (?3 IS NULL OR t.day >= ?3) AND (?4 IS NULL OR t.day <= ?4)
  AND (?5 IS NULL OR t.body ->> '$.account.id' = ?5)`;

/** Transactions of a link, the latest first, with what was worked out of each. */
export async function readTransactions(db: D1Database, link: string, filter: TransactionFilter): Promise<ItemPage> {
  const { type, from, to, account, limit, after } = filter;
  const [day = null, id = ""] = after ?? [];
  const [total, rows, sync] = await db.batch<
    { count: number; id: string; day: string; body: string; local: string | null } & State
  >([
    db.prepare(`SELECT count(*) AS count FROM items t WHERE ${FITTING}`).bind(link, type, from, to, account),
    db
      .prepare(
        `SELECT t.id, t.day, t.body, c.body AS local FROM items t
         LEFT JOIN items c ON c.link = t.link AND c.resource = 'local.categories' AND c.id = t.id
         WHERE ${FITTING} AND (?6 IS NULL OR (t.day, t.id) < (?6, ?7))
         ORDER BY t.day DESC, t.id DESC LIMIT ?8`,
      )
      .bind(link, type, from, to, account, day, id, limit + 1),
    stateOf(db, link, "transactions"),
  ]);
  const found = rows?.results ?? [];
  const results = found.slice(0, limit).map((row) => ({ ...JSON.parse(row.body), local: row.local && localOf(row.local) }));
  const last = found.length > limit ? found[limit - 1] : undefined;
  const next = last ? `${last.day}~${last.id}` : null;
  return { ...UNKNOWN, ...sync?.results[0], count: total?.results[0]?.count ?? 0, results, next };
}

function localOf(text: string): object {
  const { id: _, ...local } = JSON.parse(text);
  return local;
}
