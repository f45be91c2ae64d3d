/**
 * Belvo's open-finance API and its enrichment engines, for browsers, the edge and servers.
 *
 * @module
 */
export * from "./client.js";
export { init } from "./engines.js";
export * as enrich from "./enrich.js";
export * from "./generated/model.js";
export * as statements from "./statements.js";
export * as webhooks from "./webhooks.js";
