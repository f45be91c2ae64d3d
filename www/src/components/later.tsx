import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { afterPaint } from "../after-paint.js";

/**
 * Part of a screen that is drawn after `turns` paints: what is large comes piece by piece, so that the page hears its user in
 * between. `meanwhile` keeps its place.
 */
export function Later({
  turns = 1,
  meanwhile,
  children,
}: {
  turns?: number;
  meanwhile?: ComponentChildren;
  children: ComponentChildren;
}) {
  const [left, setLeft] = useState(turns);
  useEffect(() => (left > 0 ? afterPaint(() => setLeft(left - 1)) : undefined), [left]);
  return <>{left > 0 ? meanwhile : children}</>;
}

/** How many of a long list are drawn by now: `atOnce` more with every paint. */
export function useInTurn(all: number, atOnce: number): number {
  const [drawn, setDrawn] = useState(atOnce);
  useEffect(() => (drawn < all ? afterPaint(() => setDrawn(drawn + atOnce)) : undefined), [drawn, all, atOnce]);
  return Math.min(drawn, all);
}
