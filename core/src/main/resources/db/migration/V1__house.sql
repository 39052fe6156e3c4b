-- The tables of the first slice. Every table with a user_id is walled by row-level security (V2).

create table users (
  user_id       text primary key,
  email         text not null,
  password_hash text,
  display_name  text not null,
  time_zone     text not null default 'UTC',
  currency      text not null default 'USD',
  persona       text not null default 'crypto' check (persona in ('crypto', 'shortterm', 'swing', 'indexdca')),
  demo          boolean not null default false,
  created_at    timestamptz not null default now()
);
create unique index users_email on users (lower(email));

create table sessions (
  session_id   text primary key,
  user_id      text not null references users on delete cascade,
  device       text not null default '',
  ip_hash      text not null default '',
  ua_hash      text not null default '',
  created_at   timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at   timestamptz not null,
  ended_at     timestamptz
);
create index sessions_user on sessions (user_id, created_at desc);

create table data_keys (
  user_id    text primary key references users on delete cascade,
  kms_key_id text not null,
  wrapped    bytea not null,
  created_at timestamptz not null default now()
);

create table audit (
  audit_id   text primary key,
  user_id    text not null,
  action     text not null,
  meta       jsonb not null default '{}',
  created_at timestamptz not null default now()
);
create index audit_user on audit (user_id, created_at desc);

create table broker_accounts (
  account_id      text primary key,
  user_id         text not null references users on delete cascade,
  broker          text not null,
  name            text not null,
  currency        text,
  declared_equity numeric,
  created_at      timestamptz not null default now(),
  unique (user_id, broker, name)
);

create table broker_connections (
  connection_id  text primary key,
  user_id        text not null references users on delete cascade,
  account_id     text not null references broker_accounts on delete cascade,
  broker         text not null,
  status         text not null check (status in ('ACTIVE', 'RECONNECT', 'REVOKED')),
  access_enc     bytea,
  refresh_enc    bytea,
  scopes         text[] not null default '{}',
  expires_at     timestamptz,
  last_import_at timestamptz,
  created_at     timestamptz not null default now()
);
create index broker_connections_user on broker_connections (user_id, created_at desc);

create table trades (
  trade_id     text primary key,
  user_id      text not null references users on delete cascade,
  broker       text not null,
  account_id   text not null references broker_accounts on delete cascade,
  ext_id       text not null,
  native_id    boolean not null,
  symbol       text not null,
  side         text not null check (side in ('BUY', 'SELL')),
  qty          numeric not null check (qty > 0),
  price        numeric not null check (price > 0),
  fee          numeric not null default 0,
  fee_currency text not null default '',
  ts           timestamptz not null,
  ts_precision text not null check (ts_precision in ('MILLI', 'SECOND', 'MINUTE', 'DATE')),
  order_id     text,
  created_at   timestamptz not null default now(),
  unique (user_id, broker, account_id, ext_id)
);
create index trades_user_ts on trades (user_id, ts desc, trade_id desc);
create index trades_user_symbol on trades (user_id, symbol, ts);

create table trade_aliases (
  user_id    text not null references users on delete cascade,
  account_id text not null,
  alias      text not null,
  trade_id   text not null references trades on delete cascade,
  created_at timestamptz not null default now(),
  primary key (user_id, account_id, alias)
);
create index trade_aliases_trade on trade_aliases (trade_id);

create table trade_imports (
  import_id     text primary key,
  user_id       text not null references users on delete cascade,
  source        text not null check (source in ('csv', 'api', 'demo')),
  broker        text not null,
  account_id    text not null references broker_accounts on delete cascade,
  connection_id text references broker_connections on delete set null,
  since         timestamptz,
  format        text,
  file_name     text,
  timezone      text,
  object_key    text,
  similar_are   text check (similar_are in ('same', 'different')),
  state         text not null check (state in ('PREVIEWED', 'RUNNING', 'DONE', 'FAILED', 'UNDONE', 'CANCELLED')),
  job_id        text,
  stored        integer not null default 0,
  duplicate     integer not null default 0,
  similar_count integer not null default 0,
  failed        integer not null default 0,
  created_at    timestamptz not null default now(),
  finished_at   timestamptz
);
create index trade_imports_user on trade_imports (user_id, created_at desc);

create table trade_import_members (
  import_id text not null references trade_imports on delete cascade,
  trade_id  text not null references trades on delete cascade,
  user_id   text not null,
  created_at timestamptz not null default now(),
  primary key (import_id, trade_id)
);
create index trade_import_members_trade on trade_import_members (trade_id);

-- One row a user: the version of their fills; locked first by everything that changes fills.
create table trade_heads (
  user_id    text primary key references users on delete cascade,
  version    bigint not null default 0,
  created_at timestamptz not null default now()
);

create table bias_runs (
  run_id                  text primary key,
  user_id                 text not null references users on delete cascade,
  trades_version          bigint not null,
  input_digest            text not null,
  policy_version          text not null,
  decisions               integer not null,
  round_trips             integer not null,
  symbols_without_candles text[] not null default '{}',
  superseded              boolean not null default false,
  created_at              timestamptz not null default now()
);
create index bias_runs_user on bias_runs (user_id, created_at desc);

create table bias_findings (
  finding_id text primary key,
  run_id     text not null references bias_runs on delete cascade,
  user_id    text not null references users on delete cascade,
  label      text not null,
  state      text not null check (state in ('INSUFFICIENT', 'NOT_FOUND', 'POSSIBLE', 'FOUND')),
  finding    jsonb not null,
  title      text not null,
  narrative  text not null,
  created_at timestamptz not null default now()
);
create index bias_findings_run on bias_findings (run_id);

create table bias_tags (
  tag_id         text primary key,
  user_id        text not null references users on delete cascade,
  trade_id       text not null references trades on delete cascade,
  run_id         text not null references bias_runs on delete cascade,
  label          text not null,
  confidence     double precision not null check (confidence between 0 and 1),
  features       jsonb not null,
  policy_version text not null,
  feedback       text check (feedback in ('not_true', 'true')),
  feedback_note  text,
  created_at     timestamptz not null default now(),
  unique (user_id, trade_id, label)
);
create index bias_tags_trade on bias_tags (trade_id);

create table reflections (
  message_id  text primary key,
  user_id     text not null references users on delete cascade,
  subject     text not null,
  digest      text not null,
  body        jsonb not null,
  superseded  boolean not null default false,
  created_at  timestamptz not null default now()
);
create index reflections_user on reflections (user_id, message_id desc);
create unique index reflections_current on reflections (user_id, subject) where not superseded;

create table read_marks (
  user_id    text primary key references users on delete cascade,
  message_id text not null,
  created_at timestamptz not null default now()
);

create table idempotency_keys (
  user_id     text not null references users on delete cascade,
  key         text not null,
  fingerprint text not null,
  status      integer not null,
  body        text not null,
  created_at  timestamptz not null default now(),
  primary key (user_id, key)
);

create table jobs (
  job_id     text primary key,
  user_id    text not null references users on delete cascade,
  kind       text not null check (kind in ('import.trades', 'score.bias')),
  state      text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  stage      text not null default 'waiting',
  count      integer not null default 0,
  total      integer not null default 0,
  attempts   integer not null default 0,
  error      text,
  import_id  text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index jobs_user on jobs (user_id, created_at desc);

create table dead_letters (
  job_id     text primary key,
  user_id    text not null references users on delete cascade,
  kind       text not null,
  payload    jsonb not null,
  error      text not null,
  attempts   integer not null,
  created_at timestamptz not null default now()
);

-- db-scheduler's own table; it holds no user's data but ids.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  created_at           timestamptz not null default now(),
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

-- Identity is event_id (time-ordered ULID, the partition key); order is seq, gapless per user.
create table event_outbox (
  event_id       text collate "C" not null,
  user_id        text not null,
  seq            bigint not null,
  type           text not null,
  v              integer not null,
  ts             timestamptz not null,
  payload        jsonb not null,
  producer       text not null,
  correlation_id text not null default '',
  attempts       integer not null default 0,
  last_error     text,
  delivered_at   timestamptz,
  created_at     timestamptz not null default now(),
  primary key (event_id)
) partition by range (event_id);
create index event_outbox_user_seq on event_outbox (user_id, seq);
create index event_outbox_undelivered on event_outbox (event_id) where delivered_at is null;

create table event_heads (
  user_id    text primary key,
  seq        bigint not null,
  created_at timestamptz not null default now()
);

create table event_log (
  event_id       text collate "C" primary key,
  user_id        text not null,
  seq            bigint not null,
  type           text not null,
  v              integer not null,
  ts             timestamptz not null,
  payload        jsonb not null,
  producer       text not null,
  correlation_id text not null default '',
  created_at     timestamptz not null default now()
);
create index event_log_ts on event_log (ts desc);
create index event_log_type on event_log (type, event_id);

create table worker_offsets (
  consumer   text not null,
  event_id   text collate "C" not null,
  user_id    text not null,
  created_at timestamptz not null default now(),
  primary key (consumer, event_id)
);

-- Partitions are made ahead and dropped by retention through these two doors only; the caller
-- names a month, never SQL.
create function make_outbox_partition(month text, lower_bound text, upper_bound text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if month !~ '^[0-9]{4}_[0-9]{2}$' or lower_bound !~ '^[0-9A-HJKMNP-TV-Z]{26}$' or upper_bound !~ '^[0-9A-HJKMNP-TV-Z]{26}$' then
    raise exception 'not a month: %', month;
  end if;
  execute format('create table if not exists event_outbox_%s partition of event_outbox for values from (%L) to (%L)',
    month, lower_bound, upper_bound);
  execute format('alter table event_outbox_%s enable row level security', month);
  execute format('alter table event_outbox_%s force row level security', month);
end $$;

create function drop_outbox_partition(month text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  waiting bigint;
begin
  if month !~ '^[0-9]{4}_[0-9]{2}$' then
    raise exception 'not a month: %', month;
  end if;
  if to_regclass('event_outbox_' || month) is null then
    return false;
  end if;
  execute format('lock table event_outbox_%s in access exclusive mode', month);
  execute format('alter table event_outbox_%s no force row level security', month);
  execute format('select count(*) from event_outbox_%s where delivered_at is null', month) into waiting;
  if waiting > 0 then
    execute format('alter table event_outbox_%s force row level security', month);
    return false;
  end if;
  execute format('drop table event_outbox_%s', month);
  return true;
end $$;
