import type { Page } from "./generated/model.js";

/**
 * A list at Belvo. Nothing is fetched until you ask: iterate over its items, or take pages.
 *
 * @example
 * for await (const transaction of belvo.transactions.list({ link })) { ... }
 * const first = await belvo.transactions.list({ link }).page();
 * const recent = await belvo.transactions.list({ link }).toArray({ limit: 500 });
 */
export class List<T> implements AsyncIterable<T> {
  readonly #fetch: (next: string | undefined) => Promise<Page<T>>;

  /** @internal */
  constructor(fetch: (next: string | undefined) => Promise<Page<T>>) {
    this.#fetch = fetch;
  }

  /** The first page, as Belvo answers it. */
  page(): Promise<Page<T>> {
    return this.#fetch(undefined);
  }

  /** Page after page; the next one is fetched when you ask for it. */
  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    let page = await this.page();
    yield page;
    while (page.next) {
      page = await this.#fetch(page.next);
      yield page;
    }
  }

  /** All items, at most `limit` of them. Pages beyond the limit are not fetched. */
  async toArray(options: { limit?: number } = {}): Promise<T[]> {
    const limit = options.limit ?? Number.POSITIVE_INFINITY;
    const items: T[] = [];
    if (limit > 0) {
      for await (const page of this.pages()) {
        for (const item of page.results) {
          items.push(item);
          if (items.length >= limit) {
            return items;
          }
        }
      }
    }
    return items;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const page of this.pages()) {
      yield* page.results;
    }
  }
}
