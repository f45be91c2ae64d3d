import { type CategorizationRequest, enrich, statements } from "belvo-wasm";
import { type Asked, ownerOf } from "./api/asked.js";
import { parseJson, readBody } from "./body.js";

/** A Worker has 128 MB: the file, its text and its rows must fit at once. */
const LARGEST_BODY = 16 * 1024 * 1024;

/**
 * `POST /api/categorize`: a statement as the bank gave it, or Belvo's own body as JSON. Query: `lenient=1`, `explain=1`,
 * `currency`, `language`. For whoever is logged in: longer ones go to `POST /enrich`.
 */
export async function categorize(asked: Asked): Promise<Response> {
  await ownerOf(asked);
  const { request, url } = asked;
  const query = url.searchParams;
  const options = { explain: query.get("explain") === "1" };
  const bytes = await readBody(request, LARGEST_BODY);
  if (request.headers.get("content-type")?.includes("json")) {
    return Response.json(enrich.categorize(parseJson(bytes) as CategorizationRequest, options));
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
