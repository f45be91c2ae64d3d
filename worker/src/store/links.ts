import type { Link } from "belvo-wasm";
import { digestOf } from "./items.js";

/** A link as D1 has it. */
export interface LinkRow {
  id: string;
  owner: string | null;
  status: string | null;
  institution: string | null;
  body: string;
  synced_at: string;
}

/** Writes down how Belvo has a link now. */
export async function keepLink(db: D1Database, link: Link): Promise<void> {
  const body = JSON.stringify(link);
  await db
    .prepare(
      `INSERT INTO links (id, owner, status, institution, body, digest, synced_at) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, status = excluded.status, institution = excluded.institution,
         body = excluded.body, digest = excluded.digest, synced_at = excluded.synced_at
       WHERE digest <> excluded.digest`,
    )
    .bind(
      link.id,
      link.external_id ?? null,
      link.status ?? null,
      link.institution ?? null,
      body,
      await digestOf(body),
      new Date().toISOString(),
    )
    .run();
}

/** A link that Belvo does not have any more, with all that belongs to it. Says whether there was one. */
export async function forgetLink(db: D1Database, link: string): Promise<boolean> {
  const [deleted] = await db.batch([
    db.prepare("DELETE FROM links WHERE id = ?").bind(link),
    ...["items", "syncs", "staged"].map((table) => db.prepare(`DELETE FROM ${table} WHERE link = ?`).bind(link)),
  ]);
  return (deleted?.meta.changes ?? 0) > 0;
}

/** A link of this owner; null where there is none, or it is somebody else's. */
export function readLink(db: D1Database, link: string, owner: string): Promise<LinkRow | null> {
  return db
    .prepare("SELECT id, owner, status, institution, body, synced_at FROM links WHERE id = ? AND owner = ?")
    .bind(link, owner)
    .first<LinkRow>();
}

/** The links of an owner, the latest first. */
export async function readLinks(db: D1Database, owner: string): Promise<Link[]> {
  const { results } = await db
    .prepare("SELECT body FROM links WHERE owner = ? ORDER BY body ->> '$.created_at' DESC, id LIMIT 1000")
    .bind(owner)
    .all<{ body: string }>();
  return results.map(({ body }) => JSON.parse(body));
}
