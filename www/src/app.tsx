import { useEffect, useRef } from "preact/hooks";
import { CurrencyQuestion } from "./components/currency.js";
import { DropOverlay } from "./components/drop-overlay.js";
import { Footer, Header } from "./components/frame.js";
import { HowItWorks } from "./components/how.js";
import { lazy } from "./components/lazy.js";
import { ResultView } from "./components/result.js";
import { TroubleNotice } from "./components/trouble.js";
import { Welcome } from "./components/welcome.js";
import { Working } from "./components/working.js";
import { listen } from "./drop.js";
import { words } from "./i18n/index.js";
import { place } from "./place.js";
import { announcement, type Screen, screen } from "./state.js";

const Connect = lazy(async () => (await import("./connect/connect.js")).Connect);

export function App() {
  useEffect(listen, []);
  const isConnecting = place.value === "connect";
  return (
    <>
      <a class="skip" href="#main">
        {words.value.skip}
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        {isConnecting ? <Connect /> : <Focused shown={screen.value} />}
      </main>
      {!isConnecting && screen.value.kind !== "result" && <HowItWorks />}
      <Footer />
      <p class="visually-hidden" role="status">
        {announcement.value}
      </p>
      <DropOverlay />
    </>
  );
}

/**
 * The screen, with the focus on its heading when it replaces another: the button that had it is gone.
 */
function Focused({ shown }: { shown: Screen }) {
  const place = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) {
      place.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    }
    isFirst.current = false;
  }, [shown]);
  return (
    <div ref={place} class={`screen screen-${shown.kind}`}>
      <Content shown={shown} />
    </div>
  );
}

function Content({ shown }: { shown: Screen }) {
  switch (shown.kind) {
    case "empty":
      return <Welcome />;
    case "working":
      return <Working {...shown} />;
    case "trouble":
      return <TroubleNotice trouble={shown.trouble} />;
    case "currency":
      return <CurrencyQuestion name={shown.name} />;
    case "result":
      return <ResultView summary={shown.summary} />;
  }
}
