import { type CategorizationRequest, enrich, statements } from "belvo-wasm";
import { Refusal } from "./refusal.js";

/** A Worker has 128 MB: the file, its text and its rows must fit at once. */
const LARGEST_BODY = 16 * 1024 * 1024;

/**
 * `POST /api/categorize`: a statement as the bank gave it, or Belvo's own body as JSON. Query: `lenient=1`, `explain=1`,
 * `currency`, `language`.
 */
export async function categorize(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const options = { explain: query.get("explain") === "1" };
  const bytes = await readBody(request);
  if (request.headers.get("content-type")?.includes("json")) {
    return Response.json(enrich.categorize(parse(bytes), options));
  }
  const { currency, language } = Object.fromEntries(query);
  const { transactions, ...statement } = statements.read(bytes, {
    lenient: query.get("lenient") === "1",
    ...(currency === undefined ? {} : { currency }),
    ...(language === undefined ? {} : { language }),
  });
  const categorized = enrich.categorize({ language: statement.language, transactions }, options);
  return Response.json({ ...categorized, statement });
}

async function readBody(request: Request): Promise<Uint8Array> {
  const tooLarge = () => new Refusal(413, "too_large", `At most ${LARGEST_BODY / 1024 / 1024} MB: part the file.`);
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_BODY) {
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST_BODY) {
      throw tooLarge();
    }
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function parse(bytes: Uint8Array): CategorizationRequest {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Refusal(400, "parse_error", "The body is no JSON.");
  }
}
