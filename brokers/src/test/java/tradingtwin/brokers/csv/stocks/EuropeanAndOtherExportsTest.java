package tradingtwin.brokers.csv.stocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.brokers.csv.ZoneSource;

class EuropeanAndOtherExportsTest {

  @Test
  void trading212AddsUpWhateverCostsItHasColumnsFor() {
    CsvReading.Recognised file = Export.file("trading212.csv");

    assertThat(file.formatId()).isEqualTo("trading212");
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 10.5 KLMN @ 41.25 fee 0.6 EUR at 2024-01-19T14:31:05.123Z",
            "SELL 100 OPQ @ 12.505 fee 9.35 EUR at 2024-01-22T15:00:00Z");
    assertThat(Export.problems(file))
        .containsExactly("5: Not imported: its fees were paid in EUR+USD at once.");
    assertThat(file.fills())
        .extracting(BrokerFill::extId)
        .containsExactly("EOF100001", "EOF100002");
  }

  @Test
  void degiroIsKnownByItsRowsInAnyLanguage() {
    CsvReading.Recognised file = Export.file("degiro-transactions.csv");

    assertThat(file.formatId()).isEqualTo("degiro-transactions");
    assertThat(file.zoneSource()).isEqualTo(ZoneSource.ASSUMED);
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 10 US0000000001 @ 41.25 fee 1.95 EUR at 2024-01-19T14:31:00Z",
            "BUY 5 US0000000001 @ 41.26 fee 0.48 EUR at 2024-01-19T14:31:00Z",
            "SELL 100 NL0000000002 @ 12.345 fee 3 EUR at 2024-02-05T08:05:00Z");
    assertThat(file.fills())
        .extracting(BrokerFill::orderId)
        .containsExactly(
            "11111111-2222-3333-4444-555555555555",
            "11111111-2222-3333-4444-555555555555",
            "66666666-2222-3333-4444-555555555555");
    assertThat(Export.problems(file)).singleElement().asString().startsWith("5: ");
  }

  @Test
  void degirosAccountJoinsATradeWithItsCosts() {
    CsvReading.Recognised file = Export.file("degiro-account.csv");

    assertThat(file.formatId()).isEqualTo("degiro-account");
    assertThat(file.errors()).isEmpty();
    assertThat(Export.fills(file))
        .containsExactly("BUY 10 US0000000001 @ 41.25 fee 1 EUR at 2024-01-19T14:31:00Z");
  }

  @Test
  void etoroIsReadWhereLongOrShortCannotBeInDoubt() {
    CsvReading.Recognised file = Export.file("etoro.csv");

    assertThat(file.formatId()).isEqualTo("etoro");
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 10 KLMN @ 41.25 fee 0 at 2024-01-19T14:31:05Z",
            "BUY 0.002 BTC-USD @ 50000 fee 0 at 2024-01-20T14:31:05Z",
            "SELL 10 KLMN @ 42 fee 0 at 2024-01-21T14:31:05Z");
    assertThat(Export.problems(file))
        .containsExactly(
            "5: Not imported: the file does not say whether it was long or short.",
            "6: Not imported: “VOD.L/GBX” is not priced in the dollars of this file.");
  }

  @Test
  void revolutsTradingAccount() {
    CsvReading.Recognised file = Export.file("revolut-invest.csv");

    assertThat(file.formatId()).isEqualTo("revolut-invest");
    assertThat(file.errors()).isEmpty();
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 10.5 KLMN @ 41.25 fee 0 at 2024-01-19T14:31:05.123456Z",
            "SELL 10.5 KLMN @ 42 fee 0 at 2024-01-22T15:00:00.500Z");
  }

  @Test
  void tastytradeStatesWhatAContractHolds() {
    CsvReading.Recognised file = Export.file("tastytrade.csv");

    assertThat(file.formatId()).isEqualTo("tastytrade");
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 5 MES 2024-03 @ 4790.25 fee 1.22 USD at 2024-01-22T15:30:00Z",
            "SELL 200 KLMN 2024-02-16 45 C @ 1.35 fee 2.3 USD at 2024-01-19T14:57:13Z",
            "BUY 100 KLMN @ 41.25 fee 0.08 USD at 2024-01-18T14:30:00Z");
    assertThat(Export.problems(file))
        .containsExactly("2: Not imported: an expiry, exercise or assignment has no price.");
  }

  @Test
  void tastytradesOlderTable() {
    assertThat(Export.fills(Export.file("tastytrade-old.csv")))
        .containsExactly(
            "SELL 100 KLMN 2021-06-18 14 C @ 0.95 fee 1.14 USD at 2021-05-20T21:10:00Z",
            "BUY 10 OPQ @ 120.5 fee 0.08 USD at 2021-03-02T15:30:00Z");
  }

  @Test
  void questradesMidnightIsADay() {
    CsvReading.Recognised file = Export.file("questrade.csv");

    assertThat(file.formatId()).isEqualTo("questrade");
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 100 KLMN.TO @ 41.25 fee 9.95 CAD at 2025-01-15T05:00:00Z",
            "SELL 50 OPQ @ 12.5 fee 4.95 USD at 2025-01-16T05:00:00Z");
    assertThat(Export.problems(file))
        .singleElement()
        .asString()
        .startsWith("4: Not imported: “CALL");
  }

  @Test
  void tradeNotesTableAddsSevenFees() {
    CsvReading.Recognised file = Export.file("tradenote.csv");

    assertThat(file.formatId()).isEqualTo("tradenote");
    assertThat(file.errors()).isEmpty();
    assertThat(Export.fills(file))
        .containsExactly(
            "SELL 100 KLMN @ 41.25 fee 0.843 USD at 2024-01-19T14:31:05Z",
            "BUY 100 KLMN @ 41 fee 0.303 USD at 2024-01-19T14:45:00Z",
            "BUY 200 KLMN 2024-02-16 45 C @ 1.35 fee 1 USD at 2024-01-19T14:50:00Z");
  }

  @Test
  void theTableOfManyTools() {
    CsvReading.Recognised file = Export.file("generic.csv");

    assertThat(file.formatId()).isEqualTo("generic-trades");
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 100 KLMN @ 41.25 fee 4.95 USD at 2024-01-19T00:00:00Z",
            "SELL 100 KLMN @ 42 fee 4.95 USD at 2024-01-22T15:00:00Z");
  }
}
