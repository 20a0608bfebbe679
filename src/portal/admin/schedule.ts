/**
 * When rounds are due, changed while the program runs: what is typed is answered with the moments it means, and counts only
 * once those were seen and confirmed. What is set here counts before the configuration, until it is given back to it.
 */
import type { Context } from 'hono';
import { type Html, html } from '../../report/markup.js';
import { actions, button, linkButton, postButton, postForm } from '../../report/view/actions.js';
import { notice } from '../../report/view/blocks.js';
import { textField } from '../../report/view/fields.js';
import type { RunTimeName } from '../../services/settings.js';
import type { PortalWords } from '../../words/portal/index.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route, Who } from '../routes.js';
import { moment } from './days.js';
import { actorOf, fieldOf } from './leaders.js';
import type { Actor } from './parts.js';

export interface ScheduleParts {
  setRunTime(name: RunTimeName, value: unknown, by: Actor): boolean;
  schedule(): {
    next: string | undefined;
    last: { period: string; at: string } | undefined;
    rule: string;
    timezone: string;
    spreadDays: number;
    /** Whether any of it was set here. */
    isOurs: boolean;
    configured: { rule: string; spreadDays: number };
  };
  /** The moments that a rule means, from now on; undefined where it is no rule, or means none. */
  nextTimes(rule: string): string[] | undefined;
}
const SETTINGS = '/admin/settings';
const PATH = `${SETTINGS}/schedule`;
const MOST_DAYS = 28;
interface Typed {
  rule: string;
  days: string;
}

/** The form, with what is in force or what was typed. */
export function scheduleForm(
  { rule, days }: Typed,
  { adminHouse: { schedule: says } }: PortalWords,
  wrong: { rule?: string; days?: string } = {},
): Html {
  return postForm(
    PATH,
    html`${textField({ name: 'rule', label: says.rule, help: says.ruleHelp, value: rule, maxLength: 100, error: wrong.rule })}${textField({ name: 'days', type: 'number', min: 0, max: MOST_DAYS, label: says.spread, help: says.spreadHelp, value: days, error: wrong.days })}${actions(button(says.look))}`,
  );
}

/** Whose rule it is that counts, and the way back to the configuration's. */
export function whoseRule({ schedule }: Pick<ScheduleParts, 'schedule'>, words: PortalWords): Html {
  const { isOurs, configured } = schedule();
  const says = words.adminHouse.schedule;
  if (!isOurs) return html`<p class="small muted">${says.configured}</p>`;
  return html`<p class="small muted">${says.ours(configured.rule, words.adminHouse.settings.days(configured.spreadDays))}</p>${postButton(PATH, says.back, 'quiet', { step: 'back' })}`;
}

export function scheduleRoutes(parts: ScheduleParts): Route[] {
  const { setRunTime, schedule, nextTimes } = parts;

  /** What was typed, and what is wrong with it. */
  function read(sent: Awaited<ReturnType<Context['req']['parseBody']>>, words: PortalWords) {
    const says = words.adminHouse.schedule;
    const typed: Typed = { rule: fieldOf(sent, 'rule').replace(/\s+/g, ' '), days: fieldOf(sent, 'days') };
    const days = typed.days === '' ? Number.NaN : Number(typed.days.replace(',', '.'));
    const times = nextTimes(typed.rule);
    const wrong = {
      ...(!times && { rule: says.noRule }),
      ...(!(days >= 0 && days <= MOST_DAYS) && { days: says.noDays }),
    };
    return { typed, days, times: times ?? [], wrong, isRight: Object.keys(wrong).length === 0 };
  }

  async function send(c: Context, who: Who): Promise<Response> {
    const words = wordsOf(c, who);
    const says = words.adminHouse.schedule;
    const sent = await c.req.parseBody();
    const step = fieldOf(sent, 'step');
    const by = actorOf(who);
    if (step === 'back') {
      const changed = [setRunTime('round.schedule', null, by), setRunTime('round.spreadDays', null, by)];
      return goOn(c, SETTINGS, changed.some(Boolean) ? says.given : undefined);
    }
    const { typed, days, times, wrong, isRight } = read(sent, words);
    if (!isRight) {
      const body = html`${scheduleForm(typed, words, wrong)}${actions(linkButton(SETTINGS, says.leave))}`;
      return page(c, who, { title: says.title, body, status: 422 });
    }
    if (step !== 'save') return confirm(typed, days, times);
    const { configured } = schedule();
    // What the configuration says anyway is left to it, so that it goes on counting there.
    const ours = <T>(value: T, usual: T): T | null => (value === usual ? null : value);
    const changed = [
      setRunTime('round.schedule', ours(typed.rule, configured.rule), by),
      setRunTime('round.spreadDays', ours(days, configured.spreadDays), by),
    ];
    return goOn(c, SETTINGS, changed.some(Boolean) ? says.saved : words.adminHouse.settings.same);

    function confirm(asked: Typed, spread: number, next: readonly string[]): Response {
      const hidden = html`<input type="hidden" name="step" value="save"><input type="hidden" name="rule" value="${asked.rule}"><input type="hidden" name="days" value="${asked.days}">`;
      const body = html`<p class="lead">${says.means}</p><ol class="plain">${next.map((at) => html`<li><strong>${moment(at, words)}</strong></li>`)}</ol><p>${says.spreadOver(words.adminHouse.settings.days(spread))}</p>${notice('plain', { says: says.counts })}${postForm(PATH, html`${hidden}${actions(button(says.save, 'primary'), linkButton(SETTINGS, says.leave))}`)}`;
      return page(c, who, { title: says.title, body });
    }
  }
  return [{ method: 'POST', path: PATH, roles: ['owner'], fresh: true, handle: send }];
}
