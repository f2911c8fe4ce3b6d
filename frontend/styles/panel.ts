import { css } from 'lit';

/** What stands in the panel: places, excerpts, footnotes, readings, the index, layers. */
export const panel = css`
  .panel h2 {
    font: 600 1.5rem/1.2 var(--atlas-font-serif);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .panel h2.name {
    font-size: 1.875rem;
  }

  .narrow .panel h2 {
    font-size: 1.375rem;
  }

  .narrow .panel h2.name {
    font-size: 1.625rem;
  }

  .panel h3 {
    margin: 1.5rem 0 0.5rem;
    font: 600 0.9375rem/1.3 var(--atlas-font-sans);
  }

  .panel h4 {
    font: 600 1rem/1.35 var(--atlas-font-serif);
  }

  cite {
    font-style: normal;
  }

  .kind {
    font-size: 0.875rem;
    color: var(--atlas-quiet-text);
  }

  .kind::first-letter {
    text-transform: uppercase;
  }

  .summary {
    margin-top: 0.75rem;
    font: 1.0625rem/1.5 var(--atlas-font-serif);
  }

  .invitation {
    margin-top: 1rem;
    padding: 0.75rem 0.875rem;
    border-inline-start: 4px solid var(--atlas-accent);
    background: var(--atlas-accent-soft);
  }

  .starts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }

  .reading-card {
    padding: 0.75rem 0;
    border-top: 1px solid var(--atlas-line);
  }

  .readings .reading-card h3 {
    margin: 0;
    font: 600 1.0625rem/1.35 var(--atlas-font-serif);
  }

  .place-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }

  .place-head .cite {
    margin-inline-start: auto;
    margin-inline-end: -0.5rem;
  }

  .cite-atlas {
    margin: 0.75rem 0 0 -0.5rem;
  }

  .card-foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    margin-top: 0.25rem;
  }

  .card-foot .quiet {
    margin-inline-end: -0.5rem;
  }

  .reading-source {
    margin-top: 0.125rem;
    font-size: 0.875rem;
    color: var(--atlas-quiet-text);
  }

  .standpoint {
    display: block;
    margin-top: 0.125rem;
  }

  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin-top: 0.625rem;
  }

  .names div {
    display: grid;
    justify-items: start;
  }

  .names dt {
    font-size: 0.75rem;
    color: var(--atlas-quiet-text);
  }

  .names dd {
    font-size: 1.0625rem;
    line-height: 1.4;
  }

  .place-note {
    margin-top: 0.75rem;
  }

  .place > .fine {
    margin-top: 0.5rem;
  }

  .excerpt-count {
    padding-top: 1rem;
    border-top: 1px solid var(--atlas-line);
  }

  .panel h3.period-heading {
    position: sticky;
    top: -1rem;
    z-index: 1;
    display: flex;
    justify-content: space-between;
    gap: 0.5rem;
    margin: 1.25rem -1.25rem 0.5rem;
    padding: 0.5rem 1.25rem;
    background: var(--atlas-paper-sunk);
    line-height: 1.35;
  }

  .narrow h3.period-heading {
    margin-inline: -1rem;
    padding-inline: 1rem;
    top: -0.75rem;
  }

  .period-heading .count {
    align-self: center;
    background: var(--atlas-paper);
  }

  .period-heading .fine {
    display: block;
    font-weight: 400;
  }

  .period-swatch {
    display: inline-block;
    vertical-align: 0.05em;
    margin-inline-end: 0.125rem;
  }

  .reading-group {
    margin-top: 0.75rem;
  }

  .reading-group + .reading-group {
    margin-top: 1.75rem;
  }

  .excerpt {
    position: relative;
    margin-top: 1rem;
    padding-block: 0.25rem;
    padding-inline-start: 1.125rem;
    scroll-margin: 4.5rem 0 1rem;
  }

  .excerpt .edge {
    position: absolute;
    inset-inline-start: 0;
    top: 0;
    height: 100%;
  }

  .excerpt.uncertain blockquote,
  .excerpt.uncertain .edge {
    opacity: 0.8;
  }

  .excerpt.chosen,
  .excerpt.lit {
    background: linear-gradient(calc(90deg * var(--forward)), transparent 4px, var(--atlas-accent-soft) 4px);
  }

  .excerpt.lit:not(.chosen) {
    background: linear-gradient(calc(90deg * var(--forward)), transparent 4px, var(--atlas-paper-sunk) 4px);
  }

  blockquote {
    font: 1.0625rem/1.55 var(--atlas-font-serif);
    text-wrap: pretty;
    hanging-punctuation: first;
  }

  figcaption {
    margin-top: 0.375rem;
    font-size: 0.875rem;
    color: var(--atlas-quiet-text);
  }

  .maybe {
    display: block;
    font-style: italic;
  }

  .note {
    margin-top: 0.5rem;
    font-size: 0.9375rem;
    line-height: 1.4;
  }

  .note b {
    color: var(--atlas-quiet-text);
    font-size: 0.8125rem;
    margin-inline-end: 0.25rem;
  }

  .excerpt-foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 1rem;
    margin-top: 0.125rem;
  }

  .also {
    font-size: 0.875rem;
    color: var(--atlas-quiet-text);
  }

  .excerpt-actions {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -0.5rem;
  }

  .noteref {
    position: relative;
    padding: 0 0.0625em;
    border-radius: 0.25rem;
    font: 600 0.75rem/1 var(--atlas-font-sans);
    text-decoration: none;
    vertical-align: 0.35em;
  }

  /* The target of a finger is larger than the mark. */
  .noteref::after {
    content: '';
    position: absolute;
    inset: -0.5rem -0.25rem;
  }

  .noteref:hover,
  .noteref[aria-expanded='true'] {
    background: var(--atlas-accent-soft);
    text-decoration: underline;
  }

  .lit .noteref[aria-expanded='true'],
  .chosen .noteref[aria-expanded='true'] {
    background: var(--atlas-paper);
  }

  .footnote {
    display: flex;
    gap: 0.25rem;
    align-items: start;
    margin: 0.375rem 0;
    padding-block: 0.375rem;
    padding-inline: 0.625rem 0.25rem;
    border: 1px solid var(--atlas-line);
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper-raised);
    font: 0.875rem/1.45 var(--atlas-font-serif);
  }

  .footnote p {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .footnote b {
    font-family: var(--atlas-font-sans);
    margin-inline-end: 0.25rem;
  }

  .footnote button {
    min-width: 1.75rem;
    justify-content: center;
    font-size: 1.125rem;
  }

  .beyond {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    margin-top: 1.25rem;
    padding-block: 0.375rem;
    padding-inline: 0.75rem 0.375rem;
    border: 1px dashed var(--atlas-control);
    border-radius: var(--atlas-radius);
    font-size: 0.9375rem;
  }

  .on-the-map {
    margin-top: 1.75rem;
    padding-top: 0.25rem;
    border-top: 1px solid var(--atlas-line);
    font-size: 0.875rem;
  }

  .on-the-map li + li {
    margin-top: 0.625rem;
  }

  .layer-title {
    font-weight: 600;
  }

  .field {
    display: block;
    margin: 0.75rem 0 0.5rem;
  }

  .field span {
    display: block;
    margin-bottom: 0.25rem;
    font-size: 0.875rem;
    color: var(--atlas-quiet-text);
  }

  .field input {
    width: 100%;
  }

  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 0.75rem;
    width: calc(100% + 1rem);
    margin-inline: -0.5rem;
    padding: 0.4375rem 0.5rem;
    border-radius: var(--atlas-radius);
    text-align: start;
  }

  .row:hover,
  li.lit > .row,
  .row[aria-current='true'] {
    background: var(--atlas-accent-soft);
  }

  .row-name {
    font: 600 1.0625rem/1.3 var(--atlas-font-serif);
    overflow-wrap: anywhere;
  }

  .row .fine {
    grid-column: 1 / -1;
  }

  .row .count {
    align-self: start;
  }

  .places li + li,
  .found li + li {
    border-top: 1px solid var(--atlas-line);
  }

  .quoted {
    grid-column: 1 / -1;
    font: 0.9375rem/1.45 var(--atlas-font-serif);
  }

  .layer {
    padding: 0.5rem 0;
    border-top: 1px solid var(--atlas-line);
  }

  .layers .language,
  .layers .interface {
    margin-top: 0.75rem;
  }

  .switch {
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-height: 1.75rem;
    font-weight: 500;
    cursor: pointer;
  }

  .switch input {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
    margin: 0;
    accent-color: var(--atlas-accent);
  }

  .layer-swatch {
    flex: none;
  }

  .layer > .fine {
    margin-inline-start: 1.875rem;
  }

  .layer-note {
    color: var(--atlas-text);
  }

  .warning {
    color: var(--atlas-warning);
    font-size: 0.8125rem;
  }

  .tour {
    position: sticky;
    top: -1rem;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 0.25rem;
    margin: 0.75rem -1.25rem 1rem;
    padding: 0.375rem 1.25rem;
    background: var(--atlas-paper-sunk);
    font-size: 0.9375rem;
  }

  .narrow .tour {
    margin-inline: -1rem;
    padding-inline: 1rem;
    top: -0.75rem;
  }

  .tour select {
    flex: 1;
    min-width: 0;
  }

  .step {
    min-width: 4.5rem;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .reading > .quiet {
    margin-inline-start: -0.5rem;
  }

  .reading > .fine {
    margin-top: 0.5rem;
  }

  .faded {
    opacity: 0.55;
  }

  .text {
    font: 1.0625rem/1.6 var(--atlas-font-serif);
  }

  .paragraph {
    position: relative;
    padding-inline-start: 1.5rem;
  }

  .paragraph + .paragraph {
    margin-top: 0.875rem;
  }

  .paragraph-number {
    position: absolute;
    inset-inline-start: 0;
    font: 0.75rem/1.75rem var(--atlas-font-sans);
    color: var(--atlas-quiet-text);
  }

  .passage {
    scroll-margin-top: 5rem;
  }

  .passage.chosen {
    background: var(--atlas-accent-soft);
  }

  .passage-door {
    width: 1.5rem;
    height: 1.5rem;
    margin-block: -0.375rem;
    border-radius: 0.25rem;
    color: var(--atlas-accent);
    font: 0.875rem/1.5rem var(--atlas-font-sans);
    text-align: center;
  }

  .passage-door[aria-pressed='true'] {
    background: var(--atlas-accent);
    color: var(--atlas-accent-text);
  }

  .passage-note {
    margin: 0.375rem 0 0.5rem;
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid var(--atlas-accent);
    background: var(--atlas-accent-soft);
    font-family: var(--atlas-font-sans);
  }

  .chosen-place {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    margin-top: -0.5rem;
    font-size: 0.9375rem;
  }

  .mention {
    text-decoration-style: dotted;
    border-radius: 0.125rem;
  }

  .mention.lit,
  .mention.chosen {
    background: var(--atlas-accent-soft);
    text-decoration-style: solid;
  }

  .contested {
    white-space: nowrap;
    color: var(--atlas-quiet-text);
  }

  .contested .icon {
    display: inline;
    margin-inline-end: 0.1875rem;
    vertical-align: -0.125rem;
  }

  .contested .icon,
  .claims h3 .icon {
    width: 0.9375rem;
    height: 0.9375rem;
    flex: none;
    color: var(--atlas-accent);
  }

  .contested span {
    font-style: italic;
  }

  .claims h3 {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    margin-bottom: 0.125rem;
  }

  .claims li {
    margin-top: 0.75rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px double var(--atlas-control);
    overflow-wrap: anywhere;
  }

  .claims li.uncertain {
    border-inline-start-style: dashed;
    border-inline-start-width: 2px;
  }

  .claims .says {
    font: 1rem/1.45 var(--atlas-font-serif);
  }

  .claimant {
    font-size: 0.9375rem;
  }
`;
