import type { LayerStyle } from '../../core/atlas';
import type { ZoomSize } from '../style/zoom-sizes';

/** How a style's labels are set. */
export interface LabelLook {
  family: 'serif' | 'sans';
  italic: boolean;
  weight: number;
  size: ZoomSize;
  /** Space between letters in em; left out where letters join. */
  spacing: number;
  capitals: boolean;
  /** Higher is placed first. */
  priority: number;
}

export function lookOf(style: LayerStyle): LabelLook {
  return LOOKS[style];
}

const TEXT: LabelLook = {
  family: 'sans',
  italic: false,
  weight: 400,
  size: [11, 13],
  spacing: 0,
  capitals: false,
  priority: 300,
};

const WATER: LabelLook = { ...TEXT, family: 'serif', italic: true, size: [11, 15], spacing: 0.04 };

const COUNTRY: LabelLook = {
  ...TEXT,
  family: 'serif',
  size: [12, 18],
  spacing: 0.2,
  capitals: true,
  priority: 700,
};

const LOOKS: Record<LayerStyle, LabelLook> = {
  land: COUNTRY,
  country: COUNTRY,
  province: { ...TEXT, family: 'serif', size: [10, 13], spacing: 0.08, priority: 200 },
  border: { ...TEXT, family: 'serif', italic: true, size: [10, 11], priority: 120 },
  water: { ...WATER, priority: 450 },
  stream: { ...WATER, size: [9, 12], priority: 100 },
  river: { ...WATER, size: [11, 15], spacing: 0.08, priority: 620 },
  region: { ...TEXT, family: 'serif', size: [12, 17], spacing: 0.1, weight: 600, priority: 600 },
  district: { ...TEXT, family: 'serif', size: [10, 13], priority: 150 },
  line: { ...TEXT, family: 'serif', italic: true, size: [10, 12], priority: 350 },
  route: { ...TEXT, family: 'serif', italic: true, size: [10, 13], weight: 600, priority: 380 },
  reach: { ...WATER, size: [10, 13], priority: 340 },
  town: { ...TEXT, size: [11, 14], weight: 500, priority: 500 },
  dam: { ...TEXT, size: [10, 12], priority: 320 },
  point: { ...TEXT, size: [11, 13], priority: 400 },
};
