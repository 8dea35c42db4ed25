/** The tokens of `globals.css` and the few rules this page needs, sent with it. The reader's own font: nothing to fetch. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--canvas:light-dark(#f2f5f5,#0d1416);--surface:light-dark(#fff,#141c1f);--sunken:light-dark(#e9eeee,#0a1012);
--line:light-dark(#d6dfdf,#28353a);--line-strong:light-dark(#738385,#7b9094);--ink:light-dark(#122022,#e4eded);--soft:light-dark(#4a5a5d,#a3b4b6);
--accent:light-dark(#0a6871,#4dc4c8);--on-accent:light-dark(#fff,#04252a);--tint:light-dark(#dcf0f0,#12363b);--focus:light-dark(#0a7a85,#6ee0e2);
--kept:light-dark(#14663a,#74d097);--kept-soft:light-dark(#e0f3e6,#12301f);--risk:light-dark(#854800,#f3b760);--risk-soft:light-dark(#fdeed3,#382809);
--broken:light-dark(#ad1d29,#ff928d);--broken-soft:light-dark(#fde5e4,#451b1d)}
*{box-sizing:border-box;margin:0}
html{background:var(--canvas);color:var(--ink);font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;text-size-adjust:100%;-webkit-text-size-adjust:100%}
body{max-width:32rem;min-height:100dvh;margin:0 auto;padding:0 16px 24px;display:flex;flex-direction:column;gap:16px}
a{color:var(--accent);text-underline-offset:3px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
header{display:flex;align-items:center;gap:8px;padding-top:14px;font-weight:650;font-size:18px}
header svg{width:26px;height:26px}
header .drop{fill:var(--accent)}header .hands{fill:none;stroke:var(--on-accent);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
main{display:flex;flex-direction:column;gap:16px;flex:1}
h1:not(.day){font-size:17px;font-weight:550;color:var(--soft)}
h2{font-size:17px;font-weight:650}
.card{background:var(--surface);border:1px solid var(--line);border-radius:14px;padding:18px 20px}
.card>*+*{margin-top:12px}
.day{font-size:clamp(25px,7.2vw,31px);text-wrap:balance;line-height:1.15;font-weight:700;letter-spacing:-.02em;margin-top:4px}
.day::first-letter{text-transform:uppercase}
.hours{font-size:22px;line-height:1.3;font-weight:600;color:var(--accent);margin-top:2px}
.gone{color:var(--soft);text-decoration:line-through;text-decoration-thickness:1px}
.state{display:inline-flex;align-items:center;gap:6px;padding:4px 10px;border-radius:999px;font-size:15px;font-weight:600;background:var(--tint);color:var(--accent)}
.state svg,.note svg{width:18px;height:18px;flex:none;fill:none;stroke:currentColor;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
.kept{background:var(--kept-soft);color:var(--kept)}.risk{background:var(--risk-soft);color:var(--risk)}.broken{background:var(--broken-soft);color:var(--broken)}
dl{display:grid;grid-template-columns:1fr 1fr;gap:10px 16px;border-top:1px solid var(--line);padding-top:12px}dl>:first-child{grid-column:1/-1}.calendar{margin-top:4px;font-size:15px}.calendar a{display:inline-block;padding:4px 0}dt{font-size:14px;color:var(--soft)}dd{margin:0;font-weight:550}
ul{padding-left:20px;display:grid;gap:6px}
.actions{display:grid;gap:10px}
button,.button,summary{display:flex;align-items:center;justify-content:center;width:100%;min-height:52px;padding:8px 16px;border-radius:12px;border:1px solid var(--line-strong);
background:var(--surface);color:var(--ink);font:inherit;font-weight:600;text-decoration:none;text-align:center;cursor:pointer}
.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.danger{background:var(--broken);border-color:var(--broken);color:var(--surface)}
summary{border-color:transparent;background:none;color:var(--broken);list-style:none}summary::-webkit-details-marker{display:none}
details[open]{border:1px solid var(--line);border-radius:14px;padding:4px 16px 16px;background:var(--surface)}details p{margin-bottom:12px}
.note{display:flex;gap:10px;align-items:flex-start;border-radius:14px;padding:14px 16px}.note svg{margin-top:3px}.note>*{min-width:0}
.slots{display:grid;gap:10px}.slots button{flex-direction:column;gap:0;align-items:flex-start;text-align:left;padding:10px 16px}
.slots .when::first-letter{text-transform:uppercase}.slots .at{color:var(--accent)}
.quiet{color:var(--soft);font-size:15px}
footer{display:grid;gap:8px;font-size:15px;color:var(--soft);padding-top:8px}footer a{display:inline-block;padding:6px 0}
@media(min-width:480px){body{padding-top:12px}}
@media(prefers-contrast:more){.card,button{border-color:var(--ink)}}
`.replaceAll('\n', '');
