import { css, unsafeCSS } from 'lit';
import {
  type Dash,
  EDGE_WIDTH,
  HATCH,
  LABEL_HALO,
  RIM,
  STATES,
  STYLES,
  type ZoomSize,
} from '../../core/looks';
import { visuallyHidden } from '../../styles/visually-hidden';
import { colorProperties, patternRules, rulesOf } from './style-rules';
import { cssSize } from './zoom-sizes';

const { muted, uncertain, tinted, selected, outline } = STATES;
const width = (size: readonly number[]) => unsafeCSS(cssSize(size as ZoomSize));
const dashes = (dash: Dash) => unsafeCSS(dash.join(' '));
const styleRules = Object.entries(STYLES).map(([style, look]) => rulesOf(style, look));

/**
 * Everything the map needs in its shadow root. Colours, widths and dashes are those of `looks.json`. Sheet and legend set
 * `--near`, by which widths grow with the zoom. Each colour is a token that a page may set on any ancestor
 * (`--atlas-land` and so on); light or dark follows `color-scheme`. The engine's own style sheet is not used: of its
 * rules the map needs the few under "The engine", and none of its pictures.
 */
export const mapStyles = css`
  .atlas-map {
    ${unsafeCSS(colorProperties())}
    --hover: var(--atlas-focus, light-dark(#1d4f91, #9cc4ff));
    --near: 0;
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
  ${visuallyHidden}
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

  .atlas-map.cooperative {
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
    fill: none;
    stroke: var(--line-color, var(--color));
    stroke-width: var(--width);
    stroke-opacity: var(--opacity, 1);
    stroke-linejoin: round;
    stroke-linecap: var(--cap, round);
    fill-rule: evenodd;
  }
  ${unsafeCSS(styleRules.join(''))}
  .atlas-map .mark.area {
    fill: var(--fill-color, none);
    fill-opacity: var(--fill, 1);
  }
  .atlas-map .mark.tinted.area {
    fill: var(--color);
    fill-opacity: ${tinted.fill};
    stroke-opacity: 1;
    stroke-width: ${width(tinted.width)};
  }
  .atlas-map .mark.point {
    fill: var(--point-fill, var(--color));
    stroke: var(--point-line, var(--paper));
    stroke-width: var(--rim, ${RIM}px);
    stroke-dasharray: none;
  }
  .atlas-map .layer .mark.edge {
    fill: none;
    stroke: var(--color);
    stroke-width: ${width(EDGE_WIDTH)};
    stroke-opacity: var(--edge);
    stroke-dasharray: none;
  }
  .atlas-map .layer .mark.edge.uncertain {
    stroke-opacity: ${uncertain.edge};
  }

  /* Areas of a period with a pattern carry it as a hatch. */
  .atlas-map .hatch {
    --color: light-dark(var(--tint), color-mix(in oklab, var(--tint), white 32%));
    fill: none;
    stroke: var(--color);
    stroke-width: ${HATCH.width}px;
    stroke-opacity: ${HATCH.opacity};
    stroke-linecap: round;
  }
  .atlas-map .hatch .ground {
    fill: var(--color);
    fill-opacity: ${HATCH.ground};
    stroke: none;
  }
  .atlas-map .mark.hatched.area {
    fill-opacity: 1 !important;
  }
  .atlas-map .mark.hatched.uncertain.area {
    fill-opacity: ${HATCH.uncertain} !important;
  }

  /* Patterns */
  .atlas-map :is(.mark, .swell).p-solid:not(.point) {
    stroke-dasharray: var(--dash, none);
  }

  /* A point of a period bears the pattern on its rim. */
  .atlas-map .mark.point.tinted {
    fill: var(--paper);
    stroke: var(--color);
    stroke-width: ${tinted.rim}px;
  }

  /* Uncertain: the same pattern with wider gaps, lighter; a solid line turns into long dashes, a dot is hollow. */
  .atlas-map :is(.mark, .swell).uncertain {
    stroke-opacity: ${uncertain.opacity};
    fill-opacity: var(--fill, ${uncertain.fill});
  }
  ${unsafeCSS(patternRules())}
  .atlas-map .mark.uncertain.point {
    fill: var(--paper);
    fill-opacity: ${uncertain.point.fill};
    stroke: var(--color);
    stroke-opacity: 1;
    stroke-width: ${uncertain.point.rim}px;
    stroke-dasharray: ${dashes(uncertain.point.dash)};
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
  .atlas-map .features.muted :is(.mark, .swell):not(.selected, .highlighted, .hovered) {
    opacity: ${muted.opacity};
  }
  .atlas-map .mark.hovered.area:not(.edge) {
    fill-opacity: var(--hover-fill, 0.2);
  }
  .atlas-map .mark.highlighted.area:not(.edge),
  .atlas-map .mark.selected.area:not(.edge) {
    fill-opacity: ${selected.fill};
  }
  .atlas-map .mark.copy.area {
    fill: none;
    stroke-opacity: 1;
    stroke-width: ${width([0.98, 2.24])};
  }
  .atlas-map .mark.copy.selected.area,
  .atlas-map .mark.copy.highlighted.area {
    stroke-width: ${width(selected.area.width)};
  }
  .atlas-map .mark.copy.line {
    stroke-opacity: 1;
    stroke-width: ${width(selected.line.width)};
  }
  .atlas-map .mark.copy.point.selected,
  .atlas-map .mark.copy.point.highlighted {
    fill: var(--color);
    stroke: var(--paper);
    stroke-width: ${selected.point.rim}px;
  }
  /* Chosen, though outside the chosen time or of a layer that is off: dashed, whatever its own pattern. */
  .atlas-map .mark.outline.area:not(.edge) {
    fill: var(--color);
    fill-opacity: ${outline.fill} !important;
  }
  .atlas-map :is(.mark, .swell).outline:not(.copy, .point) {
    stroke-opacity: 0;
  }
  .atlas-map .mark.copy.outline:not(.point) {
    stroke-dasharray: ${dashes(outline.dash)};
    stroke-linecap: butt;
  }
  .atlas-map .mark.copy.point.outline {
    fill: var(--paper);
    stroke: var(--color);
    stroke-width: ${outline.point.rim}px;
    stroke-dasharray: ${dashes(outline.point.dash)};
  }
  .atlas-map .halo {
    fill: none;
    stroke: var(--paper);
    stroke-opacity: ${selected.line.opacity};
    stroke-width: ${width(selected.line.halo)};
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .atlas-map .halo.area {
    stroke-width: ${width(selected.area.halo)};
    stroke-opacity: ${selected.area.opacity};
  }
  .atlas-map .halo.point {
    stroke: var(--accent);
    stroke-width: ${selected.point.halo}px;
    stroke-opacity: ${selected.point.opacity};
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
    stroke-width: ${width([12.6, 14])};
  }
  .atlas-map .ring-inner.line {
    stroke-width: ${width([7.6, 9])};
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
    fill: var(--label-color, var(--text));
    stroke: var(--land);
    stroke-width: ${LABEL_HALO.halo}px;
    stroke-opacity: ${LABEL_HALO.opacity};
    stroke-linejoin: round;
    paint-order: stroke;
    white-space: pre;
  }
  .atlas-map .label.area {
    stroke: var(--ground, var(--land));
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
