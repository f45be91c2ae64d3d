/**
 * Files of lines that are too large for one request, enriched piece by piece: a file that comes into the bucket is cut, and each piece is a
 * message of the Queue. A piece that comes twice is written twice, the same.
 *
 * @module
 */
import { enrichStream } from "../src/enrich.js";
import { LONGEST_LINE } from "../src/lines.js";
import { metric, reasonOf } from "../src/metrics.js";

interface Env {
  FILES: R2Bucket;
  PIECES: Queue<Piece>;
}

/** Lines of a file: its bytes from `start` to before `end`. */
interface Piece {
  key: string;
  start: number;
  end: number;
}

/** What R2 says of a file that came. */
interface Arrival {
  object: { key: string; size: number };
}

/** Files under this name are enriched. What is made of them is not under it, or it would be enriched again. */
const INCOMING = "incoming/";

/** Bytes of a piece, about: what is made of it is held whole, for R2 wants to know how long it is. */
const PIECE = 8 << 20;

/** What `sendBatch` takes. */
const BATCH = 100;

export default {
  async queue(batch, env) {
    for (const message of batch.messages) {
      const { body } = message;
      try {
        await ("object" in body ? cut(body.object, env) : enrichPiece(body, env));
        message.ack();
      } catch (error) {
        metric("piece.again", { attempts: message.attempts, reason: reasonOf(error) });
        message.retry({ delaySeconds: Math.min(3_600, 10 * 2 ** (message.attempts - 1)) });
      }
    }
  },
} satisfies ExportedHandler<Env, Piece | Arrival>;

/** Queues the pieces of a file, and writes down how many there are: who waits for the file counts what is beside that. */
async function cut({ key, size }: Arrival["object"], env: Env): Promise<void> {
  if (!key.startsWith(INCOMING)) {
    return;
  }
  let pieces: { body: Piece }[] = [];
  let count = 0;
  for (let start = 0; start < size; count++) {
    const end = await lineEnd(key, start + PIECE, size, env);
    pieces.push({ body: { key, start, end } });
    start = end;
    if (pieces.length === BATCH || start >= size) {
      await env.PIECES.sendBatch(pieces);
      pieces = [];
    }
  }
  await env.FILES.put(nameOf(key, "pieces.json"), JSON.stringify({ pieces: count, size }));
  metric("file.cut", { key, size, pieces: count });
}

/** Where the line ends that has the byte at `from`. A line that is too long is parted: it is named in both pieces. */
async function lineEnd(key: string, from: number, size: number, env: Env): Promise<number> {
  if (from >= size) {
    return size;
  }
  const around = await read(key, from - 1, Math.min(LONGEST_LINE, size - from + 1), env);
  const at = new Uint8Array(await around.arrayBuffer()).indexOf(10);
  return at < 0 ? Math.min(size, from - 1 + LONGEST_LINE) : from + at;
}

async function enrichPiece({ key, start, end }: Piece, env: Env): Promise<void> {
  const piece = await read(key, start, end - start, env);
  const lines = await new Response(enrichStream(piece.body, {})).arrayBuffer();
  // In the order of the file, where names are sorted.
  await env.FILES.put(nameOf(key, `${String(start).padStart(15, "0")}.ndjson`), lines);
  metric("piece.done", { key, start, end });
}

const nameOf = (key: string, part: string) => `enriched/${key.slice(INCOMING.length)}/${part}`;

async function read(key: string, offset: number, length: number, env: Env): Promise<R2ObjectBody> {
  const found = await env.FILES.get(key, { range: { offset, length } });
  if (!found) {
    throw new Error(`${key} is not there`);
  }
  return found;
}
