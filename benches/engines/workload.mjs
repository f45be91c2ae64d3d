// The transactions that engines are measured on: two invented years of one person in Mexico, with three accounts (no card: incomes are verified on deposits). The same number gives the
// same rows everywhere. No imports: it runs in every runtime.

/** The sizes that are measured; Belvo takes up to 10,000 in a request. */
export const SIZES = [100, 1_000, 10_000, 100_000];

/** The last day of the rows. */
export const REFERENCE_DATE = "2026-06-30";

const MONTHS = 24;
const DAYS = 730;
const HOLDER = "5f0a1c77-63a5-4c0e-9d53-0f8f5a3f0b11";
const ACCOUNTS = [
  { id: "0d3ffb69-f83b-456e-ad8e-208d0998d71d", category: "CHECKING_ACCOUNT", balance: 18_250.4 },
  { id: "9c5a2b1e-2d0f-4c58-8a16-3f9f0f1b7c22", category: "SAVINGS_ACCOUNT", balance: 74_010 },
  { id: "e1b7d7aa-8f0e-4f3f-b3a4-5b1f1f6a9d33", category: "CHECKING_ACCOUNT", balance: 6_120.9 },
];
const INSTITUTION = "erebor_mx_retail";

const SHOPS = [
  ["OXXO", 35, 240],
  ["WALMART SUC", 180, 2400],
  ["SORIANA SUPER", 150, 1900],
  ["BODEGA AURRERA", 90, 1200],
  ["CHEDRAUI", 120, 1500],
  ["FARMACIA GUADALAJARA", 40, 700],
  ["FARMACIAS DEL AHORRO", 40, 600],
  ["GASOLINERA PEMEX ES", 300, 900],
  ["STARBUCKS", 60, 190],
  ["CINEPOLIS", 80, 400],
  ["LIVERPOOL", 300, 5000],
  ["SANBORNS", 90, 800],
  ["VIPS REST", 110, 500],
  ["SUBURBIA", 200, 1800],
  ["COPPEL", 250, 3200],
  ["UBER *TRIP", 45, 260],
  ["DIDI RIDES", 40, 220],
  ["RAPPI", 120, 600],
  ["MERCADOPAGO *TIENDA", 90, 1500],
  ["AMAZON MX MARKETPLACE", 150, 2500],
  ["PANADERIA LA ESPERANZA", 30, 160],
  ["TORTILLERIA DOÑA LUPE", 15, 60],
  ["ESTETICA UNISEX KARLA", 100, 400],
  ["FERRETERIA EL TORNILLO", 40, 900],
  ["VETERINARIA PATITAS", 200, 1200],
  ["ABARROTES LOS PINOS", 20, 300],
];
const MONTHLY = [
  ["NETFLIX.COM", 219],
  ["SPOTIFY P0A1B2", 129],
  ["CFE SUMINISTRADOR SERV BASICOS", 640],
  ["TELMEX DOMICILIACION", 389],
  ["IZZI TELECOM", 560],
  ["TOTALPLAY", 699],
  ["SMART FIT MEXICO", 499],
  ["GNP SEGUROS PRIMA MENSUAL", 1280],
  ["APPLE.COM/BILL", 49],
  ["INFONAVIT CREDITO", 5230],
];
const FIRST = [
  "MARIA",
  "JOSE",
  "GUADALUPE",
  "JUAN",
  "ALEJANDRA",
  "LUIS",
  "VERONICA",
  "CARLOS",
  "FERNANDA",
  "MIGUEL",
  "ROSA",
  "JORGE",
];
const LAST = [
  "HERNANDEZ",
  "GARCIA",
  "MARTINEZ",
  "LOPEZ",
  "GONZALEZ",
  "RODRIGUEZ",
  "PEREZ",
  "SANCHEZ",
  "RAMIREZ",
  "CRUZ",
  "FLORES",
  "GOMEZ",
];
const EMPLOYERS = [
  "GRUPO INDUSTRIAL DEL NORTE SA DE CV",
  "SERVICIOS ADMINISTRATIVOS AZTECA",
  "COMERCIALIZADORA DEL BAJIO",
  "COLEGIO MIRAFLORES AC",
];
const PLACES = ["CDMX", "MONTERREY NL", "GUADALAJARA JAL", "PUEBLA PUE", "QUERETARO QRO", "MERIDA YUC", "TIJUANA BC", "LEON GTO"];

/** mulberry32: numbers from 0 to 1 that look drawn at random. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A payment that comes once: account, text, direction, amount, MCC. */
function single(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const number = (digits) => String(Math.floor(random() * 10 ** digits)).padStart(digits, "0");
  const amount = (low, high) => Math.round((low + random() * (high - low)) * 100) / 100;
  const person = () => `${pick(FIRST)} ${pick(LAST)} ${pick(LAST)}`;
  const kind = random();
  if (kind < 0.64) {
    const [shop, low, high] = pick(SHOPS);
    return [
      random() < 0.6 ? 2 : 0,
      `${shop} ${number(4)} ${pick(PLACES)}`,
      "OUTFLOW",
      amount(low, high),
      random() < 0.2 ? 5411 : null,
    ];
  }
  if (kind < 0.81) {
    return [0, `SPEI ENVIADO BBVA ${number(7)} ${person()}`, "OUTFLOW", amount(100, 4000), null];
  }
  if (kind < 0.91) {
    return [0, `SPEI RECIBIDO BANORTE ${number(7)} ${person()}`, "INFLOW", amount(100, 6000), null];
  }
  if (kind < 0.95) {
    return [0, `RETIRO CAJERO AUTOMATICO ${number(5)} SUC ${pick(PLACES)}`, "OUTFLOW", 100 * Math.ceil(random() * 50), null];
  }
  if (kind < 0.98) {
    return [1, "INTERESES GANADOS", "INFLOW", amount(5, 90), null];
  }
  return [0, `COMISION POR MANEJO DE CUENTA ${number(3)}`, "OUTFLOW", amount(10, 120), null];
}

/** The number-th payment of the bills that come each month, for as many bills as it needs. */
function bill(number) {
  const which = Math.floor(number / MONTHS);
  const [name, price] = MONTHLY[which % MONTHLY.length];
  const contract = which < MONTHLY.length ? "" : ` ${String.fromCharCode(65 + (which % 26))}${which}`;
  return [[0, `${name}${contract}`, "OUTFLOW", price + (which % 7), null], date(number % MONTHS, 2 + (which % 25))];
}

/** The number-th wage, on the 15th or at the month's end, from as many employers as it needs. */
function wage(number) {
  const [employer, half] = [Math.floor(number / (2 * MONTHS)), number % (2 * MONTHS)];
  const amount = 11_800 + 350 * employer + (half % 3) * 10.5;
  const text = `PAGO DE NOMINA ${EMPLOYERS[employer % EMPLOYERS.length]} ${String(employer).padStart(4, "0")}`;
  return [[0, text, "INFLOW", amount, null], date(Math.floor(half / 2), half % 2 === 0 ? 15 : 0)];
}

/** A day of the number-th month of the rows; 0 is the month's last. */
const date = (month, ofMonth) =>
  new Date(Date.UTC(2024, 6 + month + (ofMonth === 0 ? 1 : 0), ofMonth)).toISOString().slice(0, 10);

const day = (back) => new Date(Date.parse(REFERENCE_DATE) - back * 86_400_000).toISOString().slice(0, 10);

/** Belvo's request of so many transactions, as `POST /api/categorization/` takes it. */
export function request(count) {
  const random = generator(count);
  const [bills, wages] = [Math.floor(count * 0.14), Math.floor(count * 0.05)];
  const entries = [
    ...Array.from({ length: bills }, (_, number) => bill(number)),
    ...Array.from({ length: wages }, (_, number) => wage(number)),
    ...Array.from({ length: count - bills - wages }, () => [single(random), day(Math.floor(random() * DAYS))]),
  ].sort(([, one], [, other]) => (one < other ? -1 : one > other ? 1 : 0));
  const transactions = entries.map(([[account, description, type, amount, mcc], value_date], index) => ({
    transaction_id: `${index.toString(16).padStart(8, "0")}-7c1d-4b6e-9f30-6a2f8d1c4e55`,
    account_holder_type: "INDIVIDUAL",
    account_holder_id: HOLDER,
    account_id: ACCOUNTS[account].id,
    account_category: ACCOUNTS[account].category,
    value_date,
    description,
    type,
    amount,
    currency: "MXN",
    institution: INSTITUTION,
    mcc,
  }));
  return { language: "es", transactions };
}

/** The engines remember what they said of up to 8,192 descriptions. So many rows have more. */
const FORGOTTEN = 60_000;
const LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

/**
 * The same request for one turn after the other, with another word behind each description in each: so many that none is remembered when its turn
 * comes again. What is measured so is what new descriptions cost.
 */
export function turns(count) {
  const { language, transactions } = request(count);
  // Where one request has more than is remembered, nothing of it is known the next time.
  const number = count > FORGOTTEN ? 1 : Math.max(6, Math.ceil(FORGOTTEN / count));
  return Array.from({ length: number }, (_, turn) => {
    const word = [turn, Math.floor(turn / 20), 7].map((place) => LETTERS[place % 20]).join("");
    const rows = transactions.map((row) => ({ ...row, description: `${row.description} ${word}` }));
    return JSON.parse(JSON.stringify({ language, transactions: rows }));
  });
}

/** The same rows as Belvo's risk insights take them: of one user, with the accounts. */
export function user({ language, transactions }) {
  return {
    user_id: HOLDER,
    reference_date: REFERENCE_DATE,
    transactions_language: language,
    transactions,
    accounts: ACCOUNTS.map(({ id, category, balance }) => ({
      id,
      category,
      institution: INSTITUTION,
      balance,
      balance_date: REFERENCE_DATE,
      balance_currency: "MXN",
    })),
  };
}
