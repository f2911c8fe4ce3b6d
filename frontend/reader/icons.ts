import { html, type TemplateResult } from 'lit';

const paths = {
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  home: 'M3 10l7-6 7 6M5 9v7h10V9',
  move: 'M10 2v16M2 10h16M10 2l-2.5 2.5M10 2l2.5 2.5M10 18l-2.5-2.5M10 18l2.5-2.5M2 10l2.5-2.5M2 10l2.5 2.5M18 10l-2.5-2.5M18 10l-2.5 2.5',
  up: 'M4 12l6-6 6 6',
  down: 'M4 8l6 6 6-6',
  left: 'M12 4l-6 6 6 6',
  right: 'M8 4l6 6-6 6',
  search: 'M8.5 3.5a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM12.5 12.5L17 17',
  link: 'M8.5 11.5l3-3M7 9L4.8 11.2a2.8 2.8 0 0 0 4 4L11 13M9 7l2.2-2.2a2.8 2.8 0 0 1 4 4L13 11',
  panel: 'M3 4h14v12H3zM12 4v12',
  compare: 'M3 4h14v12H3zM10 4v12',
  leave: 'M12 3h5v5M17 3l-8 8M8 4H4v12h12v-4',
  overview: 'M3 4h14v12H3zM9 8h5v5H9z',
  contested: 'M6 17V4M6 4.5c4-2 5 2 9 0v6c-4 2-5-2-9 0',
  language:
    'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15M2.5 10h15M10 2.5c-4.5 4-4.5 11 0 15M10 2.5c4.5 4 4.5 11 0 15',
  cite: 'M4 14.5c2-1 3-2.5 3-5H4v-5h5v5c0 3-1.5 5-4 6M12 14.5c2-1 3-2.5 3-5h-3v-5h5v5c0 3-1.5 5-4 6',
  copy: 'M7 7h9v10H7zM4 13V3h9',
  print: 'M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6z',
  text: 'M4 5h12M4 9h12M4 13h8',
  about: 'M10 3a7 7 0 1 1 0 14a7 7 0 0 1 0-14zM10 9v5M10 6.2v.2',
  more: 'M4 9.2a.8.8 0 1 0 0 1.6a.8.8 0 1 0 0-1.6M10 9.2a.8.8 0 1 0 0 1.6a.8.8 0 1 0 0-1.6M16 9.2a.8.8 0 1 0 0 1.6a.8.8 0 1 0 0-1.6',
  check: 'M4 10.5l4 4 8-9',
  share:
    'M15 3a2 2 0 1 0 0 4a2 2 0 1 0 0-4M5 8a2 2 0 1 0 0 4a2 2 0 1 0 0-4M15 13a2 2 0 1 0 0 4a2 2 0 1 0 0-4M7 9l6-3M7 11l6 3',
  download: 'M10 3v9M6 8.5l4 4 4-4M4 16.5h12',
  fullscreen: 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4',
  window: 'M8 4v4H4M16 8h-4V4M12 16v-4h4M4 12h4v4',
  names:
    'M10 17.5c-3-4-5-6.5-5-9.5a5 5 0 1 1 10 0c0 3-2 5.5-5 9.5M10 6.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3',
  look: 'M2.5 10c3-5.5 12-5.5 15 0c-3 5.5-12 5.5-15 0M10 7.8a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4',
  here: 'M10 2.5v3.5M10 14v3.5M2.5 10H6M14 10h3.5M10 7a3 3 0 1 0 0 6a3 3 0 1 0 0-6',
  places: 'M7.5 5H17M7.5 10H17M7.5 15H17M3.5 5h.1M3.5 10h.1M3.5 15h.1',
  key: 'M3 4h4.5v4H3zM3 12h4.5v4H3zM10.5 6H17M10.5 14H17',
  time: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15M10 6v4.2l3 1.8',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing that points along the text: on to the next, back to the one before. */
export function wayIcon(name: 'left' | 'right'): TemplateResult {
  return drawing(name, 'icon along');
}

/** A line drawing in the colour of the text; the button around it carries the name. */
export function icon(name: IconName): TemplateResult {
  return drawing(name, 'icon');
}

function drawing(name: IconName, looks: string): TemplateResult {
  return html`<svg class=${looks} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path d=${paths[name]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
  </svg>`;
}
