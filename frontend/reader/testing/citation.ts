import type { Citation, Reference } from '../cite/citation';

export const apa: Reference = {
  style: 'apa',
  name: 'APA, 7th edition',
  pointing: 'in-text',
  entry: { text: 'Author. (2026). A title.', html: 'Author. (2026). <i>A title</i>.' },
  pointer: { text: '(Author, 2026, para. 2)', html: '(Author, 2026, para. 2)' },
};

export const chicago: Reference = {
  style: 'chicago',
  name: 'Chicago, 17th edition, notes',
  pointing: 'note',
  entry: { text: 'Author. A Title. 2026.', html: 'Author. <i>A Title</i>. 2026.' },
  pointer: { text: 'Author, A Title, 2026, para. 2.', html: 'Author, <i>A Title</i>, 2026, para. 2.' },
};

/** What the server says of a place. */
export function citation(): Citation {
  const files = (query: string) => [
    { name: 'BibTeX', url: `/api/atlases/aras/citation.bib?${query}`, file: 'aras.bib' },
  ];
  return {
    address: 'https://atlas.example/a/aras@3?place=shusha',
    accessed: '2026-11-22',
    references: [apa, chicago],
    files: files('place=shusha'),
    sources: { count: 9, files: files('place=shusha&with=sources') },
  };
}
