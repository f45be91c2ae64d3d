import type { CategorizationRequest } from "belvo-wasm";
import { StrictMode, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { useCategorized } from "./use-categorized";

function App() {
  const [text, setText] = useState("OXXO INSURGENTES\nNETFLIX.COM\nPAGO DE NOMINA EMPRESA SA");
  const request = useMemo<CategorizationRequest>(
    () => ({
      language: "es",
      transactions: text.split("\n").map((description, index) => ({
        transaction_id: `line-${index + 1}`,
        account_holder_type: "INDIVIDUAL",
        account_holder_id: "me",
        account_id: "account",
        account_category: "CHECKING_ACCOUNT",
        value_date: "2026-01-15",
        description,
        type: description.includes("NOMINA") ? "INFLOW" : "OUTFLOW",
        amount: 100,
        currency: "MXN",
        institution: "bank",
      })),
    }),
    [text],
  );
  const result = useCategorized(request);
  return (
    <main>
      <label>
        Descriptions, one a line
        <textarea value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {result.state === "failed" && <p role="alert">{result.error.message}</p>}
      {result.state === "ready" && (
        <ul>
          {result.transactions.map(({ transaction_id, description, category, merchant }) => (
            <li key={transaction_id}>
              {description}: {category} {merchant && `(${merchant.merchant_name})`}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
