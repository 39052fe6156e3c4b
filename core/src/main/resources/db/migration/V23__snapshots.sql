-- What each report was computed from, and the weekly manifests that say so.
alter table jobs drop constraint jobs_kind_check;
alter table jobs add constraint jobs_kind_check
  check (kind in ('import.trades', 'score.bias', 'simulate.simple', 'snapshot.weekly'));

create table market_snapshots (
  user_id    text not null references users on delete cascade,
  week_end   timestamptz not null,
  object_key text not null,
  digest     text not null,
  reports    integer not null check (reports > 0),
  created_at timestamptz not null,
  primary key (user_id, week_end)
);

-- One row a scoring run; week_end names the manifest that lists it, once its week is over.
create table kept_reports (
  run_id     text primary key references bias_runs on delete cascade,
  user_id    text not null references users on delete cascade,
  inputs     jsonb not null,
  week_end   timestamptz,
  created_at timestamptz not null
);
create index kept_reports_open on kept_reports (created_at) where week_end is null;

alter table market_snapshots enable row level security;
alter table market_snapshots force row level security;
create policy tenant on market_snapshots to twin_app
  using (user_id = current_setting('twin.user_id', true)) with check (user_id = current_setting('twin.user_id', true));
grant select, insert on market_snapshots to twin_app;

alter table kept_reports enable row level security;
alter table kept_reports force row level security;
create policy tenant on kept_reports to twin_app
  using (user_id = current_setting('twin.user_id', true)) with check (user_id = current_setting('twin.user_id', true));
grant select, insert, update (week_end) on kept_reports to twin_app;

-- The clock that closes weeks sees whose are open.
grant select (user_id, week_end, created_at) on kept_reports to twin_events;
create policy clock on kept_reports for select to twin_events using (true);
