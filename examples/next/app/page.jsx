// A server component: categorized where it is rendered, no WebAssembly is sent to the page.

import { enrich } from "belvo-wasm";
import { rows } from "../lib/rows.js";

export const dynamic = "force-dynamic";

export default function Page() {
  const { transactions } = enrich.categorize({ language: "es", transactions: rows });
  return (
    <ul>
      {transactions.map(({ transaction_id, description, category }) => (
        <li key={transaction_id}>
          {description}: {category}
        </li>
      ))}
    </ul>
  );
}
