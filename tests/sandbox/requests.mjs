// What is asked of the sandbox: each kind of data with what its retrieval needs beside the link.

const DAYS = { date_from: "2026-01-01", date_to: "2026-06-30" };
const PDF = { attach_pdf: true };

/** By what an institution calls it: the path, and the requests that retrieve it. */
export const RETRIEVALS = {
  ACCOUNTS: { path: "accounts", requests: [{}] },
  OWNERS: { path: "owners", requests: [{}] },
  TRANSACTIONS: { path: "transactions", requests: [DAYS] },
  BILLS: { path: "bills", requests: [{}] },
  BALANCES: { path: "br/balances", requests: [{}] },
  INVESTMENTS: { path: "br/investments", requests: [{}] },
  INVESTMENT_TRANSACTIONS: { path: "br/investment-transactions", requests: [{}, DAYS] },
  EXCHANGES: { path: "br/exchanges", requests: [{}, DAYS] },
  INCOMES: { path: "incomes", requests: [{}, DAYS] },
  RECURRING_EXPENSES: { path: "recurring-expenses", requests: [{}, DAYS] },
  RISK_INSIGHTS: { path: "risk-insights", requests: [{}] },
  EMPLOYMENT_RECORDS: { path: "employment-records", requests: [{}, PDF] },
  CURRENT_EMPLOYMENTS: { path: "mx/current-employments", requests: [{}] },
  EMPLOYMENT_METRICS: { path: "employment-metrics", requests: [{}, { reference_date: "2026-03-31" }] },
  EMPLOYMENTS: { path: "br/employments", requests: [{}, DAYS] },
  FINANCIAL_STATEMENTS: { path: "financial-statements", requests: [{}] },
  INVOICES: {
    path: "invoices",
    requests: ["INFLOW", "OUTFLOW"].map((type) => ({ ...DAYS, type, attach_xml: type === "INFLOW" })),
  },
  TAX_COMPLIANCE_STATUS: { path: "tax-compliance-status", requests: [{}, PDF] },
  TAX_RETENTIONS: {
    path: "tax-retentions",
    requests: ["INFLOW", "OUTFLOW"].map((type) => ({ ...DAYS, type, attach_xml: true })),
  },
  TAX_RETURNS: {
    path: "tax-returns",
    requests: [
      { type: "yearly", year_from: "2022", year_to: "2025", ...PDF },
      { type: "monthly", ...DAYS },
    ],
  },
  TAX_STATUS: { path: "tax-status", requests: [{}, PDF] },
  CHILE_INVOICES: { path: "cl/invoices", requests: [DAYS, { ...DAYS, type: "OUTFLOW" }] },
  CHILE_TAX_STATUS: { path: "cl/tax-status", requests: [{}, PDF] },
  CHILE_DEBT_REPORTS: { path: "cl/debt-reports", requests: [{}, PDF] },
};

/** Lives beside the usual one of an institution, by country: what they have differs. */
export const LIVES = {
  MX: ["ana", "salaried_mx", "freelancer_mx", "driver_mx", "pensioner_mx", "business_mx", "indebted_mx", "new_mx"],
  BR: ["ana", "clt_br", "freelancer_br", "driver_br", "pensioner_br", "business_br", "indebted_br", "new_br"],
  CO: ["ana", "salaried_co", "freelancer_co", "pensioner_co", "new_co"],
  CL: ["ana", "freelancer_cl", "business_cl"],
};
