/** The stylesheet of the pages that {@link page} makes. */
export const pageStyle: string = `:root {
  color-scheme: light dark;
  --ink: #1b2230;
  --muted: #4a5568;
  --line: #d5dbe3;
  --border: #7b8794;
  --surface: #fff;
  --primary: #174a9c;
  --primary-weak: #e9f0fb;
  --warning: #7a4a00;
  --warning-weak: #fff4df;
  --focus: #f5b800;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8ecf2;
    --muted: #b8c2d0;
    --line: #3a4352;
    --border: #8a96a6;
    --surface: #12161d;
    --primary: #8fb8ff;
    --primary-weak: #1c2a44;
    --warning: #f2c27a;
    --warning-weak: #33270f;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  color: var(--ink);
  background: var(--surface);
  font: 16px/1.75 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
}
header { border-bottom: 1px solid var(--line); }
header p { max-width: 1120px; margin: auto; padding: 12px 24px; font-size: 20px; font-weight: 700; }
main { max-width: 688px; margin: auto; padding: 32px 24px 48px; }
h1 { margin: 0 0 16px; font-size: 30px; line-height: 1.35; }
p { margin: 0 0 16px; }
.notice {
  padding: 12px 16px;
  border-left: 4px solid var(--warning);
  color: var(--warning);
  background: var(--warning-weak);
}
.quiet-words { color: var(--muted); font-size: 14px; }
code { font-family: ui-monospace, Consolas, monospace; letter-spacing: 0.04em; }
dl { display: grid; grid-template-columns: 6em 1fr; gap: 8px 16px; margin: 0 0 24px; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
form { display: grid; gap: 12px; justify-items: start; }
a { color: var(--primary); text-underline-offset: 0.2em; }
button, .button {
  display: inline-block;
  min-height: 44px;
  padding: 10px 24px;
  border: 1px solid var(--primary);
  border-radius: 4px;
  color: var(--surface);
  background: var(--primary);
  font: inherit;
  font-weight: 600;
  line-height: 24px;
  text-align: start;
  text-decoration: none;
  cursor: pointer;
}
form > .quiet { margin-top: 12px; }
button.quiet, .button.quiet { border-color: var(--border); color: var(--primary); background: none; }
button.person {
  width: 100%;
  padding: 12px 16px;
  border-color: var(--border);
  border-radius: 8px;
  color: var(--ink);
  background: none;
}
button.person:hover { border-color: var(--primary); background: var(--primary-weak); }
button.person small {
  display: block;
  color: var(--muted);
  font-size: 14px;
  font-weight: 400;
  overflow-wrap: anywhere;
}
.row { display: flex; flex-wrap: wrap; gap: 12px; }
:focus-visible { outline: 3px solid var(--focus); box-shadow: inset 0 0 0 2px var(--ink); }
@media (max-width: 480px) {
  header p, main { padding-inline: 16px; }
  h1 { font-size: 24px; }
}
@media (forced-colors: active) {
  :focus-visible { outline-color: Highlight; }
}
`;
