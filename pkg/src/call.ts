/** What Belvo answered, and the HTTP response that it came in. */
export interface Answer<T> {
  /** What the call gives. */
  data: T;
  /** Status and headers. The body was read already. */
  response: Response;
}

/**
 * A call under way: a promise of what it gives. `withResponse()` gives the HTTP response as well.
 *
 * @example
 * const { data, response } = await belvo.links.get(id).withResponse();
 * console.log(response.status, response.headers.get("date"), data.status);
 */
export class CallPromise<T> extends Promise<T> {
  readonly #answer: Promise<Answer<T>>;

  /** What `then` gives is a plain promise. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** @internal */
  constructor(answer: Promise<Answer<T>>) {
    // Never looked at: `then` is what everything goes through. Settled without an error, so that none is left unhandled.
    super((resolve) => resolve(undefined as T));
    this.#answer = answer;
  }

  // biome-ignore lint/suspicious/noThenProperty: a promise has one.
  override then<R = T, E = never>(
    fulfilled?: ((data: T) => R | PromiseLike<R>) | null,
    rejected?: ((reason: unknown) => E | PromiseLike<E>) | null,
  ): Promise<R | E> {
    return this.#answer.then(({ data }) => data).then(fulfilled, rejected);
  }

  /** What the call gives, and the response that it came in. */
  withResponse(): Promise<Answer<T>> {
    return this.#answer;
  }
}
