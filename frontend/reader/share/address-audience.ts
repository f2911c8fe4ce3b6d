/** Whom an address can reach: everyone, the pages that themselves are not secured, or this machine alone. */
export type Audience = 'anyone' | 'plain' | 'machine';

/** Whom an absolute address reaches, by its scheme and its host. */
export function audienceOf(address: string): Audience {
  const { protocol, hostname } = new URL(address);
  if (/^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)) return 'machine';
  return protocol === 'https:' ? 'anyone' : 'plain';
}
