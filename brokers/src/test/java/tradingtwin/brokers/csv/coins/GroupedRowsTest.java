package tradingtwin.brokers.csv.coins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvProblem;
import tradingtwin.brokers.csv.CsvReading;

/// What holds for fills that stand in several rows.
class GroupedRowsTest {

  private static final Path EXPORTS = Path.of("src/test/resources/exports/coins");
  private static final String LEDGER =
      "txid,refid,time,type,subtype,aclass,asset,amount,fee,balance\n";

  private static final String BETWEEN = "L,RX,2021-01-01 00:00:00,deposit,,currency,EUR,1,0,1\n";

  @Test
  void tradesAndLedgersOfOneKrakenAccountNameTheSameFillsAlike() throws IOException {
    List<String> trades = ids("kraken-trades");
    List<String> ledgers = aliases("kraken-ledgers");

    assertThat(ledgers).contains("TAAAAA-11111-BBBBBB", "TAAAAA-22222-BBBBBB");
    assertThat(trades).contains("TAAAAA-11111-BBBBBB", "TAAAAA-22222-BBBBBB");
  }

  @Test
  void fillsAndAccountStatementOfCoinbaseProNameTheSameFillsAlike() throws IOException {
    assertThat(aliases("coinbase-account")).isEqualTo(ids("coinbase-fills"));
  }

  @Test
  void rowsOfOneFillMayStandFarApart() {
    String between = BETWEEN.repeat(5_000);
    CsvReading.Recognised read =
        read(LEDGER + leg("a", "T1", "EUR", "-10") + between + leg("b", "T1", "BTC", "0.001"));

    assertThat(read.fills()).hasSize(1);
    assertThat(read.errors()).isEmpty();
  }

  @Test
  void aHalfThatCameTooLateIsLeftOverWithItsLineAndNotMadeAFill() {
    String between = BETWEEN.repeat(20_000);
    CsvReading.Recognised read =
        read(LEDGER + leg("a", "T1", "EUR", "-10") + between + leg("b", "T1", "BTC", "0.001"));

    assertThat(read.fills()).isEmpty();
    assertThat(read.errors().getFirst())
        .isEqualTo(
            new CsvProblem(
                2,
                "Not imported: the other side of this exchange is not in this file, so it has no price."));
    assertThat(read.failedRows()).isEqualTo(2);
  }

  @Test
  void aTradeChargedInTwoCurrenciesIsLeftOver() {
    CsvReading.Recognised read =
        read(
            LEDGER
                + leg("a", "T1", "EUR", "-10").replace(",0,1\n", ",0.1,1\n")
                + leg("b", "T1", "BTC", "0.001").replace(",0,1\n", ",0.00001,1\n"));

    assertThat(read.fills()).isEmpty();
    assertThat(read.errors()).extracting(CsvProblem::line).containsExactly(2, 3);
    assertThat(read.errors().getFirst().message()).contains("charged in EUR and in BTC");
  }

  @Test
  void everyRowOfOneOrderIsCounted() {
    StringBuilder file =
        new StringBuilder(
            "id,Order id,Time,Trade Type,Symbol,Action,Amount,"
                + "Trading Unit,Filled Price,PnL,Fee,Fee Unit,Balance Change,Balance Unit\n");
    for (int i = 0; i < 20_000; i++) {
      file.append(i).append(",1,2024-01-01 00:00:00,Spot,BTC-EUR,Buy,1,BTC,5,0,0,BTC,1,BTC\n");
    }
    assertThat(read(file.toString()).failedRows()).isEqualTo(20_000);
  }

  private static String leg(String id, String ref, String asset, String amount) {
    return "%s,%s,2021-01-02 03:04:05,trade,,currency,%s,%s,0,1\n"
        .formatted(id, ref, asset, amount);
  }

  private static List<String> ids(String export) throws IOException {
    return read(Files.readString(EXPORTS.resolve(export + ".csv"))).fills().stream()
        .map(BrokerFill::extId)
        .toList();
  }

  private static List<String> aliases(String export) throws IOException {
    return read(Files.readString(EXPORTS.resolve(export + ".csv"))).fills().stream()
        .flatMap(f -> f.aliases().stream())
        .toList();
  }

  private static CsvReading.Recognised read(String file) {
    return (CsvReading.Recognised)
        new CsvImport().read(file.getBytes(StandardCharsets.UTF_8), CsvHints.none());
  }
}
