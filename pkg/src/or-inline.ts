/** The bytes that a text of base64 stands for. */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** The WebAssembly at that address, or, where there is none, the one that is kept inside the code. */
export async function orInline(address: URL, inline: () => Promise<{ default: string }>): Promise<BufferSource> {
  const bytes = await fetch(address).then(
    (response) => (response.ok ? response.arrayBuffer() : undefined),
    () => undefined,
  );
  return bytes && isWasm(new Uint8Array(bytes)) ? bytes : fromBase64((await inline()).default);
}

/** By the four bytes that every module begins with: a server may answer anything with its start page. */
function isWasm(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 4)) === "\0asm";
}
