import { css } from 'lit';

/**
 * Everything the map needs in its shadow root. Widths are the weights of `zoom-sizes.ts`, which sheet and legend set as
 * custom properties for their zoom. Each colour is a token that a page may set on any ancestor
 * (`--atlas-land` and so on); light or dark follows `color-scheme`. The engine's own style sheet is not used: of its
 * rules the map needs the few under "The engine", and none of its pictures.
 */
export const mapStyles = css`
  .atlas-map {
    --land: var(--atlas-land, light-dark(#f4efe4, #23262a));
    --other-land: var(--atlas-other-land, light-dark(#eae4d6, #1d2023));
    --water: var(--atlas-water, light-dark(#b9d2dd, #16303d));
    --shore: var(--atlas-shore, light-dark(#8fb2c2, #2b5164));
    --river: var(--atlas-river, light-dark(#47809c, #5a95b1));
    --water-text: var(--atlas-water-text, light-dark(#1f5673, #8fc1d8));
    --border: var(--atlas-border, light-dark(#9a8f7d, #77705f));
    --text: var(--atlas-text, light-dark(#2b2a27, #e8e4da));
    --quiet-text: var(--atlas-quiet-text, light-dark(#655d4d, #b9b2a4));
    --accent: var(--atlas-accent, light-dark(#8a3b12, #e0935f));
    --hover: var(--atlas-focus, light-dark(#1d4f91, #9cc4ff));
    --paper: var(--atlas-paper, light-dark(#fbf8f1, #17191b));
    --serif: var(
      --atlas-font-serif,
      'Source Serif 4',
      'Noto Serif',
      'Noto Serif Armenian',
      'Noto Naskh Arabic',
      Georgia,
      serif
    );
    --sans: var(--atlas-font-sans, 'Source Sans 3', 'Noto Sans', 'Noto Sans Armenian', 'Noto Sans Arabic', sans-serif);
  }
  .atlas-map.ground {
    position: absolute;
    inset: 0;
    z-index: 0;
    overflow: hidden;
    background: var(--water);
    cursor: grab;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
    color: var(--text);
    font-family: var(--sans);
    outline: none;
  }
  .atlas-map.ground.dry {
    background: var(--land);
  }
  .atlas-map.ground:focus-visible::after {
    content: '';
    position: absolute;
    inset: 0 var(--free-right, 0) var(--free-bottom, 0) var(--free-left, 0);
    z-index: 1000;
    border: 3px solid var(--accent);
    box-shadow: inset 0 0 0 2px var(--paper);
    pointer-events: none;
  }
  .atlas-map.ground:active {
    cursor: grabbing;
  }
  .atlas-map.ground.pickable {
    cursor: pointer;
  }
  .atlas-map .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Who sees the map and uses keys sees them named until a first thing has the focus. */
  @media (min-width: 700px) and (min-height: 400px) {
    .atlas-map.ground:focus-visible:not([aria-activedescendant]) .keys {
      left: calc(var(--free-left, 0px) + 1rem);
      bottom: calc(var(--free-bottom, 0px) + 2rem);
      z-index: 900;
      width: fit-content;
      max-width: min(32rem, calc(100% - var(--free-left, 0px) - var(--free-right, 0px) - 2rem));
      height: auto;
      padding: 0.5rem 0.75rem;
      border-radius: 0.5rem;
      background: var(--paper);
      color: var(--text);
      font: 14px / 1.4 var(--sans);
      clip-path: none;
      white-space: normal;
      pointer-events: none;
    }
  }

  /* The engine */
  .atlas-map .leaflet-pane {
    position: absolute;
    inset: 0 auto auto 0;
    z-index: 400;
  }
  .atlas-map .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .atlas-map .leaflet-zoom-anim .leaflet-zoom-animated {
    will-change: transform;
    transition: transform 250ms cubic-bezier(0, 0, 0.25, 1);
  }
  .atlas-map.leaflet-touch-zoom {
    touch-action: none;
  }

  .atlas-map.page-first {
    touch-action: pan-x pan-y;
  }

  /* The sheet */
  .atlas-map .sheet,
  .atlas-map .sheet > svg,
  .atlas-map .tiles,
  .atlas-map .tiles canvas {
    position: absolute;
    max-width: none;
    pointer-events: none;
  }
  .atlas-map .sheet,
  .atlas-map .sheet > svg {
    overflow: hidden;
  }
  .atlas-map .sheet > * {
    inset: 0 auto auto 0;
  }
  .atlas-map .hidden {
    display: none;
  }
  .atlas-map :is(.mark, .swell) {
    --given-color: var(--tint, var(--layer-color));
    /* Colours are given for paper; on the dark sheet they are lightened to keep their contrast. */
    --fitted-color: light-dark(var(--given-color), color-mix(in oklab, var(--given-color), white 32%));
    --color: var(--fitted-color, var(--own-color));
    --own-color: var(--accent);
    fill: none;
    stroke: var(--color);
    stroke-width: var(--weight-line);
    stroke-linejoin: round;
    stroke-linecap: round;
    fill-rule: evenodd;
  }

  /* Scenery */
  .atlas-map .mark.s-land {
    fill: var(--layer-color, var(--land));
    stroke: var(--shore);
    stroke-width: var(--weight-thin);
  }
  .atlas-map .scenery .mark.s-country {
    fill: var(--layer-color, var(--land));
    stroke: var(--border);
    stroke-width: var(--weight-border);
  }
  .atlas-map .mark.s-province,
  .atlas-map .mark.s-district {
    --own-color: var(--border);
    stroke-width: var(--weight-thin);
    stroke-opacity: 0.75;
  }
  .atlas-map .mark.s-border {
    --own-color: var(--border);
    stroke-width: var(--weight-border);
  }
  .atlas-map .scenery .mark.s-border.p-solid {
    stroke-dasharray: none;
  }
  .atlas-map .mark.s-water {
    --own-color: var(--shore);
    stroke-width: var(--weight-thin);
  }
  .atlas-map .mark.s-water.area {
    fill: var(--water);
  }
  .atlas-map .mark.s-stream {
    --own-color: var(--river);
    stroke-width: var(--weight-stream);
  }
  /* Drawn four times, each time shorter and wider: a river grows from its source to its mouth. */
  .atlas-map :is(.mark, .swell).s-river {
    --own-color: var(--river);
    stroke-width: calc(var(--weight-river) * 0.55);
  }
  .atlas-map .swell.s-river.swell-1 {
    stroke-width: calc(var(--weight-river) * 0.7);
  }
  .atlas-map .swell.s-river.swell-2 {
    stroke-width: calc(var(--weight-river) * 0.85);
  }
  .atlas-map .swell.s-river.swell-3 {
    stroke-width: var(--weight-river);
  }

  /* Features */
  .atlas-map .features .mark.s-country {
    --own-color: var(--border);
    fill: var(--color);
    fill-opacity: 0;
    stroke-width: var(--weight-border);
  }
  .atlas-map .mark.s-region.area {
    fill: var(--color);
    fill-opacity: 0.1;
    stroke-width: calc(var(--weight-border) * 1.2);
  }
  .atlas-map .features .mark.s-province {
    stroke-width: var(--weight-border);
  }
  .atlas-map .features .mark.s-province.area,
  .atlas-map .mark.s-district.area {
    fill: var(--color);
    fill-opacity: 0.06;
  }
  .atlas-map .mark.tinted.area {
    fill: var(--color);
    fill-opacity: 0.16;
    stroke-opacity: 1;
    stroke-width: calc(var(--weight-border) * 1.2);
  }
  .atlas-map .mark.s-route {
    stroke-width: var(--weight-line);
  }
  .atlas-map .mark.s-route.p-solid {
    stroke-dasharray: 11 6;
    stroke-linecap: butt;
  }
  /* A quiet casing, until it is pointed at or chosen. */
  .atlas-map .mark.s-reach {
    --own-color: var(--river);
    stroke-width: calc(var(--weight-river) * 2 + 3px);
    stroke-opacity: 0.3;
    stroke-linecap: butt;
  }
  .atlas-map .mark.point {
    fill: var(--color);
    stroke: var(--paper);
    stroke-width: 1px;
    stroke-dasharray: none;
  }
  .atlas-map .mark.point.s-town {
    --own-color: var(--text);
    fill: var(--paper);
    stroke: var(--color);
    stroke-width: 1.8px;
  }
  .atlas-map .mark.point.s-dam {
    --own-color: var(--text);
  }
  .atlas-map .layer .mark.edge {
    fill: none;
    stroke: var(--color);
    stroke-width: var(--weight-edge);
    stroke-opacity: 0.2;
    stroke-dasharray: none;
  }
  .atlas-map .layer .mark.edge.s-country {
    --own-color: var(--border);
    stroke-opacity: 0.13;
  }
  .atlas-map .layer .mark.edge.uncertain {
    stroke-opacity: 0.08;
  }

  /* Areas of a period with a pattern carry it as a hatch. */
  .atlas-map .hatch {
    --color: light-dark(var(--tint), color-mix(in oklab, var(--tint), white 32%));
    fill: none;
    stroke: var(--color);
    stroke-width: 1.5px;
    stroke-opacity: 0.5;
    stroke-linecap: round;
  }
  .atlas-map .hatch .ground {
    fill: var(--color);
    fill-opacity: 0.12;
    stroke: none;
  }
  .atlas-map .mark.hatched.area {
    fill-opacity: 1 !important;
  }
  .atlas-map .mark.hatched.uncertain.area {
    fill-opacity: 0.45 !important;
  }

  /* Patterns */
  .atlas-map :is(.mark, .swell).p-dashed:not(.point) {
    stroke-dasharray: 10 6;
    stroke-linecap: butt;
  }
  .atlas-map :is(.mark, .swell).p-dotted:not(.point) {
    stroke-dasharray: 0.1 6;
  }
  .atlas-map :is(.mark, .swell).p-dashdot:not(.point) {
    stroke-dasharray: 12 6 0.1 6;
  }

  /* A point of a period bears the pattern on its rim. */
  .atlas-map .mark.point.tinted {
    fill: var(--paper);
    stroke: var(--color);
    stroke-width: 2.4px;
  }
  .atlas-map .mark.point.tinted.p-dashed {
    stroke-dasharray: 4 2.4;
    stroke-linecap: butt;
  }
  .atlas-map .mark.point.tinted.p-dotted {
    stroke-dasharray: 0.1 3.4;
  }
  .atlas-map .mark.point.tinted.p-dashdot {
    stroke-dasharray: 4.5 3.2 0.1 3.2;
  }

  /* Uncertain: the same pattern with wider gaps, lighter; a solid line turns into long dashes, a dot is hollow. */
  .atlas-map :is(.mark, .swell).uncertain {
    stroke-opacity: 0.7;
    fill-opacity: 0.04;
  }
  .atlas-map :is(.mark, .swell).uncertain.p-solid:not(.point, .edge) {
    stroke-dasharray: 16 7;
    stroke-linecap: butt;
  }
  .atlas-map :is(.mark, .swell).uncertain.p-dashed:not(.point) {
    stroke-dasharray: 8 12;
  }
  .atlas-map :is(.mark, .swell).uncertain.p-dotted:not(.point) {
    stroke-dasharray: 0.1 11;
  }
  .atlas-map :is(.mark, .swell).uncertain.p-dashdot:not(.point) {
    stroke-dasharray: 10 10 0.1 10;
  }
  .atlas-map .mark.uncertain.point {
    fill: var(--paper);
    fill-opacity: 0.8;
    stroke: var(--color);
    stroke-opacity: 1;
    stroke-width: 1.4px;
    stroke-dasharray: 2.4 2;
    stroke-linecap: butt;
  }

  /* What stands out of a large layer lies over its own picture. */
  .atlas-map .over > :is(.area, .line) {
    stroke: none !important;
  }
  .atlas-map .over > .edge {
    display: none;
  }

  /* Standing out */
  .atlas-map .features.muted :is(.mark, .swell):not(.selected, .lit, .hovered) {
    opacity: 0.7;
  }
  .atlas-map .mark.hovered.area:not(.edge) {
    fill-opacity: 0.2;
  }
  .atlas-map .mark.hovered.s-country:not(.edge) {
    fill-opacity: 0.07;
  }
  .atlas-map .mark.lit.area:not(.edge),
  .atlas-map .mark.selected.area:not(.edge) {
    fill-opacity: 0.28;
  }
  .atlas-map .mark.copy.area {
    fill: none;
    stroke-opacity: 1;
    stroke-width: calc(var(--weight-border) * 1.4);
  }
  .atlas-map .mark.copy.selected.area,
  .atlas-map .mark.copy.lit.area {
    stroke-width: calc(var(--weight-border) * 2);
  }
  .atlas-map .mark.copy.line {
    stroke-opacity: 1;
    stroke-width: calc(var(--weight-line) * 1.25);
  }
  .atlas-map .mark.copy.point.selected,
  .atlas-map .mark.copy.point.lit {
    fill: var(--color);
    stroke: var(--paper);
    stroke-width: 1.5px;
  }
  /* Chosen, though outside the chosen time or of a layer that is off: dashed, whatever its own pattern. */
  .atlas-map .mark.outline.area:not(.edge) {
    fill: var(--color);
    fill-opacity: 0.08 !important;
  }
  .atlas-map :is(.mark, .swell).outline:not(.copy, .point) {
    stroke-opacity: 0;
  }
  .atlas-map .mark.copy.outline:not(.point) {
    stroke-dasharray: 9 5;
    stroke-linecap: butt;
  }
  .atlas-map .mark.copy.point.outline {
    fill: var(--paper);
    stroke: var(--color);
    stroke-width: 2px;
    stroke-dasharray: 3 2;
  }
  .atlas-map .halo {
    fill: none;
    stroke: var(--paper);
    stroke-opacity: 0.9;
    stroke-width: calc(var(--weight-line) * 1.25 + 5px);
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .atlas-map .halo.area {
    stroke-width: calc(var(--weight-border) * 2 + 4px);
    stroke-opacity: 0.7;
  }
  .atlas-map .halo.point {
    stroke: var(--accent);
    stroke-width: 7px;
    stroke-opacity: 0.45;
  }
  .atlas-map .halo.hovered {
    stroke-opacity: 0.6;
  }
  .atlas-map .halo.point.hovered {
    stroke: var(--hover);
    stroke-opacity: 1;
  }
  .atlas-map .ring {
    visibility: hidden;
  }
  .atlas-map:focus .ring {
    visibility: visible;
  }
  .atlas-map .ring-outer,
  .atlas-map .ring-inner {
    fill: none;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .atlas-map .ring-outer {
    stroke: #16130f;
    stroke-width: 7px;
  }
  .atlas-map .ring-inner {
    stroke: #fff;
    stroke-width: 3px;
  }
  .atlas-map .ring-outer.line {
    stroke-width: calc(var(--weight-line) + 11px);
  }
  .atlas-map .ring-inner.line {
    stroke-width: calc(var(--weight-line) + 6px);
  }
  .atlas-map .ring .copy.line {
    --color: var(--given-color, var(--own-color));
  }

  /* Labels */
  .atlas-map .labels {
    transition: opacity 120ms;
  }
  .atlas-map .zooming .labels {
    opacity: 0;
    transition: none;
  }
  .atlas-map .label {
    fill: var(--text);
    stroke: var(--land);
    stroke-width: 3.6px;
    stroke-opacity: 0.92;
    stroke-linejoin: round;
    paint-order: stroke;
    white-space: pre;
  }
  .atlas-map .label.s-country,
  .atlas-map .label.s-land,
  .atlas-map .label.s-province,
  .atlas-map .label.s-district,
  .atlas-map .label.s-border {
    fill: var(--quiet-text);
  }
  .atlas-map .label.s-water,
  .atlas-map .label.s-river,
  .atlas-map .label.s-reach,
  .atlas-map .label.s-stream {
    fill: var(--water-text);
  }
  .atlas-map .label.s-water.area {
    stroke: var(--water);
  }
  .atlas-map .label.s-region,
  .atlas-map .label.s-route,
  .atlas-map .label.s-line {
    fill: color-mix(in oklab, var(--layer-color, var(--accent)), var(--text) 40%);
  }
  .atlas-map .label.uncertain {
    fill-opacity: 0.9;
  }
  .atlas-map .label .more {
    font-weight: 400;
    letter-spacing: 0;
  }
  .atlas-map .label.hovered {
    text-decoration: underline 2px var(--hover);
    text-underline-offset: 0.2em;
  }
  .atlas-map .baseline {
    fill: none;
    stroke: none;
  }

  /* Furniture */
  .atlas-map .corner {
    position: absolute;
    left: var(--free-left, 0);
    bottom: var(--free-bottom, 0);
    z-index: 800;
    display: grid;
    justify-items: start;
    gap: 8px;
    padding: 6px 8px;
    pointer-events: none;
  }
  .atlas-map .scale {
    display: flex;
    align-items: end;
    gap: 8px;
    color: var(--text);
    font: 11px / 1.2 var(--sans);
    text-shadow:
      0 0 3px var(--land),
      0 0 3px var(--land),
      0 0 2px var(--land);
  }
  .atlas-map .scale .bar {
    position: relative;
    display: flex;
    justify-content: space-between;
    margin: 0 2.5em 2px 0;
    padding-bottom: 7px;
    white-space: nowrap;
    /* Two halves, one filled: a distance and its half can be taken off. */
    background:
      linear-gradient(var(--text), var(--text)) bottom left / 50% 5px no-repeat,
      linear-gradient(var(--paper), var(--paper)) bottom right / 50% 5px no-repeat;
  }
  .atlas-map .scale .bar::after {
    content: '';
    position: absolute;
    inset: auto 0 0;
    height: 5px;
    box-sizing: border-box;
    border: 1px solid var(--text);
  }
  .atlas-map .scale .bar::before {
    content: attr(data-zero);
  }
  .atlas-map .scale .bar span:first-of-type {
    position: absolute;
    left: 50%;
    translate: -50%;
  }
  .atlas-map .scale .bar span:last-of-type {
    width: 0;
    translate: -0.35em;
  }
  .atlas-map .north {
    overflow: visible;
    flex: none;
  }
  .atlas-map .north .needle {
    fill: var(--paper);
    stroke: var(--text);
    stroke-width: 0.8;
    stroke-linejoin: round;
  }
  .atlas-map .north .dark {
    fill: var(--text);
  }
  .atlas-map .north text {
    fill: var(--text);
    stroke: var(--land);
    stroke-width: 3px;
    paint-order: stroke;
    font: 600 11px var(--serif);
  }
  .atlas-map .locator {
    padding: 2px;
    border: 1px solid var(--border);
    outline: 1px solid var(--border);
    outline-offset: 1px;
    background: var(--paper);
  }
  .atlas-map .locator[hidden] {
    display: none;
  }
  .atlas-map .locator svg {
    display: block;
    overflow: hidden;
    background: var(--water);
  }
  .atlas-map .locator .land {
    fill: var(--land);
    stroke: var(--border);
    stroke-width: 0.5px;
    stroke-linejoin: round;
    fill-rule: evenodd;
  }
  .atlas-map .locator .window {
    fill: var(--accent);
    fill-opacity: 0.16;
    stroke: var(--accent);
    stroke-width: 1.5px;
  }
  .atlas-map .attribution {
    position: absolute;
    right: var(--free-right, 0);
    bottom: var(--free-bottom, 0);
    z-index: 800;
    max-width: calc(100% - var(--free-right, 0px) - var(--free-left, 0px) - var(--scale-room, 190px));
    padding: 2px 8px 4px;
    color: var(--text);
    font: 11px / 1.3 var(--sans);
    text-align: end;
    text-shadow:
      0 0 3px var(--land),
      0 0 3px var(--land);
    pointer-events: none;
  }

  .atlas-map .tooltip {
    position: absolute;
    inset: 0 auto auto 0;
    z-index: 950;
    width: max-content;
    padding: 4px 9px;
    border-radius: 6px;
    background: var(--text);
    color: var(--paper);
    font: 13px / 18px var(--sans);
    box-shadow: 0 2px 8px rgb(0 0 0 / 0.25);
    pointer-events: none;
  }
  .atlas-map .tooltip[hidden] {
    display: none;
  }
  .atlas-map .tooltip::after {
    content: '';
    position: absolute;
    top: 100%;
    left: var(--tip);
    border: 6px solid transparent;
    border-top-color: var(--text);
    border-bottom: 0;
    translate: -6px;
  }
  .atlas-map .tooltip.below::after {
    inset: auto auto 100% var(--tip);
    border: 6px solid transparent;
    border-bottom-color: var(--text);
    border-top: 0;
  }

  .atlas-map .attribution button {
    min-height: 24px;
    padding: 0 2px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: underline;
    text-shadow: inherit;
    cursor: pointer;
    pointer-events: auto;
  }

  /* The map keeps its own colours where the reader's replace others: shapes that differ in colour alone would merge. */
  @media (forced-colors: active) {
    .atlas-map .tooltip {
      outline: 1px solid;
    }
    .atlas-map .locator,
    .atlas-map .scale {
      forced-color-adjust: none;
    }
  }
  @media print {
    .atlas-map .attribution button,
    .atlas-map .tooltip {
      display: none;
    }
    .atlas-map,
    .atlas-map .corner {
      print-color-adjust: exact;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .atlas-map .labels {
      transition: none;
    }
  }
  @media (prefers-contrast: more) {
    .atlas-map {
      --border: light-dark(#5c5344, #b8ae98);
      --river: light-dark(#1f5f80, #9fd3ec);
      --quiet-text: var(--text);
      --water-text: light-dark(#0d3f5a, #c3e6f6);
    }
  }
`;

const adopted = new WeakMap<Document | ShadowRoot, number>();

/** Puts the styles into a root for as long as at least one map there needs them; returns what takes them out again. */
export function adoptMapStyles(root: Document | ShadowRoot): () => void {
  const sheet = mapStyles.styleSheet;
  if (!sheet || !root.adoptedStyleSheets) {
    const element = document.createElement('style');
    element.textContent = mapStyles.cssText;
    (root instanceof Document ? root.head : root).append(element);
    return () => element.remove();
  }
  const users = adopted.get(root);
  // Without a count of ours, a sheet that is there already belongs to the host.
  if (users === undefined && root.adoptedStyleSheets.includes(sheet)) return () => {};
  adopted.set(root, (users ?? 0) + 1);
  if (users === undefined) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    const left = adopted.get(root)! - 1;
    if (left > 0) {
      adopted.set(root, left);
      return;
    }
    adopted.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
