// What the calls about links send, and those for tokens of the Connect Widget.

/** How a link is kept, whatever its institution. */
interface LinkOptions {
  /** Your own id of the user, 3 to 256 characters. Belvo replaces what identifies a person by null. */
  external_id?: string;
  /** `single`: Belvo reads data when asked to. `recurrent`: Belvo refreshes it by itself as well. Default `recurrent`. */
  access_mode?: "single" | "recurrent";
  /**
   * How long Belvo keeps the credentials: `store`, `nostore`, or 1 to 365 days such as `27d`. Default: `365d` for a single link; for a
   * recurrent link always `store`.
   */
  credentials_storage?: string;
  /** How long Belvo keeps the user's data, in days such as `42d`. */
  stale_in?: string;
}

/** What can be loaded as soon as a link to INSS is made. */
type EmploymentBrazilResource = "EMPLOYMENTS" | "OWNERS";

/** What can be loaded as soon as a link to IMSS or ISSSTE is made: the last two by agreement with Belvo, and from IMSS alone. */
type EmploymentMexicoResource = "EMPLOYMENT_RECORDS" | "CURRENT_EMPLOYMENTS" | "EMPLOYMENT_METRICS";

/** What can be loaded as soon as a link to SAT is made. */
type FiscalMexicoResource =
  | "FINANCIAL_STATEMENTS"
  | "INVOICES"
  | "TAX_COMPLIANCE_STATUS"
  | "TAX_RETENTIONS"
  | "TAX_RETURNS"
  | "TAX_STATUS";

/** What can be loaded as soon as a bank of Brazil's open finance is connected. */
type OpenFinanceBrazilResource =
  | "ACCOUNTS"
  | "TRANSACTIONS"
  | "OWNERS"
  | "BILLS"
  | "INVESTMENTS"
  | "INVESTMENT_TRANSACTIONS"
  | "EXCHANGES"
  | "INCOMES"
  | "RECURRING_EXPENSES"
  | "RISK_INSIGHTS";

/** A link to Brazil's social security, INSS. */
export interface CreateEmploymentBrazilLinkBody extends LinkOptions {
  /** Belvo's name of the institution: `inss_br_employment`. */
  institution: string;
  /** The user's CPF, 11 digits or `XXX.XXX.XXX-XX`. */
  username: string;
  /** The user's password there, 8 to 70 characters. */
  password: string;
  /** What to load at once. */
  fetch_resources?: readonly EmploymentBrazilResource[];
}

/** A link to Mexico's social security, IMSS or ISSSTE. */
export interface CreateEmploymentMexicoLinkBody extends LinkOptions {
  /** Belvo's name of the institution: `imss_mx_employment`, `issste_mx_employment`, or `planet_mx_employment` in the sandbox. */
  institution: string;
  /** The user's CURP, 18 capital letters and digits. */
  username: string;
  /** The user's e-mail address there. ISSSTE does without. */
  username2?: string;
  /** What to load at once. */
  fetch_resources?: readonly EmploymentMexicoResource[];
}

/** A link to Mexico's tax authority, SAT. */
export interface CreateFiscalMexicoLinkBody extends LinkOptions {
  /** Belvo's name of the institution: `sat_mx_fiscal`, or `tatooine_mx_fiscal` in the sandbox. */
  institution: string;
  /** The user's RFC, 12 or 13 characters. */
  username: string;
  /** The user's password there, 8 letters and digits. */
  password: string;
  /** What to load at once. */
  fetch_resources?: readonly FiscalMexicoResource[];
}

/** What a link is made of. Links of Brazilian open finance are made by the Connect Widget instead. */
export type CreateLinkBody = CreateEmploymentBrazilLinkBody | CreateEmploymentMexicoLinkBody | CreateFiscalMexicoLinkBody;

/** What changes in how a link is kept. What is left out stays. */
export interface ModifyLinkBody {
  /** `single`: Belvo reads data when asked to. `recurrent`: Belvo refreshes it by itself as well. */
  access_mode?: "single" | "recurrent";
  /** How long Belvo keeps the user's data, in days such as `42d`. */
  stale_in?: string;
  /** What to load, such as `ACCOUNTS` and `TRANSACTIONS`: what the institution has. */
  fetch_resources?: readonly string[];
}

/** A link's new credentials. */
export interface UpdateLinkBody {
  /** The user's new password. */
  password: string;
  /** The user's second password, where the institution asks for one in its `form_fields`. */
  password2?: string;
  /** The second factor, where you know it already, such as `1234ab`. */
  token?: string;
  /** Belvo's name of the institution. Belvo's document calls it required and does not describe it. */
  institution?: string;
  /** The user's name at the institution. Belvo's document calls it required and does not describe it. */
  username?: string;
}

/** What to read again now. */
export interface RefreshLinkBody {
  /** What to load, such as `ACCOUNTS`: what the institution has. Default: all of it. */
  fetch_resources?: readonly string[];
}

/** How the Connect Widget looks, whatever it connects to. */
interface WidgetLook {
  /** The address of your icon (SVG). */
  company_icon: string;
  /** The address of your logo (SVG). */
  company_logo: string;
  /** Your name, as users see it. */
  company_name: string;
  /** The address of your terms or privacy policy. */
  company_terms_url: string;
  /** The colour around the widget on large screens, such as `#F0F2F4`. */
  overlay_background_color?: string;
  /** False: the widget does not say how many others have used it. */
  social_proof?: boolean;
}

/** Where the user goes when the widget is done. */
interface WidgetAddresses {
  /** After connecting, such as `app://success`. */
  success: string;
  /** After leaving before that, such as `app://exit`. */
  exit: string;
  /** After an error, such as `app://error`. */
  event: string;
}

/** A colour of the widget. */
interface WidgetColour {
  /** The CSS variable: `--color-primary-base`, `--nav-bar-title-color` or `--nav-bar-icon-color`. */
  css_key: string;
  /** The colour in hexadecimal, such as `#907AD6`. */
  value: string;
}

/** What every token of the Connect Widget is made of. */
interface WidgetTokenBase {
  /** The secret id of your API key. The client sends its own. */
  id: string;
  /** The secret password of your API key. The client sends its own. */
  password: string;
  /** What the token allows, parted by commas, such as `read_institutions,write_links`. Belvo fixes it for each kind of widget. */
  scopes: string;
  /** How long Belvo keeps the user's data, in days such as `42d`. */
  stale_in: string;
}

/** A token for Brazil's open finance. */
export interface CreateOpenFinanceWidgetTokenBody extends WidgetTokenBase {
  /** What to load as soon as a link is made. */
  fetch_resources: readonly OpenFinanceBrazilResource[];
  /** What the widget shows and asks for. */
  widget: {
    /** What the widget is for. */
    openfinance_feature: "consent_link_creation";
    /** Where the user goes afterwards. */
    callback_urls: WidgetAddresses;
    /** How the widget looks. */
    branding: WidgetLook & {
      /** True: Belvo's logo stands between yours and the bank's. Default false. */
      show_belvo_middle_logo?: boolean;
    };
    /** Colours of the widget. */
    theme?: readonly WidgetColour[];
    /** What the user is asked to agree to. */
    consent: {
      /** What you need the data for, at most 140 characters. */
      purpose: string;
      /** The address of your terms. */
      terms_and_conditions_url: string;
      /** What you ask for: always all four. */
      permissions: readonly ("REGISTER" | "ACCOUNTS" | "CREDIT_CARDS" | "CREDIT_OPERATIONS")[];
      /** Who the user is: a person by one entry (CPF), a company by two (its CNPJ, and the CPF of a person who may act for it). */
      identification_info: readonly {
        /** What `number` is. */
        type: "CPF" | "CNPJ";
        /** The CPF (11 digits) or the CNPJ (14 digits). */
        number: string;
        /** The name that the bank knows. */
        name: string;
      }[];
      /** How long the consent lasts if the user chooses nothing else, in days: 3, 6, 9 or 12 months. Default: without end. */
      default_consent_duration_days?: 92 | 183 | 275 | 366;
    };
  };
}

/** What tokens for institutions with credentials have in common. */
interface CredentialsWidgetTokenBase extends WidgetTokenBase {
  /**
   * How long Belvo keeps the credentials: `store`, `nostore`, or 1 to 365 days such as `27d`. Default: `365d` for a single link; for a
   * recurrent link always `store`.
   */
  credentials_storage?: string;
  /** What the widget shows. */
  widget: {
    /** Where the user goes afterwards. Needed for the hosted widget alone. */
    callback_urls?: WidgetAddresses;
    /** How the widget looks. */
    branding: WidgetLook & {
      /** The version of your terms that the user accepts, such as `20260323`. */
      company_terms_version?: string;
    };
    /** Colours of the widget. */
    theme?: readonly WidgetColour[];
  };
}

/** A token for Brazil's social security, INSS. */
export interface CreateEmploymentBrazilWidgetTokenBody extends CredentialsWidgetTokenBase {
  /** What to load as soon as a link is made. */
  fetch_resources: readonly EmploymentBrazilResource[];
}

/** A token for Mexico's social security, IMSS or ISSSTE. */
export interface CreateEmploymentMexicoWidgetTokenBody extends CredentialsWidgetTokenBase {
  /** What to load as soon as a link is made. */
  fetch_resources: readonly EmploymentMexicoResource[];
}

/** A token for Mexico's tax authority, SAT. */
export interface CreateFiscalMexicoWidgetTokenBody extends CredentialsWidgetTokenBase {
  /** What to load as soon as a link is made. */
  fetch_resources: readonly FiscalMexicoResource[];
}

/** What a token of the Connect Widget is made of. */
export type CreateWidgetTokenBody =
  | CreateOpenFinanceWidgetTokenBody
  | CreateEmploymentBrazilWidgetTokenBody
  | CreateEmploymentMexicoWidgetTokenBody
  | CreateFiscalMexicoWidgetTokenBody;
