/** Braces and brackets, and texts; whether a text names a member shows what follows it. */
const TOKEN = /[{}[\]]|"(?:[^"\\]|\\.)*"(\s*:)?/g;

/**
 * The first member that an object of JSON names twice, of which JSON.parse keeps the last without a word. `kept`: how
 * many members it has then; most rows have as many colons, and need no second look.
 */
export function memberTwice(json: string, kept: number): string | undefined {
  if (!hasMoreColons(json, kept)) return undefined;
  const seen = new Set<string>();
  let depth = 0;
  for (const [token, colon] of json.matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (depth === 1 && colon !== undefined) {
      const name = String(JSON.parse(token.slice(0, -colon.length)));
      if (seen.has(name)) return name;
      seen.add(name);
    }
  }
  return undefined;
}

function hasMoreColons(json: string, count: number): boolean {
  let found = 0;
  for (let at = json.indexOf(':'); at >= 0; at = json.indexOf(':', at + 1)) found += 1;
  return found > count;
}
