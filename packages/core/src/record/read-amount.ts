/** Fen in 万元. */
const FEN_OF_WAN = 1_000_000;
const FEN_OF_YUAN = 100;

// Nine digits of 万元 are 10¹⁵ fen, the most that a number holds exactly.
const WAN = /^(\d{1,9})(?:\.(\d+))?$/;

/** Fen of an amount in 万元 as a file writes it, decimal; nothing if it is no whole number of fen. */
export function fenOfWan(text: string): number | undefined {
  const [, whole, decimals = ''] = WAN.exec(withoutCommas(text.normalize('NFKC'))) ?? [];
  if (whole === undefined || /[1-9]/.test(decimals.slice(6))) return undefined;
  return Number(whole) * FEN_OF_WAN + Number(decimals.slice(0, 6).padEnd(6, '0'));
}

/** The amount in 万元, decimal, as a file writes it. */
export function wanOfFen(fen: number): string {
  const decimals = String(fen % FEN_OF_WAN).padStart(6, '0');
  return `${Math.floor(fen / FEN_OF_WAN)}.${decimals}`.replace(/\.?0+$/, '');
}

/**
 * Fen of the amount that a text states after a word, for one `罚款人民币5000.00元` after 罚款; nothing
 * unless it states exactly one. Amounts written out in characters (伍仟元) are not read.
 */
export function statedFen(text: string, word: '罚款' | '没收'): number | undefined {
  const stated = new RegExp(
    `${word}(?:违法所得|非法所得|非法财物)?(?:人民币)?[:为]?[¥ ]*(\\d[\\d,]*)(?:\\.(\\d{1,6}))?(万?)元`,
    'g',
  );
  const amounts = new Set(
    Array.from(text.normalize('NFKC').matchAll(stated), ([, whole = '', decimals = '', wan]) => {
      const unit = wan === '万' ? FEN_OF_WAN : FEN_OF_YUAN;
      const places = String(unit).length - 1;
      if (/[1-9]/.test(decimals.slice(places))) return undefined;
      return (
        Number(withoutCommas(whole)) * unit + Number(decimals.slice(0, places).padEnd(places, '0'))
      );
    }),
  );
  const [amount] = amounts;
  return amounts.size === 1 && Number.isSafeInteger(amount) ? amount : undefined;
}

/** How many times too large an amount is that was written in 元 where 万元 belongs. */
export const YUAN_IN_WAN = 10_000;

const withoutCommas = (text: string): string =>
  /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
