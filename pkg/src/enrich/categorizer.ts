import { run } from "../engines.js";
import { invalidInput } from "../errors.js";
import type {
  CategorizationRequest,
  CategorizationResponse,
  Category,
  Direction,
  EnrichableAccount,
  Merchant,
  Subcategory,
} from "../generated/model.js";
import { type CategorizeOptions, categorizeWith } from "./categorize.js";

/** A merchant of your own. */
export interface OwnMerchant {
  /** Its name, as you want to read it. Descriptions are searched for it, too. */
  name: string;
  /** What a payment to it is. */
  category: Category;
  /** The finer reading, one of the category's. */
  subcategory?: Subcategory | null;
  /** Its site. */
  website?: string | null;
  /** Address of a picture. */
  logo?: string | null;
  /**
   * Other names that descriptions have for it. They count as whole words; case, accents, punctuation and spaces make no
   * difference. With `*` at its end the last word may go on.
   */
  aliases?: string[];
}

/** A rule of your own: what descriptions with one of these phrases are. */
export interface OwnRule {
  /** Phrases, written as {@link OwnMerchant.aliases} are. */
  phrases: string[];
  /** What such a transaction is. */
  category: Category;
  /** The finer reading, one of the category's. */
  subcategory?: Subcategory | null;
  /** Only for this direction. */
  type?: Direction;
  /** Only for this kind of account. */
  account_category?: EnrichableAccount;
}

/** Merchants and rules of your own: plain JSON, to be kept wherever you keep what belongs to a tenant. */
export interface OwnRules {
  merchants?: OwnMerchant[];
  rules?: OwnRule[];
}

/** A transaction that somebody corrected. */
export interface Correction {
  /** The bank's text. */
  description: string;
  /** What it is. */
  category: Category;
  /** The finer reading, one of the category's. */
  subcategory?: Subcategory | null;
  /** Who was paid, where that should be known from now on. */
  merchant?: string | null;
}

/**
 * The local categorization with merchants and rules of your own, which decide over everything else: the longest phrase
 * first, of equally long ones a rule's, then the last. What they say is taken as it is, with a confidence of 1.
 *
 * @example
 * const categorizer = new Categorizer({ rules: [{ phrases: ["cuota club"], category: "Home & Life" }] });
 * categorizer.learn([{ description: "POS 8831 TORTAS XYZZY", category: "Food & Groceries", merchant: "Tortas Xyzzy" }]);
 * const { transactions } = categorizer.categorize({ language: "es", transactions: mine });
 * await store.put("tenant-1", JSON.stringify(categorizer)); // and later: new Categorizer(JSON.parse(text))
 */
export class Categorizer {
  #own: string;
  #merchants: Merchant[] = [];

  /**
   * @throws {InvalidInputError} naming the index and the field that is wrong: `rules[2].category`.
   * @throws {NotInitializedError} in a browser, before `await init()`.
   */
  constructor(own: OwnRules = {}) {
    if (own === null || typeof own !== "object") {
      throw invalidInput("own", "must be an object with `merchants` and `rules`");
    }
    this.#own = run((part) => part.ownRules(JSON.stringify(own)));
    this.#remember();
  }

  /** As `enrich.categorize`, with what is your own. */
  categorize(request: CategorizationRequest, options: CategorizeOptions = {}): CategorizationResponse {
    return categorizeWith(request, options, this.#own, this.#merchants);
  }

  /**
   * Learns from corrected transactions. Of a description counts what names somebody, without numbers, dates and the bank's
   * words: it becomes an alias of the merchant, or, where none is given, a phrase of a rule. What was learnt of the same
   * words before is replaced.
   *
   * @throws {InvalidInputError} naming the index and the field: `corrections[0].description` where nothing in it names
   * anybody. Nothing is learnt then.
   */
  learn(corrections: readonly Correction[]): void {
    if (!Array.isArray(corrections)) {
      throw invalidInput("corrections", "must be an array");
    }
    this.#own = run((part) => part.learnRules(this.#own, JSON.stringify(corrections)));
    this.#remember();
  }

  /** All merchants and rules, with what was learnt: what the constructor takes. A copy. */
  export(): Required<OwnRules> {
    return JSON.parse(this.#own);
  }

  /** For `JSON.stringify`: the same as {@link Categorizer.export}. */
  toJSON(): Required<OwnRules> {
    return this.export();
  }

  #remember(): void {
    this.#merchants = this.export().merchants.map(({ name, website, logo }) => ({
      logo: logo ?? null,
      website: website ?? null,
      merchant_name: name,
    }));
  }
}
