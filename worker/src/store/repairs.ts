/** Something that reconciling found to be different. */
export interface Repair {
  link: string;
  resource: string;
  upserted: number;
  deleted: number;
}

/** Reports a repair. */
export async function addRepair(db: D1Database, { link, resource, upserted, deleted }: Repair): Promise<void> {
  await db
    .prepare("INSERT INTO repairs (link, resource, upserted, deleted, at) VALUES (?, ?, ?, ?, ?)")
    .bind(link, resource, upserted, deleted, new Date().toISOString())
    .run();
}

/** The last repairs. */
export async function readRepairs(db: D1Database): Promise<(Repair & { at: string })[]> {
  const { results } = await db
    .prepare("SELECT link, resource, upserted, deleted, at FROM repairs ORDER BY id DESC LIMIT 200")
    .all<Repair & { at: string }>();
  return results;
}
