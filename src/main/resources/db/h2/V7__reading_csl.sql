-- What is needed to cite a reading. csl: JSON object, the fields of a CSL-JSON item.
alter table reading add column csl varchar default '{}' not null;
