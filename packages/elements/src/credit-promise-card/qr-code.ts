import { html, svg, type TemplateResult } from 'lit';

/** Light around the code, which scanners need (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A QR code of a text; the code that encodes it is loaded when it is needed. */
export async function loadQrCode(text: string): Promise<(label: string) => TemplateResult> {
  const { encode } = await import('uqr');
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data.map(runsOf).join('');
  return (label) => html`
    <svg class="credit-qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>
      ${svg`<rect class="credit-qr-light" width=${size} height=${size}></rect>
        <path class="credit-qr-dark" d=${path}></path>`}
    </svg>
  `;
}

/** The dark runs of a row, as parts of one path. */
function runsOf(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    path += `M${from} ${y}h${x + 1 - from}v1H${from}z`;
  }
  return path;
}
