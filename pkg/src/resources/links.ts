import type { CreateLinkBody, ModifyLinkBody, RefreshLinkBody, UpdateLinkBody } from "../bodies/links.js";
import type { ResumeBody } from "../bodies/shared.js";
import type { CallPromise } from "../call.js";
import type { Caller, CallOptions } from "../caller.js";
import type { InstitutionFilters, LinkFilters } from "../generated/filters.js";
import type { Institution, Link } from "../generated/model.js";
import { type Accepted, type AsyncOptions, Resource } from "./base.js";

/** What Belvo connects to: banks, tax authorities, employment registers. */
export class Institutions extends Resource<Institution, InstitutionFilters> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "institutions");
  }

  /** One institution, by its number. */
  override get(id: string | number, selection = {}, options?: CallOptions): CallPromise<Institution> {
    return super.get(String(id), selection, options);
  }
}

/** What a link is registered with, for any institution; `CreateLinkBody` has what each kind takes. Which credentials an institution asks for is in its `form_fields`. */
export interface RegisterLink {
  /** Belvo's name of the institution, such as `erebor_mx_retail`. */
  institution: string;
  /** The user's name at the institution (CPF, CURP or RFC for public institutions). */
  username: string;
  /** The user's password, where the institution asks for one. */
  password?: string;
  /** A second name, such as an e-mail address. */
  username2?: string;
  /** A second password. */
  password2?: string;
  /** A second factor that is known already. */
  token?: string;
  /** Whether Belvo refreshes the link by itself. Default `recurrent`. */
  access_mode?: "single" | "recurrent";
  /** Your own id of the user, 3 to 256 characters, nothing that identifies a person. */
  external_id?: string;
  /** The resources whose history is loaded at once, such as `ACCOUNTS` and `TRANSACTIONS`. */
  fetch_resources?: string[];
  /** How long Belvo keeps the credentials: `store`, `nostore`, or days such as `365d`. */
  credentials_storage?: string;
  /** How long Belvo keeps data of a link that is not refreshed, in days such as `365d`. */
  stale_in?: string;
}

/** Users' connections to institutions. */
export class Links extends Resource<Link, LinkFilters> {
  /** @internal */
  constructor(caller: Caller) {
    super(caller, "links");
  }

  /**
   * Connects a user. Links of Brazilian open finance are made by the Connect Widget instead.
   *
   * @throws {TokenRequiredError} when the institution asks for a second factor: `resume` it.
   */
  register(body: CreateLinkBody | RegisterLink, options?: CallOptions): CallPromise<Link> {
    return this.call("create", { body }, options);
  }

  /** Goes on with `register` after a second factor. `TokenRequiredError.resume` does it for you. */
  resume(body: ResumeBody, options?: CallOptions): CallPromise<Link> {
    return this.call("resume", { body }, options);
  }

  /** Gives a link new credentials. A recurrent link is refreshed at once. */
  update(id: string, body: UpdateLinkBody, options?: CallOptions): CallPromise<Link> {
    return this.call("replace", { id, body }, options);
  }

  /** Changes how a link is kept. From single to recurrent, Belvo loads (and bills) its history the next day. */
  modify(id: string, body: ModifyLinkBody, options?: CallOptions): CallPromise<Link> {
    return this.call("modify", { id, body }, options);
  }

  /**
   * Has a recurrent link read again now: a webhook follows. Without `fetch_resources`, everything is read that the link was
   * registered for.
   */
  refresh(id: string, body: RefreshLinkBody = {}, options?: CallOptions): CallPromise<Accepted> {
    return this.call("refresh", { id, body }, options);
  }

  /** Deletes a link and all data that belongs to it, for good. Asynchronously there is no limit of 5 a minute. */
  delete(id: string, options: AsyncOptions): CallPromise<Accepted>;
  delete(id: string, options?: CallOptions): CallPromise<void>;
  delete(id: string, options?: CallOptions): CallPromise<unknown> {
    return this.call("delete", { id }, options);
  }
}
