import type { CreateWidgetToken } from "belvo-wasm/client";
import { readObject } from "../body.js";
import { connect, type Env } from "../env.js";
import { type Asked, ownerOf } from "./asked.js";

/** What a page may say; keys and scopes are not among it. */
const FIELDS = ["fetch_resources", "stale_in", "credentials_storage", "widget"];

/**
 * `POST /api/widget-token`: a token for the Connect Widget. The body is Belvo's, without keys and scopes; what the var `WIDGET` says of the widget
 * no page can change. The answer has the `external_id` that the page gives the widget: it makes the new link the user's own.
 */
export async function createWidgetToken(asked: Asked): Promise<Response> {
  const owner = await ownerOf(asked);
  const given = Object.entries(await readObject(asked.request)).filter(([field]) => FIELDS.includes(field));
  const { widget, ...body } = Object.fromEntries(given);
  const belvo = connect(asked.env);
  const wanted = { ...body, widget: { ...(widget as object | undefined), ...fixed(asked.env) } };
  const { access } = await belvo.widgetToken.create(wanted as unknown as CreateWidgetToken);
  belvo.dispose();
  return Response.json({ access, external_id: owner });
}

/** Where the widget goes back to, and whose name it shows, is the team's to say. */
function fixed({ WIDGET: text }: Env): object {
  return text ? JSON.parse(text) : {};
}
