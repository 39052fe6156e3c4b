package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.DateOrder;

/// Which column of a table that nobody knows means what.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ColumnMapping(
    String name,
    @Nullable List<String> header,
    @Nullable Boolean withoutHeader,
    Columns columns,
    @Nullable List<String> buy,
    @Nullable List<String> sell,
    @Nullable DateOrder dateOrder,
    @Nullable String timezone,
    @Nullable Decimal decimal,
    @Nullable Boolean withCurrency) {
  public ColumnMapping {
    header = header == null ? null : List.copyOf(header);
    buy = buy == null ? null : List.copyOf(buy);
    sell = sell == null ? null : List.copyOf(sell);
  }

  /// The column of each field, by its name in the header.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Columns(
      String time,
      @Nullable String clock,
      String symbol,
      @Nullable String side,
      String quantity,
      String price,
      @Nullable String fee,
      @Nullable String feeCurrency,
      @Nullable String currency,
      @Nullable String id,
      @Nullable String multiplier) {}

  /// The mark before the decimals.
  public enum Decimal {
    @JsonProperty("dot")
    DOT,
    @JsonProperty("comma")
    COMMA
  }
}
