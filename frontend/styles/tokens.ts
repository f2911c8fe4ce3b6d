import { type CSSResult, css, unsafeCSS } from 'lit';
import looks from '../../src/main/resources/looks.json';

/** One colour in light and in dark surroundings. */
export interface Shade {
  light: string;
  dark: string;
}

const { colors } = looks;

/** Every colour of the reader's interface; those that the map has, too, are in the file of looks. */
export const shades = {
  paper: colors.paper,
  'paper-raised': { light: '#fffdf8', dark: '#25282c' },
  'paper-sunk': { light: '#f1ebdf', dark: '#141618' },
  land: colors.land,
  'other-land': colors['other-land'],
  water: colors.water,
  river: colors.river,
  border: colors.border,
  text: colors.text,
  'quiet-text': colors['quiet-text'],
  accent: colors.accent,
  'accent-text': { light: '#ffffff', dark: '#2a1206' },
  'accent-soft': { light: '#f3e2d6', dark: '#3d2a20' },
  line: { light: '#d8cfbd', dark: '#3a3d42' },
  control: { light: '#857a68', dark: '#8c867a' },
  focus: { light: '#0b57a4', dark: '#8cc4ff' },
  warning: { light: '#6b4700', dark: '#f2c979' },
  hit: { light: '#ffdf70', dark: '#e8c04a' },
  'warning-soft': { light: '#fbefd2', dark: '#3a2f17' },
} as const satisfies Record<string, Shade>;

export type ShadeName = keyof typeof shades;

/** Text on ground as it occurs; each pair must reach 4.5 : 1 in both schemes. */
export const textPairs: readonly [text: ShadeName, ground: ShadeName][] = [
  ['text', 'paper'],
  ['text', 'paper-raised'],
  ['text', 'paper-sunk'],
  ['text', 'land'],
  ['text', 'other-land'],
  ['text', 'water'],
  ['quiet-text', 'land'],
  ['quiet-text', 'other-land'],
  ['text', 'accent-soft'],
  ['quiet-text', 'paper'],
  ['quiet-text', 'paper-raised'],
  ['quiet-text', 'paper-sunk'],
  ['quiet-text', 'accent-soft'],
  ['accent', 'paper'],
  ['accent', 'paper-raised'],
  ['accent', 'paper-sunk'],
  ['accent', 'accent-soft'],
  ['accent-text', 'accent'],
  ['warning', 'warning-soft'],
];

/** Marks that carry meaning without being text; each pair must reach 3 : 1. */
export const markPairs: readonly [mark: ShadeName, ground: ShadeName][] = [
  ['control', 'paper'],
  ['control', 'paper-raised'],
  ['focus', 'paper'],
  ['focus', 'paper-raised'],
  ['focus', 'land'],
  ['river', 'land'],
  ['river', 'other-land'],
  ['focus', 'accent-soft'],
];

const declarations = Object.entries(shades)
  .map(([name, { light, dark }]) => `--atlas-${name}: light-dark(${light}, ${dark});`)
  .join('\n');

/** The colours as custom properties of the host, following the page's `color-scheme`, and the two families. */
export const tokens: CSSResult = css`
  :host {
    ${unsafeCSS(declarations)}
    --atlas-font-sans: 'Source Sans 3 Variable', 'Noto Sans Armenian Variable', 'Noto Naskh Arabic Variable', system-ui,
      sans-serif;
    --atlas-font-serif: 'Source Serif 4 Variable', 'Noto Serif Armenian Variable', 'Noto Naskh Arabic Variable', Georgia,
      serif;
    --atlas-shadow: 0 1px 2px rgb(0 0 0 / 0.12), 0 4px 16px rgb(0 0 0 / 0.12);
    --atlas-radius: 0.5rem;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([theme='auto']) {
    color-scheme: light dark;
  }
`;
