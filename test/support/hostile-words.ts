/** What begins a line of Mermaid, Markdown, iCalendar, CSV or YAML that is no words. */
const commands = [
  'Section D drafting agreed', 'Title of the change agreed', 'Includes legal text', 'Excludes weekends', 'Gantt chart agreed', 'call x', 'Call the meeting', 'call now()', 'click here', 'href "x"', 'topAxis x',
  'topAxis', 'dateFormat YYYY', 'axisFormat %d', 'tickInterval 1day', 'todayMarker off', 'weekday monday', 'weekend friday', 'inclusiveEndDates', 'accTitle: x', 'accDescr: x', 'accDescr { x }', 'accDescription x',
  '2022-03-01', '2022-03-01 agreed', 'section', 'title', 'gantt', 'SECTION X', 'GANTT', 'end', 'end note', 'note left of x', 'state x', 'state "x" as y', 'direction TB', 'x direction LR', 'class a b', 'classDef x fill:#fff;',
  'style x fill:#f00;', 'style of the change: #1;', '[*] --> x', 'a --> b', '---', '--- title', '%% comment', '%%{init: {}}%%', '#x', '# heading', '- item', '+ item', '* item', '1. item', '> quoted', '```', '~~~ code', 'BEGIN:VEVENT',
  'END:VCALENDAR', 'UID:x', 'id,title', 'sep=;', ':milestone, 2022-01-01, 0d', 'a :done, 2022-01-01, 1d', 'crit, active', 'after x', 'until y',
];

/** What is an address to a reader that makes links of addresses. */
const addresses = [
  'see https://evil.example/x', 'http://a.b/_x_*y*', 'https://evil.com', 'HTTP://EVIL.COM', 'ftp://evil.com/a', 'www.evil.example', 'WWW.evil.com', 'evil.com', 'x.co.uk/path', 'mail a@evil.example', 'a.b+c@evil.com', 'mailto:a@evil.com',
  '//evil.com', '//localhost/x', 'see //localhost', 'https://localhost:80', 'xmpp:a@b.com', 'javascript:alert(1)', 'data:text/html,x', '<https://evil.com>', '<a@evil.com>', '[x](https://evil.com)', '[x]: https://evil.com', '![x](y.png)', '(www.evil.com)',
  'a.https://evil.com', '*https://evil.com*', 'tel:+44', 'https://münchen.de', 'b@[127.0.0.1]', '127.0.0.1',
];

/** What is code or an entity in HTML, Markdown, Mermaid or a template. */
const syntax = [
  '<script>x</script>', '<b>x</b>', '<img src=x onerror=y>', '<!-- x -->', '<![CDATA[x]]>', '</style>', '&lt;b&gt;', '&amp;', '&#64;', '&copy;', '#58;', '#quot;', '#9829;', 'ﬂ°°58¶ß', '`code`', '``x``', '**bold**', '_it_', '__b__', '~~gone~~',
  '==marked==', '$x$', '$$x$$', String.raw`\(x\)`, '{x}', '{{x}}', '[x]', '[[x]]', '[ ] x', '[^1]', ':smile:', 'a | b', '| a |', String.raw`a \| b`, String.raw`\ `, String.raw`\\`, String.raw`\n`, String.raw`\,`, String.raw`a\;b`, 'a: b', 'a; b', 'a, b', '"quoted"', "'quoted'",
  '“quoted”', '"', '""', "'", "''", '%', '%20', '100%', '^', '^n', '^^', '@x', '#1', '!', '?', '/', '//', '*', '_', '-', '--', '~', '|', '\\', '(', '{', '}', '<', '>', '&', '`', '$', '.', ':', ';', ',',
];

/** What a spreadsheet may run. */
const formulas = ['=1+1', '+44 20', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠x', '﹦1', '﹢1', '﹣1', '﹫x', '−1', '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", '\t=1', ' =1+1', '\u{A0}=1+1', '\u{FEFF}=1+1', '\u{200B}=1', '\u{2060}@x', '\u{3000}=1', '\u{2800}=1', '\u{AD}-1', '\u{1}=1', '\u{85}=1', '\u{2028}=1', '\u{115F}=1', '\u{E0020}=1', "'=1", '"=1"'];

/** Line ends and blanks of every kind, and signs that are long or control others. */
const signs = [
  'a\nb', 'a\r\nb', 'a\rb', 'a\n\nb', 'a\u{B}b', 'a\fb', 'a\u{85}b', 'a\u{2028}b', 'a\u{2029}b', 'a\u{1C}b', 'a\u{1D}b', 'a\u{1E}b', 'a\u{1F}b', 'a\u{7}b', 'a\u{1B}[31mb', 'a\u{7F}b', 'a\u{9B}b', 'a\tb', 'a  b', 'a\u{A0}b', 'a\u{200B}b', 'a\u{FEFF}b', 'a\u{202E}b', 'a\u{2066}b',
  'x\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT', 'x\nsection y', 'x\n  y :2022-01-01, 1d', 'x\n| y |', 'x\r\n,y', 'é', 'e\u{301}', 'ß', 'İ', '🙂', '👩‍👩‍👧', '🏴\u{E0067}\u{E0062}\u{E007F}', '漢字', 'עברית', '\u{FFFD}', '\u{FFFE}', '\u{10FFFF}', 'a'.repeat(300), 'é'.repeat(200), '🙂'.repeat(100), `${'a'.repeat(74)}🙂`, 'constructor', '__proto__', 'null', 'undefined', 'NaN',
];

/** Words and signs out of a paper that some reader of what is exported takes for something else. Each is a title that a proposal may have. */
export const hostileWords: readonly string[] = [...new Set([...commands, ...addresses, ...syntax, ...formulas, ...signs])];
