import type { RetrieveBody } from "../bodies/shared.js";
import type { CallPromise } from "../call.js";
import type { Arguments, Caller, CallOptions } from "../caller.js";
import type { Page } from "../generated/model.js";
import { List } from "../list.js";

/** What chooses the fields of an answer: first-level names, parted by commas. */
export interface Selection {
  /** Only these fields. */
  fields?: string;
  /** All fields but these. */
  omit?: string;
}

/** What chooses the pages of a list. */
export interface Paging {
  /** Items a page: 1 to 1,000, 100 by default (10 in Belvo's sandbox). */
  page_size?: number;
  /** The page to start with, from 1. */
  page?: number;
}

/** What Belvo answers to a call that it works on later: a webhook with the same id follows. */
export interface Accepted {
  request_id: string;
}

/** Options of a call that can be asked for asynchronously. */
export interface AsyncOptions extends CallOptions {
  /** `async`: Belvo answers with a `request_id` at once and sends a webhook when the work is done. */
  mode: "async";
}

/** The arguments of a list: the filters may be left out where none is required. */
export type ListArguments<Filters extends object> = object extends Filters
  ? [filters?: Filters & Paging & Selection, options?: CallOptions]
  : [filters: Filters & Paging & Selection, options?: CallOptions];

/** What options of some calls become arguments of all. */
type AllOptions = CallOptions & { mode?: "async"; version?: string; idempotencyKey?: string };

/** Something that calls can be made to. */
export abstract class Callable {
  readonly #caller: Caller;
  readonly #name: string;
  readonly #parent: string | undefined;

  /** @internal */
  constructor(caller: Caller, name: string, parent?: string) {
    this.#caller = caller;
    this.#name = name;
    this.#parent = parent;
  }

  /** @internal */
  protected call<T>(operation: string, given: Arguments, options?: CallOptions): CallPromise<T> {
    const { mode, version, idempotencyKey, ...rest }: AllOptions = options ?? {};
    const args = { ...given, parent: this.#parent, asynchronous: mode === "async", version, idempotencyKey };
    const resumable = operation === "create" || operation === "resume";
    return this.#caller.call<T>(
      this.#name,
      operation,
      args,
      rest,
      resumable ? (challenge) => this.call<T>("resume", { body: { ...saveData(given.body), ...challenge } }, rest) : undefined,
    );
  }

  /** @internal */
  protected paged<T>(operation: string, given: Arguments, options?: CallOptions): List<T> {
    return new List((next) => {
      const { query, ...place } = given;
      return this.call<Page<T>>(operation, next === undefined ? given : { ...place, next }, options);
    });
  }
}

/** What every resource can do. */
export abstract class Resource<Item, Filters extends object> extends Callable {
  /** What Belvo has. Nothing is fetched until you iterate or take a page. */
  list(...[filters, options]: ListArguments<Filters>): List<Item> {
    return this.paged("list", { query: { ...filters } }, options);
  }

  /** One item, by its id. */
  get(id: string, selection: Selection = {}, options?: CallOptions): CallPromise<Item> {
    return this.call("detail", { id, query: { ...selection } }, options);
  }
}

/** Data that Belvo reads at the institution when asked to, keeps and deletes. `Answer` is what a retrieval gives. */
export abstract class Retrieved<
  Item,
  Filters extends object,
  Body extends RetrieveBody = RetrieveBody,
  Answer = Item[],
> extends Resource<Item, Filters> {
  /**
   * Reads it at the institution now.
   *
   * @throws {TokenRequiredError} when the institution asks for a second factor: `resume` it.
   */
  retrieve(body: Body, options?: CallOptions): CallPromise<Answer> {
    return this.call("create", { body }, options);
  }

  /** Deletes an item and what belongs to it, for good. */
  delete(id: string, options?: CallOptions): CallPromise<void> {
    return this.call("delete", { id }, options);
  }
}

/** The same, where reading can take minutes. */
export abstract class RetrievedLater<Item, Filters extends object, Body extends RetrieveBody = RetrieveBody> extends Retrieved<
  Item,
  Filters,
  Body,
  Item[]
> {
  /** Has it read at the institution: Belvo answers with a `request_id` at once, and a webhook follows. */
  override retrieve(body: Body, options: AsyncOptions): CallPromise<Accepted>;
  /**
   * Reads it at the institution now. That can take minutes: `mode: "async"` answers at once.
   *
   * @throws {TokenRequiredError} when the institution asks for a second factor: `resume` it.
   */
  override retrieve(body: Body, options?: CallOptions): CallPromise<Item[]>;
  override retrieve(body: Body, options?: CallOptions): CallPromise<Item[] | Accepted> {
    return this.call("create", { body }, options);
  }
}

function saveData(body: object | undefined): { save_data?: boolean } {
  return body && "save_data" in body && typeof body.save_data === "boolean" ? { save_data: body.save_data } : {};
}
