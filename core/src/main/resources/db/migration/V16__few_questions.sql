-- Asked with every plan: whether money ever came or went, and which paper trades have ended.
create index cash_movements_user on cash_movements (user_id);
create index paper_trades_closed on paper_trades (user_id) where state = 'CLOSED';
