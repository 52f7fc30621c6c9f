import { chromium, type Browser } from 'playwright-core';
import { browserArgs, ensureBrowser } from '../../../scripts/browser.mjs';

/** The browser of the tests; who launches it closes it. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureBrowser(), args: browserArgs() });
