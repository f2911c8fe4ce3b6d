import { COLORS, type Dash, PATTERNS, type StyleLook } from '../../core/looks';
import { cssSize } from './zoom-sizes';

/** The style sheet's rules for a style: custom properties that the rules for marks and labels read. */
export function rulesOf(style: string, look: StyleLook): string {
  const courses = (look.courses ?? [1]).map((share, i) => {
    const width = look.width && cssSize([look.width[0] * share, look.width[1] * share]);
    return width ? rule(i === 0 ? `.s-${style}` : `.swell-${i}.s-${style}`, { '--width': width }) : '';
  });
  const scenery = look.scenery ? rule(`.scenery .s-${style}`, propertiesOf(look.scenery)) : '';
  const chosen = look.chosen ? rule(`.copy.s-${style}`, { '--own-color': colorOf(look.chosen) }) : '';
  return rule(`.s-${style}`, propertiesOf(look)) + courses.join('') + scenery + chosen;
}

/** The rules for the dashes of each pattern. */
export function patternRules(): string {
  return Object.entries(PATTERNS)
    .map(([pattern, { line, uncertain, rim }]) => {
      const marks = ':is(.mark,.swell)';
      const own = line.length > 0 ? rule(`${marks}.p-${pattern}:not(.point)`, dashed(line)) : '';
      const rimmed = rim.length > 0 ? rule(`.mark.point.tinted.p-${pattern}`, dashed(rim)) : '';
      return own + rimmed + rule(`${marks}.uncertain.p-${pattern}:not(.point,.edge)`, dashed(uncertain));
    })
    .join('');
}

/** The map's colours: each is a token of the page, else that of the file of looks. */
export function colorProperties(): string {
  return Object.entries(COLORS)
    .map(([role, { light, dark }]) => `--${role}:var(--atlas-${role},light-dark(${light},${dark}));`)
    .join('');
}

/** Dashes have flat ends, dots round ones. */
function dashed(dash: Dash): Record<string, string> {
  const flat = dash.length === 2 && dash[0]! >= 1;
  return { 'stroke-dasharray': dash.join(' '), 'stroke-linecap': flat ? 'butt' : 'round' };
}

function propertiesOf(look: Partial<StyleLook>): Record<string, string | number | undefined> {
  const { color, width, opacity, dash, cap, fill, hover, ground, given, edge, hollow, label } = look;
  const role = (name: string | undefined) => name && colorOf(name);
  return {
    '--own-color': role(color),
    '--width': width && cssSize(width),
    '--opacity': opacity,
    '--dash': dash?.join(' '),
    '--cap': dash ? 'butt' : cap,
    '--fill-color': ground
      ? given === 'ground'
        ? `var(--layer-color,var(--${ground}))`
        : `var(--${ground})`
      : fill === null
        ? 'none'
        : fill === undefined
          ? undefined
          : 'var(--color)',
    '--fill': fill ?? undefined,
    '--line-color': given === 'ground' ? 'var(--own-color)' : undefined,
    '--ground': ground && `var(--${ground})`,
    '--hover-fill': hover,
    '--edge': edge,
    '--rim': hollow && `${hollow}px`,
    '--point-fill': hollow && 'var(--paper)',
    '--point-line': hollow && 'var(--color)',
    '--label-color':
      label?.color === 'own'
        ? 'color-mix(in oklab,var(--layer-color,var(--own-color)),var(--text) 40%)'
        : role(label?.color),
  };
}

function colorOf(name: string): string {
  return name.startsWith('#')
    ? `light-dark(${name},color-mix(in oklab,${name},white 32%))`
    : `var(--${name})`;
}

function rule(selector: string, properties: Record<string, string | number | undefined>): string {
  const body = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}:${value}`);
  return body.length > 0 ? `.atlas-map ${selector}{${body.join(';')}}` : '';
}
