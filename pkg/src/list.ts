import type { CallPromise } from "./call.js";
import { UnexpectedBodyError } from "./errors.js";
import type { Page } from "./generated/model.js";

/**
 * A list at Belvo. Nothing is fetched until you ask: iterate over its items, or take pages.
 *
 * Belvo counts pages, so what is added or deleted while you read moves items from page to page. An item that comes again on a
 * later page is left out (by its `id`); pages stay as Belvo answers them.
 *
 * @example
 * for await (const transaction of belvo.transactions.list({ link })) { ... }
 * const first = await belvo.transactions.list({ link }).page();
 * const recent = await belvo.transactions.list({ link }).toArray({ limit: 500 });
 */
export class List<T> implements AsyncIterable<T> {
  readonly #fetch: (next: string | undefined) => CallPromise<Page<T>>;

  /** @internal */
  constructor(fetch: (next: string | undefined) => CallPromise<Page<T>>) {
    this.#fetch = fetch;
  }

  /** The first page, as Belvo answers it. */
  page(): CallPromise<Page<T>> {
    return this.#fetch(undefined);
  }

  /**
   * Page after page; the next one is fetched when you ask for it.
   *
   * @throws {UnexpectedBodyError} when an answer is no page, or names a next one that is none or came before.
   */
  async *pages(): AsyncGenerator<Page<T>, void, undefined> {
    const followed = new Set<string>();
    let page = checked(await this.page());
    yield page;
    while (page.next) {
      if (!(typeof page.next === "string" && NEXT.test(page.next))) {
        throw unexpected("unexpected_body", "What a page names as the next one is no address of a page.");
      }
      if (followed.has(page.next)) {
        throw unexpected("endless_list", "A page names one as the next that came before: the list would never end.");
      }
      followed.add(page.next);
      page = checked(await this.#fetch(page.next));
      yield page;
    }
  }

  /** All items, at most `limit` of them. Pages beyond the limit are not fetched. */
  async toArray(options: { limit?: number } = {}): Promise<T[]> {
    const limit = options.limit ?? Number.POSITIVE_INFINITY;
    const items: T[] = [];
    if (limit > 0) {
      for await (const item of this) {
        items.push(item);
        if (items.length >= limit) {
          break;
        }
      }
    }
    return items;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    const earlier = new Set<unknown>();
    for await (const { results } of this.pages()) {
      for (const item of results) {
        if (!earlier.has(idOf(item))) {
          yield item;
        }
      }
      for (const item of results) {
        const id = idOf(item);
        if (id !== undefined) {
          earlier.add(id);
        }
      }
    }
  }
}

/** What a page says of the next one: an address with a query, which is all that is used of it. */
const NEXT = /^[^?]*\?[!"$-~]+(#|$)/;

/** The page, if it is one. */
function checked<T>(page: Page<T>): Page<T> {
  if (!Array.isArray((page as Page<T> | undefined | null)?.results)) {
    throw unexpected("unexpected_body", "The answer is no page of a list. Is the address Belvo's?");
  }
  return page;
}

function unexpected(code: string, message: string): UnexpectedBodyError {
  return new UnexpectedBodyError({ kind: "unexpected_body", code, message });
}

function idOf(item: unknown): unknown {
  return item && typeof item === "object" && "id" in item ? (item.id ?? undefined) : undefined;
}
