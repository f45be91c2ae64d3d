/**
 * The items of a link's resource in D1. A change is applied in one transaction, or not at all: who reads sees the state before it or
 * the state after it.
 *
 * @module
 */
import { MOST_PARTS, PART_LENGTH, ROWS_AT_ONCE } from "./limits.js";

/** An item: its id, and its JSON. */
export interface Item {
  id: string;
  body: string;
}

/** What a change did. */
export interface Change {
  generation: number;
  upserted: number;
  deleted: number;
}

interface Row extends Item {
  digest: string;
}

/** What D1 knows of a resource of a link. */
export interface Sync {
  generation: number;
  count: number;
  basis: string;
  synced_at: string;
}

/** How a resource of a link stands; null where it never was whole. */
export function readSync(db: D1Database, link: string, resource: string): Promise<Sync | null> {
  return db
    .prepare("SELECT generation, count, basis, synced_at FROM syncs WHERE link = ? AND resource = ?")
    .bind(link, resource)
    .first();
}

/**
 * Makes the items of a resource of a link these, and no others; they come page by page, each id once, and no more of them is held than is written at once.
 * What is the same is not written. Fails, and changes nothing, when the pages fail, when someone else changed the items meanwhile or when the
 * link is not here (any more).
 */
export async function replaceItems(
  db: D1Database,
  link: string,
  resource: string,
  pages: AsyncIterable<Item[]> | Iterable<Item[]>,
  basis = "",
): Promise<Change> {
  const [sync, known] = await readKnown(db, link, resource);
  const attempt = crypto.randomUUID();
  const given = new Set<string>();
  let changed: Row[] = [];
  let staged = 0;
  for await (const page of pages) {
    for (const { id, body } of page) {
      const digest = await digestOf(body);
      given.add(id);
      if (known.get(id) !== digest) {
        changed.push({ id, body, digest });
      }
    }
    if (partsOf(changed).length > MOST_PARTS) {
      staged += await stage(db, attempt, link, resource, changed);
      changed = [];
    }
  }
  if (staged > 0) {
    staged += await stage(db, attempt, link, resource, changed);
    changed = [];
  }
  const gone = [...known.keys()].filter((id) => !given.has(id));
  const upserted = staged + changed.length;
  const seen = sync?.generation ?? 0;
  const generation = upserted === 0 && gone.length === 0 && sync !== null ? seen : seen + 1;
  const now = new Date().toISOString();
  await db.batch([
    // The fence: no row is NULL, so where the generation is not the one that was seen, the batch fails as a whole.
    db
      .prepare(
        `INSERT INTO syncs (link, resource, generation, count, basis, changed_at, synced_at)
         VALUES (?1, ?2,
           CASE WHEN coalesce((SELECT generation FROM syncs WHERE link = ?1 AND resource = ?2), 0) = ?3
                 AND EXISTS (SELECT 1 FROM links WHERE id = ?1)
                 AND (SELECT count(*) FROM staged WHERE attempt = ?4) = ?5
                THEN ?6 END,
           ?7, ?8, ?9, ?9)
         ON CONFLICT (link, resource) DO UPDATE SET generation = excluded.generation, count = excluded.count, basis = excluded.basis,
           changed_at = CASE WHEN excluded.generation = generation THEN changed_at ELSE excluded.changed_at END,
           synced_at = excluded.synced_at`,
      )
      .bind(link, resource, seen, attempt, staged, generation, given.size, basis, now),
    ...partsOf(gone).map((ids) =>
      db
        .prepare("DELETE FROM items WHERE link = ?1 AND resource = ?2 AND id IN (SELECT value FROM json_each(?3))")
        .bind(link, resource, JSON.stringify(ids)),
    ),
    ...(staged > 0 ? [takeStaged(db, attempt)] : []),
    ...partsOf(changed).map((part) => upsert(db, link, resource, part)),
    // With what was staged now goes what attempts before left behind. One that goes on all the same finds less than it staged, and fails.
    db.prepare("DELETE FROM staged WHERE link = ? AND resource = ?").bind(link, resource),
  ]);
  return { generation, upserted, deleted: gone.length };
}

/**
 * The items of a resource of a link, all of them: page by page, since an answer of D1 cannot be as large as they may be. `keep` says what is
 * kept of each.
 */
export async function readItems<T>(db: D1Database, link: string, resource: string, keep = (item: T) => item): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  for (;;) {
    const { results } = await db
      .prepare("SELECT id, body FROM items WHERE link = ?1 AND resource = ?2 AND (?3 IS NULL OR id > ?3) ORDER BY id LIMIT ?4")
      .bind(link, resource, after ?? null, ROWS_AT_ONCE)
      .all<{ id: string; body: string }>();
    for (const { body } of results) {
      items.push(keep(JSON.parse(body)));
    }
    after = results.at(-1)?.id;
    if (results.length < ROWS_AT_ONCE) {
      return items;
    }
  }
}

async function readKnown(db: D1Database, link: string, resource: string): Promise<[Sync | null, Map<string, string>]> {
  const [sync, rows] = await db.batch<Sync & Row>([
    db.prepare("SELECT generation, count, basis, synced_at FROM syncs WHERE link = ? AND resource = ?").bind(link, resource),
    db.prepare("SELECT id, digest FROM items WHERE link = ? AND resource = ?").bind(link, resource),
  ]);
  return [sync?.results[0] ?? null, new Map(rows?.results.map(({ id, digest }) => [id, digest]))];
}

function upsert(db: D1Database, link: string, resource: string, part: Row[]): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO items (link, resource, id, digest, body)
       SELECT ?1, ?2, value ->> '$.id', value ->> '$.digest', value ->> '$.body' FROM json_each(?3) WHERE true
       ON CONFLICT (link, resource, id) DO UPDATE SET digest = excluded.digest, body = excluded.body`,
    )
    .bind(link, resource, JSON.stringify(part));
}

function takeStaged(db: D1Database, attempt: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO items (link, resource, id, digest, body)
       SELECT link, resource, id, digest, body FROM staged WHERE attempt = ?
       ON CONFLICT (link, resource, id) DO UPDATE SET digest = excluded.digest, body = excluded.body`,
    )
    .bind(attempt);
}

/** Brings rows to D1 that nobody reads yet. Says how many. */
async function stage(db: D1Database, attempt: string, link: string, resource: string, rows: Row[]): Promise<number> {
  for (const part of partsOf(rows)) {
    await db
      .prepare(
        `INSERT INTO staged (attempt, link, resource, id, digest, body)
         SELECT ?1, ?2, ?3, value ->> '$.id', value ->> '$.digest', value ->> '$.body' FROM json_each(?4)`,
      )
      .bind(attempt, link, resource, JSON.stringify(part))
      .run();
  }
  return rows.length;
}

/** Rows in parts that are small enough for one value. A row is never parted. */
function partsOf<T extends Row | string>(rows: T[]): T[][] {
  const parts: T[][] = [];
  let length = PART_LENGTH;
  for (const row of rows) {
    const own = typeof row === "string" ? row.length : row.body.length + row.id.length + 64;
    if (length + own > PART_LENGTH) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(row);
    length += own;
  }
  return parts;
}

/** Tells texts apart: half of their SHA-256. */
export async function digestOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)), 0, 16);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
