-- What a member has not seen yet: that somebody went on from their painting. The same file for H2 and PostgreSQL.

create sequence notice_ids start with 1 increment by 1;
create table notice (
  id bigint primary key,
  member bigint not null references member (id),
  post bigint not null references post (id),
  written_at timestamp(3) with time zone not null
);
create index notice_by_member on notice (member, id);
create index notice_by_post on notice (post);
