-- What each side says of whose a place is. Owned by the module place.
create table place_claim (
  atlas      varchar(60) not null,
  place_id   varchar(60) not null,
  position   integer not null,
  claimant   varchar(200) not null,
  says       varchar not null,
  edtf       varchar(60),
  source     varchar not null,
  primary key (atlas, place_id, position),
  foreign key (atlas, place_id) references place (atlas, id) on delete cascade
);
