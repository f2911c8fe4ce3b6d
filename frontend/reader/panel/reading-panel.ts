import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Paragraph, Reading } from '../../core/atlas';
import { excerptsOf } from '../../core/count-messages';
import { inOrder } from '../../core/groups';
import type { Passage } from '../../core/lookup';
import { passageCount, readingCount } from '../../core/passage-counts';
import { type Anchor, anchorAll, type Run, runsOf } from '../../core/quote-anchoring';
import { formatWhen } from '../../core/when-words';
import type { Actions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import { citeButton } from '../cite/cite-button';
import { icon, wayIcon } from '../icons';
import { atlasWords } from './atlas-words';
import { excerptByTime, excerptCard } from './excerpt-card';
import { NO_BREAK, openFootnotes, quotedWords } from './footnote';
import { formatted, lines } from './formatted-text';
import { placeName } from './name';
import { byLine, pointOfView, readingLicence, readingSource, readingTitle } from './reading-source';
import { tourBar } from './tour-bar';

/** The open reading, its full text or its excerpts in order; or all readings to choose from. */
export function readingPanel(scene: Scene, act: Actions): TemplateResult {
  const reading = scene.lookup.reading(scene.state.reading);
  return reading ? openReading(reading, scene, act) : readingList(scene, act);
}

function readingList(scene: Scene, act: Actions): TemplateResult {
  return html`<div class="readings">
    <h2 tabindex="-1" class="panel-heading">${scene.t('readings')}</h2>
    ${scene.lookup.atlas.readings.map(
      (reading) => html`<section class="reading-card">
        <div>
          <h3>${readingTitle(reading)}</h3>
          <p class="fine">${byLine(reading, scene)}${scene.t('separator')}${excerptsOf(readingCount(reading, scene), scene.t)}${reading.text ? `${scene.t('comma')}${scene.t('fullText')}` : nothing}</p>
          ${pointOfView(reading, scene)}
          <p class="standpoint">${atlasWords(reading.standpoint, scene)}</p>
        </div>
        <button type="button" class="quiet" @click=${() => act.openReading(reading.id)}>${icon('text')}${scene.t('readInOrder')}</button>
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
    <h2 tabindex="-1" class="panel-heading">${readingTitle(reading)}</h2>
    <p class="fine">${byLine(reading, scene)} ${pointOfView(reading, scene)}</p>
    ${aboutReading(reading, scene, act)} ${tour(passages, scene, act)} ${chosenPlace(scene, act)}
    ${
      listed
        ? html`${reading.text === null ? html`<p class="fine">${scene.t('excerptsOnly')}</p>` : nothing}
          ${repeat(
            passages,
            ({ excerpt }) => excerpt.id,
            (passage) => excerptByTime(passage, scene, act),
          )}`
        : fullText(reading, reading.text!, scene, act)
    }
  </div>`;
}

/** Point of view, source and licence in full, folded. */
function aboutReading(reading: Reading, scene: Scene, act: Actions): TemplateResult {
  const fold = `reading ${reading.id}`;
  const open = scene.openFolds.has(fold);
  return html`<p class="reading-actions">
      <button type="button" class="quiet small" aria-expanded=${open ? 'true' : 'false'} @click=${() => act.toggleFold(fold)}>
        ${open ? icon('down') : wayIcon('right')}${scene.t('aboutText')}
      </button>
      ${
        scene.lookup.atlas.readings.length > 1
          ? html`<button type="button" class="quiet small" @click=${() => act.openReading(null)}>${icon('text')}${scene.t('otherText')}</button>`
          : nothing
      }
      ${citeButton({ reading: reading.id }, scene.t, act)}
    </p>
    ${open ? html`${readingSource(reading, scene)} ${readingLicence(reading, scene)}` : nothing}`;
}

function tour(all: readonly Passage[], scene: Scene, act: Actions): TemplateResult {
  const choice = html`<select
    aria-label=${scene.t('follow')}
    @change=${(event: Event) => act.setOrder((event.target as HTMLSelectElement).value === 'time' ? 'time' : 'text')}
  >
    <option value="text" .selected=${scene.state.order !== 'time'}>${scene.t('order.text')}</option>
    <option value="time" .selected=${scene.state.order === 'time'}>${scene.t('order.time')}</option>
  </select>`;
  return tourBar(all, scene, (passage) => act.step(passage), choice);
}

function chosenPlace(scene: Scene, act: Actions): TemplateResult | typeof nothing {
  const place = scene.lookup.place(scene.state.place);
  if (!place) return nothing;
  return html`<p class="chosen-place">
    <span>${scene.t('chosenPlace')} <b>${placeName(place, scene.state.lang)}</b></span>
    <button type="button" class="quiet small" @click=${() => act.showTab('place')}>
      ${excerptsOf(passageCount(place, scene), scene.t)}
    </button>
  </p>`;
}

/** The text with places as links, excerpts marked, and the chosen excerpt's note below its paragraph. */
function fullText(reading: Reading, text: readonly Paragraph[], scene: Scene, act: Actions): TemplateResult {
  const { anchors, orphans } = anchorAll(reading.excerpts, text);
  const lost = reading.excerpts.filter(({ id }) => orphans.includes(id));
  return html`<div class="text" lang=${reading.lang} dir="auto">
      ${text.map((paragraph, index) =>
        fullParagraph(
          paragraph,
          index,
          anchors.filter((anchor) => anchor.paragraph === index),
          reading,
          scene,
          act,
        ),
      )}
    </div>
    ${
      lost.length === 0
        ? nothing
        : html`<h3>${scene.t('orphan')}</h3>
            ${lost.map((excerpt) => excerptCard({ excerpt, reading }, scene, act))}`
    }`;
}

function fullParagraph(
  paragraph: Paragraph,
  index: number,
  anchors: readonly Anchor[],
  reading: Reading,
  scene: Scene,
  act: Actions,
): TemplateResult {
  const owner = `${reading.id}-p${index + 1}`;
  const chosen = anchors.some(({ excerpt }) => excerpt === scene.state.excerpt)
    ? reading.excerpts.find(({ id }) => id === scene.state.excerpt)
    : undefined;
  return html`<div class="paragraph" id=${owner}>
    <span class="paragraph-number" aria-label=${scene.t('paragraph', { number: index + 1 })}>${scene.t.number(index + 1)}</span>
    <p>${runsOf(paragraph, anchors).map((run) => textRun(run, owner, reading, scene, act))}</p>
    ${openFootnotes(reading, owner, scene, act)}
    ${
      chosen
        ? html`<p class="note passage-note" lang=${scene.t.lang} dir=${scene.t.dir}>
            <b>${scene.t('ourNote')}</b> ${atlasWords(chosen.note, scene, chosen.noteFormats)}
            <span class="fine">${chosen.when ? formatWhen(chosen.when, scene.t) : scene.t('undatedExcerpt')}</span>
            ${citeButton({ reading: reading.id, excerpt: chosen.id }, scene.t, act)}
          </p>`
        : nothing
    }
  </div>`;
}

function textRun(run: Run, owner: string, reading: Reading, scene: Scene, act: Actions): TemplateResult {
  const chosen = run.excerpts.includes(scene.state.excerpt ?? '');
  const words =
    run.place === null
      ? quotedWords(run.text, reading, owner, scene, act)
      : mention(run.text, run.place, scene, act);
  const inner = formatted(words, run.formats);
  if (run.excerpts.length === 0) return inner;
  const begins = run.begins.includes(scene.state.excerpt ?? '') ? scene.state.excerpt! : run.begins[0];
  const links = run.ends.map((id) => {
    const excerpt = reading.excerpts.find((one) => one.id === id)!;
    const current = id === scene.state.excerpt;
    return html`<button
      type="button"
      class="passage-link"
      lang=${scene.t.lang}
      aria-label=${scene.t('passageLink', { note: excerpt.note })}
      aria-pressed=${current ? 'true' : 'false'}
      title=${excerpt.note}
      @click=${() => act.step({ excerpt, reading })}
      @pointerenter=${() => act.highlight(excerpt.places)}
      @pointerleave=${() => act.highlight([])}
      @focus=${() => act.highlight(excerpt.places)}
      @blur=${() => act.highlight([])}
    >
      ¶
    </button>`;
  });
  return html`<span class="passage ${chosen ? 'chosen' : ''}" id=${begins ? `excerpt-${reading.id}-${begins}` : nothing}>${inner}</span>${links.map((link) => html`${NO_BREAK}${link}`)}`;
}

function mention(text: string, place: string, scene: Scene, act: Actions): TemplateResult {
  return html`<a
    class="mention ${scene.highlighted.has(place) ? 'highlighted' : ''} ${scene.state.place === place ? 'chosen' : ''}"
    href=${`?place=${place}`}
    data-place=${place}
    @click=${(event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      act.choosePlace(place);
    }}
    @pointerenter=${() => act.highlight([place])}
    @pointerleave=${() => act.highlight([])}
    @focus=${() => act.highlight([place])}
    @blur=${() => act.highlight([])}
    >${lines(text)}</a
  >`;
}
