import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { dayOf, type Day } from '../calendar/day.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { regionChain } from '../identity/region.ts';
import type { Citation } from './citation.ts';
import type { Instrument } from './instrument.ts';
import type {
  BandRow,
  Classification,
  ClassRow,
  Consequence,
  Dated,
  Overlay,
  Pack,
  Param,
  ParamValue,
  Rule,
} from './pack.ts';

/** A value in force, with who set it. */
export interface ResolvedParam {
  readonly id: string;
  readonly unit: Param['unit'];
  readonly value: ParamValue;
  readonly from: IsoDay;
  readonly cite: Citation;
  /** Id of the pack or overlay that set it. */
  readonly by: string;
}

/** Anything of a pack, marked with who set it. */
type By<T> = T & { readonly by: string };

/** A classification with the rows in force. */
export interface ResolvedClassification extends Pick<Classification, 'fact' | 'stated' | 'values'> {
  readonly rows: readonly By<ClassRow | BandRow>[];
}

/** The law of one matter as it stands in one place on one day, knowing what was published by `asOf`. */
export interface ResolvedLaw {
  readonly pack: string;
  readonly place: string;
  /** Ids of the pack and of every overlay that applies, from the nation down. */
  readonly chain: readonly string[];
  readonly params: ReadonlyMap<string, ResolvedParam>;
  readonly classifications: readonly ResolvedClassification[];
  readonly rules: readonly By<Rule>[];
  readonly consequences: readonly By<Consequence>[];
  /** SHA-256 (hex) over everything in force: the same digest decides the same. */
  readonly digest: string;
}

/** Where and when the law is asked for. */
export interface LawQuery {
  readonly on: Day;
  readonly place: string;
  /** The day of knowledge: what was published later is not seen. */
  readonly asOf: Day;
}

/** A pack with its overlays, resolved by day, place and knowledge; every answer is kept. */
export class LawBook {
  readonly pack: Pack;
  readonly overlays: readonly Overlay[];
  readonly instruments: ReadonlyMap<string, Instrument>;
  /** Every day on which something begins, ends or becomes known, ascending. */
  readonly changeDays: readonly Day[];
  readonly #resolved = new Map<string, ResolvedLaw>();

  constructor(pack: Pack, overlays: readonly Overlay[] = []) {
    this.pack = pack;
    this.overlays = overlays.filter(({ base }) => base === pack.id);
    this.instruments = new Map(
      [pack, ...this.overlays]
        .flatMap(({ instruments }) => instruments)
        .map((each) => [each.id, each]),
    );
    const dated = [
      ...pack.params.flatMap(({ values }) => values),
      ...pack.classifications.flatMap(({ rows }) => rows),
      ...pack.rules,
      ...(pack.consequences ?? []),
      ...this.overlays.flatMap(({ patches }) =>
        patches.flatMap((patch): readonly Dated[] => {
          switch (patch.op) {
            case 'set-param':
              return patch.values;
            case 'add-row':
              return [patch.row];
            case 'add-rule':
            case 'replace-rule':
              return [patch.rule];
            case 'add-consequence':
              return [patch.consequence];
          }
        }),
      ),
    ];
    const days = dated.flatMap((each) => [
      dayOf(each.from),
      this.#publishedOn(each),
      ...(each.to ? [dayOf(each.to)] : []),
    ]);
    this.changeDays = [...new Set(days)].sort((a, b) => a - b);
  }

  /** The law in force; undefined outside the days the pack speaks about. */
  resolve(query: LawQuery): ResolvedLaw | undefined {
    if (query.on < dayOf(this.pack.from)) return undefined;
    const interval = (day: Day): number => this.changeDays.findLastIndex((change) => change <= day);
    const key = `${query.place}|${interval(query.on)}|${interval(query.asOf)}`;
    const known = this.#resolved.get(key);
    if (known) return known;
    const law = this.#build(query);
    this.#resolved.set(key, law);
    return law;
  }

  #publishedOn({ publishedOn, cite }: Dated): Day {
    const day = publishedOn ?? this.instruments.get(cite.doc)?.publishedOn;
    if (!day) throw new TypeError(`${cite.doc} is cited but is not among the instruments`);
    return dayOf(day);
  }

  /** A rule whose repeal has not been published is expected to go on. */
  #isOver({ to, endedBy }: Dated, on: Day, asOf: Day): boolean {
    if (!to || on < dayOf(to)) return false;
    const ender = endedBy === undefined ? undefined : this.instruments.get(endedBy);
    return !ender || dayOf(ender.publishedOn) <= asOf;
  }

  #build({ on, place, asOf }: LawQuery): ResolvedLaw {
    const inForce = (each: Dated): boolean =>
      dayOf(each.from) <= on && this.#publishedOn(each) <= asOf && !this.#isOver(each, on, asOf);
    const chain = regionChain(place).toReversed();
    const overlays = this.overlays
      .filter(({ region }) => chain.includes(region))
      .toSorted((a, b) => chain.indexOf(a.region) - chain.indexOf(b.region));

    const params = new Map<string, ResolvedParam>();
    const set = (id: string, unit: Param['unit'], by: string, values: Param['values']): void => {
      const value = values.findLast(inForce);
      if (value)
        params.set(id, { id, unit, value: value.value, from: value.from, cite: value.cite, by });
    };
    for (const { id, unit, values } of this.pack.params) set(id, unit, this.pack.id, values);
    const rules = new Map<string, By<Rule>>();
    for (const rule of this.pack.rules)
      if (inForce(rule)) rules.set(rule.id, { ...rule, by: this.pack.id });
    const rows = new Map(
      this.pack.classifications.map(({ fact, rows }) => [
        fact,
        rows.filter(inForce).map((row): By<ClassRow | BandRow> => ({ ...row, by: this.pack.id })),
      ]),
    );
    const consequences = new Map<string, By<Consequence>>();
    for (const each of this.pack.consequences ?? [])
      if (inForce(each)) consequences.set(each.id, { ...each, by: this.pack.id });
    for (const overlay of overlays)
      for (const patch of overlay.patches)
        switch (patch.op) {
          case 'set-param': {
            const param = this.pack.params.find(({ id }) => id === patch.param);
            if (param) set(param.id, param.unit, overlay.id, patch.values);
            break;
          }
          case 'add-rule':
          case 'replace-rule':
            if (inForce(patch.rule)) rules.set(patch.rule.id, { ...patch.rule, by: overlay.id });
            break;
          case 'add-row':
            if (inForce(patch.row))
              rows.get(patch.classification)?.push({ ...patch.row, by: overlay.id });
            break;
          case 'add-consequence':
            if (inForce(patch.consequence))
              consequences.set(patch.consequence.id, { ...patch.consequence, by: overlay.id });
        }

    const content = {
      params: [...params.values()],
      classifications: this.pack.classifications.map(({ fact, stated, values }) => ({
        fact,
        stated,
        values,
        rows: rows.get(fact) ?? [],
      })),
      rules: [...rules.values()],
      // Where there are none the digest says nothing about them.
      ...(consequences.size > 0 && { consequences: [...consequences.values()] }),
    };
    return {
      consequences: [],
      ...content,
      pack: this.pack.id,
      place,
      chain: [this.pack.id, ...overlays.map(({ id }) => id)],
      params,
      digest: digestOf(content),
    };
  }
}

/** SHA-256 (hex) of a value's canonical JSON (RFC 8785). */
export function digestOf(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return bytesToHex(sha256(utf8ToBytes(text)));
}
