/** What each invented Leader does with her invitation: ticks what she allows, types her name, dates it. */
import { consentForm } from '../../src/words/consent.js';
import type { DemoPerson } from './site/people.js';

/** The form as she sends it back. Only the block of the profile that she was asked about is ticked. */
export function fillForm(
  form: string,
  { name, use, parts }: Pick<DemoPerson, 'name' | 'use' | 'parts'>,
  today: string,
): string {
  const ticked = new Set(
    [consentForm.uses[use], ...parts.map((part) => consentForm.parts[part])].map((label) => `[ ] ${label}`),
  );
  const { name: nameField, date } = consentForm.fields;
  return form
    .split('\n')
    .map((line) => {
      if (ticked.delete(line)) return line.replace('[ ]', '[x]');
      if (line === `${nameField}:`) return `${nameField}: ${name}`;
      return line === `${date}:` ? `${date}: ${today}` : line;
    })
    .join('\n');
}
