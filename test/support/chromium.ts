/** A real browser for tests of pages: that of the system, since none is downloaded. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Undefined where there is none. `CHROMIUM` says where else to look. */
export const CHROMIUM: string | undefined = [process.env.CHROMIUM ?? '', ...PLACES].find(
  (path) => path && existsSync(path),
)

/** For the name of a group of tests: says why they are skipped. */
export const WITH_CHROMIUM: string = CHROMIUM
  ? 'in Chromium'
  : 'in Chromium (skipped: there is none; apt-get install chromium)'

export function launchChromium(): Promise<Browser> {
  // In containers tests run as root, whom Chromium's sandbox refuses; the pages are our own.
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] })
}
