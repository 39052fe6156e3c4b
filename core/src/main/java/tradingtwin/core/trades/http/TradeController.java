package tradingtwin.core.trades.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.views.Positions;
import tradingtwin.contracts.views.TradeSummary;
import tradingtwin.contracts.views.Trades;
import tradingtwin.contracts.words.Label;
import tradingtwin.core.session.Identity;
import tradingtwin.core.trades.TradeBook;
import tradingtwin.core.trades.TradingRecord;

@RestController
@RequestMapping("/internal/v1")
final class TradeController {
  private final TradeBook book;
  private final TradingRecord record;

  TradeController(TradeBook book, TradingRecord record) {
    this.book = book;
    this.record = record;
  }

  @GetMapping("/trades")
  Trades page(
      Identity identity,
      @RequestParam(name = "since", required = false) @Nullable Instant since,
      @RequestParam(name = "until", required = false) @Nullable Instant until,
      @RequestParam(name = "symbol", required = false) @Nullable String symbol,
      @RequestParam(name = "label", required = false) @Nullable Label label,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      @RequestParam(name = "limit", defaultValue = "100") int limit) {
    return book.page(
        identity.userId(), new TradeBook.Filter(since, until, symbol, label), cursor, limit);
  }

  @GetMapping("/trades/summary")
  TradeSummary summary(Identity identity) {
    return record.summary(identity.userId());
  }

  @GetMapping("/positions")
  Positions positions(Identity identity) {
    return record.positions(identity.userId());
  }
}
