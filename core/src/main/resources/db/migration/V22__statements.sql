-- What a statement holds besides fills: money that came or went, splits, the end of options.
create table statement_entries (
  entry_id     text primary key,
  user_id      text not null references users on delete cascade,
  account_id   text not null references broker_accounts on delete cascade,
  ext_id       text not null,
  native_id    boolean not null,
  content      text not null,
  format       text not null,
  kind         text not null check (kind in ('DEPOSIT', 'WITHDRAWAL', 'TRANSFER_IN', 'TRANSFER_OUT', 'FUNDING',
    'INTEREST', 'DIVIDEND', 'FEE', 'REWARD', 'SPLIT', 'EXPIRY', 'ASSIGNMENT', 'EXERCISE')),
  word         text not null,
  asset        text,
  amount       numeric check (amount <> 0),
  fee          numeric,
  fee_currency text,
  symbol       text,
  qty          numeric,
  ratio        numeric check (ratio > 0),
  ts           timestamptz not null,
  ts_precision text not null,
  ext_account  text,
  line         integer not null,
  -- From when money that moved is part of the equity of its account; as in cash_movements.
  counts_from  timestamptz,
  gone_at      timestamptz,
  gone_from    timestamptz,
  created_at   timestamptz not null default now(),
  unique (user_id, account_id, ext_id)
);
create index statement_entries_account on statement_entries (account_id, ts desc, entry_id desc);
create index statement_entries_content on statement_entries (account_id, content);
create index statement_entries_moved on statement_entries (user_id)
  where kind in ('DEPOSIT', 'WITHDRAWAL', 'TRANSFER_IN', 'TRANSFER_OUT');
create index statement_entries_bearing on statement_entries (user_id)
  where kind in ('SPLIT', 'EXPIRY', 'ASSIGNMENT', 'EXERCISE');

-- Which imports brought which entries.
create table statement_bringers (
  import_id text not null references trade_imports on delete cascade,
  entry_id  text not null references statement_entries on delete cascade,
  user_id   text not null references users on delete cascade,
  created_at timestamptz not null default now(),
  primary key (import_id, entry_id)
);
create index statement_bringers_entry on statement_bringers (entry_id);
create index statement_bringers_user on statement_bringers (user_id);

alter table trade_imports add column besides integer not null default 0;

do $$
declare t text;
begin
  foreach t in array array['statement_entries', 'statement_bringers']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to twin_app using (user_id = current_setting(''twin.user_id'', true)) with check (user_id = current_setting(''twin.user_id'', true))', t);
    execute format('grant select, insert, update, delete on %I to twin_app', t);
  end loop;
end $$;
