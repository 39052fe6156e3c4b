-- Looking ahead: policies, intents and their verdicts, overrides, friction, cooldowns, journal.

-- Personas are data of the product, the same for everybody: no user_id, read-only for twin_app.
create table personas (
  persona_id  text primary key,
  key         text not null unique check (key in ('crypto', 'shortterm', 'swing', 'indexdca')),
  created_at  timestamptz not null default now()
);

create table rulesets (
  ruleset_id text primary key,
  persona_id text not null references personas on delete cascade,
  version    text not null,
  policy     jsonb not null,
  active     boolean not null default true,
  created_at timestamptz not null default now(),
  unique (persona_id, version)
);
create unique index rulesets_active on rulesets (persona_id) where active;

create table rule_definitions (
  rule_id     text primary key,
  ruleset_id  text not null references rulesets on delete cascade,
  name        text not null,
  description text not null,
  policy      jsonb not null,
  created_at  timestamptz not null default now(),
  unique (ruleset_id, name)
);

-- What the trader states about a broker account.
alter table broker_accounts
  add column declared_at timestamptz,
  add column prop        jsonb;

create table cash_movements (
  movement_id text primary key,
  user_id     text not null references users on delete cascade,
  account_id  text not null references broker_accounts on delete cascade,
  amount      numeric not null check (amount <> 0),
  at          timestamptz not null,
  created_at  timestamptz not null default now()
);
create index cash_movements_account on cash_movements (account_id, at);

-- Own limits: every statement is kept; a looser one holds from valid_from on.
create table own_limits (
  limit_id   text primary key,
  user_id    text not null references users on delete cascade,
  name       text not null,
  value      jsonb not null,
  valid_from timestamptz not null,
  created_at timestamptz not null default now()
);
create index own_limits_user on own_limits (user_id, name, valid_from);

create table rules (
  rule_id    text primary key,
  user_id    text not null references users on delete cascade,
  kind       text not null check (kind in ('MOST_ENTRIES_A_DAY', 'NO_SYMBOL', 'NO_ENTRY_BEFORE', 'NO_ENTRY_AFTER',
    'NO_WEEKEND', 'WAIT_AFTER_LOSS', 'MOST_OPEN_POSITIONS', 'LARGEST_NOTIONAL', 'STOP_REQUIRED')),
  params     jsonb not null,
  name       text not null,
  active     boolean not null default true,
  valid_from timestamptz not null default now(),
  valid_to   timestamptz,
  created_at timestamptz not null default now()
);
create index rules_user on rules (user_id, created_at desc);

create table pre_trade_intents (
  intent_id   text primary key,
  user_id     text not null references users on delete cascade,
  persona_id  text not null references personas,
  account_id  text references broker_accounts on delete set null,
  replaces_id text references pre_trade_intents on delete set null,
  symbol      text not null,
  direction   text not null check (direction in ('LONG', 'SHORT')),
  timeframe   text not null,
  plan        jsonb not null,
  risk        jsonb not null,
  context_enc bytea not null,
  status      text not null check (status in ('SUBMITTED', 'DECIDED', 'OVERRIDE_GRANTED', 'OVERRIDE_REFUSED', 'TAKEN',
    'SKIPPED', 'SIZED_DOWN', 'EXPIRED', 'CANCELLED')),
  gate_result text check (gate_result in ('GO', 'WAIT', 'SIZE_DOWN', 'SIMULATE', 'NO_GO')),
  gate_reason text,
  expires_at  timestamptz,
  evaluations integer not null default 0,
  asked       integer not null default 1,
  created_at  timestamptz not null default now(),
  unique (user_id, intent_id)
);
create index pre_trade_intents_user on pre_trade_intents (user_id, created_at desc);
create index pre_trade_intents_persona on pre_trade_intents (persona_id, created_at);
create index pre_trade_intents_status on pre_trade_intents (status);
create index pre_trade_intents_account on pre_trade_intents (account_id);
create index pre_trade_intents_replaces on pre_trade_intents (replaces_id);

-- A verdict never changes; a fresh look is a further row.
create table gate_evaluations (
  intent_id      text not null references pre_trade_intents on delete cascade,
  evaluation     integer not null check (evaluation > 0),
  user_id        text not null references users on delete cascade,
  verdict        text not null check (verdict in ('GO', 'WAIT', 'SIZE_DOWN', 'SIMULATE', 'NO_GO')),
  inputs         jsonb not null,
  decision       jsonb not null,
  policy_version text not null,
  created_at     timestamptz not null default now(),
  primary key (intent_id, evaluation)
);

create table overrides (
  override_id    text primary key,
  user_id        text not null references users on delete cascade,
  intent_id      text not null references pre_trade_intents on delete cascade,
  evaluation     integer not null,
  rule_id        text,
  rationale      text not null,
  risk_statement text not null,
  risk_amount    numeric not null,
  safeguards     text[] not null default '{}',
  decision       text check (decision in ('GRANTED', 'REFUSED')),
  reasons        text[] not null default '{}',
  sentence       text,
  decided_at     timestamptz,
  created_at     timestamptz not null default now()
);
create index overrides_user on overrides (user_id, created_at desc);
create index overrides_intent on overrides (intent_id);

create table friction_tasks (
  task_id     text primary key,
  user_id     text not null references users on delete cascade,
  source_type text not null check (source_type in ('intent', 'entry')),
  source_id   text not null,
  cta_id      text not null,
  evaluation  integer not null default 1,
  rule        text not null,
  payload     jsonb not null,
  status      text not null check (status in ('OPEN', 'DONE', 'CANCELLED')),
  ready_at    timestamptz,
  done_at     timestamptz,
  answer_enc  bytea,
  created_at  timestamptz not null default now(),
  unique (user_id, source_id, evaluation, cta_id, rule)
);
create index friction_tasks_user on friction_tasks (user_id, status, created_at desc);

create table cooldowns (
  cooldown_id text primary key,
  user_id     text not null references users on delete cascade,
  cause       text not null check (cause in ('LOSS_STREAK', 'BREACH', 'OWN')),
  subject     text not null,
  reason      text not null,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null check (ends_at > starts_at),
  active      boolean not null default true,
  created_at  timestamptz not null default now(),
  unique (user_id, cause, subject)
);
create index cooldowns_user on cooldowns (user_id, active);
create index cooldowns_due on cooldowns (ends_at) where active;
create unique index cooldowns_one_active on cooldowns (user_id) where active;

-- Which fills belong to which intent; a trade that asked nobody stands with no intent.
create table intent_matches (
  match_id    text primary key,
  user_id     text not null references users on delete cascade,
  intent_id   text references pre_trade_intents on delete set null,
  trade_id    text not null references trades on delete cascade,
  state       text not null check (state in ('MATCHED', 'PARTLY', 'UNMATCHED', 'ASK', 'UNGATED_TRADE')),
  candidates  text[] not null default '{}',
  size_breach boolean not null default false,
  answered    boolean not null default false,
  created_at  timestamptz not null default now(),
  unique (user_id, trade_id)
);
create index intent_matches_intent on intent_matches (intent_id);

create table breaches (
  breach_id  text primary key,
  user_id    text not null references users on delete cascade,
  rule       text not null,
  subject    text not null,
  sentence   text not null,
  trade_ids  text[] not null,
  day        date not null,
  created_at timestamptz not null default now(),
  unique (user_id, rule, subject)
);
create index breaches_user on breaches (user_id, day desc);

-- How far each trade followed its plan; the row of a trade is replaced when its fills change.
create table adherence_scores (
  user_id    text not null references users on delete cascade,
  trade_id   text not null references trades on delete cascade,
  intent_id  text references pre_trade_intents on delete set null,
  score      integer check (score between 0 and 100),
  adherence  jsonb not null,
  outcome    jsonb not null,
  day        date not null,
  created_at timestamptz not null default now(),
  primary key (user_id, trade_id)
);
create index adherence_scores_day on adherence_scores (user_id, day desc);
create index adherence_scores_intent on adherence_scores (intent_id);

create table journal_entries (
  entry_id         text primary key,
  user_id          text not null references users on delete cascade,
  persona_id       text not null references personas,
  linked_intent_id text references pre_trade_intents on delete set null,
  linked_trade_id  text references trades on delete set null,
  entry_type       text not null check (entry_type in ('pre', 'post', 'note')),
  content_enc      bytea not null,
  emotions         text[] not null default '{}',
  followed_plan    text check (followed_plan in ('YES', 'PARTLY', 'NO')),
  adherence        jsonb,
  outcome          jsonb,
  sentence         text,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now()
);
create index journal_entries_user on journal_entries (user_id, created_at desc);
create index journal_entries_persona on journal_entries (persona_id, entry_type, created_at);
create index journal_entries_intent on journal_entries (linked_intent_id);
create index journal_entries_trade on journal_entries (linked_trade_id);

create table attachments (
  attachment_id text primary key,
  user_id       text not null references users on delete cascade,
  entry_id      text not null references journal_entries on delete cascade,
  object_key    text not null,
  name          text not null,
  kind          text not null check (kind in ('image/png', 'image/jpeg', 'image/webp', 'image/gif')),
  bytes         integer not null check (bytes > 0),
  created_at    timestamptz not null default now()
);
create index attachments_entry on attachments (entry_id);

create table paper_trades (
  paper_trade_id text primary key,
  user_id        text not null references users on delete cascade,
  intent_id      text not null references pre_trade_intents on delete cascade,
  state          text not null check (state in ('WAITING', 'OPEN', 'CLOSED', 'NO_PRICES')),
  body           jsonb not null,
  next_look_at   timestamptz,
  created_at     timestamptz not null default now(),
  unique (user_id, intent_id)
);
create index paper_trades_due on paper_trades (next_look_at) where state in ('WAITING', 'OPEN');

-- The walls, as in V2, for the tables above.
do $$
declare
  t text;
begin
  foreach t in array array['cash_movements', 'own_limits', 'rules', 'pre_trade_intents', 'gate_evaluations', 'overrides',
    'friction_tasks', 'cooldowns', 'intent_matches', 'breaches', 'adherence_scores', 'journal_entries', 'attachments',
    'paper_trades']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I to twin_app using (user_id = current_setting(''twin.user_id'', true)) with check (user_id = current_setting(''twin.user_id'', true))', t);
    execute format('grant select, insert, update, delete on %I to twin_app', t);
  end loop;
end $$;

revoke update, delete on gate_evaluations from twin_app;
revoke delete on pre_trade_intents, overrides from twin_app;
grant select on personas, rulesets, rule_definitions to twin_app;

-- The clocks of cooldowns, verdicts and paper trades run across users: they see who is due, no more.
grant select on cooldowns, pre_trade_intents, paper_trades to twin_events;
create policy clock on cooldowns for select to twin_events using (true);
create policy clock on pre_trade_intents for select to twin_events using (true);
create policy clock on paper_trades for select to twin_events using (true);
