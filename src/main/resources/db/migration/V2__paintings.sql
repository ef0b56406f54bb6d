-- How a post's picture was painted. The same file for H2 and PostgreSQL.

create table painting (
  post bigint primary key references post (id),
  log varchar(64),
  upload uuid,
  bytes bigint not null,
  strokes integer not null,
  spent_ms bigint not null,
  may_continue boolean not null,
  parent bigint references post (id),
  parent_at bigint not null
);
create index painting_by_log on painting (log);
create index painting_by_upload on painting (upload);
create index painting_by_parent on painting (parent);

-- Where a comment is stuck to the picture, and what was drawn in it.
alter table post_comment add column pin_x integer;
alter table post_comment add column pin_y integer;
alter table post_comment add column pin_at bigint;
alter table post_comment add column drawing_width integer;
alter table post_comment add column drawing_height integer;

create table drawing (
  comment bigint primary key references post_comment (id),
  log bytea not null,
  width integer not null,
  height integer not null
);
