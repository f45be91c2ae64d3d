// Timing, turn by turn: what the machine does beside hits every task. No imports: it runs in every runtime.

/** The median, and the quartiles around it. */
export function spread(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5), low: at(0.25), high: at(0.75), runs: sorted.length };
}

/** How long a number of transactions is measured: where one round takes seconds, there are few. */
export function options(count, milliseconds) {
  return { milliseconds: Number(milliseconds ?? 1500), ...(count > 10_000 ? { rounds: 3, warmUp: 1 } : {}) };
}

/**
 * Runs the tasks in turn, at least `rounds` times and until the time is over. Short tasks are repeated within a turn, so that it takes about
 * `turn` milliseconds: clocks are coarse. `clock` gives milliseconds. Gives milliseconds a run, and the ratio of each to `parse` in the same turn.
 */
export function measure(tasks, { rounds = 5, milliseconds = 1500, turn = 1, warmUp = 3, clock = () => performance.now() } = {}) {
  const names = Object.keys(tasks);
  const repeats = {};
  const times = {};
  let kept = 0;
  for (const name of names) {
    for (let warm = 0; warm < warmUp; warm++) {
      kept += tasks[name]();
    }
    repeats[name] = 1;
    for (let took = 0; took < turn && repeats[name] < 65_536; repeats[name] *= took < turn ? 2 : 1) {
      const start = clock();
      for (let time = 0; time < repeats[name]; time++) {
        kept += tasks[name]();
      }
      took = clock() - start;
    }
    times[name] = [];
  }
  const end = performance.now() + milliseconds;
  for (let round = 0; round < rounds || performance.now() < end; round++) {
    for (const name of names) {
      const start = clock();
      for (let time = 0; time < repeats[name]; time++) {
        kept += tasks[name]();
      }
      times[name].push((clock() - start) / repeats[name]);
    }
  }
  const figures = {};
  for (const name of names) {
    const ratios = times[name].map((time, round) => time / times.parse[round]);
    figures[name] = { milliseconds: spread(times[name]), vs_json_parse: spread(ratios) };
  }
  return { figures, kept };
}

/** The figures of what `tasks` gives: of new descriptions, then of those that were met before. */
export function measureBoth({ tasks, again }, how) {
  const { figures } = measure(tasks, how);
  const { parse: _, ...known } = measure(again, how).figures;
  return { ...figures, ...known };
}
