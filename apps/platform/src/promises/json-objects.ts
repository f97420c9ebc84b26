import * as z from 'zod';
import { hugeObject, notAList, notAnObject, notJson } from './national-refusal.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

const ObjectSchema = z.record(z.string(), z.unknown());

/** Twice what a record of a table may have: some programs write \u627F for 承. */
const LONGEST_OBJECT = 2 ** 17;

/**
 * The objects of a JSON array, one by one, whatever the length of the array: each is cut out of the text and parsed by
 * itself. Refuses what is no array of objects.
 */
export async function* jsonObjects(
  text: AsyncIterable<string>,
): AsyncGenerator<JsonObject, void, undefined> {
  const list = new List();
  for await (const part of text) {
    for (let at = 0; at < part.length; at += 1) {
      if (!list.isInObject) list.step(part.charAt(at));
      if (!list.isInObject) continue;
      const end = list.endOfObject(part, at);
      if (end === undefined) break; // the object goes on in the next part
      yield list.object();
      at = end;
    }
  }
  if (!list.isOver) throw notJson();
}

/** Where in the array the text is: what may come next depends on it. */
type Place = 'before' | 'first' | 'in-object' | 'behind-object' | 'next' | 'over';

class List {
  #place: Place = 'before';
  #number = 0;
  #held = '';
  #depth = 0;
  #isQuoted = false;
  #isEscaped = false;

  get isInObject(): boolean {
    return this.#place === 'in-object';
  }

  get isOver(): boolean {
    return this.#place === 'over';
  }

  /** Takes a character between objects. */
  step(character: string): void {
    if (/[ \t\r\n]/.test(character)) return;
    if (this.#place === 'before') {
      if (character !== '[') throw notAList();
      this.#place = 'first';
    } else if (character === ']' && (this.#place === 'first' || this.#place === 'behind-object')) {
      this.#place = 'over';
    } else if (character === ',' && this.#place === 'behind-object') {
      this.#place = 'next';
    } else if (this.#place === 'first' || this.#place === 'next') {
      this.#number += 1;
      if (character !== '{') throw notAnObject(this.#number);
      this.#place = 'in-object';
    } else {
      throw notJson();
    }
  }

  /** Takes the characters of an object, and says where it ends, if it ends in this part. */
  endOfObject(part: string, from: number): number | undefined {
    for (let at = from; at < part.length; at += 1) {
      const character = part.charAt(at);
      if (this.#isEscaped) this.#isEscaped = false;
      else if (this.#isQuoted && character === '\\') this.#isEscaped = true;
      else if (character === '"') this.#isQuoted = !this.#isQuoted;
      else if (!this.#isQuoted && /[{[]/.test(character)) this.#depth += 1;
      else if (!this.#isQuoted && /[}\]]/.test(character)) {
        this.#depth -= 1;
        if (this.#depth > 0) continue;
        this.#hold(part.slice(from, at + 1));
        return at;
      }
    }
    this.#hold(part.slice(from));
    return undefined;
  }

  #hold(text: string): void {
    this.#held += text;
    if (this.#held.length > LONGEST_OBJECT) throw hugeObject(this.#number);
  }

  /** The object that has ended. What the error of the parser says is not passed on: it repeats the text. */
  object(): JsonObject {
    const text = this.#held;
    this.#held = '';
    this.#place = 'behind-object';
    try {
      return ObjectSchema.parse(JSON.parse(text));
    } catch {
      throw notJson();
    }
  }
}
