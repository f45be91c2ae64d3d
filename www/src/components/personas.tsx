import { words } from "../i18n/index.js";
import { open } from "../state.js";

const LIVES = ["salaried", "freelancer", "driver", "pensioner", "business", "indebted", "new"];

/** Those whom the sandbox can invent, by country. */
const PEOPLE: Record<string, string[]> = {
  MX: LIVES.map((life) => `${life}_mx`),
  BR: ["clt", ...LIVES.slice(1)].map((life) => `${life}_br`),
  CO: ["salaried", "freelancer", "pensioner", "new"].map((life) => `${life}_co`),
};

/** Invented people, whose accounts and jobs are known. */
export function Personas({ withRecord = false }: { withRecord?: boolean }) {
  const { welcome: t, countries, lives } = words.value;
  const shown = Object.entries(PEOPLE).filter(([country]) => !withRecord || country !== "CO");
  return (
    <section class="samples personas" aria-labelledby="personas-title">
      <h2 id="personas-title" class={withRecord ? "visually-hidden" : undefined}>
        {t.personas}
      </h2>
      <dl>
        {shown.map(([country, people]) => (
          <div key={country} class="persona-row">
            <dt>{countries[country]}</dt>
            <dd>
              {people
                .filter((life) => !withRecord || !life.startsWith("business"))
                .map((life) => (
                  <button key={life} type="button" class="persona" data-sample={life} onClick={() => open({ name: life, life })}>
                    {lives[life.slice(0, life.indexOf("_"))]}
                  </button>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
