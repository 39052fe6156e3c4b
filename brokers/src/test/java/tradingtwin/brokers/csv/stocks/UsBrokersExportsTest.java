package tradingtwin.brokers.csv.stocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.TsPrecision;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.brokers.csv.ZoneSource;

class UsBrokersExportsTest {

  @Test
  void schwabKnowsDaysOnlyAndItsTotalIsChecked() {
    CsvReading.Recognised file = Export.file("schwab.csv");

    assertThat(file.formatId()).isEqualTo("schwab");
    assertThat(file.zoneSource()).isEqualTo(ZoneSource.BROKER);
    assertThat(file.tsPrecision()).isEqualTo(TsPrecision.DATE);
    assertThat(Export.fills(file))
        .containsExactly(
            "SELL 200 KLMN 2024-02-16 45 C @ 1.35 fee 1.32 USD at 2024-01-24T05:00:00Z",
            "BUY 0.5123 OPQ @ 19.52 fee 0 at 2024-01-22T05:00:00Z",
            "SELL 1000 XYZW @ 5.1 fee 0.09 USD at 2024-01-19T05:00:00Z",
            "SELL 50 KLMN @ 42 fee 0.02 USD at 2024-01-18T05:00:00Z",
            "BUY 100 KLMN @ 41.25 fee 0 at 2024-01-17T05:00:00Z");
    assertThat(Export.problems(file))
        .containsExactly(
            "9: Not imported: “KLMN1 02/16/2024 45.00 C” is an option or a future and counts"
                + " contracts, and nothing here says how much one holds.");
  }

  @Test
  void aSchwabFileThatLostALineSaysSo() {
    String file = new String(Export.bytes("schwab.csv"), StandardCharsets.UTF_8);
    String shorter =
        file.lines().filter(l -> !l.contains("Sell Short")).reduce("", (a, b) -> a + b + "\n");

    assertThat(Export.problems(Export.text(shorter)))
        .last()
        .isEqualTo(
            "9: The file's total is 3242.91, its lines come to -1857.00: lines are missing or"
                + " changed.");
  }

  @Test
  void thinkorswimJoinsTimesAndFeesFromItsSections() {
    CsvReading.Recognised file = Export.file("thinkorswim.csv");

    assertThat(file.formatId()).isEqualTo("thinkorswim");
    assertThat(file.zoneSource()).isEqualTo(ZoneSource.ASSUMED);
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 200 KLMN 2024-02-16 45 C @ 1.35 fee 2.65 USD at 2024-01-19T15:02:17Z",
            "SELL 200 KLMN 2024-02-16 50 C @ 0.55 fee 0 at 2024-01-19T15:02:17Z",
            "SELL 100 KLMN @ 41.8 fee 0.03 USD at 2024-01-19T14:45:00Z",
            "BUY 100 KLMN @ 41.25 fee 0 at 2024-01-19T14:31:05Z");
    assertThat(Export.problems(file))
        .containsExactly(
            "21: Not imported: “/MESH24” is an option or a future and counts contracts, and"
                + " nothing here says how much one holds.");
    assertThat(file.fills())
        .extracting(BrokerFill::orderId)
        .containsExactly("5337400970", null, "5337400963", "5337400962");
    assertThat(Export.file("thinkorswim.csv", "America/Chicago").fills().getLast().ts())
        .isEqualTo("2024-01-19T15:31:05Z");
  }

  @Test
  void feesThatThinkorswimBooksForNoTradeOfTheFileAreSaid() {
    String file = new String(Export.bytes("thinkorswim.csv"), StandardCharsets.UTF_8);
    String shorter = file.replace(",1/19/24 09:45:00,STOCK,", ",1/19/24 09:45:01,STOCK,");

    assertThat(Export.problems(Export.text(shorter)))
        .contains(
            "6: Not imported: 0.03 in fees are booked here for a trade that the history does not"
                + " show.");
  }

  @Test
  void thinkorswimsPaperMoneyIsReadToo() {
    assertThat(Export.fills(Export.file("thinkorswim-paper.csv")))
        .containsExactly(
            "SELL 100 KLMN @ 9.86 fee 0 at 2025-09-19T17:24:32Z",
            "BUY 100 KLMN @ 9.63 fee 0 at 2025-09-18T04:00:00Z");
  }

  @Test
  void tdAmeritradeTellsTheSideInWords() {
    CsvReading.Recognised file = Export.file("td-ameritrade.csv");

    assertThat(file.formatId()).isEqualTo("td-ameritrade");
    assertThat(file.errors()).isEmpty();
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 100 KLMN @ 41.25 fee 0 at 2022-01-19T05:00:00Z",
            "SELL 100 KLMN @ 42 fee 0.03 USD at 2022-01-20T05:00:00Z",
            "SELL 200 KLMN 2022-02-18 45 C @ 1.35 fee 1.34 USD at 2022-01-20T05:00:00Z");
    assertThat(file.fills()).extracting(BrokerFill::nativeId).containsOnly(true);
  }

  @Test
  void robinhoodsFeesLieBetweenPriceAndAmount() {
    CsvReading.Recognised file = Export.file("robinhood.csv");

    assertThat(file.formatId()).isEqualTo("robinhood");
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 10 KLMN @ 41.25 fee 0 at 2024-01-17T05:00:00Z",
            "SELL 3.123456 KLMN @ 42.1 fee 0 at 2024-01-18T05:00:00Z",
            "SELL 200 KLMN 2024-02-16 45 C @ 1.35 fee 0.09 USD at 2024-01-18T05:00:00Z",
            "BUY 200 KLMN 2024-02-16 45 C @ 1 fee 0.08 USD at 2024-01-19T05:00:00Z");
    assertThat(Export.problems(file))
        .containsExactly("8: The amount 999.00 does not fit 10 × 41.25.");
    assertThat(file.entries()).hasSize(2);
  }

  @Test
  void robinhoodsCryptoOrdersCountWhatWasFilled() {
    CsvReading.Recognised file = Export.file("robinhood-crypto.csv");

    assertThat(file.formatId()).isEqualTo("robinhood-crypto");
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 0.01 BTC-USD @ 41251.25 fee 0 at 2024-01-19T14:30:05Z",
            "SELL 60 DOGE-USD @ 0.0851 fee 0 at 2024-01-19T15:30:05Z");
  }

  @Test
  void webullLegsStandForTheirSpreadAndCancelledOrdersForNothing() {
    CsvReading.Recognised file = Export.file("webull.csv");

    assertThat(file.formatId()).isEqualTo("webull");
    assertThat(file.zoneSource()).isEqualTo(ZoneSource.STATED);
    assertThat(file.errors()).isEmpty();
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 100 KLMN @ 41.25 fee 0 at 2024-01-19T14:31:05Z",
            "SELL 50 KLMN @ 42 fee 0 at 2024-07-19T13:45:00Z",
            "BUY 200 KLMN 2024-02-16 45 C @ 1.35 fee 0 at 2024-02-01T15:02:17Z",
            "SELL 200 KLMN 2024-02-16 50 C @ 0.55 fee 0 at 2024-02-01T15:02:17Z");
  }

  @Test
  void webullElsewhereWritesTheDayFirstAndTheCurrencyAbove() {
    CsvReading.Recognised file = Export.file("webull-statement.csv");

    assertThat(file.formatId()).isEqualTo("webull-statement");
    assertThat(file.errors()).isEmpty();
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 0.5 KLMN @ 41.25 fee 0.1 USD at 2024-01-25T05:00:00Z",
            "SELL 100 700 @ 300 fee 15 HKD at 2024-01-05T05:00:00Z");
  }

  @Test
  void etradesRegulatorFeeIsFoundInTheAmount() {
    CsvReading.Recognised file = Export.file("etrade.csv");

    assertThat(file.formatId()).isEqualTo("etrade");
    assertThat(file.errors()).isEmpty();
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 500 KLMN 2026-07-17 312.5 P @ 2.18 fee 1.81 USD at 2026-07-10T04:00:00Z",
            "SELL 100 OPQ 2026-07-17 10 P @ 2.13 fee 0.51 USD at 2026-07-10T04:00:00Z",
            "SELL 100 KLMN @ 42 fee 0.1 USD at 2026-07-09T04:00:00Z",
            "BUY 100 KLMN @ 41.25 fee 0 at 2026-07-08T04:00:00Z");
  }

  @Test
  void etradesOlderTableIsReadToo() {
    CsvReading.Recognised file = Export.file("etrade-old.csv");

    assertThat(file.formatId()).isEqualTo("etrade-old");
    assertThat(file.errors()).isEmpty();
    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 100 KLMN @ 41.25 fee 6.95 USD at 2022-01-19T05:00:00Z",
            "SELL 100 KLMN @ 42 fee 7.05 USD at 2022-01-20T05:00:00Z",
            "SELL 200 KLMN 2022-02-18 45 C @ 1.35 fee 1.32 USD at 2022-01-20T05:00:00Z");
  }

  @Test
  void fidelitySpeaksOfYouAndRestsCashInFunds() {
    CsvReading.Recognised file = Export.file("fidelity.csv");

    assertThat(file.formatId()).isEqualTo("fidelity");
    assertThat(file.errors()).isEmpty();
    assertThat(Export.fills(file))
        .containsExactly(
            "SELL 200 KLMN 2026-02-20 45 C @ 1.35 fee 1.35 USD at 2026-01-24T05:00:00Z",
            "SELL 50 KLMN @ 42 fee 0.01 USD at 2026-01-22T05:00:00Z",
            "BUY 0.512 OPQ @ 19.52 fee 0 at 2026-01-21T05:00:00Z",
            "BUY 100 KLMN @ 41.25 fee 0 at 2026-01-20T05:00:00Z");
  }

  @Test
  void fidelitysOlderTableNamesTheAccount() {
    CsvReading.Recognised file = Export.file("fidelity-old.csv");

    assertThat(Export.fills(file))
        .containsExactly(
            "BUY 100 KLMN @ 41.25 fee 4.95 USD at 2023-07-05T04:00:00Z",
            "SELL 100 SPXW 2023-07-07 4400 P @ 2.5 fee 0.69 USD at 2023-07-06T04:00:00Z");
    assertThat(file.fills()).extracting(BrokerFill::account).containsOnly("INDIVIDUAL X12345678");
  }
}
