import { css } from 'lit';

/** On paper: the title and what stands open in the panel, black on white, nothing cut off. */
export const print = css`
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

    .skip,
    .map,
    .map-buttons,
    .side-head,
    .panel-side,
    .time-bar,
    .panel-head,
    .handle,
    .notices,
    .chooser,
    .toast,
    .open-panel,
    .loading-line,
    .excerpt-actions,
    .title-bar > :not(h1),
    .tour,
    .card-foot button,
    .beyond button,
    .footnote button,
    .passage-door,
    .reading > .quiet,
    .chosen-place,
    .starts,
    .invitation {
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
    .panel-body {
      overflow: visible;
      padding: 0;
    }

    .excerpt,
    .reading-card {
      break-inside: avoid;
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
