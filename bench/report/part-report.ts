/** What must hold, and what was measured. */
export interface Floor {
  readonly what: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** Null where it could not be measured here. */
  readonly value: number | null;
  /** Middle half of the rounds. */
  readonly spread?: readonly [number, number];
  /** `x` for ratios. */
  readonly unit: string;
  /** What is aimed at beyond it. */
  readonly aim?: string;
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What one part of the measurement found. */
export interface PartReport {
  readonly title: string;
  readonly notes: readonly string[];
  readonly tables: readonly Table[];
  readonly floors: readonly Floor[];
  /** Cost in nanoseconds a decision, for the first chart. */
  readonly costs?: readonly (readonly [string, number])[];
  /** Nanoseconds a subject by number of subjects, for the second chart. */
  readonly growth?: readonly {
    readonly name: string;
    readonly points: readonly (readonly [number, number])[];
  }[];
}

/** Hands a report to the process that asked for it. */
export function deliver(report: PartReport): void {
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
