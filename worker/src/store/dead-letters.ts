/** A message that was given up. */
export interface DeadLetter {
  id: string;
  link: string | null;
  request_id: string | null;
  reason: string;
  /** The message, as JSON. */
  body: string;
  received_at: string;
  replayed_at?: string | null;
}

/** Keeps a message; twice is as good as once. */
export async function addDeadLetter(db: D1Database, letter: DeadLetter): Promise<void> {
  const { id, link, request_id, reason, body, received_at } = letter;
  await db
    .prepare(
      `INSERT INTO dead_letters (id, link, request_id, reason, body, received_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO NOTHING`,
    )
    .bind(id, link, request_id, reason, body, received_at)
    .run();
}

/** A page of them, the oldest first, from after the id given. Those that were replayed are left out. */
export async function readDeadLetters(db: D1Database, after: string, most: number): Promise<DeadLetter[]> {
  const { results } = await db
    .prepare(
      `SELECT id, link, request_id, reason, body, received_at FROM dead_letters
       WHERE replayed_at IS NULL AND id > ? ORDER BY id LIMIT ?`,
    )
    .bind(after, most)
    .all<DeadLetter>();
  return results;
}

export function readDeadLetter(db: D1Database, id: string): Promise<DeadLetter | null> {
  return db.prepare("SELECT * FROM dead_letters WHERE id = ?").bind(id).first<DeadLetter>();
}

/** Says that a message was sent again. */
export async function markReplayed(db: D1Database, id: string): Promise<void> {
  await db.prepare("UPDATE dead_letters SET replayed_at = ? WHERE id = ?").bind(new Date().toISOString(), id).run();
}
