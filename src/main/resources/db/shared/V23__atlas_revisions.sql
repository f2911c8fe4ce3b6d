-- The content of an atlas as JSON in the schema of the pack, gzipped, by SHA-256 of the text in UTF-8.
create table document (
  checksum varchar(64) primary key,
  content  bytea not null
);

-- A published document, immutable but for pack and basemap_revision. checksum: of the document, its layers and what was found. pack: checksum of the files it was last imported
-- from; it changes when files change that say nothing of the atlas. basemap_revision: the one that was the newest when
-- this one was published, or the first one if the basemap came later; null while there is none. found: gzipped JSON of the
-- features that each place is, and of the stretches. What lists ask for stands in columns.
create table revision (
  slug             varchar(60)  not null,
  number           integer      not null,
  document         varchar(64)  not null references document (checksum),
  checksum         varchar(64)  not null,
  pack             varchar(64)  not null,
  published        timestamp with time zone not null,
  found            bytea        not null,
  kind             varchar(10)  not null,
  title            varchar(200) not null,
  summary          varchar(600) not null,
  lang             varchar(35)  not null,
  framing          varchar,
  readings         integer      not null,
  places           integer      not null,
  basemap          varchar(60),
  basemap_revision integer,
  primary key (slug, number)
);

create table revision_layer (
  slug           varchar(60)  not null,
  number         integer      not null,
  position       integer      not null,
  layer_id       varchar(130) not null,
  layer_checksum varchar(64)  not null,
  primary key (slug, number, position),
  foreign key (slug, number) references revision (slug, number) on delete cascade
);

-- The files of a pack beside the document, each an asset by its SHA-256.
create table revision_file (
  slug   varchar(60)   not null,
  number integer       not null,
  path   varchar(1000) not null,
  asset  varchar(64)   not null,
  primary key (slug, number, path),
  foreign key (slug, number) references revision (slug, number) on delete cascade
);

-- newest: number of the revision that readers get without asking for another.
create table atlas (
  slug      varchar(60) primary key,
  newest    integer not null,
  withdrawn timestamp with time zone,
  foreign key (slug, newest) references revision (slug, number)
);
