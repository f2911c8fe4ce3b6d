import { css } from 'lit';

/** The panel: headings, excerpts, footnotes. */
export const panel = css`
  .panel h2 {
    font: 600 1.5rem/1.2 var(--atlas-font-serif);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .panel h2.name {
    font-size: 1.75rem;
  }

  .narrow .panel h2 {
    font-size: 1.375rem;
  }

  .narrow .panel h2.name {
    font-size: 1.5rem;
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
    font-size: 0.8125rem;
    line-height: 1.125rem;
    color: var(--atlas-quiet-text);
  }

  .kind::first-letter {
    text-transform: uppercase;
  }

  .readings .reading-card h3 {
    margin: 0;
    font: 600 1.0625rem/1.35 var(--atlas-font-serif);
  }

  .reading-source {
    margin-top: 0.125rem;
    font-size: 0.875rem;
    color: var(--atlas-quiet-text);
  }

  .panel h3.period-heading {
    position: sticky;
    top: -1rem;
    z-index: 1;
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.125rem;
    margin: 0.75rem -1.25rem 0;
    padding: 0.25rem 1.25rem;
    background: var(--atlas-paper-sunk);
    font-size: 0.875rem;
    line-height: 1.25;
  }

  .narrow h3.period-heading {
    margin-inline: -1rem;
    padding-inline: 1rem;
    top: -0.75rem;
  }

  .period-heading .fine {
    font-weight: 400;
    white-space: nowrap;
  }

  .period-heading > .fine {
    flex: none;
  }

  .period-swatch {
    display: inline-block;
    vertical-align: 0.05em;
    margin-inline-end: 0.125rem;
  }

  .excerpt {
    position: relative;
    margin-top: 0.875rem;
    padding-inline-start: 1.125rem;
    scroll-margin: 4.5rem 0 1rem;
  }

  .excerpt-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.125rem 0.5rem;
    font-size: 0.8125rem;
    line-height: 1.25rem;
  }

  .point-of-view {
    display: inline-block;
    padding: 0 0.5rem;
    border-radius: 0.625rem;
    background: var(--atlas-accent-soft);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.25rem;
  }

  .excerpt.chosen .point-of-view {
    background: var(--atlas-paper);
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
  .excerpt.highlighted {
    background: linear-gradient(calc(90deg * var(--forward)), transparent 4px, var(--atlas-accent-soft) 4px);
  }

  .excerpt.highlighted:not(.chosen) {
    background: linear-gradient(calc(90deg * var(--forward)), transparent 4px, var(--atlas-paper-sunk) 4px);
  }

  blockquote {
    margin-top: 0.125rem;
    font: 1.1875rem/1.6875rem var(--atlas-font-serif);
    text-wrap: pretty;
    hanging-punctuation: first;
    overflow-wrap: anywhere;
  }

  .narrow blockquote {
    font-size: 1.125rem;
    line-height: 1.5625rem;
  }

  figcaption {
    margin-top: 0.125rem;
    font-size: 0.8125rem;
    line-height: 1.125rem;
    color: var(--atlas-quiet-text);
  }

  .maybe {
    color: var(--atlas-quiet-text);
    font-style: italic;
  }

  .note {
    margin-top: 0.25rem;
    font-size: 0.875rem;
    line-height: 1.25rem;
  }

  /* Verse keeps its lines. */
  .lines {
    white-space: pre-wrap;
  }

  .heading {
    display: block;
    font-weight: 600;
    line-height: 1.3;
  }

  .paragraph .heading {
    font-size: 1.125em;
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
    align-items: center;
    gap: 0 0.5rem;
  }

  .also {
    font-size: 0.8125rem;
    color: var(--atlas-quiet-text);
  }

  .excerpt-actions {
    display: flex;
    flex-wrap: wrap;
    margin-inline: auto -0.5rem;
  }

  .excerpt-actions .quiet {
    color: inherit;
    font-weight: 600;
  }

  .noteref {
    position: relative;
    padding: 0.1875rem 0.375rem;
    border-radius: 0.625rem;
    background: var(--atlas-accent-soft);
    font: 600 0.75rem/1 var(--atlas-font-sans);
    text-decoration: none;
    vertical-align: 0.1em;
  }

  .text .noteref {
    padding: 0 0.125rem;
    background: none;
    vertical-align: 0.4em;
  }

  /* The target of a finger is larger than the mark. */
  .noteref::after {
    content: '';
    position: absolute;
    inset: -0.5rem -0.25rem;
  }

  .chosen .noteref {
    background: var(--atlas-paper);
  }

  .noteref:hover {
    text-decoration: underline;
  }

  .panel .noteref[aria-expanded='true'] {
    background: var(--atlas-accent);
    color: var(--atlas-accent-text);
  }

  .footnote {
    display: flex;
    gap: 0.25rem;
    align-items: start;
    margin: 0.25rem 0;
    padding-block: 0.375rem;
    padding-inline: 0.625rem 0.25rem;
    border-radius: var(--atlas-radius);
    background: var(--atlas-paper-sunk);
    font: 0.8125rem/1.25rem var(--atlas-font-sans);
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
    margin-top: 0.75rem;
    font-size: 0.8125rem;
    color: var(--atlas-quiet-text);
  }
`;
