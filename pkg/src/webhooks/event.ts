import type { Open } from "../generated/model.js";
import { type LinkEventData, listed, type PaymentEventData, type PaymentV2EventData } from "./catalog.js";

/** Why Belvo read the data. */
export type WebhookProcess = Open<"historical_update" | "recurrent_update" | "async_post">;

/** What events about links have in common. */
export interface LinkEventFields {
  /** 32 hexadecimal digits. Whether it names the event or the webhook that you set up, Belvo does not say. */
  webhook_id: string;
  /** The link: ask for its data. */
  link_id: string;
  /** Not in older events; null where no data was read. */
  process_type?: WebhookProcess | null;
  /** The request that it follows, such as that of an asynchronous call. Not in older events, nor in those of consents. */
  request_id?: string | null;
  /** Your own id, as it was given to the link. */
  external_id?: string | null;
  object_id?: undefined;
}

/** What events about payments have in common. */
export interface PaymentEventFields {
  /** Whether it names the event or the webhook that you set up, Belvo does not say. */
  webhook_id: string;
  /** The charge, intent, or whatever else `webhook_type` says. */
  object_id: string;
  /** Your own id; null for charges and transactions. */
  external_id?: string | null;
  process_type?: WebhookProcess | null;
  request_id?: string | null;
  link_id?: undefined;
}

/** What events about payments of the second version are presumed to have in common. */
export interface PaymentV2EventFields extends Omit<PaymentEventFields, "webhook_id" | "object_id"> {
  webhook_id?: string | null;
  object_id?: string | null;
}

/** Every pair of a type and a code as an event. */
type Events<Fields, Data> = {
  [T in keyof Data]: {
    [C in keyof Data[T]]: Fields & { webhook_type: T; webhook_code: C; data: Data[T][C] };
  }[keyof Data[T]];
}[keyof Data];

/** An event about a link: data arrived, changed or went, credentials or a consent need the user. */
export type LinkEvent = Events<LinkEventFields, LinkEventData>;

/** An event about payments in Brazil. */
export type PaymentEvent = Events<PaymentEventFields, PaymentEventData> | Events<PaymentV2EventFields, PaymentV2EventData>;

/** An event that this package lists. `webhook_type` and `webhook_code` together say which one, and so what `data` has. */
export type KnownEvent = LinkEvent | PaymentEvent;

/** The types that are listed. */
export type WebhookType = KnownEvent["webhook_type"];

/** The codes that are listed for a type. */
export type WebhookCode<T extends WebhookType = WebhookType> = Extract<KnownEvent, { webhook_type: T }>["webhook_code"];

/** The event of a type and a code, or those of a type. */
export type EventOf<T extends WebhookType, C extends string = string> = Extract<KnownEvent, { webhook_type: T; webhook_code: C }>;

/** A type and a code, such as `ACCOUNTS.historical_update`. */
export type EventName = { [T in WebhookType]: `${T}.${WebhookCode<T>}` }[WebhookType];

/** The event that a name such as `ACCOUNTS.historical_update` means. */
export type EventNamed<N extends EventName> = N extends `${infer T extends WebhookType}.${infer C}` ? EventOf<T, C> : never;

/** An event that this package does not list, as it came: of a new type, or with a new code of a type that is listed. */
export interface UnlistedEvent {
  webhook_type: string;
  webhook_code: string;
  webhook_id?: string | null;
  link_id?: string | null;
  object_id?: string | null;
  process_type?: WebhookProcess | null;
  request_id?: string | null;
  external_id?: string | null;
  /** As it came: check before use. */
  data?: unknown;
  [field: string]: unknown;
}

/**
 * Whatever Belvo sends. Its `data` is unknown until {@link isKnown} says that the event is listed, or {@link isEvent} that it is a certain
 * one. After `isKnown`, comparing `webhook_type` and `webhook_code` tells TypeScript what `data` has.
 *
 * @example
 * if (!isKnown(event)) {
 *   console.log("new:", event.webhook_type, event.webhook_code);
 * } else if (event.webhook_type === "TRANSACTIONS" && event.webhook_code === "new_transactions_available") {
 *   console.log(event.link_id, event.data.new_transactions);
 * }
 */
export type WebhookEvent = KnownEvent | UnlistedEvent;

/**
 * Whether it is the event of this name.
 *
 * @example
 * if (isEvent(event, "LINK.invalid_credentials")) askUser(event.external_id, event.data.error_message);
 */
export function isEvent<N extends EventName>(event: WebhookEvent, name: N): event is EventNamed<N> {
  return `${event.webhook_type}.${event.webhook_code}` === name;
}

/** Whether this package lists the event's type and code. */
export function isKnown(event: WebhookEvent): event is KnownEvent {
  return listed(event.webhook_type, event.webhook_code) !== undefined;
}

/** Whether it is an event about a link that this package lists: it has a `link_id`. */
export function isLinkEvent(event: WebhookEvent): event is LinkEvent {
  return listed(event.webhook_type, event.webhook_code)?.kind === "link";
}

/** Whether it is an event about payments that this package lists. */
export function isPaymentEvent(event: WebhookEvent): event is PaymentEvent {
  return isKnown(event) && !isLinkEvent(event);
}
