import { html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { isLanguage, LANGUAGE_TAGS } from '../../core/languages';
import { englishMessages, type Messages } from '../../core/messages';
import { ALL_NAMES, languageTitle } from '../../core/names';
import { partsOf, VIEWER_PARTS, type ViewerPart } from '../../state/viewer-parts';
import { basics } from '../../styles/basics';
import { dialogs } from '../../styles/dialogs';
import { shareDialog } from '../../styles/share-dialog';
import { copyText } from '../clipboard';
import { icon } from '../icons';
import { languageOption } from '../menu/language-option';
import { modal } from '../modal';
import { styleAttribute } from '../style-attribute';
import { audienceOf } from './address-audience';
import { PreviewSize } from './preview-size';
import { qrModules, qrPath, qrPng, qrSvg } from './qr-code';
import {
  elementCode,
  embedAddress,
  frameCode,
  type Looks,
  oembedAddress,
  pageAddress,
  SANDBOX,
  type Shared,
} from './share-code';
import { type Opening, openingOf, type Shown, sharedOf } from './shared-state';

/** What most come for, the frame for a course page first. */
const FORMS = ['frame', 'link', 'qr'] as const;
/** What asks for some knowledge of the page that it goes to. */
const ADVANCED_FORMS = ['element', 'oembed'] as const;
type Form = (typeof FORMS | typeof ADVANCED_FORMS)[number];

/** Pixels of a frame's height: as much as a viewer with a map makes use of. */
const HEIGHTS = { least: 240, first: 600, most: 2000 };
/** Pixels of the widths that the preview shows. */
const WIDTHS = { wide: 960, phone: 360 } as const;

/** What an embedded viewer shows unless told otherwise. */
const USUAL = partsOf('', true);

/**
 * A dialog that hands out what the reader sees for the pages of others: as a frame, a link, or a picture to be
 * photographed; among what is advanced as a script, or an address for programs. Focus goes into it and back to where it was.
 */
@customElement('share-dialog')
export class ShareDialog extends LitElement {
  static override styles = [basics, dialogs, shareDialog];

  @property({ attribute: false }) t: Messages = englishMessages;

  @state() private shown: Shown | null = null;
  @state() private form: Form = 'frame';
  @state() private opening: Opening = { from: 'now', revision: null, lang: 'en', interface: null };
  @state() private parts: ReadonlySet<ViewerPart> = USUAL;
  @state() private theme: Looks['theme'] = null;
  @state() private height = HEIGHTS.first;
  @state() private fits = false;
  @state() private sandboxed = false;
  @state() private width: keyof typeof WIDTHS = 'wide';
  @state() private said = '';

  readonly #room = new PreviewSize(this);

  /** Opens the dialog on what is shown; how it is to look elsewhere is as it was chosen last. */
  async open(shown: Shown): Promise<void> {
    this.shown = shown;
    this.opening = { ...openingOf(shown), from: this.opening.from };
    this.said = '';
    this.width = this.clientWindow < 700 ? 'phone' : 'wide';
    await this.updateComplete;
    const { dialog } = this;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('h2')?.focus();
  }

  private get clientWindow(): number {
    return document.documentElement.clientWidth;
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  private get looks(): Looks {
    const isUsual = VIEWER_PARTS.every((part) => this.parts.has(part) === USUAL.has(part));
    return {
      parts: isUsual ? null : VIEWER_PARTS.filter((part) => this.parts.has(part)),
      theme: this.theme,
      height: this.height,
      // A script cannot be told of a height by the element, which has the one of its own style.
      fits: this.fits && this.form === 'frame',
      sandboxed: this.sandboxed,
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    // After another choice what was copied is not what is shown.
    if (changed.size > 0 && !changed.has('said')) this.said = '';
  }

  protected override updated(): void {
    this.#room.watch(this.renderRoot.querySelector<HTMLElement>('.preview-room'));
  }

  protected override render(): TemplateResult {
    const closed = () => {
      this.shown = null;
    };
    return modal(
      { heading: 'share-heading', className: this.#isEmbedded ? 'broad' : '', closed },
      this.shown ? this.#inner(this.shown) : nothing,
    );
  }

  /** The viewer itself comes to another page. */
  get #isEmbedded(): boolean {
    return this.form === 'frame' || this.form === 'element';
  }

  /** What is handed out is a frame, or leads to one. */
  get #isFramed(): boolean {
    return this.form === 'frame' || this.form === 'oembed';
  }

  #inner(shown: Shown): TemplateResult {
    const { t } = this;
    const shared = sharedOf(shown, this.opening);
    return html`<div class="inner">
      <div class="head">
        <h2 id="share-heading" tabindex="-1">${t('share.open')}</h2>
        <button type="button" class="square" aria-label=${t('cite.close')} title=${t('cite.close')} @click=${() => this.dialog.close()}>
          ${icon('close')}
        </button>
      </div>
      <p class="of"><cite lang=${shared.lang}>${shared.title}</cite></p>
      <fieldset class="choice">
        <legend class="visually-hidden">${t('share.form')}</legend>
        ${FORMS.map((form) => this.#formRadio(form))}
      </fieldset>
      <div class="columns">
        <div>
          <p class="fine">${t(`share.about.${this.form}`)}</p>
          ${this.#cautions(shared, shown)} ${this.#result(shared, shown)} ${this.#openingChoices(shown)}
          ${this.#isEmbedded ? this.#sizeChoices() : nothing}
          ${this.#advanced()}
        </div>
        ${this.#isEmbedded ? this.#preview(shared) : nothing}
      </div>
      <p class="said" role="status">${this.said}</p>
    </div>`;
  }

  #formRadio(form: Form): TemplateResult {
    return this.#radio('form', this.t(`share.form.${form}`), form === this.form, () => {
      this.form = form;
    });
  }

  /** Other forms than most want, and what a viewer is made of. */
  #advanced(): TemplateResult {
    const { t } = this;
    return html`<details class="advanced">
      <summary>${t('share.advanced')}</summary>
      <fieldset class="choice">
        <legend>${t('share.form')}</legend>
        ${ADVANCED_FORMS.map((form) => this.#formRadio(form))}
      </fieldset>
      ${this.#isEmbedded ? this.#looksChoices() : nothing}
    </details>`;
  }

  /** What keeps others from seeing what is handed out. */
  #cautions({ server }: Shared, { lookup }: Shown): TemplateResult | typeof nothing {
    const { t } = this;
    const reach = audienceOf(server);
    const sites = lookup.atlas.framing ?? null;
    const cautions = [
      reach === 'machine' ? t('share.thisMachine') : '',
      reach === 'plain' && this.#isEmbedded ? t('share.notSecure') : '',
      !this.#isFramed || sites === null
        ? ''
        : sites.length === 0
          ? t('share.framing.nobody')
          : t('share.framing.sites', { sites: sites.join(' ') }),
    ].filter((caution) => caution !== '');
    return cautions.length === 0
      ? nothing
      : html`<ul class="cautions">
          ${cautions.map((caution) => html`<li>${caution}</li>`)}
        </ul>`;
  }

  #result(shared: Shared, { lookup }: Shown): TemplateResult | typeof nothing {
    const { t } = this;
    const address = pageAddress(shared);
    if (this.#isFramed && lookup.atlas.framing?.length === 0) return nothing;
    switch (this.form) {
      case 'link':
        return html`${this.#text(address, t('share.form.link'), t('share'), t('linkCopied'))}
          ${
            'share' in navigator
              ? html`<p><button type="button" class="quiet" @click=${() => void this.#handOver(shared.title, address)}>
                  ${icon('leave')}${t('share.device')}
                </button></p>`
              : nothing
          }`;
      case 'frame':
        return this.#code(frameCode(shared, this.looks), t('share.form.frame'));
      case 'element':
        return this.#code(elementCode(shared, this.looks), t('share.form.element'));
      case 'qr':
        return this.#qr(address, shared.slug);
      case 'oembed':
        return this.#text(
          oembedAddress(shared),
          t('share.form.oembed'),
          t('share.copyAddress'),
          t('share.copied'),
        );
    }
  }

  #text(text: string, name: string, label: string, done: string): TemplateResult {
    return html`<div class="result">
      <input readonly dir="ltr" aria-label=${name} .value=${text} @focus=${selectAll} />
      ${this.#copyButton(text, label, done)}
    </div>`;
  }

  #code(code: string, name: string): TemplateResult {
    return html`<div class="result code">
      <textarea readonly dir="ltr" rows="7" spellcheck="false" aria-label=${name} .value=${code} @focus=${selectAll}></textarea>
      ${this.#copyButton(code, this.t('share.copyCode'), this.t('share.copied'))}
    </div>`;
  }

  #copyButton(text: string, label: string, done: string): TemplateResult {
    return html`<button type="button" class="primary copy" @click=${() => void this.#copy(text, done)}>${label}</button>`;
  }

  #qr(address: string, slug: string): TemplateResult {
    const { t } = this;
    const modules = qrModules(address);
    const size = modules.length;
    return html`<div class="qr">
      <svg role="img" aria-label=${t('share.qrName')} viewBox=${`0 0 ${size} ${size}`} shape-rendering="crispEdges">
        ${svg`<path fill="#fff" d=${`M0 0h${size}v${size}H0z`}></path><path fill="#000" d=${qrPath(modules)}></path>`}
      </svg>
      <p class="fine link" dir="ltr">${address}</p>
      <p>
        <button type="button" class="quiet" @click=${() => save(new Blob([qrSvg(address)], { type: 'image/svg+xml' }), `${slug}-qr.svg`)}>
          ${t('share.svg')}
        </button>
        <button type="button" class="quiet" @click=${async () => save(await qrPng(address), `${slug}-qr.png`)}>
          ${t('share.png')}
        </button>
      </p>
    </div>`;
  }

  #openingChoices({ lookup }: Shown): TemplateResult {
    const { t, opening } = this;
    const { revision } = lookup.atlas;
    const open = (change: Partial<Opening>) => {
      this.opening = { ...opening, ...change };
    };
    return html`<fieldset class="choice">
        <legend>${t('share.start')}</legend>
        ${(['now', 'first'] as const).map((from) =>
          this.#radio('from', t(`share.start.${from}`), from === opening.from, () => open({ from })),
        )}
      </fieldset>
      <fieldset class="choice">
        <legend>${t('share.version')}</legend>
        ${this.#radio('version', t('share.version.newest'), opening.revision === null, () => open({ revision: null }))}
        ${this.#radio('version', t('share.version.pinned', { number: revision }), opening.revision !== null, () => open({ revision }))}
      </fieldset>
      <p class="fine">${t(`share.version.about.${opening.revision === null ? 'newest' : 'pinned'}`)}</p>
      <div class="fields">
        <label>
          <span>${t('nameLanguage')}</span>
          <select @change=${(event: Event) => open({ lang: chosenIn(event) || null })}>
            ${this.#option('', t('sameLanguage'), opening.lang === null)}
            ${[...lookup.atlas.languages, ALL_NAMES].map((lang) =>
              this.#option(
                lang,
                lang === ALL_NAMES ? t('allNames') : languageTitle(lang, t),
                lang === opening.lang,
              ),
            )}
          </select>
        </label>
        <label>
          <span>${t('interfaceLanguage')}</span>
          <select
            @change=${(event: Event) => {
              const tag = chosenIn(event);
              open({ interface: isLanguage(tag) ? tag : null });
            }}
          >
            ${this.#option('', t('share.interface.reader'), opening.interface === null)}
            ${LANGUAGE_TAGS.map((tag) => languageOption(tag, opening.interface ?? ''))}
          </select>
        </label>
      </div>`;
  }

  #sizeChoices(): TemplateResult {
    const { t } = this;
    return html`<div class="fields">
        <label>
          <span>${t('share.colours')}</span>
          <select
            @change=${(event: Event) => {
              const theme = chosenIn(event);
              this.theme = theme === 'light' || theme === 'dark' ? theme : null;
            }}
          >
            ${(['system', 'light', 'dark'] as const).map((theme) =>
              this.#option(theme, t(`share.colours.${theme}`), theme === (this.theme ?? 'system')),
            )}
          </select>
        </label>
        <label>
          <span>${t('share.height')}</span>
          <input
            type="number"
            min=${HEIGHTS.least}
            max=${HEIGHTS.most}
            step="10"
            .value=${String(this.height)}
            @change=${(event: Event) => this.#setHeight(event.target as HTMLInputElement)}
          />
        </label>
      </div>`;
  }

  #looksChoices(): TemplateResult {
    const { t } = this;
    const isFrame = this.form === 'frame';
    return html`<fieldset class="choice">
        <legend>${t('share.parts')}</legend>
        ${VIEWER_PARTS.map((part) =>
          this.#checkbox(t(`share.part.${part}`), this.parts.has(part), (on) => this.#show(part, on)),
        )}
      </fieldset>
      ${
        isFrame
          ? html`<fieldset class="choice lines">
              <legend class="visually-hidden">${t('share.form.frame')}</legend>
              ${this.#checkbox(t('share.fits'), this.fits, (on) => {
                this.fits = on;
              })}
              ${this.#checkbox(t('share.sandbox'), this.sandboxed, (on) => {
                this.sandboxed = on;
              })}
            </fieldset>`
          : nothing
      }`;
  }

  /** The real thing, at the width of a page or of a telephone, as large as there is room. */
  #preview(shared: Shared): TemplateResult {
    const { t, looks } = this;
    const address = embedAddress(shared, looks);
    const sandbox = looks.sandboxed && this.form === 'frame' ? SANDBOX : nothing;
    const width = WIDTHS[this.width];
    const height = looks.fits ? (this.#room.asked ?? looks.height) : looks.height;
    const scale = Math.min(1, this.#room.width / width);
    return html`<section aria-label=${t('share.preview')}>
      <fieldset class="choice">
        <legend>${t('share.preview')}</legend>
        ${(['wide', 'phone'] as const).map((name) =>
          this.#radio('width', t(`share.preview.${name}`), name === this.width, () => {
            this.width = name;
          }),
        )}
      </fieldset>
      <div class="preview-room" style=${styleAttribute({ height: `${Math.ceil(height * scale)}px` })}>
        ${
          // Another address is another frame: navigating this one would be a step for the back button.
          keyed(
            `${address} ${String(sandbox)}`,
            html`<iframe
              sandbox=${sandbox}
              src=${address}
              title=${shared.title}
              style=${styleAttribute({ width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` })}
            ></iframe>`,
          )
        }
      </div>
    </section>`;
  }

  #radio(name: string, label: string, checked: boolean, choose: () => void): TemplateResult {
    return html`<label><input type="radio" name=${name} .checked=${checked} @change=${choose} /> ${label}</label>`;
  }

  #checkbox(label: string, checked: boolean, set: (on: boolean) => void): TemplateResult {
    return html`<label>
      <input type="checkbox" .checked=${checked} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} /> ${label}
    </label>`;
  }

  #option(value: string, label: string, chosen: boolean): TemplateResult {
    return html`<option value=${value} ?selected=${chosen} .selected=${chosen}>${label}</option>`;
  }

  #show(part: ViewerPart, on: boolean): void {
    const parts = new Set(this.parts);
    if (on) parts.add(part);
    else parts.delete(part);
    // A viewer of no parts, or of nothing but a title, shows nothing: all are back.
    this.parts = [...parts].some((one) => one !== 'title' && one !== 'time') ? parts : USUAL;
  }

  #setHeight(field: HTMLInputElement): void {
    const typed = Math.round(field.valueAsNumber);
    this.height = Number.isFinite(typed)
      ? Math.min(HEIGHTS.most, Math.max(HEIGHTS.least, typed))
      : HEIGHTS.first;
    field.value = String(this.height);
  }

  async #copy(text: string, done: string): Promise<void> {
    if (await copyText(text)) {
      this.#say(done);
      return;
    }
    this.renderRoot.querySelector<HTMLInputElement>('.result :is(input, textarea)')?.focus();
    this.#say(this.t('cite.copyFailed'));
  }

  async #handOver(title: string, url: string): Promise<void> {
    try {
      await navigator.share({ title, url });
    } catch {
      // The reader has put the system's dialog away, or there is no app to share with.
    }
  }

  /** Says a sentence, also one that has been said before. */
  #say(sentence: string): void {
    this.said = '';
    void this.updateComplete.then(() => {
      this.said = sentence;
    });
  }
}

function chosenIn(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}

function selectAll(event: Event): void {
  (event.target as HTMLInputElement | HTMLTextAreaElement).select();
}

/** Hands a file to the browser's downloads. */
function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

declare global {
  interface HTMLElementTagNameMap {
    'share-dialog': ShareDialog;
  }
}
