import { signal } from "@preact/signals";
import type { ComponentType, VNode } from "preact";
import { useEffect } from "preact/hooks";
import { words } from "../i18n/index.js";

const loaders: (() => Promise<unknown>)[] = [];

/** A component whose code comes when it is first shown, or when the page has nothing else to do; `meanwhile` stands in its place. */
export function lazy<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: VNode | null = <Waiting />,
): ComponentType<P> {
  const loaded = signal<ComponentType<P> | undefined>(undefined);
  const get = async () => {
    loaded.value = await load();
  };
  loaders.push(get);
  return (props: P) => {
    const Loaded = loaded.value;
    useEffect(() => {
      if (!Loaded) {
        get();
      }
    }, [Loaded]);
    return Loaded ? <Loaded {...props} /> : meanwhile;
  };
}

/** Loads what was not loaded yet, so that nothing has to be fetched once the user has opened a file. */
export async function loadAll(): Promise<void> {
  for (const load of loaders) {
    await load();
  }
}

/** A place that is kept for what comes. */
export function Waiting() {
  return (
    <div class="card waiting" role="status">
      <span class="visually-hidden">{words.value.loading}</span>
      <span class="waiting-line" />
      <span class="waiting-line" />
      <span class="waiting-block" />
    </div>
  );
}
