import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Paragraph, Reading } from '../atlas';
import { visibilityOf } from '../filter';
import { inOrder } from '../groups';
import { icon } from '../icons';
import type { Actions, Scene } from '../scene';
import { words } from '../words';
import { excerptCard } from './excerpt-card';
import { openFootnotes, quotedWords } from './footnote';
import { readingLicence, readingSource, readingTitle } from './reading-source';

/** The open reading, its full text or its excerpts in order; or all readings to choose from. */
export function readingPanel(scene: Scene, act: Actions): TemplateResult {
  const reading = scene.lookup.reading(scene.state.reading);
  return reading ? openReading(reading, scene, act) : readingList(scene, act);
}

function readingList(scene: Scene, act: Actions): TemplateResult {
  return html`<div class="readings">
    <h2 tabindex="-1" class="panel-heading">${words.readings}</h2>
    ${scene.lookup.atlas.readings.map(
      (reading) => html`<section class="reading-card">
        <h3>${readingTitle(reading)}</h3>
        ${readingSource(reading)}
        <p class="card-foot">
          <span class="fine">${words.excerpts(reading.excerpts.length)}${reading.text ? `, ${words.fullText.toLowerCase()}` : nothing}</span>
          <button type="button" class="quiet" @click=${() => act.openReading(reading.id)}>${icon('text')}${words.readInOrder}</button>
        </p>
      </section>`,
    )}
  </div>`;
}

function openReading(reading: Reading, scene: Scene, act: Actions): TemplateResult {
  const { order } = scene.state;
  const passages = inOrder(
    reading.excerpts.map((excerpt) => ({ excerpt, reading })),
    order,
  );
  const listed = reading.text === null || order === 'time';
  return html`<div class="reading">
    <button type="button" class="quiet small" @click=${() => act.openReading(null)}>${icon('left')}${words.readings}</button>
    <h2 tabindex="-1" class="panel-heading">${readingTitle(reading)}</h2>
    ${readingSource(reading)} ${readingLicence(reading)} ${tour(passages, scene, act)}
    ${
      listed
        ? html`${reading.text === null ? html`<p class="fine">${words.excerptsOnly}</p>` : nothing}
          ${repeat(
            passages,
            ({ excerpt }) => excerpt.id,
            (passage) => {
              const visibility = visibilityOf(passage.excerpt.when, scene.choice);
              return html`<div class=${visibility === 'hidden' ? 'faded' : ''}>
                ${excerptCard(passage, scene, act, visibility === 'uncertain')}
              </div>`;
            },
          )}`
        : html`<div class="text" lang=${reading.lang}>
            ${reading.text!.map((paragraph, index) => fullParagraph(paragraph, index, reading, scene, act))}
          </div>`
    }
  </div>`;
}

function tour(passages: readonly { excerpt: { id: string } }[], scene: Scene, act: Actions): TemplateResult {
  const all = passages as Parameters<Actions['step']>[0][];
  const at = all.findIndex(({ excerpt }) => excerpt.id === scene.state.excerpt);
  return html`<div class="tour" role="group" aria-label=${words.follow}>
    <select
      aria-label=${words.follow}
      @change=${(event: Event) => act.setOrder((event.target as HTMLSelectElement).value === 'time' ? 'time' : 'text')}
    >
      <option value="text" .selected=${scene.state.order === 'text'}>${words.order.text}</option>
      <option value="time" .selected=${scene.state.order === 'time'}>${words.order.time}</option>
    </select>
    <button type="button" class="square" aria-label=${words.previous} ?disabled=${at <= 0} @click=${() => act.step(all[at - 1]!)}>
      ${icon('left')}
    </button>
    <span class="step">${at < 0 ? words.excerpts(all.length) : words.stepOf(at + 1, all.length)}</span>
    <button
      type="button"
      class="square"
      aria-label=${words.next}
      ?disabled=${at >= all.length - 1}
      @click=${() => act.step(all[at + 1]!)}
    >
      ${icon('right')}
    </button>
  </div>`;
}

function fullParagraph(
  paragraph: Paragraph,
  index: number,
  reading: Reading,
  scene: Scene,
  act: Actions,
): TemplateResult {
  const owner = `${reading.id}-p${index + 1}`;
  const parts: unknown[] = [];
  let from = 0;
  const between = (start: number, end: number) =>
    quotedWords(paragraph.text.slice(start, end), reading, owner, scene, act);
  for (const { start, end, place } of [...paragraph.mentions].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    parts.push(between(from, start));
    parts.push(html`<a
      class="mention ${scene.lit.has(place) ? 'lit' : ''} ${scene.state.place === place ? 'chosen' : ''}"
      href="?place=${place}"
      data-place=${place}
      @click=${(event: Event) => {
        event.preventDefault();
        event.stopPropagation();
        act.choosePlace(place);
      }}
      @pointerenter=${() => act.light([place])}
      @pointerleave=${() => act.light([])}
      @focus=${() => act.light([place])}
      @blur=${() => act.light([])}
      >${paragraph.text.slice(start, end)}</a
    >`);
    from = end;
  }
  parts.push(between(from, paragraph.text.length));
  return html`<div class="paragraph" id=${owner}>
    <span class="paragraph-number" aria-label=${words.paragraph(index + 1)}>${index + 1}</span>
    <p>${parts}</p>
    ${openFootnotes(reading, owner, scene, act)}
  </div>`;
}
