-- The line about a trade on paper: written once, beside its plan.
alter table journal_entries add column paper_trade_id text references paper_trades on delete set null;
create unique index journal_entries_paper on journal_entries (paper_trade_id);

-- What traders write about overrides and pauses is sealed. Words from before stay where they are until
-- they are read, and are sealed then.
alter table overrides
  alter column rationale drop not null,
  alter column risk_statement drop not null,
  add column words_enc bytea,
  add check (words_enc is not null or rationale is not null);
alter table cooldowns
  alter column reason drop not null,
  add column reason_enc bytea,
  add check (reason_enc is not null or reason is not null);
