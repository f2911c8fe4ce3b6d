-- The look of a style that the pack brings, as JSON; null for a style of looks.json.
alter table layer add column look varchar;
