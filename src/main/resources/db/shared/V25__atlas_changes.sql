-- Counts up in every transaction that publishes, which locks the row: two servers publish one after the other, and each
-- notices what the other published.
create table atlas_change (
  changes bigint not null
);

insert into atlas_change (changes) values (0);
