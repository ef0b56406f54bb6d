-- How a post's picture was painted. The same file for H2 and PostgreSQL.

create table painting (
  post bigint primary key references post (id),
  log varchar(64) not null,
  bytes bigint not null,
  strokes integer not null,
  spent_ms bigint not null,
  may_continue boolean not null,
  parent bigint references post (id),
  parent_at bigint not null
);
create index painting_by_log on painting (log);
create index painting_by_parent on painting (parent);
