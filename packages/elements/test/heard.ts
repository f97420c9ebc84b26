import type {} from '@vitest/browser-playwright';
import { cdp } from 'vitest/browser';

/** A control as Chromium hands it to a screen reader. */
export interface Heard {
  readonly role: string;
  readonly name: string;
}

const CONTROLS = [
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'link',
  'radio',
  'searchbox',
  'textbox',
];

/** Every control of this page that is in the accessibility tree; axe does not miss what is hidden from it. */
export async function heard(): Promise<readonly Heard[]> {
  const { frameTree } = await cdp().send('Page.getFrameTree');
  const frame = frameTree.childFrames?.find(({ frame: { url } }) => url === location.href);
  if (!frame) throw new Error(`No frame shows ${location.href}`);
  const { nodes } = await cdp().send('Accessibility.getFullAXTree', { frameId: frame.frame.id });
  return nodes
    .filter(({ ignored, role }) => !ignored && CONTROLS.includes(String(role?.value)))
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '') }));
}
