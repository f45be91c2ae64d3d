import type { Caller } from "../caller.js";
import type { CurrentEmploymentFilters, EmploymentFilters, EmploymentRecordFilters } from "../generated/filters.js";
import type { CurrentEmployment, Employment, EmploymentRecord } from "../generated/model.js";
import { type AttachPdf, type Days, type Retrieve, Retrieved, RetrievedLater } from "./base.js";

/** What employment records are retrieved with. */
export interface RetrieveEmploymentRecords extends Retrieve, AttachPdf {}

/** What employments in Brazil are retrieved with: those of some days, or all. */
export interface RetrieveEmployments extends Retrieve, Partial<Days> {}

/** Whole employment histories at a register, such as the IMSS of Mexico. At most 5 are deleted a minute. */
export class EmploymentRecords extends RetrievedLater<EmploymentRecord, EmploymentRecordFilters, RetrieveEmploymentRecords> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "employmentRecords");
  }
}

/** Where somebody in Mexico works now. */
export class CurrentEmployments extends Retrieved<CurrentEmployment, CurrentEmploymentFilters> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "currentEmployments");
  }
}

/** Employments in Brazil. */
export class Employments extends RetrievedLater<Employment, EmploymentFilters, RetrieveEmployments> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "employments");
  }
}
