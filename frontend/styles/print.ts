import { css } from 'lit';

/**
 * On paper: title, map and legend, then what stands open in the panel, black on white, nothing cut off. The map is drawn
 * for the width between the margins of A4 and Letter before the browser lays out the page, so it is set in pixels.
 */
export const print = css`
  .handout,
  .handout-foot {
    color-scheme: only light;
    color: #000;
  }

  .handout-map {
    position: relative;
    width: 680px;
    height: 440px;
    border: 1px solid #555;
    overflow: hidden;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }

  @media screen {
    .handout {
      position: absolute;
      top: 0;
      inset-inline-start: 0;
      visibility: hidden;
      pointer-events: none;
    }

    .handout-foot {
      display: none;
    }
  }

  @media print {
    :host {
      height: auto !important;
      overflow: visible !important;
      color: #000;
      background: none;
      color-scheme: only light;
    }

    .root {
      position: static;
      overflow: visible;
    }

    .handout figure {
      margin: 0.5rem 0 0;
      break-inside: avoid;
    }

    .handout-waiting {
      margin: 0.5rem 0;
      padding: 0.5rem 0.75rem;
      border: 1px solid #555;
    }

    /* A heading goes with what it is about: no heading alone at a page's foot, none over something left out. */
    :is(h2, h3, h4, .heading-row, .kind, .reading-source, .fold-row) {
      break-after: avoid;
    }

    :is(h3, .heading-row):has(+ .starts) {
      display: none;
    }

    .handout figcaption,
    .handout-foot {
      font-size: 0.8125rem;
    }

    .handout h2 {
      break-after: avoid;
      margin: 0.75rem 0 0.25rem;
      font: 600 1rem/1.3 var(--atlas-font-serif);
    }

    .handout-legend {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
      gap: 0.125rem 1rem;
      margin: 0 0 1rem;
      padding: 0 0 0.75rem;
      list-style: none;
      font-size: 0.8125rem;
      border-bottom: 1px solid #555;
      break-inside: avoid;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }

    .handout-legend li {
      display: flex;
      align-items: center;
      gap: 0.5rem;
    }

    .handout-legend .sign {
      display: contents;
    }

    .handout-legend svg {
      flex: none;
    }

    .handout-legend .words {
      grid-column: 1 / -1;
    }

    .handout-foot {
      margin-top: 1rem;
      padding-top: 0.5rem;
      border-top: 1px solid #555;
      break-inside: avoid;
    }

    .handout-foot .link {
      overflow-wrap: anywhere;
    }

    .skip,
    .map,
    .map-buttons,
    .time-pill,
    .sources-button,
    .menu,
    .scrim,
    .side-head,
    .panel-side,
    .time-bar,
    .panel-head,
    .handle,
    .revision,
    .notices,
    .chooser,
    .toast,
    .open-panel,
    .loading-line,
    .excerpt-actions,
    .title-bar > :not(h1),
    .tour,
    .beyond button,
    .footnote button,
    .passage-link,
    .place-head button,
    .cite,
    cite-dialog,
    share-dialog,
    .chosen-place,
    .starts,
    .invitation,
    .stepper,
    .line-walk button.quiet,
    .period-heading .count,
    .place > button.quiet {
      display: none !important;
    }

    .title-bar,
    .panel,
    .wide .panel,
    .narrow .panel {
      position: static;
      width: auto;
      height: auto;
      box-shadow: none;
      border: 0;
      background: none;
    }

    .title-bar,
    .panel-body,
    .narrow .panel-body,
    .narrow .title-bar {
      overflow: visible;
      padding: 0;
    }

    .excerpt,
    .reading-card {
      break-inside: avoid;
    }

    .period-heading,
    .excerpt-count {
      break-after: avoid;
    }

    .panel h3.period-heading,
    .narrow h3.period-heading {
      position: static;
      margin-inline: 0;
      padding-inline: 0;
      background: none;
      break-after: avoid;
    }
  }
`;
