// A WebAssembly module with less memory than it asks for: the real one, whose memory is soon at an end.

/** The module with a memory that cannot grow beyond so many pages of 64 KB. */
export function withPages(bytes, pages) {
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [size, start] = number(bytes, at + 1);
    if (id === 5) {
      const [least] = number(bytes, start + 2);
      const body = [1, 1, ...written(least), ...written(Math.max(least, pages))];
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from([5, ...written(body.length), ...body]),
        bytes.subarray(start + size),
      ]);
    }
    at = start + size;
  }
  throw new Error("the module has no memory");
}

/** A number as WebAssembly writes it (LEB128), and where it ends. */
function number(bytes, at) {
  let [value, shift, position] = [0, 0, at];
  for (; ; shift += 7) {
    const byte = bytes[position++];
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) {
      return [value, position];
    }
  }
}

const written = (value) => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...written(value >>> 7)]);
