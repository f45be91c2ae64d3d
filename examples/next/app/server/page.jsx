// A server component, on Node's runtime: the rows stay on the server, the page is sent with what was found, and no WebAssembly goes along.

import { enrich } from "belvo-wasm";
import { rows } from "../../lib/rows.js";

// With each request; without this line, once, when the project is built.
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
