-- A change of an own rule is a further version: what was done is judged by the rule that held then.
-- closed_at says when the end was stated; an end that lies after it is a loosening and waits.
alter table rules
  add column version integer not null default 1 check (version > 0),
  add column closed_at timestamptz,
  add check (valid_to is null or valid_to >= valid_from);
alter table rules drop constraint rules_pkey;
alter table rules add primary key (rule_id, version);

-- What a trader once stated stays stated.
revoke update, delete on own_limits from twin_app;
revoke delete on rules from twin_app;
