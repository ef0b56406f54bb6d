/**
 * How much of the machine's time each task of a page took while something was done: not how long it took, since a busy
 * machine holds up whatever runs on it.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<number[]>} milliseconds, the longest first
 */
export async function tasksOf(browser, page, act) {
  await browser.startTracing(page, {categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata']});
  await act();
  /** @type {{traceEvents: Array<{name: string, pid: number, tid: number, tdur?: number, args: any}>}} */
  const {traceEvents} = JSON.parse(String(await browser.stopTracing()));
  const mains = new Set(traceEvents.filter(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain').map(({pid, tid}) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(({name, pid, tid, tdur}) => name.endsWith('RunTask') && tdur !== undefined && mains.has(`${pid} ${tid}`));
  return tasks.map(({tdur = 0}) => tdur / 1_000).sort((one, other) => other - one);
}
