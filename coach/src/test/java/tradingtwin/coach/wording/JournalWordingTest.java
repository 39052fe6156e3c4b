package tradingtwin.coach.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tradingtwin.contracts.requests.JournalWordsRequest;
import tradingtwin.contracts.requests.JournalWordsRequest.PlanPart;
import tradingtwin.contracts.views.Adherence.Rule.PlanRule;
import tradingtwin.contracts.views.PaperTrade;
import tradingtwin.contracts.words.Direction;
import tradingtwin.contracts.words.EntryType;

/// What stands beside an entry tells of the plan, passes the guardrail, and never of the result.
class JournalWordingTest {
  private final JournalWording wording = JournalWording.standard();

  @Test
  void beforeATradeItSaysWhatThePlanLeavesOut() {
    assertThat(before()).isEqualTo("My plan stands in writing before the entry.");
    assertThat(before(PlanPart.STOP))
        .isEqualTo("My plan stands in writing before the entry; a stop is not in it.");
    assertThat(before(PlanPart.values()))
        .endsWith("; a stop and what would prove me wrong is not in it.");
  }

  @Test
  void afterATradeItSaysHowThePlanWasFollowed() {
    assertThat(after(76, PlanRule.SIZE))
        .isEqualTo(
            "By its own rules I followed my plan to 76 of 100; not kept: the size."
                + " What the trade brought is a question of its own.");
    assertThat(after(100)).startsWith("By its own rules I followed my plan to 100 of 100. What");
    assertThat(after(null)).startsWith("Too few rules");
    assertThat(said(new JournalWordsRequest(EntryType.POST, false, List.of(), null, List.of())))
        .startsWith("No plan of mine");
  }

  @Test
  void everyRuleIsSaidCleanly() {
    for (PlanRule rule : PlanRule.values()) {
      assertThat(after(50, rule)).isNotEqualTo(JournalWording.SAFE).doesNotContain("{{");
    }
    assertThat(after(0, PlanRule.values())).contains("the entry, the stop, the size.");
  }

  @Test
  void aTradeOnPaperIsToldBothWaysTheWorseOneFirst() {
    PaperTrade.Better better =
        new PaperTrade.Better(null, null, PaperTrade.ClosedBy.TARGET, new BigDecimal("198.4"), 2.6);
    assertThat(paper(PaperTrade.State.CLOSED, PaperTrade.ClosedBy.STOP, -1.08, better))
        .isEqualTo(
            "On paper this plan ended at its stop, −1.1 R after fees. Where a bar leaves the order"
                + " open, the other reading ends at its target, 2.6 R after fees. It is one case"
                + " and stands beside the others.");
    assertThat(paper(PaperTrade.State.CLOSED, PaperTrade.ClosedBy.HORIZON, null, null))
        .isEqualTo(
            "On paper this plan ended when its time was over, −81.1 USD after fees. It is one case"
                + " and stands beside the others.");
    assertThat(paper(PaperTrade.State.NEVER_OPENED, null, null, null))
        .isEqualTo(
            "On paper this plan never opened: its entry price did not come while the verdict was"
                + " good.");
  }

  private String paper(
      PaperTrade.State state,
      PaperTrade.@Nullable ClosedBy by,
      @Nullable Double r,
      PaperTrade.@Nullable Better better) {
    return said(
        JournalWordsRequest.of(
            new PaperTrade(
                "p",
                "i",
                "BTC-USD",
                Direction.LONG,
                state,
                null,
                null,
                null,
                null,
                by,
                by == null ? null : new BigDecimal("-81.10"),
                r,
                null,
                null,
                null,
                null,
                null,
                null,
                better)));
  }

  private String before(PlanPart... missing) {
    return said(new JournalWordsRequest(EntryType.PRE, true, List.of(missing), null, List.of()));
  }

  private String after(@Nullable Integer score, PlanRule... broken) {
    return said(new JournalWordsRequest(EntryType.POST, true, List.of(), score, List.of(broken)));
  }

  private String said(JournalWordsRequest request) {
    return wording.of(request).sentence();
  }
}
