/** The size of the engines' WebAssembly, in bytes. */
declare const __MODULE_BYTES__: number;
/** The same as it travels, compressed. */
declare const __MODULE_BYTES_GZIP__: number;
