/**
 * The look of what can be pressed, filled in and walked through: the same scales, colours and warm paper as the reports
 * (style.ts), which have none of these. Everything that is pressed is 44 pixels high at least.
 */

const ACTIONS = `button,.button{font:600 var(--t-body)/1.3 var(--sans);border-radius:99rem;padding:.7em 1.4em;min-height:2.75rem;cursor:pointer;border:1.5px solid transparent;text-decoration:none;text-align:center;display:inline-block}
button:focus-visible,.button:focus-visible,input:focus-visible,input[type=date]:focus-within,select:focus-visible,textarea:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:3px}main:focus{outline:none}:is(input,select,textarea):focus{scroll-margin-block:9rem}
.primary{background:var(--accent);color:var(--paper)}.primary:hover{background:var(--ink)}.quiet{background:none;color:var(--accent);border-color:currentColor}.quiet:hover{background:var(--card)}
button.plain{background:none;color:var(--accent);border:0;padding:.5em .25em;text-decoration:underline;text-underline-offset:.15em;font-weight:400}
.grave{background:none;color:var(--finding-ink);border-color:currentColor}.grave:hover{background:var(--finding-ground)}
.actions{display:flex;flex-wrap:wrap;gap:var(--s3) var(--s4);align-items:center}form{display:grid;gap:var(--s5);grid-template-columns:minmax(0,1fr)}form.inline{display:inline-flex;gap:var(--s2)}
form.ask{display:flex;flex-wrap:wrap;gap:var(--s3) var(--s4);align-items:end}form.ask .field{flex:1 1 12rem}
.rather{border-top:1px solid var(--line);padding-top:var(--s4);display:flex;flex-wrap:wrap;gap:var(--s3) var(--s4);align-items:center}
.copy{display:grid;gap:var(--s3);justify-items:start}.copy>button{min-height:3rem}@media (scripting:enabled){.copy:not(:has(button)){padding-bottom:calc(3rem + var(--s3))}}.copied{background:var(--card);border:1px dashed var(--muted);border-radius:.5rem;padding:var(--s3) var(--s4);width:100%;user-select:all;white-space:pre-wrap}.copied.letter{font-size:var(--t-small);overflow-wrap:anywhere}
`;

const FIELDS = `.field{display:grid;gap:var(--s2);grid-template-columns:minmax(0,1fr);border:0;margin:0;padding:0;min-width:0}.field label,.field legend{font-weight:600;padding:0}.field>p{margin:0}.field>legend{margin-bottom:var(--s2)}.foot form.ask{margin-bottom:var(--s4)}
input:not([type=checkbox],[type=radio],[type=file],[type=hidden]),select,textarea{font:var(--t-body)/1.4 var(--sans);color:var(--ink);background:var(--card);border:1.5px solid var(--muted);border-radius:.5rem;padding:.6em .75em;min-height:2.75rem;width:100%;max-width:100%}
textarea{resize:vertical}select{width:auto;min-width:min(100%,14rem)}input[type=number],input[type=date]{width:auto}input.code{font:600 var(--t-h2)/1.2 ui-monospace,"DejaVu Sans Mono",monospace;letter-spacing:.2em;max-width:12rem}
[aria-invalid=true]{border-color:var(--finding-ink)!important}.wrong:not(.notice){color:var(--finding-ink);font-weight:600}
input[type=file]{font:inherit;font-size:var(--t-small);color:var(--muted);width:100%;max-width:100%;padding:var(--s3);border:1.5px dashed var(--muted);border-radius:var(--radius);background:var(--paper);cursor:pointer}
input[type=file]::file-selector-button{font:600 var(--t-body)/1.3 var(--sans);color:var(--ink);background:var(--card);border:1px solid var(--muted);border-radius:99rem;padding:.55em 1.1em;margin:0 var(--s3) 0 0;cursor:pointer}
.choices{display:grid;gap:var(--s2)}.choice{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 var(--s3);align-items:center;border:1px solid var(--line);border-radius:.5rem;background:var(--card);padding:0 var(--s4)}.choice>p{grid-column:2;padding-bottom:var(--s3)}.choice label{padding:var(--s3) 0;min-height:2.75rem;display:flex;align-items:center;cursor:pointer;font-weight:400}.choice:has(:checked){border-color:var(--accent)}
input[type=checkbox],input[type=radio]{width:1.25rem;height:1.25rem;margin:0;accent-color:var(--accent)}
`;

const BLOCKS = `.notice{background:var(--review-ground);color:var(--review-ink);border-radius:var(--radius);padding:var(--s4) var(--s5);display:grid;gap:var(--s1);grid-template-columns:minmax(0,1fr)}.notice strong{font:600 var(--t-h4)/1.3 var(--serif)}.notice ul{list-style:disc;padding-left:1.2em}.notice a{color:inherit}
.notice.done{background:var(--clear-ground);color:var(--clear-ink)}.notice.wrong{background:var(--finding-ground);color:var(--finding-ink)}.notice.plain{background:var(--outside-ground);color:var(--outside-ink)}
.empty{border:1.5px dashed var(--line);border-radius:var(--radius);padding:var(--s6) var(--s5);display:grid;gap:var(--s4);justify-items:center;text-align:center;color:var(--muted)}.empty p{max-width:32rem}
.facts-list{display:grid}.facts-list>div{display:grid;grid-template-columns:minmax(8rem,13rem) minmax(0,1fr);gap:var(--s1) var(--s4);padding:var(--s2) 0;border-top:1px solid var(--line)}.facts-list>div:first-child{border-top:0}.facts-list dt{color:var(--muted)}
.tabs ul{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s2);border-bottom:1px solid var(--line)}.tabs a{display:flex;align-items:center;gap:.5em;min-height:2.75rem;padding:0 var(--s3);text-decoration:none;border-bottom:3px solid transparent;color:var(--muted)}.tabs a[aria-current]{color:var(--ink);font-weight:600;border-color:var(--accent)}.count{background:var(--outside-ground);color:var(--outside-ink);border-radius:99rem;padding:0 .6em;font-size:var(--t-small);font-weight:600}
.steps{display:grid;counter-reset:step}.steps>li{counter-increment:step;display:grid;grid-template-columns:2rem minmax(0,1fr);gap:0 var(--s3);padding:var(--s2) 0;align-items:center}.steps>li::before{content:counter(step);grid-row:span 2;width:2rem;height:2rem;border-radius:99rem;display:grid;place-items:center;font-weight:600;border:1.5px solid var(--line);color:var(--muted)}.steps .done::before{content:"✓";background:var(--clear-ground);color:var(--clear-ink);border-color:transparent}.steps .now::before{background:var(--accent);color:var(--paper);border-color:transparent}.steps .now .name{font-weight:600}.steps .next .name{color:var(--muted)}.steps li>span{grid-column:2}.steps .name{min-height:2rem;display:flex;align-items:center}
.progress{display:grid;gap:var(--s2)}progress{width:100%;height:.75rem;accent-color:var(--accent)}
.opens{border-top:1px solid var(--line)}.opens>summary{min-height:2.75rem;display:flex;align-items:center;gap:var(--s2)}.opens>summary::before{content:"▸";color:var(--muted)}.opens[open]>summary::before{content:"▾"}.opens>div{padding:var(--s2) 0 var(--s4)}.opens.grave>summary{color:var(--finding-ink)}
.figures{display:grid;gap:var(--s3);grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr))}.figures>li{background:var(--tone-ground,var(--card));color:var(--tone,var(--ink));border:1px solid var(--tone-ground,var(--line));border-radius:var(--radius);padding:var(--s3) var(--s4)}.figures a{display:block;text-decoration:none}.figures>li a{color:inherit}.figures a span{text-decoration:underline;text-underline-offset:.15em}.figures b{display:block;font:600 var(--t-h1)/1.1 var(--serif)}
table.cards td.figure,table.cards th.figure{text-align:right;font-variant-numeric:tabular-nums}.pager{display:flex;flex-wrap:wrap;gap:var(--s3) var(--s4);align-items:center;justify-content:center}
`;

const CHANGES = `.change{display:grid;gap:var(--s3);grid-template-columns:minmax(0,1fr)}.sides{display:grid;gap:var(--s4);grid-template-columns:repeat(2,minmax(0,1fr));align-items:start}.sides .none{border:1.5px dashed var(--line);border-radius:.5rem;padding:var(--s5) var(--s3);text-align:center}.sides .shot img{max-height:16rem}
.diff{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:var(--s3) var(--s4);overflow-wrap:anywhere}.diff del{background:var(--finding-ground);color:var(--finding-ink);text-decoration:line-through}.diff ins{background:var(--clear-ground);color:var(--clear-ink);text-decoration:underline;text-underline-offset:.2em}
`;

const FRAME = `.page.narrow{max-width:44rem}.page.wide{max-width:72rem}.page>main{padding-top:var(--s4)}
.top{background:var(--card);border-bottom:1px solid var(--line);padding:0 clamp(var(--s4),4vw,var(--s6))}.bar-top,.ways{max-width:72rem;margin:0 auto}.bar-top{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s4);align-items:center;min-height:3.5rem}
.brand{font:600 var(--t-h4)/1.3 var(--serif);color:var(--accent);text-decoration:none;flex:1 1 10rem;padding:var(--s2) 0;min-height:2.75rem;display:flex;align-items:center}.account{display:flex;gap:var(--s3);align-items:center;margin:0}.account>a{display:flex;align-items:center;min-height:2.75rem}form.account{display:flex}.account .muted{max-width:14rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.hats{display:flex;border:1px solid var(--line);border-radius:99rem;overflow:hidden}.hats a{display:flex;align-items:center;min-height:2.75rem;padding:0 var(--s4);text-decoration:none;font-size:var(--t-small)}.hats a[aria-current]{background:var(--accent);color:var(--paper);font-weight:600}.hats a:focus-visible{outline-offset:-3px}
.ways ul{display:flex;flex-wrap:wrap;gap:0 var(--s2);margin:0 calc(-1*var(--s2))}.ways a{display:flex;align-items:center;min-height:2.75rem;padding:0 var(--s2);text-decoration:none;color:var(--muted);border-bottom:3px solid transparent}.ways a:hover{color:var(--ink)}.ways a[aria-current]{color:var(--ink);font-weight:600;border-color:var(--accent)}
`;

const SMALL = `@media (max-width:34rem){.actions>button,.actions>a,.actions>form,.actions>form>button,.rather>button{width:100%}.facts-list>div{grid-template-columns:minmax(0,1fr)}table.cards thead{position:absolute;left:-99in}table.cards tr{display:block;padding:var(--s3) 0;border-bottom:1px solid var(--line)}table.cards th,table.cards td,table.cards td.figure{display:block;border:0;padding:.1rem 0;text-align:left}table.cards td::before{content:attr(data-label) ": ";color:var(--muted)}table.cards td:empty{display:none}.account .muted{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.brand{flex-basis:0}.ways a{font-size:var(--t-small)}.ways ul{gap:0}}
@media (prefers-reduced-motion:no-preference){button,.button,.ways a,.tabs a{transition:background-color .15s,color .15s}}
@media print{.top,.foot,.actions,.tabs,.pager,form.ask{display:none!important}}
`;

const SIGN_IN = `.qr{width:14rem;max-width:100%;height:auto;border-radius:.5rem}code{font:600 var(--t-body)/1.5 ui-monospace,"DejaVu Sans Mono",monospace}code.copied{display:block}`;

export const VIEW_STYLE = `${ACTIONS}${FIELDS}${BLOCKS}${CHANGES}${FRAME}${SIGN_IN}${SMALL}`;
