import type {
  RetrieveCurrentEmploymentsBody,
  RetrieveEmploymentRecordsBody,
  RetrieveEmploymentsBody,
} from "../bodies/employment.js";
import type { Caller } from "../caller.js";
import type { CurrentEmploymentFilters, EmploymentFilters, EmploymentRecordFilters } from "../generated/filters.js";
import type { CurrentEmployment, Employment, EmploymentRecord } from "../generated/model.js";
import { Retrieved, RetrievedLater } from "./base.js";

/** Whole employment histories at a register, such as the IMSS of Mexico. At most 5 are deleted a minute. */
export class EmploymentRecords extends RetrievedLater<EmploymentRecord, EmploymentRecordFilters, RetrieveEmploymentRecordsBody> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "employmentRecords");
  }
}

/** Where somebody in Mexico works now. */
export class CurrentEmployments extends Retrieved<CurrentEmployment, CurrentEmploymentFilters, RetrieveCurrentEmploymentsBody> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "currentEmployments");
  }
}

/** Employments in Brazil. */
export class Employments extends RetrievedLater<Employment, EmploymentFilters, RetrieveEmploymentsBody> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "employments");
  }
}
