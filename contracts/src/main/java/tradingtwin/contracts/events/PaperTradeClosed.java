package tradingtwin.contracts.events;

import tradingtwin.contracts.views.PaperTrade;

/// A trade on paper has ended.
public record PaperTradeClosed(PaperTrade trade) {}
