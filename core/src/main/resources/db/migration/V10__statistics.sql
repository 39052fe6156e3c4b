-- Who brings many rows at once also counts them anew for the planner, before it commits: a trader
-- whom the statistics do not know looks like one row, and a join over "one row" is tried row by row.
grant maintain on trades, trade_import_members, bias_tags to twin_app;
