/**
 * The look of every report: one scale of type, one of space, one small set of colours, each with a dark twin. Warm paper
 * and ink; the five kinds of result have a colour each, and never a colour alone (a mark and a word stand with it).
 * Contrast is AA or better for every pair of ink and ground that is used (`test/report/style.test.ts` computes it).
 */
import { inert } from './inert.js';

/** Ink and ground for a kind of result. */
export interface Tone {
  ink: string;
  ground: string;
}
export interface Palette {
  paper: string;
  card: string;
  ink: string;
  muted: string;
  line: string;
  accent: string;
  tones: Record<'finding' | 'review' | 'unseen' | 'outside' | 'clear', Tone>;
}

export const LIGHT: Palette = {
  paper: '#faf6ef',
  card: '#fffdf9',
  ink: '#2c2723',
  muted: '#665b50',
  line: '#e4d9c9',
  accent: '#7a3f4c',
  tones: {
    finding: { ink: '#93301f', ground: '#fbe7e0' },
    review: { ink: '#6f4a00', ground: '#fbefcf' },
    unseen: { ink: '#27536c', ground: '#e2eef4' },
    outside: { ink: '#574f47', ground: '#efe8dd' },
    clear: { ink: '#335a3b', ground: '#e5f0e1' },
  },
};
export const DARK: Palette = {
  paper: '#1c1916',
  card: '#26221e',
  ink: '#f1eae0',
  muted: '#bbaea0',
  line: '#443c34',
  accent: '#e5aab7',
  tones: {
    finding: { ink: '#f5b3a3', ground: '#47251e' },
    review: { ink: '#f0cd7f', ground: '#40320f' },
    unseen: { ink: '#a6d0e6', ground: '#1d3644' },
    outside: { ink: '#cfc4b6', ground: '#352f29' },
    clear: { ink: '#b0d8b4', ground: '#20382a' },
  },
};

const variables = ({ tones, ...rest }: Palette): string =>
  [
    ...Object.entries(rest).map(([name, colour]) => `--${name}:${colour};`),
    ...Object.entries(tones).map(([name, { ink, ground }]) => `--${name}-ink:${ink};--${name}-ground:${ground};`),
  ].join('');

/** The whole style sheet. `footer` is printed at the foot of every page of paper. */
export function styleSheet(footer: string): string {
  const tones = Object.keys(LIGHT.tones)
    .map((tone) => `.tone-${tone}{--tone:var(--${tone}-ink);--tone-ground:var(--${tone}-ground)}`)
    .join('');
  return `:root{color-scheme:light dark;${variables(LIGHT)}${SCALES}}
@media (prefers-color-scheme:dark){:root{${variables(DARK)}}}
${tones}
${BASE}${LAYOUT}${PARTS}
@media print{:root{color-scheme:light;${variables(LIGHT)}--paper:#fff;--card:#fff}${PRINT}}
@page{size:A4;margin:16mm 15mm 18mm;@bottom-left{content:${cssString(footer)};font:8pt sans-serif;color:#665b50}@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#665b50}}`;
}

/** A CSS string in which nothing can end the string or the sheet. */
const cssString = (text: string): string =>
  `"${inert(text, 200).replaceAll(/[^\p{L}\p{N} ,.:·–-]/gu, (c) => `\\${c.codePointAt(0)?.toString(16)} `)}"`;

const SCALES = `--s1:.25rem;--s2:.5rem;--s3:.75rem;--s4:1rem;--s5:1.5rem;--s6:2.25rem;--s7:3.5rem;
--t-small:.875rem;--t-body:1rem;--t-lead:1.1875rem;--t-h4:1.125rem;--t-h3:1.3125rem;--t-h2:clamp(1.5rem,1.2rem + 1.4vw,1.875rem);--t-h1:clamp(1.875rem,1.4rem + 2.4vw,2.625rem);
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"DejaVu Serif",serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","DejaVu Sans",sans-serif;--radius:.75rem;`;

const BASE = `*{box-sizing:border-box}
html{font:var(--t-body)/1.55 var(--sans);color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0;overflow-wrap:anywhere}
h1,h2,h3,h4{font-family:var(--serif);font-weight:600;line-height:1.2;margin:0;text-wrap:balance}
h1{font-size:var(--t-h1)}h2{font-size:var(--t-h2)}h3{font-size:var(--t-h3)}h4{font-size:var(--t-h4)}
p,ul,ol,dl,dd,figure,blockquote,table{margin:0;padding:0}ul,ol{list-style:none}
a{color:var(--accent);text-underline-offset:.15em}a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:4px}
img{display:block;max-width:100%;height:auto}
.small{font-size:var(--t-small)}.muted{color:var(--muted)}.lead{font-size:var(--t-lead);line-height:1.45}
.skip{position:absolute;left:-99in}.skip:focus{left:var(--s4);top:var(--s4);background:var(--card);padding:var(--s2) var(--s4);z-index:1}
.hear{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;

const LAYOUT = `.page{max-width:60rem;margin:0 auto;padding:var(--s5) clamp(var(--s4),4vw,var(--s6)) var(--s7)}
.masthead{border-bottom:1px solid var(--line);padding-bottom:var(--s5);margin-bottom:var(--s5);display:grid;gap:var(--s3)}
.masthead .kicker{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s4);align-items:center;font-size:var(--t-small);color:var(--muted)}
.stack{display:grid;gap:var(--s4);grid-template-columns:minmax(0,1fr)}.stack-wide{display:grid;gap:var(--s6);grid-template-columns:minmax(0,1fr)}
.profile{display:grid;gap:var(--s5);grid-template-columns:minmax(0,1fr)}
.profile+.profile{border-top:1px solid var(--line);padding-top:var(--s6)}
.who{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s4);align-items:baseline;justify-content:space-between}
.foot{border-top:1px solid var(--line);margin-top:var(--s7);padding-top:var(--s4);display:grid;gap:var(--s2);font-size:var(--t-small);color:var(--muted)}
`;

const PARTS = `.chip{display:inline-flex;align-items:center;gap:.4em;font:600 var(--t-small)/1.3 var(--sans);color:var(--tone,var(--ink));background:var(--tone-ground,var(--card));border-radius:99rem;padding:.25em .8em;white-space:nowrap}
.card{background:var(--card);border:1px solid var(--line);border-radius:var(--radius);padding:clamp(var(--s4),3vw,var(--s5));display:grid;gap:var(--s4);grid-template-columns:minmax(0,1fr)}
.card>header{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s4);justify-content:space-between;align-items:center}
.verdict{background:var(--tone-ground);color:var(--tone);border-radius:var(--radius);padding:var(--s4) var(--s5);display:grid;gap:var(--s1)}
.verdict strong{font:600 var(--t-h3)/1.25 var(--serif)}
.chip.personal{background:none;border:1px solid var(--line);color:var(--muted)}.chips{display:flex;flex-wrap:wrap;gap:var(--s1)}.seen{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s3);align-items:center}.pips{display:flex;gap:4px}.pip{width:1.5rem;height:.5rem;border-radius:3px;background:var(--clear-ink)}.pip.absent{opacity:.35}.pip.hidden{background:none;border:2px solid var(--unseen-ink)}.pip.withheld{background:none;border:1px dashed var(--muted)}
.things{display:grid;gap:0}.things>li{display:grid;grid-template-columns:1.5rem minmax(7rem,9.5rem) minmax(0,1fr);gap:var(--s1) var(--s3);padding:var(--s2) 0;border-top:1px solid var(--line)}.things>li:first-child{border-top:0}
.things .mark{font-weight:700;color:var(--tone)}.things .name{font-weight:600}.wall{color:var(--unseen-ink);background:var(--unseen-ground);border-radius:.5rem;padding:var(--s3) var(--s4)}
.evidence{display:grid;gap:var(--s5);grid-template-columns:minmax(0,1fr)}
.shot{display:grid;gap:var(--s2);align-content:start}.shot .frame{position:relative;border-radius:.5rem;overflow:hidden;border:1px solid var(--line);background:var(--paper);width:fit-content;max-width:100%}
.shot img{max-height:24rem;width:auto;max-width:100%}.shot svg{position:absolute;inset:0;width:100%;height:100%}
.shot .halo{fill:none;stroke:#fff;stroke-width:6;vector-effect:non-scaling-stroke;stroke-linejoin:round}.shot .box{fill:none;stroke:#b3122f;stroke-width:3;vector-effect:non-scaling-stroke;stroke-linejoin:round}
.shot .line{fill:none;stroke:#fff;stroke-width:3;vector-effect:non-scaling-stroke}.shot .line2{fill:none;stroke:#27536c;stroke-width:1.5;stroke-dasharray:5 3;vector-effect:non-scaling-stroke}
.shot figcaption::first-letter{text-transform:uppercase}.things .name{display:block}.things .name::first-letter,h3::first-letter,th::first-letter{text-transform:uppercase}.shot figcaption{font-size:var(--t-small);color:var(--muted)}
.finding{display:grid;gap:var(--s4);grid-template-columns:minmax(0,1fr)}.finding+.finding{border-top:1px dashed var(--line);padding-top:var(--s4)}
.read{display:flex;flex-wrap:wrap;gap:var(--s3) var(--s4);align-items:center}.read img{border:1px solid var(--line);border-radius:.375rem;max-height:7rem;max-width:min(100%,15rem)}
.strips{display:grid;gap:var(--s1);flex:1 1 9rem;min-width:min(100%,9rem);max-width:min(100%,20rem);align-content:start}.read .strips img,.item .evidence-line .strips img{max-height:2.5rem;width:auto;max-width:100%;height:auto;background:#fff}.strips figcaption{text-wrap:pretty}
.read .verbatim{font:600 var(--t-lead)/1.35 var(--serif)}
.verbatim{max-height:9lh;overflow:hidden}
.facts{display:grid;gap:var(--s1);min-width:min(100%,14rem);flex:1}
.label{display:block;font-size:var(--t-small);color:var(--muted)}
.sure{display:inline-flex;flex-wrap:wrap;gap:0 .5em;align-items:center}.sure svg{width:4.5rem;height:.5rem;border-radius:99rem}.sure .track{fill:var(--line)}.sure .fill{fill:var(--muted)}
.mend{border-left:4px solid var(--clear-ink);background:var(--clear-ground);border-radius:0 .5rem .5rem 0;padding:var(--s3) var(--s4)}.mend .label{color:var(--clear-ink);font-weight:600}
.policy{border-left:4px solid var(--line);padding:var(--s1) var(--s4);color:var(--muted)}.policy blockquote{font-family:var(--serif);font-style:italic}
.doubt{border-left:4px solid var(--review-ink);background:var(--review-ground);border-radius:0 .5rem .5rem 0;padding:var(--s3) var(--s4)}.doubt .label{color:var(--review-ink);font-weight:600}
.rest{display:grid;gap:0;font-size:var(--t-small)}.rest>li{display:grid;grid-template-columns:1.25rem minmax(0,1fr);gap:var(--s2);padding:var(--s1) 0}.rest .mark{color:var(--tone);font-weight:700}.rest b{font-weight:600}
.bar{width:100%;height:.875rem;border-radius:99rem;display:block}.bar .full{fill:var(--clear-ink)}.bar .part{fill:var(--review-ink)}.bar .none{fill:var(--unseen-ink)}
.key{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s5);font-size:var(--t-small)}.key li::before{content:"";display:inline-block;width:.75em;height:.75em;border-radius:3px;margin-right:.5em;background:var(--swatch)}.key .full{--swatch:var(--clear-ink)}.key .part{--swatch:var(--review-ink)}.key .none{--swatch:var(--unseen-ink)}
table{border-collapse:collapse;width:100%;font-size:var(--t-small)}th,td{text-align:left;vertical-align:top;padding:var(--s2) var(--s4) var(--s2) 0;border-bottom:1px solid var(--line)}th{font-weight:600;color:var(--muted)}tbody th{color:var(--ink)}
.toc{display:grid;gap:var(--s1)}
details.card{display:block}details>summary{cursor:pointer;font-weight:600;padding:var(--s2) 0}
.lines{display:grid;gap:var(--s1);font-size:var(--t-small)}
@media (min-width:46rem){.evidence.has-shot{grid-template-columns:minmax(0,2fr) minmax(0,3fr)}.evidence.wide{grid-template-columns:minmax(0,1fr)}}
@media (max-width:34rem){.things>li{grid-template-columns:1.5rem minmax(0,1fr)}.things .says{grid-column:2}table.rows thead{position:absolute;left:-99in}table.rows tr{display:block;padding:var(--s2) 0;border-bottom:1px solid var(--line)}table.rows th,table.rows td{display:block;border:0;padding:0}}
`;

const PRINT = `html{font-size:9.5pt;background:#fff}.page{max-width:none;padding:0}.card,.verdict,.shot,.finding,.policy,.mend,.doubt,.wall,tr,.things>li,.rest>li{break-inside:avoid}h2,h3,h4,h2+p,h3+p,.card>header,.profile>header,thead{break-after:avoid}.profile>header,section>p,.rest>li{break-inside:avoid}.stack,.stack-wide,.profile,.page main{display:block}.stack>*+*{margin-top:var(--s3)}.profile>*+*,.stack-wide>*+*{margin-top:var(--s4)}.page main>*+*{margin-top:var(--s6)}.card{box-shadow:none}.profile+.profile{break-before:page}a{color:inherit;text-decoration:none}.skip,.toc,.no-print{display:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}.shot img{max-height:52mm}.read img{max-height:24mm}details::details-content{content-visibility:visible;display:block}summary{list-style:none}.foot{margin-top:var(--s5)}`;
