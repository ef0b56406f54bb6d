import {existsSync} from 'node:fs';

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Playwright's own of these that matter here, and the process that is begun for each profile in case a page needs it. */
const DISABLED = ['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'OptimizationHints', 'PreconnectToSearch', 'SpareRendererForSitePerProcess'];

/** How the tests start it: with a fresh profile, and alone with their pages. */
export const LAUNCHING = {
  executablePath: CHROMIUM,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${DISABLED}`,
  ],
};

export const isMissing = !existsSync(CHROMIUM);
if (isMissing) {
  const reason = `NOT TESTED IN A BROWSER: there is no ${CHROMIUM}`;
  if (process.env.CI === 'true') throw new Error(reason);
  console.error(`\n*** ${reason} ***\n`);
}
