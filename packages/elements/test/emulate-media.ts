import type {} from '@vitest/browser-playwright';
import type { BrowserCommand } from 'vitest/node';

/** What a person's system or printer asks of a page. */
export interface Media {
  readonly media?: 'screen' | 'print';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** Makes the page look as under forced colours or on paper. Runs in Node, beside the browser. */
export const emulateMedia: BrowserCommand<[Media]> = ({ page }, media) => page.emulateMedia(media);

declare module 'vitest/browser' {
  interface BrowserCommands {
    emulateMedia: (media: Media) => Promise<void>;
  }
}
