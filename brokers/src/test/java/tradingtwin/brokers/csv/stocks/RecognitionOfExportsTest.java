package tradingtwin.brokers.csv.stocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvReading;

class RecognitionOfExportsTest {

  @ParameterizedTest
  @CsvSource({
    "ibkr-flex.csv, ibkr-flex",
    "ibkr-flex.xml, ibkr-flex",
    "ibkr-activity.csv, ibkr-activity",
    "ibkr-transactions.csv, ibkr-transactions",
    "schwab.csv, schwab",
    "thinkorswim.csv, thinkorswim",
    "thinkorswim-paper.csv, thinkorswim",
    "td-ameritrade.csv, td-ameritrade",
    "robinhood.csv, robinhood",
    "robinhood-crypto.csv, robinhood-crypto",
    "webull.csv, webull",
    "webull-statement.csv, webull-statement",
    "etrade.csv, etrade",
    "etrade-old.csv, etrade-old",
    "fidelity.csv, fidelity",
    "fidelity-old.csv, fidelity",
    "ninjatrader-us.csv, ninjatrader-executions",
    "ninjatrader-eu.csv, ninjatrader-executions",
    "metatrader5.csv, metatrader",
    "metatrader5-it.csv, metatrader",
    "metatrader4.csv, metatrader",
    "tradovate-orders.csv, tradovate-orders",
    "tradovate-positions.csv, tradovate-positions",
    "tradovate-performance.csv, tradovate-performance",
    "trading212.csv, trading212",
    "degiro-transactions.csv, degiro-transactions",
    "degiro-account.csv, degiro-account",
    "etoro.csv, etoro",
    "revolut-invest.csv, revolut-invest",
    "tastytrade.csv, tastytrade",
    "tastytrade-old.csv, tastytrade-old",
    "questrade.csv, questrade",
    "tradingview.csv, tradingview-orders",
    "tradenote.csv, tradenote",
    "generic.csv, generic-trades"
  })
  void anExportIsKnownAmongAllOthersAndNamesItsFillsAlikeWhenToldItsFormat(
      String file, String format) {
    CsvReading.Recognised found = Export.file(file);
    CsvReading.Recognised told = Export.read(Export.bytes(file), CsvHints.none().readAs(format));

    assertThat(found.formatId()).isEqualTo(format);
    assertThat(found.fills()).isNotEmpty().isEqualTo(told.fills());
    assertThat(found.fills()).extracting(BrokerFill::extId).doesNotHaveDuplicates();
    assertThat(found.errors()).allMatch(problem -> problem.line() > 1);
  }

  @ParameterizedTest
  @CsvSource({
    "schwab.csv, KELMAN CORP\",\"50, SELL 50 KLMN",
    "ibkr-activity.csv, 'Stocks,USD,OPQ,', SELL 50 OPQ",
    "thinkorswim.csv, 'STOCK,SELL,-100', SELL 100 KLMN"
  })
  void aStrayQuoteDamagesItsOwnRowOfAStatementOnly(String file, String at, String fill) {
    String whole = new String(Export.bytes(file), StandardCharsets.UTF_8);
    String damaged = whole.replaceFirst(Pattern.quote(at), "\"" + at);
    CsvReading.Recognised read = Export.text(damaged);

    assertThat(read.fills()).hasSize(Export.file(file).fills().size() - 1);
    assertThat(Export.fills(read)).noneMatch(told -> told.startsWith(fill));
    assertThat(Export.problems(read)).anyMatch(said -> said.contains("a quotation mark too many"));
  }

  @Test
  void identicalTradesOfOneDayStayTwo() {
    String file = new String(Export.bytes("td-ameritrade.csv"), StandardCharsets.UTF_8);
    String twice = file.replaceFirst("(?m)^(01/19/2022),\\d+(.*)$", "$1,$2\n$1,$2");

    assertThat(Export.text(twice).fills()).hasSize(4);
  }
}
