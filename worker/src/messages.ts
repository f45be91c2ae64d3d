/** What the Queue carries. At most 128 KB: nothing but hints that something changed at Belvo. */
export type Message =
  /** A webhook, its body as it came. */
  | { kind: "webhook"; body: string; received: string }
  /** Compare all that is here of a link with what Belvo lists. */
  | { kind: "reconcile"; link: string; run: string };
