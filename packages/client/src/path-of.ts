/**
 * An operation's path with its parameters filled in. They come from people: whatever would make another
 * path of it is refused or encoded.
 * @throws TypeError when a parameter is empty, `.` or `..`
 */
export const pathOf = (path: string, params: object = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value: unknown = Reflect.get(params, name);
    if (typeof value !== 'string' || /^\.{0,2}$/.test(value))
      throw new TypeError(`${JSON.stringify(value)} cannot be the ${name} in ${path}`);
    return encodeURIComponent(value);
  });
