export type * from "../bodies/payments.js";
export type * from "../generated/filters.js";
export * from "./banking.js";
export type {
  Accepted,
  AsyncOptions,
  AttachPdf,
  Callable,
  Days,
  ListArguments,
  Paging,
  Resource,
  ResumeBody,
  Retrieve,
  Retrieved,
  RetrievedLater,
  RetrieveWithToken,
  Selection,
} from "./base.js";
export * from "./employment.js";
export * from "./enrichment.js";
export * from "./fiscal.js";
export * from "./links.js";
export * from "./own-data.js";
export * from "./payments.js";
export * from "./widget.js";
