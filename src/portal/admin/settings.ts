/** Settings: what an owner may change while the program runs, the schedule, and the configuration as it is, to be read. */
import type { Context } from 'hono';
import { html, words as said } from '../../report/markup.js';
import { actions, button, linkButton, postForm } from '../../report/view/actions.js';
import { card, facts, opens, section } from '../../report/view/blocks.js';
import { checkbox, textArea, textField } from '../../report/view/fields.js';
import { table } from '../../report/view/tables.js';
import type { RunTime } from '../../services/settings.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { moment } from './days.js';
import { actorOf, fieldOf } from './leaders.js';
import { type ScheduleParts, scheduleForm, scheduleRoutes, whoseRule } from './schedule.js';

/** One key of the configuration, to be read. */
export interface ShownSetting {
  key: string;
  /** Undefined where it is not set. A secret is never here: `secret` says that it is one. */
  value?: string | undefined;
  secret: boolean;
  from: 'set' | 'usual';
}
export interface SettingsParts extends ScheduleParts {
  runTime(): RunTime;
  shown: readonly ShownSetting[];
  /** Days for which what is found is hers alone, as of now. */
  graceDays(): number;
  /** The same, as the configuration says. */
  configuredGrace: number;
  /** Whether it may be so many days. */
  isGrace(days: number): boolean;
}
export const SETTINGS_PATH = '/admin/settings';

export function settingsRoutes(parts: SettingsParts): Route[] {
  const { runTime, setRunTime, shown, schedule, graceDays, configuredGrace, isGrace } = parts;
  /** `typed`: what was sent, where its days cannot be used. */
  const show = (c: Context, who: Who, typed?: Readonly<Record<string, string>>): Response => {
    const words = wordsOf(c, who);
    const says = words.adminHouse.settings;
    const now = typed
      ? { 'visits.paused': typed.paused === 'yes', 'invitation.note': typed.note, contact: typed.contact }
      : runTime();
    const { next, last, rule, timezone, spreadDays } = schedule();
    const form = postForm(
      SETTINGS_PATH,
      html`${checkbox({ name: 'paused', label: says.paused, help: says.pausedHelp, checked: now['visits.paused'] })}${textArea({ name: 'note', label: says.note, help: says.noteHelp, value: now['invitation.note'], rows: 3, maxLength: 500 })}${textField({ name: 'contact', label: says.contact, help: says.contactHelp, value: now.contact, maxLength: 200 })}${textField({ name: 'grace', type: 'number', min: 1, max: 180, label: says.grace, help: says.graceHelp(configuredGrace), value: typed?.grace ?? String(graceDays()), error: typed && says.noGrace })}${actions(button(says.save))}`,
    );
    const body = html`<p class="lead">${says.lead}</p>${card({ id: 'here', heading: says.here, body: form })}${card({
      id: 'schedule',
      heading: says.schedule,
      body: html`${facts([
        [says.next, next ? moment(next, words) : schedule().isOurs ? words.adminHouse.schedule.noRule : says.noNext],
        [says.last, last ? html`${said(last.period)}, ${moment(last.at, words)}` : says.noLast],
        ['round.schedule', html`<code>${rule}</code> (${timezone})`],
        [says.spread, says.days(spreadDays)],
      ])}${whoseRule(parts, words)}${opens(words.adminHouse.schedule.change, scheduleForm({ rule, days: String(spreadDays) }, words))}`,
    })}${card({ id: 'tools', heading: says.tools, body: html`<p>${words.adminHouse.tools.lead}</p>${actions(linkButton(`${SETTINGS_PATH}/tools`, says.toTools))}` })}${section(
      'configuration',
      says.configuration,
      html`<p class="small muted">${says.where}</p>${table(
        says.configuration,
        [
          { label: says.columns.key, cell: ({ key }) => html`<code>${key}</code>` },
          {
            label: says.columns.value,
            cell: ({ value, secret }) => (secret && value !== undefined ? says.secret : (value ?? says.unset)),
          },
          { label: says.columns.from, cell: ({ from }) => says.from[from] ?? from },
        ],
        shown,
      )}`,
    )}`;
    return page(c, who, { title: says.title, body, wide: true, ...(typed && { status: 422 as const }) });
  };
  const save = async (c: Context, who: Who): Promise<Response> => {
    const says = wordsOf(c, who).adminHouse.settings;
    const sent = await c.req.parseBody();
    const by = actorOf(who);
    const grace = fieldOf(sent, 'grace');
    if (grace !== '' && !isGrace(Number(grace))) {
      const typed = ['paused', 'note', 'contact'].map((name) => [name, fieldOf(sent, name)]);
      return show(c, who, { ...Object.fromEntries(typed), grace });
    }
    const changed = [
      setRunTime('visits.paused', fieldOf(sent, 'paused') === 'yes', by),
      setRunTime('invitation.note', fieldOf(sent, 'note'), by),
      setRunTime('contact', fieldOf(sent, 'contact'), by),
      setRunTime('casework.graceDays', grace === '' || Number(grace) === configuredGrace ? null : Number(grace), by),
    ];
    return goOn(c, SETTINGS_PATH, changed.some(Boolean) ? says.saved : says.same);
  };
  return [
    { method: 'GET', path: SETTINGS_PATH, roles: ['owner'], fresh: true, handle: show },
    { method: 'POST', path: SETTINGS_PATH, roles: ['owner'], fresh: true, handle: save },
    ...scheduleRoutes(parts),
  ];
}
