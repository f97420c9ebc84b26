// Verifies a published draw (双随机抽查公示): runs it again from its plan and seed. Shares no code with the kit that drew.
//   node tools/verify-draw.ts [FILE] [--commitment HEX]     default: standard input
// Prints `verified` (exit code 0), or the first thing that differs (1); 2: there is no JSON to verify.
// A plan, a seed and a commitment that were all made anew agree with each other: keep the commitment that was published before
// the draw, and give it with --commitment.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

interface Subject {
  readonly code: string;
  readonly riskClass: 'A' | 'B' | 'C' | 'D';
  readonly keyField?: string;
  readonly agencies: readonly string[];
}
interface Plan {
  readonly agencies: readonly { readonly code: string }[];
  readonly subjects: readonly Subject[];
  readonly inspectors: readonly {
    readonly id: string;
    readonly agency: string;
    readonly conflicts: readonly string[];
  }[];
  readonly ratios: Readonly<Record<Subject['riskClass'], { readonly permille: number }>>;
  readonly inspectorsPerVisit: number;
  readonly replacements: number;
  readonly keyFieldFloor: boolean;
}
interface Publication {
  readonly version: string;
  readonly plan: Plan;
  readonly planDigest: string;
  readonly commitment: string;
  readonly seed: string;
  readonly draw: { readonly replacements: readonly { subject: string; reason: string }[] };
  readonly digest: string;
}
interface Visit {
  readonly subject: string;
  readonly stratum: string;
  readonly agencies: readonly string[];
  readonly inspectors: readonly string[];
  readonly unstaffed?: { readonly reason: string; readonly agency?: string };
  readonly insteadOf?: string;
}

const VERSION = 'xinyong-draw-v1';
const REASONS = ['dissolved', 'moved', 'seasonal-closure'];

/** Something that does not hold. */
class Difference extends Error {}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Canonical JSON: no spaces, the members of objects in the order of the code units of their names (RFC 8785). */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}

function stratumOf({ ratios, keyFieldFloor }: Plan, subject: Subject): string {
  const own = ratios[subject.riskClass].permille;
  const raised = keyFieldFloor && subject.keyField !== undefined && own < ratios.B.permille;
  return raised ? `${subject.riskClass}-key` : subject.riskClass;
}

/** What the plan, the seed and the reasons of the replacements lead to. */
function drawAgain({ plan, seed, draw }: Publication): Json {
  const planDigest = sha256(canonical(plan));
  const hash = (...parts: readonly string[]): string =>
    sha256([VERSION, parts[0], seed, planDigest, ...parts.slice(1)].join('|'));

  const queues = new Map<string, { code: string; hash: string }[]>();
  for (const stratum of ['A', 'A-key', 'B', 'C', 'C-key', 'D', 'D-key']) queues.set(stratum, []);
  for (const subject of plan.subjects)
    queues
      .get(stratumOf(plan, subject))
      ?.push({ code: subject.code, hash: hash('subject', subject.code) });
  const strata = [...queues].flatMap(([stratum, queue]) => {
    if (queue.length === 0) return [];
    queue.sort((a, b) => (a.hash < b.hash ? -1 : 1));
    const permille = plan.ratios[stratum.endsWith('-key') ? 'B' : classOf(stratum)].permille;
    // Rounded up, in whole numbers.
    const drawn = (queue.length * permille - ((queue.length * permille) % 1000)) / 1000;
    const more = (queue.length * permille) % 1000 === 0 ? 0 : 1;
    return [{ stratum, permille, size: queue.length, drawn: drawn + more, queue }];
  });

  const visits: Visit[] = [];
  /** How many visits each inspector has. */
  const busy = new Map<string, number>();
  const count = ({ inspectors }: Visit, by: 1 | -1): void => {
    for (const id of inspectors) busy.set(id, (busy.get(id) ?? 0) + by);
  };
  const send = (visit: Visit): void => {
    visits.push(visit);
    count(visit, 1);
  };
  const agenciesOf = new Map(plan.subjects.map(({ code, agencies }) => [code, agencies]));
  const staff = (code: string): Omit<Visit, 'subject' | 'stratum' | 'insteadOf'> => {
    const agencies = agenciesOf.get(code) ?? [];
    const waiting = plan.inspectors
      .filter(({ conflicts }) => !conflicts.includes(code))
      .filter(({ agency }) => agencies.includes(agency))
      .map(({ id, agency }) => ({ id, agency, key: '', busy: busy.get(id) ?? 0 }));
    // By hash among those who have the fewest visits; the others are not hashed.
    const next = (from: typeof waiting): string | undefined => {
      const fewest = Math.min(...from.map((each) => each.busy));
      const [one] = from
        .filter((each) => each.busy === fewest)
        .map((each) => {
          each.key ||= hash('inspector', code, each.id);
          return each;
        })
        .sort((a, b) => (a.key < b.key ? -1 : 1));
      if (one) waiting.splice(waiting.indexOf(one), 1);
      return one?.id;
    };
    const sent: string[] = [];
    for (const agency of agencies) {
      const id = next(waiting.filter((each) => each.agency === agency));
      if (id === undefined)
        return {
          agencies,
          inspectors: [],
          unstaffed: { reason: 'agency-without-inspector', agency },
        };
      sent.push(id);
    }
    while (sent.length < plan.inspectorsPerVisit) {
      const id = next(waiting);
      if (id === undefined) break;
      sent.push(id);
    }
    return sent.length < plan.inspectorsPerVisit
      ? { agencies, inspectors: [], unstaffed: { reason: 'too-few-inspectors' } }
      : { agencies, inspectors: sent };
  };

  const first = strata
    .flatMap(({ stratum, drawn, queue }) =>
      queue.slice(0, drawn).map((each) => ({ ...each, stratum })),
    )
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  for (const { code, stratum } of first) send({ subject: code, stratum, ...staff(code) });

  const reserves = new Map(
    strata.map(({ stratum, drawn, queue }) => [
      stratum,
      queue.slice(drawn, drawn + plan.replacements).map(({ code }) => code),
    ]),
  );
  const left = new Map([...reserves].map(([stratum, codes]) => [stratum, [...codes]]));
  const replacements = draw.replacements.map(({ subject, reason }, index) => {
    const refuse = (why: string): Difference =>
      new Difference(`/draw/replacements/${index}: ${why}`);
    if (!REASONS.includes(reason)) throw refuse(`${reason} is no reason`);
    if (index >= plan.replacements) throw refuse(`only ${plan.replacements} are allowed`);
    const at = visits.findIndex((visit) => visit.subject === subject);
    const [gone] = at < 0 ? [] : visits.splice(at, 1);
    if (!gone) throw refuse(`${subject} was not drawn`);
    count(gone, -1);
    const by = left.get(gone.stratum)?.shift();
    if (by === undefined) throw refuse(`nobody is left in stratum ${gone.stratum}`);
    send({ subject: by, stratum: gone.stratum, ...staff(by), insteadOf: subject });
    return { subject, reason, by };
  });
  // It is made of nothing but JSON, which its types do not say.
  return {
    strata: strata.map(({ stratum, permille, size, drawn }) => ({
      stratum,
      permille,
      size,
      drawn,
      reserves: reserves.get(stratum) ?? [],
    })),
    visits,
    replacements,
  } as unknown as Json;
}

function classOf(stratum: string): Subject['riskClass'] {
  if (stratum === 'A' || stratum === 'B' || stratum === 'C' || stratum === 'D') return stratum;
  throw new Difference(`${stratum} is no class`);
}

/** What a plan may not be. */
function checkPlan(plan: Plan): void {
  const once = (what: string, codes: readonly string[]): ReadonlySet<string> => {
    const known = new Set<string>();
    for (const code of codes) {
      if (known.has(code)) throw new Difference(`/plan/${what}: ${code} is there twice`);
      if (!/^[A-Za-z0-9._-]{1,64}$/.test(code))
        throw new Difference(`/plan/${what}: ${JSON.stringify(code)} is no code`);
      known.add(code);
    }
    if (known.size === 0) throw new Difference(`/plan/${what}: there are none`);
    return known;
  };
  const whole = (what: string, value: number, least: number, most: number): void => {
    if (!Number.isSafeInteger(value) || value < least || value > most)
      throw new Difference(`/plan/${what}: ${value} is not from ${least} to ${most}`);
  };
  const agencies = once(
    'agencies',
    plan.agencies.map(({ code }) => code),
  );
  once(
    'subjects',
    plan.subjects.map(({ code }) => code),
  );
  const inspectors = once(
    'inspectors',
    plan.inspectors.map(({ id }) => id),
  );
  for (const { code, agencies: own, riskClass } of plan.subjects) {
    classOf(riskClass);
    if (own.length === 0 || own.some((agency) => !agencies.has(agency)))
      throw new Difference(`/plan/subjects: the agencies of ${code} are not in the plan`);
  }
  for (const { id, agency } of plan.inspectors)
    if (!agencies.has(agency))
      throw new Difference(`/plan/inspectors: the agency of ${id} is not in the plan`);
  for (const [riskClass, { permille }] of Object.entries(plan.ratios))
    whole(`ratios/${riskClass}`, permille, 0, 1000);
  whole('inspectorsPerVisit', plan.inspectorsPerVisit, 1, inspectors.size);
  whole('replacements', plan.replacements, 0, Number.MAX_SAFE_INTEGER);
}

/** The first place in which what was published is not what it must be. */
function compare(found: unknown, wanted: unknown, path: string): void {
  if (canonical(found) === canonical(wanted)) return;
  if (isObject(found) && isObject(wanted))
    for (const key of Object.keys({ ...wanted, ...found }))
      compare(found[key], wanted[key], `${path}/${key}`);
  const say = (value: unknown): string => (value === undefined ? 'nothing' : canonical(value));
  throw new Difference(`${path}: ${say(found)}, must be ${say(wanted)}`);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function verify(publication: Publication, kept: string | undefined): void {
  const { version, plan, seed, commitment, digest, ...rest } = publication;
  compare(version, VERSION, '/version');
  if (kept !== undefined) compare(commitment, kept, '/commitment');
  if (!/^[0-9a-f]{64}$/.test(seed)) throw new Difference('/seed: not 64 digits of hex');
  const planDigest = sha256(canonical(plan));
  compare(publication.planDigest, planDigest, '/planDigest');
  compare(commitment, sha256(`${VERSION}|${planDigest}|${seed}`), '/commitment');
  checkPlan(plan);
  compare(publication.draw, drawAgain(publication), '/draw');
  const content = canonical({ version, plan, seed, commitment, ...rest });
  compare(digest, sha256(content), '/digest');
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { commitment: { type: 'string' } },
  });
  const read: unknown = JSON.parse(readFileSync(positionals[0] ?? 0, 'utf8'));
  try {
    // Whatever else it is makes one of the checks fail.
    verify(read as Publication, values.commitment);
    console.log('verified');
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    console.log(error instanceof Difference ? said : `not a publication of a draw: ${said}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
