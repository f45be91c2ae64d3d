// What the calls about payments in Brazil send.

/** Key-value pairs of your own: at most 50 keys. */
export interface PaymentMetadata {
  [key: string]: string;
}

/** A customer, by version `Payments-BR.V2`. */
export interface CreateCustomerV2 {
  /** The tax number: CPF (11 digits) or CNPJ (14 digits). */
  identifier: string;
  /** The full name, at most 120 characters. */
  name: string;
  /** An id of your own (UUID). Belvo recommends it. */
  external_id?: string;
}

/** A customer, by Belvo's first version. */
export interface CreateCustomerV1 {
  /** The tax number: CPF (11 digits) or CNPJ (14 digits). */
  identifier: string;
  /** The full name, 5 to 200 characters. */
  name?: string;
  /** An id of your own (UUID). Belvo recommends it. */
  external_id?: string;
  /** The e-mail address. */
  email?: string;
  /** The phone number, `+55` and 11 digits. */
  phone?: string | null;
  /** The postal address. */
  address?: string | null;
}

/** What a customer is made of. */
export type CreateCustomerBody = CreateCustomerV2 | CreateCustomerV1;

/** A bank account, by version `Payments-BR.V2`. */
export interface CreateBankAccountV2 {
  /** Whose it is. */
  holder: {
    /** The full name, at most 120 characters. */
    name: string;
    /** The tax number: CPF (11 digits) or CNPJ (14 digits). */
    identifier: string;
  };
  /** Which account. */
  details: {
    /** What kind: a checking, a savings or a payment account. */
    account_type: "CHECKINGS" | "SAVINGS" | "PAYMENTS";
    /** The branch, 1 to 4 digits. */
    agency: string;
    /** The bank, by its id at Belvo (UUID). */
    institution: string;
    /** The number, 1 to 20 digits and nothing else. */
    number: string;
  };
  /** An id of your own (UUID). Belvo recommends it. */
  external_id?: string;
  /** Anything of your own. */
  metadata?: PaymentMetadata;
}

/** Which bank account, in Belvo's first version. */
export interface BankAccountDetailsV1 {
  /** What kind: a checking, a savings, a salary or a payment account. */
  account_type: "CHECKINGS" | "SAVINGS" | "SALARY" | "PAYMENTS";
  /** The branch, 1 to 4 digits. */
  agency: string;
  /** The number, 1 to 20 digits and nothing else. */
  number: string;
}

/** A company's bank account, by Belvo's first version. */
export interface CreateBusinessBankAccountV1 {
  /** The bank, by its id at Belvo (UUID). */
  institution: string;
  /** An id of your own (UUID). Belvo recommends it. */
  external_id?: string;
  /** Whose it is. */
  holder: {
    type: "BUSINESS";
    information: {
      /** The company's name, at most 256 characters. */
      name: string;
      identifier_type: "CNPJ";
      /** The CNPJ, 14 digits. */
      identifier: string;
    };
  };
  /** Which account. */
  details: BankAccountDetailsV1;
}

/** A person's bank account, by Belvo's first version. */
export interface CreateIndividualBankAccountV1 {
  /** The bank, by its id at Belvo (UUID). */
  institution: string;
  /** An id of your own (UUID). Belvo recommends it. */
  external_id?: string;
  /** Whose it is. */
  holder: {
    type: "INDIVIDUAL";
    information: {
      /** The first name, at most 256 characters. */
      first_name: string;
      /** The last name, at most 256 characters. */
      last_name: string;
      identifier_type: "CPF";
      /** The CPF, 11 digits. */
      identifier: string;
    };
  };
  /** Which account. */
  details: BankAccountDetailsV1;
}

/** What a bank account is made of. */
export type CreateBankAccountBody = CreateBankAccountV2 | CreateBusinessBankAccountV1 | CreateIndividualBankAccountV1;

/** When a payment is made, where it is not now. Days are `YYYY-MM-DD` and at least one day ahead. */
export type PaymentScheduleBody =
  | { /** Once, at most 720 days ahead. */ single: { date: string } }
  | {
      /** Every day. */
      daily: {
        start_date: string;
        /** How often, 2 to 60. */
        occurrences: number;
      };
    }
  | {
      /** Every week. */
      weekly: {
        /** The first day; it must be such a day of the week. */
        start_date: string;
        day_of_week: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
        /** How often, 2 to 60. */
        occurrences: number;
      };
    }
  | {
      /** Every month. */
      monthly: {
        /** The first day; it must be such a day of the month. */
        start_date: string;
        /** 1 to 31. */
        day_of_month: number;
        /** How often, 2 to 24. */
        occurrences: number;
      };
    }
  | {
      /** On days of your choice. */
      custom: {
        dates: readonly string[];
        /** What the customer reads at the bank, best in Portuguese, at most 256 characters. */
        description: string;
      };
    };

interface OpenFinancePayment {
  /** The payer's bank, by its id at Belvo (UUID). */
  payer_institution: string;
  /** Where the customer's browser goes after the bank. */
  callback_url: string;
  /** When to pay, where it is not now. */
  schedule?: PaymentScheduleBody;
  /** For companies: the CPF of the person who pays. */
  cpf?: string;
}

/** Paid to a Pix key: an e-mail address, a phone number, a CPF, a CNPJ or a random key. */
export interface PixKeyPayment extends OpenFinancePayment {
  /** The key of who is paid. */
  pix_key: string;
}

/** Paid to a bank account that Belvo knows. */
export interface KnownAccountPayment extends Omit<OpenFinancePayment, "payer_institution"> {
  /** The bank account of who is paid, by its id at Belvo (UUID). */
  beneficiary_bank_account: string;
  /** The payer's bank, by its id at Belvo (UUID). Companies must name it; others can choose later. */
  payer_institution?: string;
}

/** Paid to a bank account that Belvo gets to know. */
export interface NewAccountPayment extends OpenFinancePayment {
  /** The bank account of who is paid. */
  beneficiary_bank_account: CreateIndividualBankAccountV1 | CreateBusinessBankAccountV1;
}

/** What is to be paid, and how. */
export interface CreatePaymentIntentBody {
  /** What is paid, in currency units with at most two decimals: `"1234.12"`. */
  amount: string;
  /** Who pays: the id at Belvo (UUID), or a new customer. */
  customer: string | CreateCustomerV1;
  /** An id of your own (UUID). Belvo recommends it. */
  external_id?: string;
  /** What it is for. */
  description: string;
  /** What stands on the payer's statement, at most 50 characters. Default: the description. */
  statement_description?: string;
  /** The ways to pay that are allowed: through open finance, or by Pix with biometrics. */
  allowed_payment_method_types: readonly ("open_finance" | "open_finance_biometric_pix")[];
  /** The way to pay. */
  payment_method_details: { open_finance: PixKeyPayment | KnownAccountPayment | NewAccountPayment };
  /** Whether the payment is wanted for sure. Then the payer's bank must be named. */
  confirm: boolean;
  /** Anything of your own. */
  metadata?: PaymentMetadata;
  /** @deprecated Belvo will drop it. */
  provider?: "belvo";
}

/** What completes a payment. */
export interface CompletePaymentIntentBody {
  /** Whether the payment is wanted for sure. Needed for payments to a Pix key. */
  confirm?: boolean;
  /** What was left open. */
  payment_method_details?: {
    open_finance: {
      /** The payer's bank, by its id at Belvo (UUID). */
      payer_institution?: string;
      /** The bank account of who is paid, by its id at Belvo (UUID). */
      beneficiary_bank_account?: string;
    };
  };
}

interface PaymentAuthorizationRequest {
  /** What it is for; the payer does not see it. */
  description: string;
  /** An id of your own (UUID). Belvo recommends it. */
  external_id?: string;
  /** Where the customer's browser goes after the bank. */
  return_url: string;
  /** Who pays. */
  payer: {
    /** The customer: the id at Belvo (UUID, made by version `Payments-BR.V2`), or a new one. */
    customer: string | CreateCustomerV2;
    /** The payer's bank, by its id at Belvo (UUID). */
    institution?: string;
    /** For companies: the CPF of the person who may pay. */
    representative_identifier?: string;
  };
  /** Who is paid. */
  beneficiary: {
    type: "BANK_ACCOUNT";
    /** The bank account: the id at Belvo (UUID, made by version `Payments-BR.V2`), or a new one. */
    target: string | CreateBankAccountV2;
  };
  /** Anything of your own. */
  metadata?: PaymentMetadata;
}

/** What a customer is asked to agree to: one payment, now or on some days. */
export type CreatePaymentAuthorizationBody = PaymentAuthorizationRequest &
  (
    | {
        payment_method: "PIX_OF_IMMEDIATE";
        payment_method_configuration: {
          /** Currency units. */
          amount: number;
          /** What stands on the payer's statement, 1 to 140 characters. */
          statement_description: string;
        };
      }
    | {
        payment_method: "PIX_OF_SCHEDULED";
        payment_method_configuration: {
          /** Currency units. */
          amount: number;
          /** What stands on the payer's statement, 1 to 140 characters. */
          statement_description: string;
          /** The days, `YYYY-MM-DD`. */
          dates: readonly string[];
        };
      }
  );

/** When a charge is tried again. */
export interface RetryChargeBody {
  /** The day, `YYYY-MM-DD`, at least one day ahead. */
  date?: string;
}

/** The device that is enrolled. */
export interface CreateEnrollmentBody {
  type: "open_finance_biometric_pix";
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

/** What the bank added to the address that the customer came back to. */
export type CompleteEnrollmentBody =
  | { state: string; code?: string; id_token?: string }
  | { state: string; error: string; error_description: string };

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
  /** What the user may do in it. */
  use_cases: readonly ("ENROLLMENT" | "PAYMENT_INTENT")[];
  widget: {
    /** For `ENROLLMENT`: which device is enrolled. */
    enrollment?: {
      type: "open_finance_biometric_pix";
      /** An id of your own (UUID). Belvo recommends it. */
      external_id?: string;
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
      allowed_payment_method_types: readonly "open_finance_biometric_pix"[];
      payment_method_details: {
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
    /** The banks that are offered first, by Belvo's names: at most the large ones, such as `nubank_retail`. */
    top_tier_institutions?: readonly string[];
    /** Colours of the widget. */
    theme?: readonly {
      /** The name of a CSS variable, such as `--color-primary-base`. */
      css_key: string;
      /** A colour in hexadecimal, such as `#907AD6`. */
      value: string;
    }[];
  };
}
