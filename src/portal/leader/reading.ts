/** The yearly reading: the policy's clauses that no program checks, in its own sentences. Only the day is kept. */
import { CLAUSES } from '../../policy/clauses.js';
import { html } from '../../report/markup.js';
import { actions, button, postForm } from '../../report/view/actions.js';
import { quoted, section } from '../../report/view/blocks.js';
import { policyIn } from '../../words/policy.js';
import { goOn } from '../flash.js';
import { page, wordsOf } from '../page.js';
import type { Route } from '../routes.js';
import type { LeaderParts } from './parts.js';

/** Clauses that no program looks at, by the policy's own parts, in its order. What is told for context alone is left out. */
export function clausesToRead(): [part: string, sentences: { id: string; quotation: string }[]][] {
  const parts = new Map<string, { id: string; quotation: string }[]>();
  for (const { id, part, checked, quotation } of CLAUSES) {
    if (checked !== 'declaration') continue;
    parts.set(part, [...(parts.get(part) ?? []), { id, quotation }]);
  }
  return [...parts];
}

export function readingRoutes(parts: LeaderParts): Route[] {
  const { desk } = parts;
  return [
    {
      ...{ method: 'GET', path: '/me/reading', roles: ['leader'] },
      handle(c, who) {
        const says = wordsOf(c, who).leader.reading;
        const words = parts.wordsFor(who.lang);
        const readOn = desk.policyReadOn(who.personId ?? '');
        const sections = clausesToRead().map(([part, sentences], at) => {
          const asks = says.questions[part];
          return section(
            `part-${at}`,
            html`<span lang="en">${part}</span>`,
            html`${asks && html`<p>${asks}</p>`}${sentences.map(({ id, quotation }) => quoted(says.quotes, quotation, policyIn(who.lang, id)))}`,
          );
        });
        const last = readOn ? says.last(words.date(`${readOn}T00:00:00.000Z`)) : says.never;
        const body = html`<p class="lead">${says.lead}</p><p>${says.onlyDate} ${last}</p>${sections}${postForm('/me/reading', actions(button(says.does)))}`;
        return page(c, who, { title: says.title, body });
      },
    },
    {
      ...{ method: 'POST', path: '/me/reading', roles: ['leader'] },
      handle(c, who) {
        desk.readPolicy(who.personId ?? '');
        return goOn(c, '/me', wordsOf(c, who).leader.reading.done);
      },
    },
  ];
}
