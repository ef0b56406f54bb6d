-- The same file for H2 and PostgreSQL. Lengths are those of settings and protocol, with room for JSON's escapes.

create table meta (
  name varchar(40) primary key,
  content varchar(200) not null
);

create table topic (
  name varchar(40) primary key,
  last_seq bigint not null
);
insert into topic (name, last_seq) values ('feed', 0);

create table journal (
  topic varchar(40) not null,
  seq bigint not null,
  type varchar(40) not null,
  subject varchar(60),
  payload varchar(20000),
  written_at timestamp(3) with time zone not null,
  primary key (topic, seq)
);
create index journal_by_subject on journal (subject);
create index journal_by_time on journal (written_at);

create table receipt (
  member bigint not null,
  command uuid not null,
  fingerprint varchar(64) not null,
  subject varchar(60),
  answer varchar(20000) not null,
  written_at timestamp(3) with time zone not null,
  primary key (command, member)
);
create index receipt_by_subject on receipt (subject);
create index receipt_by_time on receipt (written_at);

create sequence member_ids start with 1 increment by 1;
create table member (
  id bigint primary key,
  name varchar(20) not null,
  name_key varchar(20) not null unique,
  display_name varchar(40) not null,
  password_hash varchar(200) not null,
  joined_at timestamp(3) with time zone not null
);

create table member_session (
  token_hash varchar(64) primary key,
  member bigint not null references member (id),
  begun_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone not null
);
create index member_session_by_use on member_session (used_at);

create table picture (
  id varchar(64) primary key,
  media_type varchar(40) not null,
  width integer not null,
  height integer not null,
  bytes bigint not null,
  placeholder varchar(200) not null,
  thumbnails varchar(200) not null,
  removed_at timestamp(3) with time zone
);

create sequence post_ids start with 1 increment by 1;
create table post (
  id bigint primary key,
  author bigint not null references member (id),
  picture varchar(64) not null references picture (id),
  title varchar(200) not null,
  alt_text varchar(2000) not null,
  stars integer not null,
  comments integer not null,
  published_at timestamp(3) with time zone not null
);
create index post_by_picture on post (picture);

create table star (
  post bigint not null references post (id),
  member bigint not null references member (id),
  cast_at timestamp(3) with time zone not null,
  primary key (post, member)
);

create sequence comment_ids start with 1 increment by 1;
create table post_comment (
  id bigint primary key,
  post bigint not null references post (id),
  author bigint not null references member (id),
  text varchar(4000) not null,
  written_at timestamp(3) with time zone not null
);
create index post_comment_by_post on post_comment (post, id);

create table upload (
  id uuid primary key,
  member bigint not null references member (id),
  command uuid not null,
  size bigint not null,
  media_type varchar(100) not null,
  published boolean not null,
  begun_at timestamp(3) with time zone not null,
  unique (member, command)
);
create index upload_by_time on upload (begun_at);
