import { html, type TemplateResult } from 'lit';

/** A modal dialog. A click on the backdrop closes it; Escape closes this dialog and nothing around it. */
export function modal(
  { heading, className = '', closed }: { heading: string; className?: string; closed: () => void },
  content: unknown,
): TemplateResult {
  return html`<dialog
    class=${className}
    aria-labelledby=${heading}
    @close=${({ currentTarget }: Event) => {
      // The event comes late: the reader may have opened the dialog again.
      if (!(currentTarget as HTMLDialogElement).open) closed();
    }}
    @click=${({ target, currentTarget }: Event) => {
      // Only the backdrop is the dialog itself; all else is its child.
      if (target === currentTarget) (currentTarget as HTMLDialogElement).close();
    }}
    @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
  >
    ${content}
  </dialog>`;
}
