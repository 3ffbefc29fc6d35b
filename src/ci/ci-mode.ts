/** What is scanned in CI: `auto` goes by the event. */
export const CI_MODES = ['auto', 'commits', 'history', 'files'] as const
export type CiMode = (typeof CI_MODES)[number]
