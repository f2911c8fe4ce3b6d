interface Policy {
  createHTML(text: string): string;
}

interface Policies {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | null = null;

/**
 * Text as HTML that a page with Trusted Types lets pass. For our own server's markup only. The page has to allow the
 * policy by its name, `reading-atlas`, beside Lit's.
 */
export function trustedHtml(text: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('reading-atlas', { createHTML: (html) => html }) ?? null;
  return policy === null ? text : policy.createHTML(text);
}
