package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.attribution.Attribution;
import tradingtwin.engine.attribution.AttributionPolicies;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;

/// The same trades imported anew come under other names: nothing that is said may change.
class NamesAreNoContentTest {
  private static final Market MARKET = Books.market(4, 0.3, 11);
  private static final List<Fill> FILLS = twoAccountsInWholeMinutes();

  @Test
  void otherIdsOrdersAndAccountsGiveTheSameScoreByteForByte() {
    List<Fill> renamed = new ArrayList<>();
    for (Fill fill : FILLS) {
      renamed.add(named(fill, "id" + (FILLS.size() - renamed.size()), other(fill.account()), "n"));
    }
    String before = said(FILLS, BiasPolicies.DEFAULT);
    String after = said(renamed, BiasPolicies.DEFAULT);
    assertThat(from(after, firstDifference(before, after)))
        .isEqualTo(from(before, firstDifference(before, after)));
  }

  private static int firstDifference(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static String from(String text, int at) {
    return text.substring(Math.max(0, at - 300), Math.min(text.length(), at + 100));
  }

  @Test
  void theTradersZoneIsNotInTheSeedOfTheDraws() {
    BiasReport utc = score(FILLS, BiasPolicies.DEFAULT);
    BiasReport away = score(FILLS, BiasPolicies.DEFAULT.in(ZoneId.of("Asia/Tokyo")));
    assertThat(away.inputDigest()).isEqualTo(utc.inputDigest());
    BiasFinding drawn = Records.finding(away, BiasLabel.CHASING, BiasLabel.FOMO);
    assertThat(drawn.feature(FeatureName.P_FORWARD_RETURN))
        .isPresent()
        .isEqualTo(
            Records.finding(utc, BiasLabel.CHASING, BiasLabel.FOMO)
                .feature(FeatureName.P_FORWARD_RETURN));
  }

  @Test
  void whatWasTradedAndWhichFillsAreOneOrderIsInTheSeed() {
    List<Fill> others = new ArrayList<>(FILLS);
    others.set(7, withOrderOf(FILLS.get(6), FILLS.get(7)));
    List<Fill> moved = new ArrayList<>(FILLS);
    moved.set(7, named(FILLS.get(7), FILLS.get(7).id(), "third", "o"));
    String digest = score(FILLS, BiasPolicies.DEFAULT).inputDigest();
    assertThat(score(others, BiasPolicies.DEFAULT).inputDigest()).isNotEqualTo(digest);
    assertThat(score(moved, BiasPolicies.DEFAULT).inputDigest()).isNotEqualTo(digest);
  }

  private static Fill withOrderOf(Fill other, Fill fill) {
    Fill named = named(fill.at(other.ordinal()), fill.id(), other.account(), "o");
    return named.at(fill.ordinal());
  }

  /// Two accounts that trade at the same minutes, so that many fills share their moment.
  private static List<Fill> twoAccountsInWholeMinutes() {
    List<Fill> both = new ArrayList<>();
    List<Fill> traded =
        Books.trade(
            MARKET,
            (bars, bar, random) -> random.nextDouble() < 0.2 ? (random.nextBoolean() ? 1 : -1) : 0,
            (bars, bar, side, cost, random) -> {
              boolean gain = side * (bars.close(bar) - cost) > 0;
              return random.nextDouble() < (gain ? 0.2 : 0.05);
            },
            11);
    for (Fill fill : traded) {
      Instant minute = fill.ts().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.MINUTES);
      String account = fill.symbol().startsWith("S1") ? "a" : "b";
      Fill later =
          new Fill(
              fill.id(),
              account,
              fill.symbol(),
              fill.side(),
              fill.qty(),
              fill.price(),
              fill.fee(),
              fill.feeCurrency(),
              minute,
              fill.tsPrecision(),
              Optional.empty());
      both.add(named(later.at(both.size()), "f" + both.size(), account, "o"));
    }
    return both;
  }

  private static String other(String account) {
    return account.equals("a") ? "z" : "c";
  }

  private static Fill named(Fill fill, String id, String account, String order) {
    return new Fill(
        id,
        account,
        fill.symbol(),
        fill.side(),
        fill.qty(),
        fill.price(),
        fill.fee(),
        fill.feeCurrency(),
        fill.ts(),
        fill.tsPrecision(),
        Optional.of(order + fill.ordinal()),
        fill.ordinal());
  }

  /// Findings, tags and costs as text, a tag by the place of its fill.
  private static String said(List<Fill> fills, BiasPolicies policies) {
    BiasReport report = score(fills, policies);
    Ledger ledger = Ledger.of(fills, policies.decisions());
    List<String> ids = fills.stream().map(Fill::id).toList();
    StringBuilder text = new StringBuilder(report.inputDigest());
    text.append(report.findings());
    for (BiasTag tag : report.tags()) {
      text.append(ids.indexOf(tag.fillId())).append(tag.confidence()).append(tag.features());
    }
    assertThat(report.tags()).isNotEmpty();
    BiasReport leaning = BiasScoring.leaning(ledger, MARKET, report, policies);
    return text.append(Attribution.of(ledger, MARKET, leaning, AttributionPolicies.DEFAULT))
        .toString();
  }

  private static BiasReport score(List<Fill> fills, BiasPolicies policies) {
    return BiasScoring.score(fills, MARKET, policies);
  }
}
