import { dayOf, isoOf } from '../calendar/day.ts';
import { isPeriod } from '../calendar/period.ts';
import { contradicts } from './contradicts.ts';
import { endOf, meets } from './dated.ts';
import { printsArticle, type Instrument } from './instrument.ts';
import { overreachOf, type Overreach } from './overreach.ts';
import type {
  BandRow,
  ClassRow,
  Consequence,
  Dated,
  DatedValue,
  Overlay,
  Pack,
  Param,
  ParamValue,
  Patch,
  Rule,
} from './pack.ts';
import { digestOf } from './resolve.ts';
import { factsOf, not, paramsOf, type Test } from './test.ts';

/** What is wrong with a pack or an overlay; words in `@xinyong/core/text`. */
export type LawProblemCode =
  /** Nothing is in force between two values of one parameter. */
  | 'gap'
  /** Two values are in force on one day. */
  | 'overlap'
  /** `to` is not after `from`. */
  | 'empty-time'
  /** Bands do not begin at 0, leave a gap, overlap, or end. */
  | 'bands'
  /** A value is not of the parameter's unit. */
  | 'unit'
  | Overreach['code']
  /** Two overlays of one place change the same thing differently. */
  | 'double-patch'
  /** A row or rule that no facts can bring into play, or a rule that none can hold or none fail. */
  | 'never-fires'
  /** A parameter that nothing reads, or a test that reads one that is never in force then. */
  | 'unread'
  | 'unknown-param'
  | 'unknown-target'
  /** A fact, class or refusal code that nobody else knows: most likely a slip of the pen. */
  | 'unknown-fact'
  | 'unknown-class'
  | 'unknown-refusal'
  /** A kind of consequence, or a value of one, that the pack does not know. */
  | 'unknown-consequence'
  /** A document, overlay or row that is there already under the same id. */
  | 'redefined'
  /** The overlay was written against another version of the text that it changes. */
  | 'stale-target'
  | 'missing-citation'
  /** An article number that was not read (条号待核). */
  | 'unread-article'
  /** An overlay adds a rule that a reader would know by its id alone. */
  | 'untitled';

/** One finding of {@link checkLaw}. */
export interface LawProblem {
  readonly code: LawProblemCode;
  /** Id of the pack or overlay. */
  readonly in: string;
  /** Id of the parameter, rule or row. */
  readonly at: string;
  readonly from?: string;
}

/** Everything that can be seen to be wrong before anything is decided. An empty list lets the law be used. */
export function checkLaw(pack: Pack, overlays: readonly Overlay[] = []): readonly LawProblem[] {
  const own = overlays.filter(({ base }) => base === pack.id);
  const instruments = new Map(
    [pack, ...own].flatMap((each) => each.instruments).map((each) => [each.id, each]),
  );
  const problems: LawProblem[] = [];
  const note = (code: LawProblemCode, place: string, at: string, from?: string): void => {
    problems.push({ code, in: place, at, ...(from && { from }) });
  };

  const replaced = new Set(
    own.flatMap(({ patches }) =>
      patches.flatMap((patch) => (patch.op === 'replace-rule' ? [patch.rule.id] : [])),
    ),
  );
  const everyRule = [...pack.rules.filter(({ id }) => !replaced.has(id)), ...own.flatMap(rulesOf)];
  const everyRow = [...pack.classifications.flatMap(({ rows }) => rows), ...own.flatMap(rowsOf)];
  const everyConsequence = [...(pack.consequences ?? []), ...own.flatMap(consequencesIn)];
  const everyTested = [...everyRule, ...everyRow, ...everyConsequence];
  /** Whose rule, row or consequence it is. */
  const owner = new Map<Dated, string>(
    own.flatMap((overlay) => testedIn(overlay).map((each) => [each, overlay.id] as const)),
  );
  const ownerOf = (each: Dated): string => owner.get(each) ?? pack.id;
  const classesOf = (fact: string): readonly string[] =>
    pack.classifications.find((each) => each.fact === fact)?.values ?? [];
  const readBy = (test: Test): readonly string[] =>
    paramsOf(test).flatMap(({ param, by }) =>
      by === undefined ? [param] : classesOf(by).map((value) => `${param}.${value}`),
    );

  for (const param of pack.params) {
    checkDates(param.values, (code, value) => note(code, pack.id, param.id, value.from));
    for (const value of param.values) checkValue(param, value, pack.id, note);
  }
  for (const { rows, values } of pack.classifications)
    for (const row of rows) checkRow(row, values, pack.id, note);
  for (const dated of [...everyTested, ...pack.params.flatMap(({ values }) => values)])
    checkCitation(dated, instruments, (code) =>
      note(code, ownerOf(dated), idOf(dated), dated.from),
    );

  for (const each of everyTested) {
    const tests = 'test' in each ? [each.test, ...(each.when ? [each.when] : [])] : [each.when];
    if (endOf(each) <= dayOf(each.from)) note('empty-time', ownerOf(each), each.id, each.from);
    if (endOf(each) <= dayOf(pack.from) || isIdle(each))
      note('never-fires', ownerOf(each), each.id);
    for (const { param, by } of tests.flatMap(paramsOf))
      if (
        !pack.params.some(({ id }) =>
          by === undefined ? id === param : id.startsWith(`${param}.`),
        )
      )
        note('unknown-param', ownerOf(each), each.id);
  }
  for (const [param, from] of gaps(pack)) note('gap', pack.id, param, from);
  // Places that are not in each other may replace the same rule; whether two of one chain do is looked at with the patches.
  const added = own.flatMap(({ patches }) =>
    patches.flatMap((patch) => (patch.op === 'add-rule' ? [patch.rule] : [])),
  );
  for (const name of [...doubles([...pack.rules, ...added]), ...doubles(pack.consequences ?? [])])
    note('overlap', pack.id, name);
  for (const each of everyConsequence)
    if (!pack.vocabulary?.consequences?.[each.kind]?.values.includes(each.value))
      note('unknown-consequence', ownerOf(each), each.id);

  const { facts, refusals } = vocabularyOf(pack);
  for (const overlay of own) {
    checkOverlay(pack, overlay, note);
    for (const patch of overlay.patches)
      if (patch.op === 'set-param')
        for (const value of patch.values)
          checkCitation(value, instruments, (code) =>
            note(code, overlay.id, patch.param, value.from),
          );
    for (const each of testedIn(overlay)) {
      const tests = 'test' in each ? [each.test, ...(each.when ? [each.when] : [])] : [each.when];
      for (const test of tests) {
        if (factsOf(test).some((fact) => !facts.has(fact)))
          note('unknown-fact', overlay.id, each.id);
        if (classesNamed(test).some(([fact, value]) => isOtherClass(pack, fact, value)))
          note('unknown-class', overlay.id, each.id);
      }
      if ('onFail' in each && !refusals.has(each.onFail.refusal))
        note('unknown-refusal', overlay.id, each.id);
    }
  }
  for (const [where, id] of redefined(pack, own)) note('redefined', where, id);
  for (const [target, where] of doublePatches(own)) note('double-patch', where, target);

  const read = new Set(
    everyTested
      .flatMap((each) => ('test' in each ? [each.test, each.when] : [each.when]))
      .flatMap((test) => (test ? readBy(test) : [])),
  );
  const direct = new Set(pack.readDirectly);
  for (const { id } of pack.params)
    if (!read.has(id) && !direct.has(id.split('.')[0] ?? id)) note('unread', pack.id, id);
  return problems;
}

/** Parameters that are not in force on a day on which a rule, or a class that a row gives, needs them. */
function gaps({
  params,
  classifications,
  rules,
  readDirectly,
}: Pack): readonly (readonly [string, string])[] {
  const rows = classifications.flatMap(({ rows }) => rows);
  const reads = rules.flatMap((rule) => paramsOf(rule.test).map((ref) => ({ ...ref, rule })));
  return params.flatMap(({ id, values }) => {
    // A parameter without any value is left to smaller places.
    if (values.length === 0) return [];
    const [family = id, ...rest] = id.split('.');
    const ofClass = rest.join('.');
    const byClass =
      ofClass !== '' &&
      (readDirectly.includes(family) || reads.some(({ param, by }) => by && param === family));
    const needed: readonly Dated[] = byClass
      ? rows.filter((row) => !('bands' in row) && row.value === ofClass)
      : reads.filter(({ param, by }) => param === id && !by).map(({ rule }) => rule);
    return needed.flatMap((need) => {
      const hole = firstUncovered(need, values);
      return hole === undefined ? [] : [[id, isoOf(hole)] as const];
    });
  });
}

/** The first day of a time that no value covers. */
function firstUncovered(need: Dated, values: readonly DatedValue[]): number | undefined {
  let day = dayOf(need.from);
  for (const value of values.toSorted((a, b) => dayOf(a.from) - dayOf(b.from)))
    if (dayOf(value.from) <= day && day < endOf(value)) day = endOf(value);
  return day < endOf(need) ? day : undefined;
}

type Note = (code: LawProblemCode, place: string, at: string, from?: string) => void;

const idOf = (dated: Dated): string =>
  'id' in dated && typeof dated.id === 'string' ? dated.id : dated.cite.doc;

const rowsOf = ({ patches }: Overlay): readonly (ClassRow | BandRow)[] =>
  patches.flatMap((patch) => (patch.op === 'add-row' ? [patch.row] : []));

const consequencesIn = ({ patches }: Overlay): readonly Consequence[] =>
  patches.flatMap((patch) => (patch.op === 'add-consequence' ? [patch.consequence] : []));

/** Everything of an overlay that a test decides about. */
const testedIn = (overlay: Overlay): readonly (Rule | ClassRow | BandRow | Consequence)[] => [
  ...rulesOf(overlay),
  ...rowsOf(overlay),
  ...consequencesIn(overlay),
];

/** The facts and refusal codes that the nation's law uses or leaves to places; another is most likely misspelt. */
function vocabularyOf({ rules, classifications, consequences, vocabulary }: Pack): {
  facts: ReadonlySet<string>;
  refusals: ReadonlySet<string>;
} {
  const tests = [
    ...rules.flatMap(({ test, when }) => [test, ...(when ? [when] : [])]),
    ...classifications.flatMap(({ rows }) => rows.map(({ when }) => when)),
    ...(consequences ?? []).map(({ when }) => when),
  ];
  return {
    facts: new Set([
      ...tests.flatMap(factsOf),
      ...classifications.map(({ fact }) => fact),
      ...(vocabulary?.facts ?? []),
    ]),
    refusals: new Set([
      ...rules.map(({ onFail }) => onFail.refusal),
      ...(vocabulary?.refusals ?? []),
    ]),
  };
}

/** Every comparison of a fact with a word. */
function classesNamed(test: Test): readonly (readonly [string, string])[] {
  switch (test.op) {
    case 'is':
      return typeof test.value === 'string' ? [[test.fact, test.value]] : [];
    case 'one-of':
      return test.values.map((value) => [test.fact, value] as const);
    case 'all':
    case 'any':
      return test.of.flatMap(classesNamed);
    case 'not':
      return classesNamed(test.of);
    case 'includes':
    case 'only':
    case 'below':
    case 'elapsed':
    case 'established':
      return [];
  }
}

const isOtherClass = ({ classifications }: Pack, fact: string, value: string): boolean =>
  classifications.some((each) => each.fact === fact && !each.values.includes(value));

/** Ids used twice: whoever redefines a document changes the law of everybody who cites it. */
function redefined(
  pack: Pack,
  overlays: readonly Overlay[],
): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const instruments = new Map(pack.instruments.map((each) => [each.id, digestOf(each)]));
  const ids = new Set<string>([pack.id]);
  const rows = new Set(pack.classifications.flatMap((each) => each.rows.map(({ id }) => id)));
  for (const overlay of overlays) {
    if (ids.has(overlay.id)) found.push([overlay.id, overlay.id]);
    ids.add(overlay.id);
    for (const each of overlay.instruments) {
      const digest = digestOf(each);
      if ((instruments.get(each.id) ?? digest) !== digest) found.push([overlay.id, each.id]);
      instruments.set(each.id, digest);
    }
    for (const { id } of rowsOf(overlay)) {
      if (rows.has(id)) found.push([overlay.id, id]);
      rows.add(id);
    }
  }
  return found;
}

const rulesOf = ({ patches }: Overlay): readonly Rule[] =>
  patches.flatMap((patch) =>
    patch.op === 'add-rule' || patch.op === 'replace-rule' ? [patch.rule] : [],
  );

/** Consecutive values of one parameter: sorted, without overlap, and without a hole between two of them. */
function checkDates(
  values: readonly DatedValue[],
  report: (code: LawProblemCode, value: DatedValue) => void,
): void {
  for (const value of values) if (endOf(value) <= dayOf(value.from)) report('empty-time', value);
  const sorted = values.toSorted((a, b) => dayOf(a.from) - dayOf(b.from));
  for (const [index, value] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next && endOf(value) > dayOf(next.from)) report('overlap', next);
  }
}

function checkValue(param: Param, { value, from }: DatedValue, place: string, note: Note): void {
  const fits = {
    period: isPeriod(value),
    flag: typeof value === 'boolean',
    choice: typeof value === 'string' && (param.choices ?? []).includes(value),
    workdays: isCount(value),
    days: isCount(value),
    years: isCount(value),
    fen: isCount(value),
    permille: isCount(value) && Number(value) <= 1000,
  }[param.unit];
  if (!fits) note('unit', place, param.id, from);
}

const isCount = (value: ParamValue): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function checkRow(
  row: ClassRow | BandRow,
  classes: readonly string[],
  place: string,
  note: Note,
): void {
  const values = 'bands' in row ? row.bands.map(({ value }) => value) : [row.value];
  if (values.some((value) => !classes.includes(value))) note('unit', place, row.id);
  if (!('bands' in row)) return;
  const { bands } = row;
  const seamless = bands.every(({ from, to }, index) => {
    const next = bands[index + 1];
    return next ? to === next.from && from < next.from : to === undefined;
  });
  if (bands[0]?.from !== 0 || !seamless) note('bands', place, row.id);
}

function checkCitation(
  { cite }: Dated,
  instruments: ReadonlyMap<string, Instrument>,
  report: (code: LawProblemCode) => void,
): void {
  const instrument = instruments.get(cite.doc);
  if (!instrument) report('missing-citation');
  else if (cite.article !== null && !printsArticle(instrument, cite.article))
    report('unread-article');
}

/** Whether no facts at all can make a row or consequence give its value, or a rule hold and fail. */
const isIdle = (each: Rule | ClassRow | BandRow | Consequence): boolean =>
  'test' in each
    ? contradicts(each.test) || contradicts(...(each.when ? [each.when] : []), not(each.test))
    : contradicts(each.when);

/** Ids of rules or consequences that are in force twice on one day. */
const doubles = (dated: readonly (Rule | Consequence)[]): readonly string[] =>
  dated
    .filter((each, index) =>
      dated.some((other, at) => at > index && other.id === each.id && meets(each, other)),
    )
    .map(({ id }) => id);

function checkOverlay(pack: Pack, overlay: Overlay, note: Note): void {
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  for (const patch of overlay.patches) {
    for (const { code, at, from } of overreachOf(pack, overlay.region, patch))
      note(code, overlay.id, at, from);
    switch (patch.op) {
      case 'set-param': {
        const param = pack.params.find(({ id }) => id === patch.param);
        if (!param) {
          note('unknown-target', overlay.id, patch.param);
          break;
        }
        checkDates(patch.values, (code, value) => note(code, overlay.id, param.id, value.from));
        for (const value of patch.values) checkValue(param, value, overlay.id, note);
        break;
      }
      case 'add-rule':
        if (rules.has(patch.rule.id)) note('double-patch', overlay.id, patch.rule.id);
        if (!patch.rule.title) note('untitled', overlay.id, patch.rule.id);
        break;
      case 'replace-rule': {
        const target = rules.get(patch.rule.id);
        if (!target) note('unknown-target', overlay.id, patch.rule.id);
        else if (target.cite.revision !== patch.targetRevision)
          note('stale-target', overlay.id, patch.rule.id);
        break;
      }
      case 'add-row': {
        const target = pack.classifications.find(({ fact }) => fact === patch.classification);
        if (target) checkRow(patch.row, target.values, overlay.id, note);
        else note('unknown-target', overlay.id, patch.classification);
        break;
      }
      case 'add-consequence': // that its kind and value are known is checked with all others
        break;
    }
  }
}

function targetOf(patch: Patch): string {
  switch (patch.op) {
    case 'set-param':
      return patch.param;
    case 'add-row':
      return patch.row.id;
    case 'add-consequence':
      return patch.consequence.id;
    case 'add-rule':
    case 'replace-rule':
      return patch.rule.id;
  }
}

/** Targets that two overlays of one region change to different things. */
function doublePatches(overlays: readonly Overlay[]): readonly (readonly [string, string])[] {
  const seen = new Map<string, string>();
  const found: (readonly [string, string])[] = [];
  for (const { id, region, patches } of overlays)
    for (const patch of patches) {
      const target = targetOf(patch);
      const key = `${region} ${target}`;
      const content = digestOf(patch);
      if ((seen.get(key) ?? content) !== content) found.push([target, id]);
      seen.set(key, content);
    }
  return found;
}
