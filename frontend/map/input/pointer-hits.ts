import type { LeafletMap } from '../engine';
import { scaleOf, worldOf } from '../geometry/mercator';
import type { LabelHit, Labels } from '../labels/labels';
import { fromEngine } from '../lonlat';
import type { MapHit } from '../map-model';
import { symbolRadius } from '../style/zoom-sizes';
import type { SvgRenderer } from '../svg/svg-renderer';
import { hitTest, MOUSE_REACH, TOUCH_REACH } from './hit-test';

/** Pixels beside a label that a finger may miss it by. */
const LABEL_SLACK = 6;

/** What lies under a pointer, the best first; a label counts as its feature. */
export function hitsAt(
  event: MouseEvent,
  engine: LeafletMap,
  renderer: SvgRenderer,
  labels: Labels,
): { hits: MapHit[]; label: LabelHit | null } {
  const zoom = engine.getZoom();
  const scale = scaleOf(zoom);
  const touch = (event as PointerEvent).pointerType === 'touch';
  const at = worldOf(fromEngine(engine.containerPointToLatLng(engine.mouseEventToContainerPoint(event))));
  const reach = touch ? TOUCH_REACH : MOUSE_REACH;
  const hits = hitTest(renderer.actable(at, scale, reach), at, scale, reach);
  const { minX: x, minY: y } = renderer.pixelsOf({ minX: at.x, minY: at.y, maxX: at.x, maxY: at.y });
  const label = labels.at(x, y, touch ? LABEL_SLACK : 0);
  if (!label) return { hits, label };
  const { mark, distance } = label;
  const hit: MapHit = { feature: mark.id, layer: mark.layer, distance, label: true };
  // A mark that a chosen place's label covers, or that is nearer than the label beside it, is meant itself.
  const aimed = hits[0] && renderer.mark(hits[0].feature);
  const isAimed =
    aimed?.shape.kind === 'point' &&
    aimed !== mark &&
    hits[0]!.distance <= (distance > 0 ? MOUSE_REACH.point : symbolRadius(aimed.look, zoom));
  return isAimed ? { hits, label: null } : { hits: [hit, ...hits], label };
}
