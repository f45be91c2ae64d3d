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

/**
 * One of the package's WebAssembly modules, loaded when it is first needed.
 *
 * @internal
 */
export class Part<G extends Glue> {
  readonly #name: string;
  readonly #glue: G;
  #loader: Loader | undefined;
  #ready = false;
  #loading: Promise<void> | undefined;

  constructor(name: string, glue: G) {
    this.#name = name;
    this.#glue = glue;
  }

  /** Says where the WebAssembly is in this runtime. */
  provide(loader: Loader): void {
    this.#loader = loader;
  }

  /** Whether `get` works right now. */
  get available(): boolean {
    return this.#ready || this.#loader?.sync === true;
  }

  /** The part's functions. Loads them now where the runtime can do that at once. */
  get(): G {
    if (!this.#ready) {
      if (!this.#loader?.sync) {
        throw new NotInitializedError(this.#name);
      }
      this.#glue.initSync({ module: this.#loader.source() as BufferSource | WebAssembly.Module });
      this.#ready = true;
    }
    return this.#glue;
  }

  /** Loads the part. Does nothing when it is loaded already; a failed attempt can be repeated. */
  async load(source?: WasmSource): Promise<G> {
    if (!this.#ready) {
      if (source === undefined && this.#loader?.sync) {
        return this.get();
      }
      this.#loading ??= this.#instantiate(source ?? this.#loader?.source()).finally(() => {
        this.#loading = undefined;
      });
      await this.#loading;
    }
    return this.#glue;
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
