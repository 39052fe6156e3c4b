package tradingtwin.core.trades;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.Trade;
import tradingtwin.contracts.views.Trades;
import tradingtwin.contracts.words.Label;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;
import tradingtwin.core.database.TenantDatabase;

/// The stored fills, to look at.
public final class TradeBook {
  private static final int MOST = 500;
  private static final String FILTER =
      """
      where (:since::timestamptz is null or t.ts >= :since) and (:until::timestamptz is null or t.ts < :until)
        and (:symbol::text is null or t.symbol = :symbol)
        and (:label::text is null or exists (select 1 from bias_tags b
          where b.trade_id = t.trade_id and b.label = :label and b.feedback is distinct from 'not_true'))
      """;

  private final TenantDatabase database;

  TradeBook(TenantDatabase database) {
    this.database = database;
  }

  /// What to show; absent parts do not narrow.
  public record Filter(
      @Nullable Instant since,
      @Nullable Instant until,
      @Nullable String symbol,
      @Nullable Label label) {
    public Filter {
      StorableTime.require(since);
      StorableTime.require(until);
    }
  }

  /// A page, newest first, after the cursor.
  public Trades page(String userId, Filter filter, @Nullable String cursor, int limit) {
    int most = Math.clamp(limit, 1, MOST);
    Optional<Cursor> after = Optional.ofNullable(cursor).map(Cursor::read);
    return database.as(
        userId,
        () -> {
          List<Trade> found =
              bind(
                      """
                      select t.*, array(select b.label from bias_tags b where b.trade_id = t.trade_id
                        and b.feedback is distinct from 'not_true' order by b.label) as labels
                      from trades t
                      """
                          + FILTER
                          + """
                            and (:afterTs::timestamptz is null or (t.ts, t.trade_id) < (:afterTs, :afterId))
                          order by t.ts desc, t.trade_id desc limit :limit
                          """,
                      filter)
                  .param("afterTs", after.map(c -> Timestamp.from(c.ts())).orElse(null))
                  .param("afterId", after.map(Cursor::tradeId).orElse(null))
                  .param("limit", most + 1)
                  .query((row, n) -> trade(row))
                  .list();
          int total =
              bind("select count(*) from trades t " + FILTER, filter).query(Integer.class).single();
          boolean more = found.size() > most;
          List<Trade> shown = more ? found.subList(0, most) : found;
          return new Trades(shown, more ? Cursor.of(shown.getLast()).write() : null, total);
        });
  }

  public Optional<Trade> find(String userId, String tradeId) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql(
                    """
                    select t.*, array(select b.label from bias_tags b where b.trade_id = t.trade_id
                      and b.feedback is distinct from 'not_true' order by b.label) as labels
                    from trades t where trade_id = :id
                    """)
                .param("id", tradeId)
                .query((row, n) -> trade(row))
                .optional());
  }

  /// Every fill of the user, oldest first; labels are left out.
  public List<Trade> all(String userId) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql("select t.*, '{}'::text[] as labels from trades t order by ts, trade_id")
                .query((row, n) -> trade(row))
                .list());
  }

  /// The fills of the account and symbol of that one, oldest first; none if there is no such fill.
  List<Trade> beside(String userId, String tradeId) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql(
                    """
                    select t.*, '{}'::text[] as labels from trades t
                    join trades o on o.account_id = t.account_id and o.symbol = t.symbol
                    where o.trade_id = :id order by t.ts, t.trade_id
                    """)
                .param("id", tradeId)
                .query((row, n) -> trade(row))
                .list());
  }

  private org.springframework.jdbc.core.simple.JdbcClient.StatementSpec bind(
      String sql, Filter filter) {
    return database
        .jdbc()
        .sql(sql)
        .param("since", filter.since() == null ? null : Timestamp.from(filter.since()))
        .param("until", filter.until() == null ? null : Timestamp.from(filter.until()))
        .param("symbol", filter.symbol())
        .param("label", filter.label() == null ? null : filter.label().name());
  }

  static Trade trade(ResultSet row) throws SQLException {
    Array labels = row.getArray("labels");
    return new Trade(
        row.getString("trade_id"),
        row.getString("broker"),
        row.getString("account_id"),
        row.getString("ext_id"),
        row.getString("symbol"),
        Side.valueOf(row.getString("side")),
        row.getBigDecimal("qty"),
        row.getBigDecimal("price"),
        row.getBigDecimal("fee"),
        row.getString("fee_currency"),
        row.getTimestamp("ts").toInstant(),
        TsPrecision.valueOf(row.getString("ts_precision")),
        Arrays.stream((String[]) labels.getArray()).map(Label::valueOf).toList(),
        row.getString("order_id"),
        hand(row));
  }

  private static Trade.@Nullable Hand hand(ResultSet row) throws SQLException {
    String hand = row.getString("hand");
    return hand == null ? null : Trade.Hand.valueOf(hand);
  }

  private record Cursor(Instant ts, String tradeId) {
    static Cursor of(Trade last) {
      return new Cursor(last.ts(), last.tradeId());
    }

    String write() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((ts + "|" + tradeId).getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(String text) {
      try {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int bar = plain.indexOf('|');
        Instant ts = Instant.parse(plain.substring(0, bar));
        StorableTime.require(ts);
        return new Cursor(ts, plain.substring(bar + 1));
      } catch (IllegalArgumentException
          | IndexOutOfBoundsException
          | java.time.DateTimeException e) {
        throw RefusedException.of(ProblemCode.VALIDATION, "The cursor is not one of ours.");
      }
    }
  }
}
