import type { CSSResult } from 'lit';
import { basics } from './basics';
import { comparison } from './comparison';
import { course } from './course';
import { layout } from './layout';
import { overlays } from './overlays';
import { panel } from './panel';
import { place } from './place';
import { print } from './print';
import { time } from './time';
import { tokens } from './tokens';

/** Everything `<atlas-viewer>` wears, in order. */
export const viewerStyles: CSSResult[] = [
  tokens,
  basics,
  layout,
  panel,
  place,
  course,
  time,
  comparison,
  overlays,
  print,
];
