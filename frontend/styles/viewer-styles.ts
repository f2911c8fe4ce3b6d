import type { CSSResult } from 'lit';
import { basics } from './basics';
import { comparison } from './comparison';
import { header } from './header';
import { layout } from './layout';
import { lineWalk } from './line-walk';
import { overlays } from './overlays';
import { panel } from './panel';
import { panelLists } from './panel-lists';
import { phone } from './phone';
import { place } from './place';
import { print } from './print';
import { reading } from './reading';
import { time } from './time';
import { tokens } from './tokens';

/** The styles of `<atlas-viewer>`, in the order of the cascade. */
export const viewerStyles: CSSResult[] = [
  tokens,
  basics,
  layout,
  header,
  panel,
  panelLists,
  reading,
  place,
  lineWalk,
  time,
  comparison,
  overlays,
  phone,
  print,
];
