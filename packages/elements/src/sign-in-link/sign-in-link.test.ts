import { expect, fixture, html } from '@open-wc/testing';
import { afterEach, describe, it } from 'vitest';
import { signInLink } from './sign-in-link.ts';

const before = location.href;
afterEach(() => history.replaceState(null, '', before));

const linkTo = async (address: string): Promise<HTMLAnchorElement | null> =>
  (await fixture(html`<p>${signInLink('en', address)}</p>`)).querySelector('a');

describe('the link to sign in', () => {
  it('comes back to the page that is open when it is followed, in its language', async () => {
    history.replaceState(null, '', '/repair.html?record=7');
    const link = await linkTo('/sign-in?return={return}&ui_locales={locale}');
    expect(link?.getAttribute('href')).to.equal(
      '/sign-in?return=%2Frepair.html%3Frecord%3D7&ui_locales=en',
    );
    history.replaceState(null, '', '/repair.html?id=9#contact');
    link?.focus();
    expect(link?.getAttribute('href')).to.equal(
      '/sign-in?return=%2Frepair.html%3Fid%3D9%23contact&ui_locales=en',
    );
  });

  it('leaves an address that the host made itself as it is', async () => {
    const link = await linkTo('/login?next=repair');
    link?.focus();
    expect(link?.getAttribute('href')).to.equal('/login?next=repair');
  });

  it('is not there where the host does not say where one signs in', async () => {
    expect(await linkTo('')).to.equal(null);
  });
});
