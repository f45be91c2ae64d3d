/** Brings to D1 what Belvo lists of a link. */

import { type Belvo, isBelvoError, type Link } from "belvo-wasm";
import { pagesOf, type ResourceName } from "./resources.js";
import { type Change, type Item, readSync, replaceItems } from "./store/items.js";
import { forgetLink, keepLink } from "./store/links.js";

/** Belvo counts pages: what comes or goes meanwhile moves items between them, and one can be missed. Then the list is read again. */
const MOST_READINGS = 3;

/** A list that changed every time that it was read. */
export class UnsteadyListError extends Error {
  override readonly name = "UnsteadyListError";
}

/** Brings the link itself; nothing where Belvo has it no more, and then all of it is gone here, too. */
export async function syncLink(db: D1Database, belvo: Belvo, link: string): Promise<Link | undefined> {
  try {
    const found = await belvo.links.get(link);
    await keepLink(db, found);
    return found;
  } catch (error) {
    if (isBelvoError(error) && error.kind === "not_found") {
      await forgetLink(db, link);
      return undefined;
    }
    throw error;
  }
}

/** Brings a resource of a link. */
export async function syncResource(db: D1Database, belvo: Belvo, link: string, resource: ResourceName): Promise<Change> {
  for (let reading = 1; ; reading++) {
    try {
      return await replaceItems(db, link, resource, itemsOf(belvo, link, resource));
    } catch (error) {
      if (!(error instanceof UnsteadyListError) || reading === MOST_READINGS) {
        throw error;
      }
    }
  }
}

/**
 * The same, where nobody said that there is anything: Belvo may refuse to list what an institution does not have, and that is no failure
 * unless it listed it before.
 */
export async function syncIfListed(
  db: D1Database,
  belvo: Belvo,
  link: string,
  resource: ResourceName,
): Promise<Change | undefined> {
  try {
    return await syncResource(db, belvo, link, resource);
  } catch (error) {
    const isRefused = isBelvoError(error) && ["not_found", "permission", "validation"].includes(error.kind);
    if (isRefused && (await readSync(db, link, resource)) === null) {
      return undefined;
    }
    throw error;
  }
}

/** What Belvo lists, page by page. Fails in the end where it was not all: as many items as every page says that there are. */
async function* itemsOf(belvo: Belvo, link: string, resource: ResourceName): AsyncGenerator<Item[]> {
  const seen = new Set<string>();
  const counts = new Set<number>();
  for await (const { count, results } of pagesOf(belvo, resource, link)) {
    counts.add(count);
    const page = new Map<string, Item>();
    for (const item of results) {
      const id = String((item as { id?: unknown }).id);
      if (!seen.has(id)) {
        page.set(id, { id, body: JSON.stringify(item) });
      }
    }
    for (const id of page.keys()) {
      seen.add(id);
    }
    yield [...page.values()];
  }
  if (counts.size !== 1 || !counts.has(seen.size)) {
    throw new UnsteadyListError(`${resource} changed while it was read`);
  }
}
