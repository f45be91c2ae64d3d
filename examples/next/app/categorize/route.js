// A route on the edge runtime: Belvo's body in, categorized out.

import { enrich, isBelvoError } from "belvo-wasm";

export const runtime = "edge";

export async function POST(request) {
  try {
    return Response.json(enrich.categorize(await request.json()));
  } catch (error) {
    return Response.json({ message: isBelvoError(error) ? error.message : "the body is no JSON" }, { status: 400 });
  }
}
