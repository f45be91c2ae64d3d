/** Days that reports are kept: how reconciling went, what it put right, messages that were replayed. */
const KEPT_DAYS = 90;

/** Deletes what would grow without an end. A message that was given up and not replayed stays: it is work for somebody. */
export async function sweep(db: D1Database, now = Date.now()): Promise<void> {
  const end = new Date(now - KEPT_DAYS * 86_400_000).toISOString();
  await db.batch([
    // What a change that was never finished left behind, of links that are gone.
    db.prepare("DELETE FROM staged WHERE NOT EXISTS (SELECT 1 FROM links WHERE id = staged.link)"),
    db.prepare("DELETE FROM reconciliations WHERE started_at < ?").bind(end),
    db.prepare("DELETE FROM repairs WHERE at < ?").bind(end),
    db.prepare("DELETE FROM dead_letters WHERE replayed_at < ?").bind(end),
  ]);
}
