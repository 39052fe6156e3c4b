-- What a trader says about calendar, persona, money and schedules is kept with the moment from which
-- it may loosen something, as own limits are. Rows are added; what was said stays said.
create table account_changes (
  change_id  text primary key,
  user_id    text not null references users on delete cascade,
  about      text not null check (about in ('persona', 'timeZone')),
  -- For a persona the one chosen before, for a time zone the one that days went by.
  was        text not null,
  became     text not null,
  valid_from timestamptz not null,
  created_at timestamptz not null
);
create index account_changes_user on account_changes (user_id, created_at);

create table account_words (
  word_id      text primary key,
  user_id      text not null references users on delete cascade,
  account_id   text not null references broker_accounts on delete cascade,
  about        text not null check (about in ('equity', 'prop')),
  value        jsonb not null,
  valid_from   timestamptz not null,
  created_at   timestamptz not null,
  withdrawn_at timestamptz
);
create index account_words_user on account_words (user_id, created_at);
create index account_words_account on account_words (account_id);

alter table broker_accounts no force row level security;
insert into account_words (word_id, user_id, account_id, about, value, valid_from, created_at)
select account_id || '-equity', user_id, account_id, 'equity', to_jsonb(declared_equity::text), declared_at, declared_at
  from broker_accounts where declared_equity is not null and declared_at is not null
union all
select account_id || '-prop', user_id, account_id, 'prop', prop, created_at, created_at
  from broker_accounts where prop is not null;
alter table broker_accounts force row level security;
alter table broker_accounts drop column declared_equity, drop column declared_at, drop column prop;

-- A movement counts from counts_from; one that was taken back counts until gone_from.
alter table cash_movements
  add column counts_from timestamptz,
  add column gone_from   timestamptz,
  add column gone_at     timestamptz;
alter table cash_movements no force row level security;
update cash_movements set counts_from = at;
alter table cash_movements force row level security;
alter table cash_movements alter column counts_from set not null;
revoke delete on cash_movements from twin_app;

-- A schedule binds at once and stands in for other limits from valid_from; one that was given up
-- holds until ends_at.
alter table buying_plans
  add column valid_from timestamptz not null default now(),
  add column ends_at    timestamptz;
alter table buying_plans no force row level security;
update buying_plans set valid_from = created_at;
alter table buying_plans force row level security;
revoke delete on buying_plans from twin_app;

do $$
declare t text;
begin
  foreach t in array array['account_changes', 'account_words']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to twin_app using (user_id = current_setting(''twin.user_id'', true)) with check (user_id = current_setting(''twin.user_id'', true))', t);
  end loop;
end $$;
grant select, insert on account_changes to twin_app;
grant select, insert, update on account_words to twin_app;
