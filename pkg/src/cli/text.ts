const COLOURS = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code: number, text: string) => (COLOURS ? `\u001b[${code}m${text}\u001b[0m` : text);
export const dim = (text: string) => paint(2, text);
export const bold = (text: string) => paint(1, text);
export const green = (text: string) => paint(32, text);

/** Amounts as they are written where the currency is used. */
export function amounts(currency: string): (value: number) => string {
  const locales: Record<string, string> = { BRL: "pt-BR", MXN: "es-MX", COP: "es-CO", CLP: "es-CL", ARS: "es-AR", PEN: "es-PE" };
  const format = new Intl.NumberFormat(locales[currency] ?? "en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (value) => format.format(value);
}

/** Cut or filled up to that many characters. */
export function fit(text: string, width: number): string {
  const characters = [...text];
  return characters.length > width ? `${characters.slice(0, width - 1).join("")}…` : text + " ".repeat(width - characters.length);
}
