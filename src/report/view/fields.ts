/**
 * What can be filled in or chosen. Every field has its label, may have a sentence of help and one of what was wrong with it,
 * both read out with it; what was typed comes back as it was. Nothing is ticked unless `checked` says so. Of what is wrong the
 * first has the focus when the page comes back, without script too: browsers take the first `autofocus` that there is.
 */
import { type Html, html, lines, type Value } from '../markup.js';

interface Named {
  /** Also the id. Unique in its page. */
  name: string;
  label: Value;
  help?: Value;
  /** What was wrong with what was typed. It takes the focus. */
  error?: string | undefined;
}
export interface TextField extends Named {
  type?: 'text' | 'email' | 'url' | 'search' | 'date' | 'number' | 'password';
  value?: string | undefined;
  required?: boolean;
  maxLength?: number;
  autocomplete?: string;
  inputMode?: 'numeric' | 'text' | 'email' | 'url';
  min?: string | number;
  max?: string | number;
  placeholder?: string;
  autofocus?: boolean;
  /** Id of a <datalist> in the page: what is usual here. */
  list?: string;
}

const focus = (error: string | undefined): Html | false => error !== undefined && html` autofocus`;
const described = ({ name, help, error }: Named): Html | false => {
  const ids = [help ? `${name}-help` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ');
  return ids !== '' && html` aria-describedby="${ids}"${error && html` aria-invalid="true"`}`;
};
const around = (named: Named, control: Value, more?: Value): Html =>
  html`<div class="field"><label for="${named.name}">${named.label}</label>${named.help && html`<p class="small muted" id="${named.name}-help">${named.help}</p>`}${control}${named.error && html`<p class="wrong" id="${named.name}-error">${named.error}</p>`}${more}</div>`;

export function textField(given: TextField): Html {
  const { name, type = 'text', value, required, maxLength, autocomplete, inputMode, min, max, placeholder } = given;
  return around(
    given,
    html`<input type="${type}" id="${name}" name="${name}"${value !== undefined && html` value="${value}"`}${required && html` required`}${maxLength !== undefined && html` maxlength="${maxLength}"`}${autocomplete && html` autocomplete="${autocomplete}"`}${inputMode && html` inputmode="${inputMode}"`}${min !== undefined && html` min="${min}"`}${max !== undefined && html` max="${max}"`}${placeholder && html` placeholder="${placeholder}"`}${given.list && html` list="${given.list}"`}${focus(given.autofocus ? '' : given.error)}${described(given)}>`,
  );
}

export function textArea(
  given: Named & { value?: string | undefined; rows?: number; required?: boolean; maxLength?: number; lang?: string },
): Html {
  const { name, value = '', rows = 4, required, maxLength, lang } = given;
  return around(
    given,
    // A line break right after the tag is dropped by browsers: this one is, so that the text's own is not.
    html`<textarea id="${name}" name="${name}" rows="${rows}" dir="auto"${lang && html` lang="${lang}"`}${required && html` required`}${maxLength !== undefined && html` maxlength="${maxLength}"`}${focus(given.error)}${described(given)}>
${lines(value)}</textarea>`,
  );
}
export function fileField(
  given: Named & { accept?: string; several?: boolean; required?: boolean; capture?: boolean },
): Html {
  const { name, accept, several, required } = given;
  return around(
    given,
    html`<input type="file" id="${name}" name="${name}"${accept && html` accept="${accept}"`}${several && html` multiple`}${required && html` required`}${focus(given.error)}${described(given)}>`,
  );
}

export interface Choice {
  value: string;
  label: Value;
  help?: Value;
  checked?: boolean;
}
/** One of several, or any of several. Shown as cards that are easy to press. */
export function choices(
  given: Named & { type: 'radio' | 'checkbox'; of: readonly Choice[]; required?: boolean },
): Html {
  const { name, type, of, label, help, error, required } = given;
  const items = of.map(({ value, label: says, help: more, checked }, at) => {
    const id = `${name}-${at}`;
    return html`<div class="choice"><input type="${type}" id="${id}" name="${name}" value="${value}"${checked && html` checked`}${required && type === 'radio' && html` required`}${at === 0 && focus(error)}${more && html` aria-describedby="${id}-help"`}><label for="${id}"><span>${says}</span></label>${more && html`<p class="small muted" id="${id}-help">${more}</p>`}</div>`;
  });
  return html`<fieldset class="field"${described(given)}><legend>${label}</legend>${help && html`<p class="small muted" id="${name}-help">${help}</p>`}<div class="choices">${items}</div>${error && html`<p class="wrong" id="${name}-error">${error}</p>`}</fieldset>`;
}

/** One thing to say yes to. Never ticked beforehand unless it was ticked by her. */
export const checkbox = (given: Named & { value?: string; checked?: boolean; required?: boolean }): Html =>
  html`<div class="choice"><input type="checkbox" id="${given.name}" name="${given.name}" value="${given.value ?? 'yes'}"${given.checked && html` checked`}${given.required && html` required`}${focus(given.error)}${described(given)}><label for="${given.name}"><span>${given.label}</span></label>${given.help && html`<p class="small muted" id="${given.name}-help">${given.help}</p>`}${given.error && html`<p class="wrong" id="${given.name}-error">${given.error}</p>`}</div>`;

export const selectField = (
  given: Named & { of: readonly { value: string; label: string }[]; value?: string | undefined; required?: boolean },
): Html =>
  around(
    given,
    html`<select id="${given.name}" name="${given.name}"${given.required && html` required`}${focus(given.error)}${described(given)}>${given.of.map(
      ({ value, label }) => html`<option value="${value}"${value === given.value && html` selected`}>${label}</option>`,
    )}</select>`,
  );

export const hiddenField = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;
