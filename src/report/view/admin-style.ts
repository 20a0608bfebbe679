/** What the pages of admins need beside the components: marks and cut-outs, and the overview, which fits one sheet of paper. */
export const ADMIN_STYLE = `table.cards thead th{overflow-wrap:normal;white-space:nowrap}.with-mark{display:flex;gap:var(--s3);align-items:center}img.mark{width:4rem;height:4rem;object-fit:contain;background:#fff;border:1px solid var(--line);border-radius:.375rem;padding:.25rem;flex:none}.whole-mark{max-width:16rem;background:#fff;border:1px solid var(--line);border-radius:.5rem;padding:var(--s3)}
.crops{display:grid;gap:var(--s4);grid-template-columns:repeat(auto-fill,minmax(8rem,1fr))}.crops img{width:100%;max-height:9rem;object-fit:contain;background:var(--card);border:1px solid var(--line);border-radius:.375rem}
.overview{display:grid;gap:var(--s5);grid-template-columns:minmax(0,1fr)}@media (min-width:60rem){.overview .two{display:grid;gap:var(--s6);grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:start}}.overview .two>section+section{margin-top:0}
.overview .two{display:grid;gap:var(--s5)}
@media print{.overview .chart svg{height:12mm!important}.overview h2{font-size:11pt}.overview .lead{font-size:10.5pt}}`;
