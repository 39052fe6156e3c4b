import { Trader } from '../trader/trader.ts';
import { expect, test } from '../trader/watched.ts';

test('signing out ends the session', async ({ page, context }) => {
  const trader = Trader.at(page);
  await trader.register();
  const cookies = await context.cookies(trader.house);
  const session = cookies.find((cookie) => cookie.name === '__Host-session');
  expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
  await trader.signOut();

  await test.step('every page leads to signing in', async () => {
    await trader.open('/trades');
    await trader.seesSignIn();
  });
  await test.step('the old cookie opens nothing', async () => {
    await context.addCookies(cookies);
    const me = await context.request.get(`${trader.house}/api/v1/auth/me`);
    expect(me.status()).toBe(401);
  });
  await test.step('the password still does', async () => {
    await context.clearCookies();
    await trader.signIn();
  });
});

test('a session that was ended elsewhere closes within five seconds', async ({
  page,
  newDevice,
}) => {
  const here = Trader.at(page);
  await here.register();
  const there = here.also(await (await newDevice()).newPage());
  await there.signIn();
  await there.visit('Coach');
  await there.isLive();

  await here.visit('Settings');
  await page.getByRole('button', { name: /^End session on/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End session' }).click();
  const ended = performance.now();
  await there.seesSignIn(5_000);
  console.log(`the other device was signed out after ${Math.round(performance.now() - ended)} ms`);
  await expect(page.getByRole('button', { name: /^End session on/ })).toHaveCount(0);
  await here.visit('Coach');
  await here.isLive();
});
