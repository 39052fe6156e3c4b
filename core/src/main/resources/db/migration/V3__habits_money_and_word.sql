-- What habits cost and how the twin fared, a run; and the trader's word on tags, counted.

create table habit_costs (
  run_id     text not null references bias_runs on delete cascade,
  user_id    text not null references users on delete cascade,
  ord        integer not null,
  label      text not null,
  cost       jsonb not null,
  narrative  text,
  created_at timestamptz not null default now(),
  primary key (run_id, ord)
);

-- Only the newest run keeps its curve: it is as long as the trader's history.
create table twin_curves (
  run_id     text primary key references bias_runs on delete cascade,
  user_id    text not null references users on delete cascade,
  curve      jsonb not null,
  created_at timestamptz not null default now()
);

do $$
declare
  t text;
begin
  foreach t in array array['habit_costs', 'twin_curves'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to twin_app using (user_id = current_setting(''twin.user_id'', true)) with check (user_id = current_setting(''twin.user_id'', true))', t);
    execute format('grant select, insert, update, delete on %I to twin_app', t);
  end loop;
end $$;

-- The rule set that the trader's word was said about; a tag that stays may be newer.
alter table bias_tags add column feedback_policy text;
alter table bias_tags no force row level security;
update bias_tags set feedback_policy = policy_version where feedback is not null;
alter table bias_tags force row level security;
alter table bias_tags add check ((feedback is null) = (feedback_policy is null));

-- How many tags of a rule set traders call true or not true. It names no trader and no trade,
-- and outlives both: the operator's measure of a rule set.
create table bias_feedback_counts (
  label          text not null,
  policy_version text not null,
  verdict        text not null check (verdict in ('not_true', 'true')),
  tags           bigint not null check (tags >= 0),
  created_at     timestamptz not null default now(),
  primary key (label, policy_version, verdict)
);
grant select, insert, update on bias_feedback_counts to twin_app;
