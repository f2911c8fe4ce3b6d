import type { Frame } from './map-frame';
import type { Origin } from './mark';
import { svg } from './svg-element';

/** A group of the map, or layers in a group of this class, each with its canvases below it if it has any. */
export type StackedGroup =
  | SVGElement
  | { class: string; layers: { group: SVGGElement; pane: HTMLElement | null }[] };

/** What the map is stacked up from: one SVG, or where canvases lie between, several that share their frame. */
export class LayerStack {
  readonly element = document.createElement('div');
  #sheets: SVGSVGElement[] = [];
  #groups: SVGGElement[] = [];

  constructor() {
    this.element.className = 'sheet';
    this.element.setAttribute('aria-hidden', 'true');
  }

  /** Stacks these, the lowest first, in place of what was there. */
  arrange(parts: readonly StackedGroup[]): void {
    const old = this.#sheets;
    const stack: Element[] = [];
    this.#sheets = [];
    this.#groups = [];
    const put = (node: SVGElement) => {
      let sheet = stack.at(-1);
      if (!(sheet instanceof SVGSVGElement)) {
        sheet = old.shift() ?? svg('svg', {});
        sheet.replaceChildren();
        stack.push(sheet);
        this.#sheets.push(sheet as SVGSVGElement);
      }
      sheet.append(node);
    };
    for (const part of parts) {
      if (part instanceof SVGElement) {
        put(part);
        continue;
      }
      let group: SVGGElement | null = null;
      for (const layer of part.layers) {
        if (layer.pane) stack.push(layer.pane);
        if (!group || layer.pane) {
          group = svg('g', { class: part.class });
          this.#groups.push(group);
          put(group);
        }
        group.append(layer.group);
      }
    }
    this.element.replaceChildren(...stack);
  }

  /** Whether the features step back behind chosen ones. */
  set muted(muted: boolean) {
    for (const group of this.#groups) group.classList.toggle('muted', muted);
  }

  frame({ x, y, width, height }: Frame, origin: Origin): void {
    this.element.style.width = `${width}px`;
    this.element.style.height = `${height}px`;
    for (const sheet of this.#sheets) {
      sheet.setAttribute('viewBox', `${x - origin.x} ${y - origin.y} ${width} ${height}`);
      sheet.setAttribute('width', String(width));
      sheet.setAttribute('height', String(height));
    }
  }
}
