import { type CategorizationRequest, type CategorizedTransaction, enrich, init } from "belvo-wasm";
import { useEffect, useState } from "react";

/** What became of the rows: still loading, categorized, or an error that says which row is wrong. */
export type Categorized =
  | { state: "loading" }
  | { state: "ready"; transactions: CategorizedTransaction[] }
  | { state: "failed"; error: Error };

/**
 * Categorizes transactions in the page. WebAssembly is loaded with the first use. Give the same `request` object while the rows are the same
 * (`useMemo`, or state): another object is categorized again.
 */
export function useCategorized(request: CategorizationRequest): Categorized {
  const [result, setResult] = useState<Categorized>({ state: "loading" });
  useEffect(() => {
    let current = true;
    init()
      .then(() => enrich.categorize(request).transactions)
      .then(
        (transactions) => current && setResult({ state: "ready", transactions }),
        (error: Error) => current && setResult({ state: "failed", error }),
      );
    return () => {
      current = false;
    };
  }, [request]);
  return result;
}
