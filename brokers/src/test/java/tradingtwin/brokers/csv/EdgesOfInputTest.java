package tradingtwin.brokers.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static tradingtwin.brokers.csv.Imported.recognised;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.ContractSymbol;
import tradingtwin.brokers.TsPrecision;

/// What happens to rows that say less, or other, than one trade in units for money.
class EdgesOfInputTest {

  private static final String HEADER = "time,symbol,side,quantity,price,fee,fee_currency,id\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AAPL  240119C00190000",
        "SPY240119P00474000",
        "BTC-29MAR24",
        "BTC-29MAR24-60000-C",
        "BTC-USD-240329",
        "BTCUSDT_240329",
        "BIT-26APR24-CDE",
        "PI_XBTUSD",
        "ESZ4",
        "MNQU25",
        "6EH24"
      })
  void anOptionOrADatedFutureIsRefusedWithAReason(String symbol) {
    CsvReading.Recognised file = row("2024-03-05T14:30:00Z", symbol, "2", "10", "1", "USD");

    assertThat(file.fills()).isEmpty();
    assertThat(file.failedRows()).isEqualTo(1);
    assertThat(file.errors().getFirst().message())
        .startsWith("Not imported: ")
        .contains("counts contracts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AAPL",
        "BRK.B",
        "BTC-USD",
        "ADA-PERP-INTX",
        "1INCH-USD",
        "600000.SS",
        "US30",
        "EU50",
        "HK50",
        "NAS100",
        "C98-USD",
        "PI-USD",
        "ETH/BTC"
      })
  void whatCountsUnitsIsNotTakenForAContract(String symbol) {
    assertThat(ContractSymbol.is(symbol)).isFalse();
    assertThat(row("2024-03-05T14:30:00Z", symbol, "2", "10", "1", "USD").fills()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.000", "-1"})
  void aRowWithoutAQuantityIsRefusedWithAReason(String quantity) {
    CsvReading.Recognised file = row("2024-03-05T14:30:00Z", "AAPL", quantity, "10", "0", "");

    assertThat(file.fills()).isEmpty();
    assertThat(file.errors().getFirst().message()).isEqualTo("The quantity must be above zero.");
  }

  @Test
  void aGiftOfNoPriceIsRefusedWithAReason() {
    assertThat(row("2024-03-05T14:30:00Z", "AAPL", "1", "0", "0", "").errors().getFirst().message())
        .isEqualTo("The price must be above zero.");
  }

  @Test
  void aFeeKeepsTheCurrencyItWasPaidInWhateverThePairIs() {
    BrokerFill fill =
        row("2024-03-05T14:30:00Z", "BTC-USD", "1", "10", "0.01", "BNB").fills().getFirst();

    assertThat(fill.feeCurrency()).isEqualTo("BNB");
    assertThat(fill.fee()).isEqualByComparingTo("0.01");
  }

  @Test
  void aFeeOfNoCurrencyIsRefusedForASymbolThatNamesNone() {
    assertThat(
            row("2024-03-05T14:30:00Z", "AAPL", "1", "10", "1", "").errors().getFirst().message())
        .isEqualTo("The fee has no currency.");
  }

  @Test
  void aBareDayIsMarkedAsOne() {
    assertThat(row("2024-03-05", "AAPL", "1", "10", "0", "").fills().getFirst().tsPrecision())
        .isEqualTo(TsPrecision.DATE);
  }

  @Test
  void aSaleWithoutABuyIsReadAsItStands() {
    CsvReading.Recognised file = recognised(HEADER + "2024-03-05T14:30:00Z,AAPL,SELL,1,10,0,,s1\n");

    assertThat(file.fills()).hasSize(1);
    assertThat(file.errors()).isEmpty();
  }

  private static CsvReading.Recognised row(
      String time, String symbol, String quantity, String price, String fee, String currency) {
    return recognised(
        HEADER + String.join(",", time, symbol, "BUY", quantity, price, fee, currency, "") + "\n");
  }
}
