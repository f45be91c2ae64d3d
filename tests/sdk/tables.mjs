// What Belvo's own libraries can ask for, and what is known of each.

const day = (back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);

/** The days that retrievals ask for: the last year, the most that an invoice request may span. */
export const FROM = day(364);
export const TO = day(0);
/** Years with a tax return: the last three that are over. */
export const [FIRST_YEAR, LAST_YEAR] = [3, 1].map((back) => String(new Date().getUTCFullYear() - back));

/** An id that nothing has. */
export const NOBODY = "00000000-0000-4000-8000-000000000000";

/** A link of each kind of institution. The driver has what only some people have: tax that platforms kept back. */
export const LINKS = {
  mexico: { institution: "erebor_mx_retail", username: "driver_mx", password: "secret" },
  brazil: { institution: "erebor_br_retail", username: "clt_br", password: "secret" },
  openFinance: { institution: "ofmockbank_br_retail", username: "76109277673" },
  sat: { institution: "sat_mx_fiscal", username: "driver_mx", password: "secret" },
  imss: { institution: "imss_mx_employment", username: "salaried_mx" },
  inss: { institution: "inss_br_employment", username: "clt_br", password: "secret" },
  sii: { institution: "sii_cl_fiscal", username: "freelancer_cl", password: "secret" },
};

const isDay = (text) => /^\d{4}-\d{2}-\d{2}/.test(text);
const isText = (text) => typeof text === "string" && text.length > 0;

/**
 * What the libraries retrieve from institutions and today's document still has.
 *
 * - `of`: the link that it is walked with;
 * - `fits`: whether an item, of the institution of that name, is what a user of the library relies on;
 * - `filter`: a query for a list, and the items that it leaves;
 * - `one`: whether a retrieval answers an object, rather than a list;
 * - `resumes`: whether it goes on after a second factor;
 * - `attaches`: the field of the document that comes along when it is asked for. Employment records have `files` anyway, and Belvo's own
 *   sandbox leaves them empty.
 */
export const RETRIEVED = {
  accounts: {
    path: "/api/accounts/",
    code: "ACCOUNTS",
    of: "mexico",
    fits: ({ institution, balance, currency, category }, bank) =>
      institution.name === bank && typeof balance.current === "number" && /^[A-Z]{3}$/.test(currency) && isText(category),
    filter: { query: { category: "CHECKING_ACCOUNT" }, keeps: ({ category }) => category === "CHECKING_ACCOUNT" },
    resumes: true,
  },
  transactions: {
    path: "/api/transactions/",
    code: "TRANSACTIONS",
    of: "mexico",
    fits: ({ account, value_date, amount, type, status }) =>
      isText(account.id) && isDay(value_date) && amount > 0 && ["INFLOW", "OUTFLOW"].includes(type) && isText(status),
    filter: {
      query: { type: "INFLOW", value_date__gte: day(90) },
      keeps: ({ type, value_date }) => type === "INFLOW" && value_date >= day(90),
    },
    resumes: true,
  },
  owners: {
    path: "/api/owners/",
    code: "OWNERS",
    of: "mexico",
    fits: ({ display_name, email }) => isText(display_name) && /@/.test(email),
    filter: { query: { email: "nobody@example.com" }, keeps: () => false },
    resumes: true,
  },
  invoices: {
    path: "/api/invoices/",
    code: "INVOICES",
    of: "sat",
    fits: ({ invoice_identification, invoice_date, type, total_amount, sender_id, receiver_id }) =>
      isText(invoice_identification) &&
      isDay(invoice_date) &&
      type === "INFLOW" &&
      total_amount > 0 &&
      isText(sender_id) &&
      isText(receiver_id),
    filter: { query: { total_amount__gte: "500.00" }, keeps: ({ total_amount }) => total_amount >= 500 },
    resumes: true,
    attaches: "xml",
  },
  taxReturns: {
    path: "/api/tax-returns/",
    code: "TAX_RETURNS",
    of: "sat",
    fits: ({ informacion_general: { rfc, ejercicio } }) => isText(rfc) && Number(ejercicio) >= Number(FIRST_YEAR),
    filter: {
      query: { ejercicio: LAST_YEAR },
      keeps: ({ informacion_general }) => String(informacion_general.ejercicio) === LAST_YEAR,
    },
    attaches: "pdf",
  },
  taxStatus: {
    path: "/api/tax-status/",
    code: "TAX_STATUS",
    of: "sat",
    fits: ({ tax_payer_information: { rfc }, official_name }) => isText(rfc) && isText(official_name),
    filter: { query: { id: NOBODY }, keeps: () => false },
    one: true,
    attaches: "pdf",
  },
  taxComplianceStatus: {
    path: "/api/tax-compliance-status/",
    code: "TAX_COMPLIANCE_STATUS",
    of: "sat",
    fits: ({ rfc, outcome }) => isText(rfc) && isText(outcome),
    filter: { query: { id: NOBODY }, keeps: () => false },
    one: true,
    attaches: "pdf",
    // Belvo documents no link in it.
    withoutLink: true,
  },
  taxRetentions: {
    path: "/api/tax-retentions/",
    code: "TAX_RETENTIONS",
    of: "sat",
    fits: ({ invoice_identification, issued_at, total_retained_amount }) =>
      isText(invoice_identification) && isDay(issued_at) && total_retained_amount > 0,
    filter: { query: { created_at__gte: day(-2) }, keeps: () => false },
    attaches: "xml",
  },
  employmentRecords: {
    path: "/api/employment-records/",
    code: "EMPLOYMENT_RECORDS",
    of: "imss",
    fits: ({ personal_data, employment_records, report_date, files }) =>
      isText(personal_data.official_name) &&
      employment_records.length > 0 &&
      isDay(report_date) &&
      files.every(({ type }) => isText(type)),
    filter: { query: { id: NOBODY }, keeps: () => false },
  },
  incomes: {
    path: "/api/incomes/",
    code: "INCOMES",
    of: "mexico",
    one: true,
    resumes: true,
    fits: ({ income_streams, monthly_average, number_of_income_streams }) =>
      income_streams.length === number_of_income_streams && number_of_income_streams > 0 && monthly_average > 0,
    filter: { query: { account: NOBODY }, keeps: () => false },
  },
  recurringExpenses: {
    path: "/api/recurring-expenses/",
    code: "RECURRING_EXPENSES",
    of: "mexico",
    detailInList: true,
    resumes: true,
    fits: ({ account, name, frequency, transactions, average_transaction_amount }) =>
      isText(account.id) && isText(name) && frequency === "MONTHLY" && transactions.length > 1 && average_transaction_amount > 0,
    filter: { query: { id: NOBODY }, keeps: () => false },
    withoutLink: true,
  },
  riskInsights: {
    path: "/api/risk-insights/",
    code: "RISK_INSIGHTS",
    of: "mexico",
    one: true,
    // Belvo documents a list of one here.
    detailInList: true,
    resumes: true,
    fits: ({ accounts, balances_metrics, cashflow_metrics, category_metrics }) =>
      accounts.length > 0 &&
      balances_metrics.max_balance_1m >= balances_metrics.min_balance_1m &&
      cashflow_metrics.sum_positive_12m > 0 &&
      category_metrics.length > 0,
    filter: { query: { id: NOBODY }, keeps: () => false },
  },
};

/** Resources of the libraries whose path today's document does not have: every method of them is answered 404 `not_found`. */
export const GONE = {
  balances: { path: "/api/balances/", why: "only Brazil has balances now: /api/br/balances/" },
  statements: { path: "/api/statements/", why: "nothing took the place of the statements of accounts" },
  taxDeclarations: { path: "/api/tax-declarations/", why: "tax returns took their place: /api/tax-returns/" },
  investmentsPortfolios: { path: "/investments/portfolios/", why: "it was a beta; Brazil has /api/br/investments/" },
};

/**
 * Methods that the libraries give every resource, where today's document has no such operation: 405 `method_not_allowed` where the path
 * has others, 404 `not_found` where the path is none. A library may know it and ask for nothing: that is said by its adapter.
 */
export const NOT_OFFERED = [
  {
    resource: "institutions",
    verb: "remove",
    path: `/api/institutions/${NOBODY}/`,
    status: 405,
    why: "institutions are Belvo's",
  },
  { resource: "institutions", verb: "resume", path: "/api/institutions/", status: 405, why: "nobody logs in" },
  {
    resource: "employmentRecords",
    verb: "resume",
    path: "/api/employment-records/",
    status: 405,
    why: "registers ask for no second factor",
  },
  ...["taxReturns", "taxStatus", "taxComplianceStatus", "taxRetentions"].map((resource) => ({
    resource,
    verb: "resume",
    path: RETRIEVED[resource].path,
    status: 405,
    why: "the document has no PATCH",
  })),
  { resource: "widgetToken", verb: "list", path: "/api/token/", status: 405, why: "tokens are not kept" },
  { resource: "widgetToken", verb: "detail", path: `/api/token/${NOBODY}/`, status: 404, why: "tokens are not kept" },
  { resource: "widgetToken", verb: "remove", path: `/api/token/${NOBODY}/`, status: 404, why: "tokens are not kept" },
  { resource: "widgetToken", verb: "resume", path: "/api/token/", status: 405, why: "tokens are not kept" },
];

/** Words of a username, and the error that the sandbox answers then. */
export const TROUBLES = {
  login_error: 400,
  too_many_sessions: 400,
  institution_down: 400,
  institution_unavailable: 400,
  institution_inactive: 400,
  consent_without_accounts: 401,
  access_to_resource_denied: 403,
  request_timeout: 408,
  unexpected_error: 500,
};
