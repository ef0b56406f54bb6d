import {existsSync} from 'node:fs';

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/**
 * Playwright's own of these that matter here; the process that Chromium begins for each profile in case a page needs it; and the
 * popups of the address bar, pages of their own in each window, which took 1.3 of the 1.65 s of CPU of a new profile.
 */
const DISABLED = [
  'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'OptimizationHints', 'PreconnectToSearch',
  'SpareRendererForSitePerProcess', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup',
];

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
