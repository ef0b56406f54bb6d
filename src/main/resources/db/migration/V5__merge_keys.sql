-- Which events of a topic overtake each other. Old versions leave it out. The same file for H2 and PostgreSQL.

alter table journal add column merge_key varchar(40);
