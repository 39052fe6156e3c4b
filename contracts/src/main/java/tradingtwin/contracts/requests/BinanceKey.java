package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An API key that the trader made at Binance and that may only read. Never prints itself.
///
/// @param markets to read besides those of coins that are held, such as `ETHBTC`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BinanceKey(String apiKey, String secretKey, @Nullable List<String> markets) {
  public BinanceKey {
    markets = markets == null ? null : List.copyOf(markets);
  }

  @Override
  public String toString() {
    return "BinanceKey[hidden]";
  }
}
