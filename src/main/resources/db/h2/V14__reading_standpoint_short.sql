-- From whose side a reading speaks, in a few words; null where its pack does not say.
alter table reading add column standpoint_short varchar;
