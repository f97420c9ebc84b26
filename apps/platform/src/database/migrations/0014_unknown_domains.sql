-- No word of a breach named a field of supervision: that says nothing, and not that it is in none.
update record set body = body - 'domains' where kind = 'penalty' and body -> 'domains' = '[]'::jsonb;
