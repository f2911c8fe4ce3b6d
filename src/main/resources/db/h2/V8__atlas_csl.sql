-- What is needed to cite an atlas. csl: JSON object, the fields of a CSL-JSON item.
alter table atlas add column published varchar(60);
alter table atlas add column csl varchar default '{}' not null;
