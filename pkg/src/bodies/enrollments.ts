// What the calls about devices that pay by biometrics in Brazil send, and those for tokens of the widget of payments.

import type { PaymentMetadata } from "./payments.js";

/** The device that is enrolled. */
export interface CreateEnrollmentBody {
  /** What it is enrolled for: Pix with biometrics. */
  type: "open_finance_biometric_pix";
  /** Which device, of whom. */
  details: {
    /** The customer, by the id at Belvo (UUID). */
    customer: string;
    /** The customer's bank, by its id at Belvo (UUID). */
    institution: string;
    /** What the enrollment is called, at most 140 characters. */
    name?: string;
    /** Where the customer goes after the enrollment. */
    callback_url?: string;
    /** What kind of device it is. */
    platform: "ANDROID" | "BROWSER" | "CROSS_PLATFORM" | "IOS";
    /** What Belvo's SDK for Android or iOS says of the device, as it came. */
    risk_signals: object;
  };
}

/** The customer agreed: what the bank added to the address that the customer came back to. */
export interface EnrollmentAgreed {
  /** Its `state`. */
  state: string;
  /** Its `code`. */
  code?: string;
  /** Its `id_token`. */
  id_token?: string;
}

/** The customer refused, or it failed: what the bank added to the address that the customer came back to. */
export interface EnrollmentRefused {
  /** Its `state`. */
  state: string;
  /** Its `error`, such as `access_denied`. */
  error: string;
  /** Its `error_description`. */
  error_description: string;
}

/** What the bank added to the address that the customer came back to. */
export type CompleteEnrollmentBody = EnrollmentAgreed | EnrollmentRefused;

/** A customer who enrolls a device in the widget. */
export interface WidgetCustomer {
  /** The CPF, 11 digits. */
  identifier: string;
  /** The full name, 5 to 200 characters. */
  name?: string;
  /** An id of your own (UUID). Belvo recommends it. */
  external_id?: string;
}

/** What the widget of payments is for. */
export interface CreatePaymentTokenBody {
  /** What the user may do in it: one or both. */
  use_cases: readonly ("ENROLLMENT" | "PAYMENT_INTENT")[];
  /** What the widget shows and does. */
  widget: {
    /** For `ENROLLMENT`: which device is enrolled. */
    enrollment?: {
      /** What it is enrolled for: Pix with biometrics. */
      type: "open_finance_biometric_pix";
      /** An id of your own (UUID). Belvo recommends it. */
      external_id?: string;
      /** Which enrollment, of whom. */
      details: {
        /** What the enrollment is called, at most 140 characters. */
        name?: string;
        /** The customer: the id at Belvo (UUID), or a new one. */
        customer: string | WidgetCustomer;
        /** The customer's bank, by its id at Belvo (UUID). With it, the widget does not ask. */
        institution?: string;
      };
      /** Anything of your own. */
      metadata: PaymentMetadata;
    };
    /** For `PAYMENT_INTENT`: what is paid. */
    payment_intent?: {
      /** What is paid, in currency units with at most two decimals: `"1234.12"`. */
      amount: string;
      /** An id of your own (UUID). Belvo recommends it. */
      external_id?: string;
      /** What it is for. */
      description: string;
      /** What stands on the payer's statement, at most 50 characters. Default: the description. */
      statement_description?: string;
      /** The way to pay that is allowed. */
      allowed_payment_method_types: readonly "open_finance_biometric_pix"[];
      /** The way to pay. */
      payment_method_details: {
        /** By Pix with biometrics. */
        open_finance_biometric_pix: {
          /** The bank account of who is paid, by its id at Belvo (UUID). */
          beneficiary_bank_account: string;
          /** The enrollment to pay with (UUID). With it, the widget does not ask. */
          enrollment?: string;
        };
      };
      /** Anything of your own. */
      metadata: PaymentMetadata;
    };
    /** Where the user goes after the widget. */
    callback_urls: {
      /** When all went well. */
      success: string;
      /** When the user left. */
      exit: string;
    };
    /** How the widget looks. */
    branding: {
      /** Default `LIGHT`. */
      color_scheme?: "LIGHT" | "DARK";
      /** The name that users see. */
      company_name: string;
    };
    /** The banks that are offered first, 1 to 5, in this order. */
    top_tier_institutions?: readonly (
      | "nubank_retail"
      | "inter_retail"
      | "picpay_retail"
      | "mercadopago_retail"
      | "itau_retail"
      | "santander_retail"
      | "c6_retail"
      | "bradesco_retail"
      | "banco_do_brasil_retail"
      | "sicredi_retail"
      | "btg_retail"
      | "caixa_retail"
      | "pan_retail"
      | "pagseguro_retail"
    )[];
    /** Colours of the widget. */
    theme?: readonly {
      /** The name of a CSS variable, such as `--color-primary-base`. */
      css_key: string;
      /** A colour in hexadecimal, such as `#907AD6`. */
      value: string;
    }[];
  };
}
