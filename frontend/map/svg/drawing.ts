import { type Camera, NO_PADDING } from '../camera';
import { DomUtil, type LeafletMap } from '../engine';
import { scaleOf, type WorldPoint } from '../geometry/mercator';
import { frameBox } from './map-frame';
import type { SvgRenderer } from './svg-renderer';

/** How much of the view's size is drawn beyond each edge. */
const BEYOND = 0.35;

/** Draws a little more than the view, again whenever the view leaves it; moves and stretches the drawing during a zoom. */
export class Drawing {
  readonly #engine: LeafletMap;
  readonly #camera: Camera;
  readonly #renderer: SvgRenderer;

  constructor(engine: LeafletMap, camera: Camera, renderer: SvgRenderer) {
    this.#engine = engine;
    this.#camera = camera;
    this.#renderer = renderer;
    renderer.element.classList.add('leaflet-zoom-animated');
    engine.getPane('overlayPane')!.append(renderer.element);
  }

  /** Moves and stretches the drawing as it is, while a zoom is under way. */
  follow(center: WorldPoint, zoom: number): void {
    const { frame } = this.#renderer;
    if (!frame) return;
    const size = this.#engine.getSize();
    const pane = DomUtil.getPosition(this.#engine.getPane('mapPane')!);
    const scale = scaleOf(zoom);
    const stretch = scale / scaleOf(frame.zoom);
    const left = Math.round(center.x * scale - size.x / 2 + pane.x);
    const top = Math.round(center.y * scale - size.y / 2 + pane.y);
    const position = size.multiplyBy(0);
    position.x = frame.x * stretch - left;
    position.y = frame.y * stretch - top;
    DomUtil.setTransform(this.#renderer.element, position, stretch);
  }

  draw(): void {
    const zoom = this.#engine.getZoom();
    const size = this.#engine.getSize();
    const scale = scaleOf(zoom);
    const { x, y } = this.#camera.center;
    const width = Math.ceil(size.x * (1 + 2 * BEYOND));
    const height = Math.ceil(size.y * (1 + 2 * BEYOND));
    const frame = this.#renderer.frame;
    if (frame?.zoom !== zoom || frame.width !== width || frame.height !== height || !this.isCovering) {
      const left = Math.round(x * scale - width / 2);
      const top = Math.round(y * scale - height / 2);
      this.#renderer.draw({ zoom, x: left, y: top, width, height });
    }
    const origin = this.#engine.getPixelOrigin();
    const drawn = this.#renderer.frame!;
    DomUtil.setTransform(this.#renderer.element, origin.multiplyBy(-1).add([drawn.x, drawn.y]), 1);
  }

  /** Whether what is on the screen lies within what is drawn. */
  get isCovering(): boolean {
    const { frame } = this.#renderer;
    if (!frame || frame.zoom !== this.#engine.getZoom()) return false;
    const drawn = frameBox(frame);
    const { minX, minY, maxX, maxY } = this.#camera.screen(NO_PADDING, this.#camera.view);
    return minX >= drawn.minX && minY >= drawn.minY && maxX <= drawn.maxX && maxY <= drawn.maxY;
  }
}
