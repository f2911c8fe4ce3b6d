-- Keys are in the order of their bytes, as in H2; the order of a language would not fit the index of features.
alter table feature alter column feature_key type varchar(200) collate "C";
