import type { Call, Calls, Progress, Reply } from "./protocol.js";

/** The worker did not do what it was asked: it failed, or it was ended. */
export class EngineError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** A worker that ended owes no answer: another screen is shown then (state.ts). */
export function ignoreEnd(error: unknown): void {
  if (!(error instanceof EngineError)) {
    throw error;
  }
}

interface Waiting {
  kind: keyof Calls;
  resolve(answer: unknown): void;
  reject(error: EngineError): void;
  report: ((progress: Progress) => void) | undefined;
}

/** The page's side of the worker. */
class Engine {
  #worker: Worker | undefined;
  #waiting = new Map<number, Waiting>();
  #lastId = 0;

  /** Told when the worker failed, and lost what it held. */
  onFailure: (error: EngineError) => void = () => undefined;

  /** Whether it does something that a user would have to wait for. */
  get busy(): boolean {
    return [...this.#waiting.values()].some(({ kind }) => kind !== "example");
  }

  call<K extends keyof Calls>(
    kind: K,
    asked: Calls[K]["asked"],
    report?: (progress: Progress) => void,
  ): Promise<Calls[K]["answer"]> {
    this.#worker ??= this.#start();
    const id = ++this.#lastId;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { kind, resolve, reject, report }));
    this.#worker.postMessage({ id, kind, asked } as Call);
    return answer as Promise<Calls[K]["answer"]>;
  }

  /** Ends the worker in whatever it does; the next call starts another. */
  stop(code = "cancelled", message = "This was cancelled."): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) {
      reject(new EngineError(code, message));
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => this.#receive(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#fail(new EngineError("engine_unavailable", event.message || "The worker did not start."));
    });
    return worker;
  }

  #receive(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if ("progress" in reply) {
      waiting?.report?.(reply.progress);
      return;
    }
    this.#waiting.delete(reply.id);
    if ("failure" in reply) {
      const error = new EngineError(reply.code, reply.failure);
      waiting?.reject(error);
      this.#fail(error);
    } else {
      waiting?.resolve(reply.answer);
    }
  }

  /** WebAssembly that failed once cannot be trusted, and an engine that did not load is asked for again. */
  #fail(error: EngineError): void {
    this.stop(error.code, error.message);
    this.onFailure(error);
  }
}

export const engine = new Engine();
