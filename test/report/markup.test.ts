import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { html, link, words } from '../../src/report/markup.js';
import { HOSTILE } from './hostile.js';

describe('html', () => {
  it.each(HOSTILE.map((text) => [text.slice(0, 30), text]))(
    'takes %j as text, in a place for text and in one for an attribute',
    (_name, text) => {
      const $ = load(html`<p title="${text}">${text}</p>`.markup, null, false);
      expect($('*')).toHaveLength(1);
      expect(Object.keys($('p').attr() ?? {})).toEqual(['title']);
      expect($('p').text()).toBe($('p').attr('title'));
    },
  );

  it('puts in pieces as they are, lists joined, and nothing for what is not there', () => {
    const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${items}${null}${undefined}${false}${0}</ul>`.markup).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li>0</ul>',
    );
  });

  it('takes nothing for a piece that only looks like one', () => {
    const forged = JSON.parse('{"markup":"<script>alert(1)</script>"}');
    expect(html`<p>${forged}</p>`.markup).toBe('<p></p>');
  });
});

describe('link', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    'not an address',
    '',
  ])('leaves %j as text', (address) => {
    const $ = load(link(address, 'label').markup, null, false);
    expect($('a')).toHaveLength(0);
    expect($.text()).toBe('label');
  });

  it('opens http and https without telling where from', () => {
    const $ = load(link('https://social.example/a?b="c"&d', words('label')).markup, null, false);
    expect($('a').attr('href')).toBe('https://social.example/a?b=%22c%22&d');
    expect($('a').attr('rel')).toBe('noopener noreferrer');
  });
});
