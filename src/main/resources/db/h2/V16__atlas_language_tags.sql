-- Languages are BCP 47 tags, such as zh-Hant.
alter table place_name alter column lang varchar(35);
alter table reading alter column lang varchar(35);
alter table atlas alter column lang varchar(35);
alter table atlas alter column languages varchar(2000);
