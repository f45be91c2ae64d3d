// What the calls about payments in Brazil send.

export type * from "./enrollments.js";

/** Key-value pairs of your own: at most 50 keys of at most 50 characters, with values of at most 500, in ASCII. */
export interface PaymentMetadata {
  /** Text alone: objects within are refused. */
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
    /** A company. */
    type: "BUSINESS";
    /** Which company. */
    information: {
      /** The company's name, at most 256 characters. */
      name: string;
      /** What `identifier` is. */
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
    /** A person. */
    type: "INDIVIDUAL";
    /** Which person. */
    information: {
      /** The first name, at most 256 characters. */
      first_name: string;
      /** The last name, at most 256 characters. */
      last_name: string;
      /** What `identifier` is. */
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
  | {
      /** Once. */
      single: {
        /** The day, at most 720 days ahead. */
        date: string;
      };
    }
  | {
      /** Every day. */
      daily: {
        /** The first day. */
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
        /** The day of the week. */
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
        /** The day of the month, 1 to 31. */
        day_of_month: number;
        /** How often, 2 to 24. */
        occurrences: number;
      };
    }
  | {
      /** On days of your choice. */
      custom: {
        /** The days, 2 to 60 different ones, at most 720 days ahead. */
        dates: readonly string[];
        /** What the customer reads at the bank, best in Portuguese, at most 256 characters. */
        description: string;
      };
    };

/** Who pays through open finance, and when. */
interface OpenFinancePayer {
  /** The payer's bank, by its id at Belvo (UUID). */
  payer_institution: string;
  /** Where the customer's browser goes after the bank. */
  callback_url: string;
  /** When to pay, where it is not now. */
  schedule?: PaymentScheduleBody;
}

/** Where a company pays. */
interface CompanyPayer {
  /** The CPF of the person who pays for the company, 11 digits. */
  cpf: string;
}

/** Paid by a person to a Pix key. */
interface PersonsPixKeyPayment extends OpenFinancePayer {
  /** The key of who is paid: an e-mail address, a phone number such as `+5511999998888`, a CPF, a CNPJ or a random key. */
  pix_key: string;
}

/** Paid by a person to a bank account that Belvo knows. */
interface PersonsKnownAccountPayment extends Omit<OpenFinancePayer, "payer_institution"> {
  /** The bank account of who is paid, by its id at Belvo (UUID). */
  beneficiary_bank_account: string;
  /** The payer's bank, by its id at Belvo (UUID). Left out, the customer chooses later. */
  payer_institution?: string;
}

/** Paid by a company to a bank account that Belvo knows. */
interface CompanysKnownAccountPayment extends OpenFinancePayer, CompanyPayer {
  /** The bank account of who is paid, by its id at Belvo (UUID). */
  beneficiary_bank_account: string;
}

/** Paid by a person to a bank account that Belvo gets to know. */
interface PersonsNewAccountPayment extends OpenFinancePayer {
  /** The bank account of who is paid. */
  beneficiary_bank_account: CreateIndividualBankAccountV1;
}

/** Paid by a company to a bank account that Belvo gets to know. */
interface CompanysNewAccountPayment extends OpenFinancePayer, CompanyPayer {
  /** The bank account of who is paid. */
  beneficiary_bank_account: CreateBusinessBankAccountV1;
}

/** Paid to a Pix key: an e-mail address, a phone number, a CPF, a CNPJ or a random key. Companies name the `cpf` of who pays. */
export type PixKeyPayment = PersonsPixKeyPayment | (PersonsPixKeyPayment & CompanyPayer);

/** Paid to a bank account that Belvo knows. Companies name the `cpf` of who pays, and their bank. */
export type KnownAccountPayment = PersonsKnownAccountPayment | CompanysKnownAccountPayment;

/** Paid to a bank account that Belvo gets to know. Companies name the `cpf` of who pays. */
export type NewAccountPayment = PersonsNewAccountPayment | CompanysNewAccountPayment;

/** What is to be paid, whoever pays and is paid. */
interface PaymentIntentRequest {
  /** What is paid, in currency units with at most two decimals: `"1234.12"`. */
  amount: string;
  /** An id of your own (UUID). Belvo recommends it. */
  external_id?: string;
  /** What it is for. */
  description: string;
  /** What stands on the payer's statement, at most 50 characters. Default: the description. */
  statement_description?: string;
  /** The ways to pay that are allowed, one: through open finance, or by Pix with biometrics. */
  allowed_payment_method_types: readonly ("open_finance" | "open_finance_biometric_pix")[];
  /** Whether the payment is wanted for sure. Then the payer's bank must be named. */
  confirm: boolean;
  /** Anything of your own. */
  metadata?: PaymentMetadata;
  /** @deprecated Belvo will drop it. */
  provider?: "belvo";
}

/** A payment by a customer that Belvo knows. */
export interface CreateKnownCustomerPaymentIntent extends PaymentIntentRequest {
  /** Who pays, by the id at Belvo (UUID). */
  customer: string;
  /** The way to pay. */
  payment_method_details: {
    /** Through open finance. */
    open_finance: PixKeyPayment | KnownAccountPayment;
  };
}

/** A payment by a customer that Belvo gets to know. */
export interface CreateNewCustomerPaymentIntent extends PaymentIntentRequest {
  /** Who pays. */
  customer: CreateCustomerV1;
  /** The way to pay. */
  payment_method_details: {
    /** Through open finance. */
    open_finance: PixKeyPayment | KnownAccountPayment | NewAccountPayment;
  };
}

/** What is to be paid, and how. */
export type CreatePaymentIntentBody = CreateKnownCustomerPaymentIntent | CreateNewCustomerPaymentIntent;

/** What completes a payment to a Pix key. */
export interface CompletePixKeyPaymentIntent {
  /** True: the payment is wanted for sure. */
  confirm: boolean;
}

/** What completes a payment to a bank account. */
export interface CompleteBankAccountPaymentIntent {
  /** What was left open. */
  payment_method_details: {
    /** Through open finance. */
    open_finance: {
      /** The payer's bank, by its id at Belvo (UUID). */
      payer_institution?: string;
      /** The bank account of who is paid, by its id at Belvo (UUID). */
      beneficiary_bank_account?: string;
    };
  };
  /** Whether the payment is wanted for sure. */
  confirm?: boolean;
}

/** What completes a payment. */
export type CompletePaymentIntentBody = CompletePixKeyPaymentIntent | CompleteBankAccountPaymentIntent;

interface PaymentAuthorizationRequest {
  /** What it is for, 1 to 140 characters; the payer does not see it. */
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
    /** For companies: the CPF of the person who may pay. Belvo's document says CPF and asks for 14 digits; a CPF has 11. */
    representative_identifier?: string;
  };
  /** Who is paid. */
  beneficiary: {
    /** What `target` is. */
    type: "BANK_ACCOUNT";
    /** The bank account: the id at Belvo (UUID, made by version `Payments-BR.V2`), or a new one. */
    target: string | CreateBankAccountV2;
  };
  /** Anything of your own. */
  metadata?: PaymentMetadata;
}

/** What a customer is asked to agree to: one payment, now or later. */
export type CreatePaymentAuthorizationBody = PaymentAuthorizationRequest &
  (
    | {
        /** Once, now. */
        payment_method: "PIX_OF_IMMEDIATE";
        /** What is paid. */
        payment_method_configuration: {
          /** Currency units. */
          amount: number;
          /** What stands on the payer's statement, 1 to 140 characters. */
          statement_description: string;
        };
      }
    | {
        /** Once, later. */
        payment_method: "PIX_OF_SCHEDULED";
        /** What is paid, and when. */
        payment_method_configuration: {
          /** Currency units. */
          amount: number;
          /** What stands on the payer's statement, 1 to 140 characters. */
          statement_description: string;
          /** The day, `YYYY-MM-DD`, at least one day ahead: one entry. */
          dates: readonly string[];
        };
      }
  );

/** When a charge is tried again. */
export interface RetryChargeBody {
  /** The day, `YYYY-MM-DD`, at least one day ahead. */
  date?: string;
}
