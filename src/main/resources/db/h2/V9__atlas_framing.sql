-- Which other sites may show an atlas in a frame: null for any, else origins with blanks between them. Owned by the module
-- atlas.
alter table atlas add column framing varchar;
