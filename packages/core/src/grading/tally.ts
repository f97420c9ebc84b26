import type { Day } from '../calendar/day.ts';
import type { Counting } from './counting.ts';
import type { FactId } from './fact-slots.ts';
import type { Unsettled } from './unsettled.ts';

/** Records that count alike, and how many they are. */
interface Alike {
  /** In what they count whatever their class or field turns out to be. */
  readonly settled: readonly FactId[];
  /** What depends on it; a single empty list where nothing does. */
  readonly alternatives: Unsettled;
  times: number;
}

/**
 * What counts on a day, record by record, brought from one day to the next: thousands of records are graded on every day
 * on which one of them changes without being read again each time.
 */
export class Tally {
  readonly #alike = new Map<string, Alike>();
  readonly #keys = new Map<Counting, string>();

  /** Counts a record as it counts on a day, and no longer as before. */
  count(counting: Counting, day: Day): void {
    const before = this.#alike.get(this.keyOf(counting));
    if (before) before.times -= 1;
    const lists = counting.alternatives.map((spans) =>
      spans.filter(({ from, until }) => from <= day && day < until).map(({ fact }) => fact),
    );
    // Alternatives that come to the same are one.
    const distinct = new Map(lists.map((list) => [list.toSorted().join(), list]));
    const key = [...distinct.keys()].join('|');
    this.#keys.set(counting, key);
    const now = this.#alike.get(key);
    if (now) now.times += 1;
    else this.#alike.set(key, { ...splitOf([...distinct.values()]), times: 1 });
  }

  /** How a record counts: those of one key count alike. */
  keyOf(counting: Counting): string {
    return this.#keys.get(counting) ?? '';
  }

  /** Adds what is settled to the counts of known facts, and gives what is not; one record of a key may be left out. */
  addTo(counts: Map<FactId, number>, without?: string): readonly Unsettled[] {
    const unsettled: Unsettled[] = [];
    for (const [key, { settled, alternatives, times }] of this.#alike) {
      const counted = key === without ? times - 1 : times;
      for (const fact of settled) {
        const count = counts.get(fact);
        if (count !== undefined) counts.set(fact, count + counted);
      }
      if (alternatives.length > 1)
        for (let index = 0; index < counted; index += 1) unsettled.push(alternatives);
    }
    return unsettled;
  }
}

/** A serious penalty in a field that nobody stated is certainly a serious penalty. */
function splitOf(lists: Unsettled): Omit<Alike, 'times'> {
  const [first = [], ...others] = lists;
  const settled = first.filter((fact) => others.every((each) => each.includes(fact)));
  return {
    settled,
    alternatives: lists.map((each) => each.filter((fact) => !settled.includes(fact))),
  };
}
