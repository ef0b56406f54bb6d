-- Which number a comment's pin has on its picture. The same file for H2 and PostgreSQL.

alter table post_comment add column pin_number integer;
update post_comment c set pin_number = (
  select count(*) from post_comment o where o.post = c.post and o.pin_x is not null and o.id <= c.id
) where pin_x is not null;
