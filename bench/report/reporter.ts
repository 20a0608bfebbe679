/** Started by `bench report` in a process of its own, so that its memory is its own: makes one report and tells what it cost. */
import { openHouse } from '../../src/compose.js';
import { loadConfig } from '../../src/config.js';

const [, , cwd, now, pdf] = process.argv as string[] as [string, string, string, string, string];
const house = await openHouse(loadConfig({ cwd, env: {} }), () => new Date(now));
const store = await house.store();
const desk = await house.reports();
const begun = process.cpuUsage();
const timed = async <T>(work: () => Promise<T> | T): Promise<[number, T]> => {
  const started = performance.now();
  const result = await work();
  return [performance.now() - started, result];
};
const [firstMs, first] = await timed(() => desk.model({}));
const { user, system } = process.cpuUsage(begun);
const [closeMs] = await timed(() => store.periods.close(first.period, closingOf()));
const models: number[] = [];
for (let n = 0; n < 3; n += 1) models.push((await timed(() => desk.model({})))[0]);
const [areaMs] = await timed(() => desk.model({ area: 'Area 7' }));
const [, model] = await timed(() => desk.model({}));
const [htmlMs, [html]] = await timed(() => desk.render(model, ['html']));
const mostMb = process.resourceUsage().maxRSS / 1024;
const [pdfMs] = pdf === 'pdf' ? await timed(() => house.printPdf(String(html?.content))) : [0];
process.stdout.write(
  `${JSON.stringify({
    ...{
      firstMs,
      firstCpuMs: (user + system) / 1000,
      closeMs,
      modelMs: models.sort((a, b) => a - b)[1],
      areaMs,
      htmlMs,
      pdfMs,
      mostMb,
    },
    ...{ items: model.items.length, htmlMb: String(html?.content).length / 1e6, profiles: model.coverage?.profiles },
    periods: model.history.length,
  })}\n`,
);
await house.close();

function closingOf() {
  return { suppliedDays: 60, thresholds: {}, policy: 'bench' };
}
