-- The line about a trade on paper: written once, beside its plan.
alter table journal_entries add column paper_trade_id text references paper_trades on delete set null;
create unique index journal_entries_paper on journal_entries (paper_trade_id);
