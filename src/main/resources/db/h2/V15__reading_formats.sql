-- Emphasis, links and headings of a paragraph. formats: JSON array of objects with start, end, kind, url and level.
alter table paragraph add column formats varchar default '[]' not null;
