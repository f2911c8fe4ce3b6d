import { type Camera, NO_PADDING } from '../camera';
import type { LeafletMap } from '../engine';
import type { LabelHit } from '../labels/labels';
import type { MapTooltip } from '../map-model';
import { symbolRadius } from '../style/zoom-sizes';
import type { SvgRenderer } from '../svg/svg-renderer';
import { Tooltip } from './tooltip';

/** A feature, and where the pointer that asked for its tooltip is; null for the keyboard. */
export interface TooltipTarget {
  id: string;
  at: { x: number; y: number } | null;
  label: LabelHit | null;
}

/** The tooltip of the feature at the pointer or in keyboard focus. */
export class FeatureTooltip {
  readonly #tooltip = new Tooltip();
  readonly #engine: LeafletMap;
  readonly #renderer: SvgRenderer;
  readonly #camera: Camera;
  readonly #pointOf: (featureId: string) => { x: number; y: number } | null;
  #tooltipOf: (featureId: string) => MapTooltip | null = () => null;
  #target: TooltipTarget | null = null;

  constructor(
    engine: LeafletMap,
    renderer: SvgRenderer,
    camera: Camera,
    pointOf: (featureId: string) => { x: number; y: number } | null,
  ) {
    this.#engine = engine;
    this.#renderer = renderer;
    this.#camera = camera;
    this.#pointOf = pointOf;
  }

  get element(): HTMLElement {
    return this.#tooltip.element;
  }

  get shown(): boolean {
    return this.#tooltip.shown;
  }

  get isAtPointer(): boolean {
    return this.#target !== null && this.#target.at !== null;
  }

  get isAtFocus(): boolean {
    return this.#target !== null && this.#target.at === null;
  }

  set tooltipOf(of: (featureId: string) => MapTooltip | null) {
    this.#tooltipOf = of;
    this.update();
  }

  show(target: TooltipTarget | null): void {
    this.#target = target;
    this.update();
  }

  hide(): void {
    this.#tooltip.hide();
  }

  /** Shows the tooltip, or takes it away: at a label or a point beside it, over a line or an area at the pointer. */
  update(): void {
    const target = this.#target;
    const mark = target && this.#renderer.mark(target.id);
    const tooltip = mark && mark.visibility !== 'hidden' ? this.#tooltipOf(target.id) : null;
    if (!target || !mark || !tooltip || this.#camera.zooming) {
      this.#tooltip.hide();
      return;
    }
    let spot = target.at && { x: target.at.x, top: target.at.y - 6, bottom: target.at.y + 16 };
    if (target.label) {
      const { minX, minY } = this.#renderer.pixelsOf(this.#camera.screen(NO_PADDING, this.#camera.view));
      const { box } = target.label;
      spot = { x: (box.minX + box.maxX) / 2 - minX, top: box.minY - minY, bottom: box.maxY - minY };
      // A long label along a line: beside the pointer rather than in its middle.
      if (target.at && mark.shape.kind === 'line') spot = { ...spot, x: target.at.x };
    } else if (!spot || (mark.shape.kind === 'point' && mark.shape.parts.length === 1)) {
      const { x, y } = this.#pointOf(target.id)!;
      const r = mark.shape.kind === 'point' ? symbolRadius(mark.look, this.#camera.view.zoom) + 2 : 2;
      spot = { x, top: y - r, bottom: y + r };
    }
    this.#tooltip.show(tooltip, spot, this.#engine.getSize(), this.#camera.covered);
  }
}
