/** What WebAssembly can be made from: an address, its bytes, or a compiled module. */
export type WasmSource = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** How a runtime gets at the WebAssembly of a part. The entry of each runtime brings one. */
export interface Loader {
  /** Whether `source` gives something that can be instantiated at once. */
  sync: boolean;
  source(): WasmSource | Promise<WasmSource>;
}

/** What wasm-bindgen's glue has in common. */
interface Glue {
  default(input: { module_or_path: WasmSource | Promise<WasmSource> }): Promise<unknown>;
  initSync(input: { module: BufferSource | WebAssembly.Module }): unknown;
}

/** Stands between the glue and what the WebAssembly exports. @internal */
export type Guard = (exports: WebAssembly.Exports, module: WebAssembly.Module) => WebAssembly.Exports;

/**
 * One of the package's WebAssembly modules, loaded when it is first needed.
 *
 * WebAssembly that traps is left as it is: what it was doing never ends, and its memory can be anything. A part that trapped is therefore given
 * up with all that it was doing, and the next call gets a new one.
 *
 * @internal
 */
export class Part<G extends Glue> {
  readonly #name: string;
  readonly #make: (guard: Guard) => G;
  #glue: G;
  #loader: Loader | undefined;
  #module: WebAssembly.Module | undefined;
  #ready = false;
  #loading: Promise<void> | undefined;
  /** Ends what waits for the part. */
  #waiting = new Set<(error: CrashError) => void>();

  constructor(name: string, make: (guard: Guard) => G) {
    this.#name = name;
    this.#make = make;
    this.#glue = make(this.#guard);
  }

  /** Says where the WebAssembly is in this runtime. */
  provide(loader: Loader): void {
    this.#loader = loader;
  }

  /** Whether `get` works right now. */
  get available(): boolean {
    return this.#ready || this.#module !== undefined || this.#loader?.sync === true;
  }

  /** The part's functions. Loads them now where the runtime can do that at once. */
  get(): G {
    if (!this.#ready) {
      if (!this.#module && !this.#loader?.sync) {
        throw new NotInitializedError(this.#name);
      }
      this.#glue.initSync({ module: (this.#module ?? this.#loader?.source()) as BufferSource | WebAssembly.Module });
      this.#ready = true;
    }
    return this.#glue;
  }

  /** Loads the part. Does nothing when it is loaded already; a failed attempt can be repeated. */
  async load(source?: WasmSource): Promise<G> {
    if (!this.#ready) {
      if (this.#module || (source === undefined && this.#loader?.sync)) {
        return this.get();
      }
      this.#loading ??= this.#instantiate(source ?? this.#loader?.source()).finally(() => {
        this.#loading = undefined;
      });
      await this.#loading;
    }
    return this.#glue;
  }

  /** The same promise; it is rejected when the part traps meanwhile, for then nothing settles it. */
  async whileAlive<T>(promise: Promise<T>): Promise<T> {
    let end: ((error: CrashError) => void) | undefined;
    const crash = new Promise<never>((_, reject) => {
      end = reject;
      this.#waiting.add(reject);
    });
    try {
      return await Promise.race([promise, crash]);
    } finally {
      this.#waiting.delete(end as (error: CrashError) => void);
    }
  }

  async #instantiate(source: WasmSource | Promise<WasmSource> | undefined): Promise<void> {
    if (source === undefined) {
      throw new NotInitializedError(this.#name);
    }
    try {
      await this.#glue.default({ module_or_path: source });
    } catch (cause) {
      throw new LoadError(this.#name, source, cause);
    }
    this.#ready = true;
  }

  /** Watches every call into the WebAssembly for a trap; after one, nothing reaches that instance any more. */
  readonly #guard: Guard = (exports, module) => {
    this.#module = module;
    let crash: CrashError | undefined;
    const watched = (name: string, call: (...args: unknown[]) => unknown) => {
      // The runtime calls these by itself (a promise settles, something is no longer used): nobody is there to catch an error.
      const unasked = /_free$|^__wbindgen_destroy_closure$|closures/.test(name);
      const allocates = /^__wbindgen_(malloc|realloc)/.test(name);
      return (...args: unknown[]) => {
        if (!crash) {
          try {
            return call(...args);
          } catch (thrown) {
            if (!isTrap(thrown)) {
              throw thrown;
            }
            crash = new CrashError(this.#name, allocates || isFull(exports.memory) ? "full" : "broken", thrown);
            this.#giveUp(crash);
          }
        }
        if (unasked) {
          // To the glue: nothing was thrown.
          return [0, 0];
        }
        throw crash;
      };
    };
    const functions = Object.entries(exports).map(([name, value]) => [
      name,
      typeof value === "function" ? watched(name, value as (...args: unknown[]) => unknown) : value,
    ]);
    return Object.fromEntries(functions) as WebAssembly.Exports;
  };

  #giveUp(crash: CrashError): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    this.#glue = this.#make(this.#guard);
    this.#ready = false;
    for (const end of waiting) {
      end(crash);
    }
  }
}

/** Whether WebAssembly stopped where it stood: a trap, or the end of the stack. */
function isTrap(thrown: unknown): boolean {
  return thrown instanceof WebAssembly.RuntimeError || (thrown instanceof RangeError && /call stack/.test(thrown.message));
}

/** What JavaScript throws where a text or an array would be longer than it can be (V8, Firefox, Safari, Node), as an error of this package. @internal */
export function orTooLong(part: string, thrown: unknown): unknown {
  const told =
    thrown instanceof Error &&
    /RangeError|InternalError|ERR_STRING_TOO_LONG/.test(`${thrown.name} ${(thrown as { code?: unknown }).code}`);
  const tooLong = told && /length|allocation|out of memory|longer than/i.test(thrown.message);
  return tooLong ? new CrashError(part, "too_long", thrown) : thrown;
}

/** Whether memory could not become twice as large, as growing texts and lists ask for. */
function isFull(memory: WebAssembly.ExportValue | undefined): boolean {
  if (!(memory instanceof WebAssembly.Memory)) {
    return false;
  }
  try {
    memory.grow(memory.buffer.byteLength / 65_536);
    return false;
  } catch {
    return true;
  }
}

/**
 * The WebAssembly of a part broke down, and with it all that the part was doing: a call of an engine, calls of a client that were under way, a
 * sandbox. The next call starts afresh. Also a call that was given more than JavaScript itself can hold.
 */
export class CrashError extends Error {
  override readonly name = "CrashError";
  /** `out_of_memory`: what was given takes more memory than there can be, so give less at a time. `crashed`: a defect of this package. */
  readonly code: "out_of_memory" | "crashed";

  /** @internal */
  constructor(part: string, what: "full" | "too_long" | "broken", cause: unknown) {
    const told = cause instanceof Error ? cause.message : cause;
    const lost = "What was under way is lost; the next call starts afresh.";
    const why = {
      full: `ran out of memory. Give it less at a time. ${lost}`,
      too_long: `was given, or found, more than JavaScript can hold at once (${told}). Give it less at a time.`,
      broken: `broke down (${told}). This is a defect: please report it. ${lost}`,
    };
    super(`belvo-wasm: the part "${part}" ${why[what]}`, { cause });
    this.code = what === "broken" ? "crashed" : "out_of_memory";
  }
}

/** The WebAssembly of a part could not be fetched or compiled. `init()` can be called again. */
export class LoadError extends Error {
  override readonly name = "LoadError";
  /** Always `load_failed`. */
  readonly code = "load_failed";

  /** @internal */
  constructor(part: string, source: unknown, cause: unknown) {
    const where = source instanceof URL || typeof source === "string" ? ` from ${source}` : "";
    super(
      `belvo-wasm: the WebAssembly of the part "${part}" could not be loaded${where} (${cause instanceof Error ? cause.message : cause}). ` +
        `If a bundler leaves it behind, import from "belvo-wasm/inline", which carries it inside the code, or give \`init()\` its address.`,
      { cause },
    );
  }
}

/** A function was called before `await init()`, in a runtime that cannot load WebAssembly at once (a browser page). */
export class NotInitializedError extends Error {
  override readonly name = "NotInitializedError";
  /** Always `not_initialized`. */
  readonly code = "not_initialized";

  /** @internal */
  constructor(part: string) {
    super(
      `belvo-wasm: the part "${part}" is not loaded yet. Browsers load WebAssembly asynchronously: ` +
        `call \`await init()\` (from "belvo-wasm" or "belvo-wasm/${part}") once before the first call.`,
    );
  }
}
