export type * from "../bodies/banking.js";
export type * from "../bodies/employment.js";
export type * from "../bodies/enrichment.js";
export type * from "../bodies/fiscal.js";
export type * from "../bodies/links.js";
export type * from "../bodies/payments.js";
export type * from "../bodies/shared.js";
export type * from "../generated/filters.js";
export * from "./banking.js";
export type {
  Accepted,
  AsyncOptions,
  Callable,
  ListArguments,
  Paging,
  Resource,
  Retrieved,
  RetrievedLater,
  Selection,
} from "./base.js";
export * from "./employment.js";
export * from "./enrichment.js";
export * from "./fiscal.js";
export * from "./links.js";
export * from "./own-data.js";
export * from "./payments.js";
export * from "./widget.js";
