"use client";

// A page: the WebAssembly is loaded when it is first needed, and the rows stay in the tab.

import { enrich, init } from "belvo-wasm";
import { useEffect, useState } from "react";
import { rows } from "../lib/rows.js";

export default function Page() {
  const [transactions, setTransactions] = useState([]);
  useEffect(() => {
    init().then(() => setTransactions(enrich.categorize({ language: "es", transactions: rows }).transactions));
  }, []);
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
