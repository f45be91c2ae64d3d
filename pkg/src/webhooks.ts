/**
 * Belvo's webhooks, received: verified, typed, told apart. Needs no WebAssembly.
 *
 * @module
 */
export { BelvoError, InvalidInputError, isBelvoError, WebhookError } from "./errors.js";
export type { WebhookAuthorization, WebhookCredentials } from "./webhooks/authorization.js";
export type { LinkEventData, PaymentEventData, PaymentV2EventData } from "./webhooks/catalog.js";
export type * from "./webhooks/data.js";
export { dedupeKey } from "./webhooks/dedupe.js";
export type * from "./webhooks/event.js";
export { isEvent, isKnown, isLinkEvent, isPaymentEvent } from "./webhooks/event.js";
export * from "./webhooks/handler.js";
export type { WebhookHeaders, WebhookRequest } from "./webhooks/request.js";
export * from "./webhooks/testing.js";
export { type UnwrapOptions, unwrap } from "./webhooks/unwrap.js";
