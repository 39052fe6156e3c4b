package tradingtwin.brokers.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The pretend trader's fills and accounts, as v3 lists them.
final class FillShelf {

  private static final int DEFAULT_LIMIT = 100;
  private static final int MOST = 1_000;
  private static final BigDecimal FIRST_DEPOSIT = new BigDecimal("25000");

  private final SandboxPortfolio portfolio;
  private final List<SandboxFill> newestFirst;

  FillShelf(SandboxPortfolio portfolio, List<SandboxFill> fills) {
    this.portfolio = portfolio;
    this.newestFirst =
        fills.stream().sorted(Comparator.comparingInt(SandboxFill::number).reversed()).toList();
  }

  List<BookedFill> books() {
    return newestFirst.reversed().stream().map(SandboxFill::inTheBooks).toList();
  }

  /// A cursor is bound to its filter: another filter with it is refused, as at the real one.
  ///
  /// @param adjusted whether the newest fill was reversed and corrected since
  /// @param goingRound whether every page names itself as the next
  Answer fills(Question question, boolean adjusted, boolean goingRound) {
    try {
      Instant start = instant(question.asked("start_sequence_timestamp"), Instant.MIN);
      Instant end = instant(question.asked("end_sequence_timestamp"), Instant.MAX);
      String product = question.asked("product_ids");
      int limit = limit(question.asked("limit"));
      String filter = Secret.digest(start + "|" + end + "|" + product).substring(0, 8);
      int from = goingRound ? 0 : offset(question.asked("cursor"), filter);
      List<SandboxFill> all =
          newestFirst.stream()
              .filter(f -> !f.booked().isBefore(start) && f.booked().isBefore(end))
              .filter(f -> product.isEmpty() || product.equals(f.product()))
              .toList();
      int until = Math.min(all.size(), from + limit);
      ObjectNode page = Json.object();
      ArrayNode list = page.putArray("fills");
      all.subList(Math.min(from, until), until).forEach(fill -> list.add(fill.json()));
      if (adjusted && from == 0 && !all.isEmpty()) {
        list.add(all.getFirst().adjustment("REVERSAL"));
        list.add(all.getFirst().adjustment("CORRECTION"));
      }
      String next = until < all.size() ? until + "-" + filter : "";
      page.put("cursor", goingRound ? "0-" + filter : next);
      return Answer.json(200, page);
    } catch (DateTimeException | IllegalArgumentException e) {
      return Answer.refusal(400, "INVALID_ARGUMENT", "A parameter is not valid.");
    }
  }

  Answer accounts() {
    ObjectNode all = Json.object();
    ArrayNode accounts = all.putArray("accounts");
    if (portfolio == SandboxPortfolio.NONE) {
      return Answer.json(200, all.put("has_next", false).put("cursor", "").put("size", 0));
    }
    accounts.add(account("USD", dollars(), "ACCOUNT_TYPE_FIAT"));
    accounts.add(account("BTC", held("BTC-USD"), "ACCOUNT_TYPE_CRYPTO"));
    accounts.add(account("ETH", held("ETH-USD"), "ACCOUNT_TYPE_CRYPTO"));
    return Answer.json(200, all.put("has_next", false).put("cursor", "").put("size", 3));
  }

  private ObjectNode account(String currency, BigDecimal balance, String type) {
    ObjectNode account =
        Json.object()
            .put("uuid", SandboxFill.uuid(portfolio.book() + "account:" + currency))
            .put("name", currency + " Wallet")
            .put("currency", currency)
            .put("default", true)
            .put("active", true)
            .put("type", type)
            .put("ready", true)
            .put("retail_portfolio_id", SandboxFill.uuid(portfolio.book() + "portfolio"));
    account
        .putObject("available_balance")
        .put("value", balance.toPlainString())
        .put("currency", currency);
    account.putObject("hold").put("value", "0").put("currency", currency);
    return account;
  }

  Answer portfolios() {
    ObjectNode all = Json.object();
    ArrayNode list = all.putArray("portfolios");
    if (portfolio != SandboxPortfolio.NONE) {
      list.add(
          Json.object()
              .put("name", portfolio.title())
              .put("uuid", SandboxFill.uuid(portfolio.book() + "portfolio"))
              .put("type", portfolio == SandboxPortfolio.SECOND ? "CONSUMER" : "DEFAULT")
              .put("deleted", false));
    }
    return Answer.json(200, all);
  }

  private BigDecimal held(String product) {
    return newestFirst.stream()
        .filter(f -> f.product().equals(product))
        .map(f -> f.buy() ? f.size() : f.size().negate())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal dollars() {
    return newestFirst.stream()
        .map(
            f -> {
              BigDecimal worth = f.price().multiply(f.size());
              return (f.buy() ? worth.negate() : worth).subtract(f.commission());
            })
        .reduce(FIRST_DEPOSIT, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static Instant instant(String text, Instant otherwise) {
    return text.isEmpty() ? otherwise : Instant.parse(text);
  }

  private static int limit(String text) {
    int limit = text.isEmpty() ? DEFAULT_LIMIT : Integer.parseInt(text);
    if (limit < 1) {
      throw new IllegalArgumentException("a limit is at least 1");
    }
    return Math.min(limit, MOST);
  }

  private static int offset(String cursor, String filter) {
    if (cursor.isEmpty()) {
      return 0;
    }
    if (!cursor.matches("\\d{1,6}-.+") || !cursor.endsWith("-" + filter)) {
      throw new IllegalArgumentException("not a cursor of this listing");
    }
    return Integer.parseInt(cursor.substring(0, cursor.indexOf('-')));
  }
}
