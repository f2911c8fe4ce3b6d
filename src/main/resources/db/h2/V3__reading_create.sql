-- What was written. Owned by the module reading.
create table reading (
  atlas      varchar(60) not null,
  id         varchar(60) not null,
  position   integer not null,
  title      varchar not null,
  author     varchar not null,
  lang       varchar(3) not null,
  published  varchar(60) not null,
  standpoint varchar not null,
  licence    varchar not null,
  source     varchar not null,
  url        varchar,
  primary key (atlas, id)
);

-- Only of readings whose licence lets the full text be shown. mentions: JSON [{start, end, place}].
create table paragraph (
  atlas      varchar(60) not null,
  reading_id varchar(60) not null,
  number     integer not null,
  text       varchar not null,
  mentions   varchar not null,
  primary key (atlas, reading_id, number),
  foreign key (atlas, reading_id) references reading (atlas, id) on delete cascade
);

-- csl: JSON array of CSL-JSON items.
create table footnote (
  atlas      varchar(60) not null,
  reading_id varchar(60) not null,
  number     integer not null,
  text       varchar not null,
  csl        varchar not null,
  primary key (atlas, reading_id, number),
  foreign key (atlas, reading_id) references reading (atlas, id) on delete cascade
);

create table excerpt (
  atlas      varchar(60) not null,
  reading_id varchar(60) not null,
  id         varchar(60) not null,
  position   integer not null,
  paragraph  integer not null,
  exact      varchar not null,
  prefix     varchar not null,
  suffix     varchar not null,
  note       varchar not null,
  edtf       varchar(60),
  first_day  bigint,
  last_day   bigint,
  primary key (atlas, reading_id, id),
  foreign key (atlas, reading_id) references reading (atlas, id) on delete cascade
);

create index excerpt_by_day on excerpt (first_day, last_day);

create table excerpt_place (
  atlas      varchar(60) not null,
  reading_id varchar(60) not null,
  excerpt_id varchar(60) not null,
  position   integer not null,
  place_id   varchar(60) not null,
  primary key (atlas, reading_id, excerpt_id, position),
  foreign key (atlas, reading_id, excerpt_id) references excerpt (atlas, reading_id, id) on delete cascade
);

create index excerpt_by_place on excerpt_place (atlas, place_id);

create table excerpt_footnote (
  atlas      varchar(60) not null,
  reading_id varchar(60) not null,
  excerpt_id varchar(60) not null,
  number     integer not null,
  primary key (atlas, reading_id, excerpt_id, number),
  foreign key (atlas, reading_id, excerpt_id) references excerpt (atlas, reading_id, id) on delete cascade,
  foreign key (atlas, reading_id, number) references footnote (atlas, reading_id, number) on delete cascade
);
