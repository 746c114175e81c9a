import mermaid from 'mermaid';

mermaid.initialize({
  startOnLoad: false,
  securityLevel: 'strict',
  theme: 'base',
  fontFamily: 'inherit',
  themeVariables: {
    fontSize: '15px',
    primaryColor: '#ffffff',
    primaryBorderColor: '#505a5f',
    primaryTextColor: '#0b0c0c',
    lineColor: '#505a5f',
    clusterBkg: '#f6f7f8',
    clusterBorder: '#8a9499',
  },
  state: { useMaxWidth: false },
});

/** What has been drawn, by its text: drawing takes far longer than showing. */
const drawings = new Map<string, string>();
let drawn = 0;
let busy: Promise<void> = Promise.resolve();

/** Draws a diagram into a place, one at a time; where another is asked for before its turn, only the last is drawn. */
export function draw(place: HTMLElement, text: string): Promise<void> {
  drawn += 1;
  const mine = `drawing-${drawn}`;
  place.dataset['drawing'] = mine;
  busy = busy.then(async () => {
    if (place.dataset['drawing'] !== mine) return;
    const svg = drawings.get(text) ?? (await mermaid.render(mine, text)).svg;
    drawings.set(text, svg);
    place.innerHTML = svg;
  });
  return busy;
}
