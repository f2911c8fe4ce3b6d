import type { CSSResult } from 'lit';
import { basics } from './basics';
import { comparison } from './comparison';
import { header } from './header';
import { layout } from './layout';
import { lineWalk } from './line-walk';
import { overlays } from './overlays';
import { panel } from './panel';
import { phone } from './phone';
import { place } from './place';
import { print } from './print';
import { time } from './time';
import { tokens } from './tokens';

/** Everything `<atlas-viewer>` wears, in order. */
export const viewerStyles: CSSResult[] = [
  tokens,
  basics,
  layout,
  header,
  panel,
  place,
  lineWalk,
  time,
  comparison,
  overlays,
  phone,
  print,
];
