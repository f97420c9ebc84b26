/** A dark stretch of a QR code: where it begins, in modules, and how many it has. */
interface Stretch {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** The dark stretches of a QR code, and how many modules a side has. */
export interface QrModules {
  readonly size: number;
  readonly stretches: readonly Stretch[];
}

/** The QR code of a text. */
export async function qrModules(text: string): Promise<QrModules> {
  const { encode } = await import('uqr');
  // M: prints get creased and stained.
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const stretches: Stretch[] = [];
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (!dark || row[x - 1]) return;
      const end = row.indexOf(false, x);
      stretches.push({ x, y, length: (end < 0 ? size : end) - x });
    });
  });
  return { size, stretches };
}
