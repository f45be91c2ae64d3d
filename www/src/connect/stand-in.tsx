/**
 * A stand-in for the script of Belvo's widget, for where there is no network: the same global, the same options, the same callbacks. It talks to
 * the Worker, where Belvo's own talks to Belvo.
 */

import { render } from "preact";
import { StandInWidget } from "./widget.js";

interface Options {
  callback?: (link: string, institution: string) => void;
  onExit?: (data: object) => void;
  onEvent?: (data: object) => void;
}

/** Belvo's script draws into the element that has this id. */
const CONTAINER = "belvo";

function createWidget(_access: string, { callback, onExit, onEvent }: Options) {
  return {
    build() {
      const place = document.getElementById(CONTAINER);
      if (!place) {
        throw new Error(`There is no element #${CONTAINER}.`);
      }
      const close = () => render(null, place);
      render(
        <StandInWidget
          onLinked={(link, institution) => {
            close();
            callback?.(link, institution);
          }}
          onExit={() => {
            close();
            onExit?.({ last_encountered_error: null, meta_data: {} });
          }}
          onEvent={(eventName) => onEvent?.({ eventName, meta_data: {} })}
        />,
        place,
      );
    },
  };
}

(globalThis as { belvoSDK?: object }).belvoSDK ??= { createWidget };
