package tradingtwin.coach.wording;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tradingtwin.coach.guardrail.Guardrail;
import tradingtwin.coach.guardrail.Verdict;
import tradingtwin.contracts.requests.JournalWordsRequest;
import tradingtwin.contracts.views.JournalWords;
import tradingtwin.contracts.views.PaperTrade;
import tradingtwin.contracts.words.EntryType;

/// A sentence beside an entry before or after a trade, linted: of the plan and how it was followed,
/// never of what it brought. Of a trade on paper, what it did there, read both ways.
public final class JournalWording {
  static final String SAFE = "The entry stands by itself.";
  private static final int MOST = 3;

  private final Guardrail guardrail;
  private final Sentences sentences;

  private JournalWording(Guardrail guardrail, Sentences sentences) {
    this.guardrail = guardrail;
    this.sentences = sentences;
  }

  /// The wording of this release, behind its own guardrail.
  public static JournalWording standard() {
    return new JournalWording(Guardrail.standard(), Sentences.journal());
  }

  /// The words asked for.
  public JournalWords of(JournalWordsRequest request) {
    String text = sentence(request);
    return switch (guardrail.check(text)) {
      case Verdict.Clean _ -> new JournalWords(text);
      case Verdict.Refused _ -> new JournalWords(SAFE);
    };
  }

  private String sentence(JournalWordsRequest request) {
    PaperTrade paper = request.paper();
    if (paper != null) {
      return onPaper(paper);
    }
    if (request.entryType() == EntryType.NOTE) {
      return SAFE;
    }
    if (request.entryType() == EntryType.PRE) {
      return sentences.say(
          "journal-pre", Map.of("missing", orNot(joined("missing.", request.missing(), " and "))));
    }
    Integer score = request.score();
    if (score == null) {
      return sentences.say(
          request.planned() ? "journal-post.unscored" : "journal-post.unplanned", Map.of());
    }
    Map<String, Object> gaps = new LinkedHashMap<>();
    gaps.put("score", score);
    gaps.put("broken", orNot(joined("rule.", request.broken(), ", ")));
    return sentences.say("journal-post.scored", gaps);
  }

  /// Both readings, the worse one first.
  private String onPaper(PaperTrade paper) {
    PaperTrade.ClosedBy by = paper.by();
    if (paper.state() == PaperTrade.State.NEVER_OPENED || by == null) {
      return sentences.say("paper.never_opened", Map.of());
    }
    PaperTrade.Better better = paper.better();
    PaperTrade.ClosedBy otherwise = better == null ? null : better.by();
    Map<String, Object> gaps = new LinkedHashMap<>();
    gaps.put("how", how(by));
    gaps.put("result", result(paper.symbol(), paper.r(), paper.netPnl()));
    gaps.put("other", otherwise == null ? (Object) false : how(otherwise));
    gaps.put(
        "otherResult",
        better == null ? (Object) false : result(paper.symbol(), better.r(), better.netPnl()));
    return sentences.say("paper.closed", gaps);
  }

  private String how(PaperTrade.ClosedBy by) {
    return sentences.say("ended." + by.name().toLowerCase(Locale.ROOT), Map.of());
  }

  /// In multiples of the risk; without a stop, in the currency of the pair.
  private static Object result(String symbol, @Nullable Double r, @Nullable BigDecimal net) {
    if (r != null) {
      return Figures.number(r) + " R";
    }
    int dash = symbol.lastIndexOf('-');
    String currency = dash < 0 ? "" : " " + symbol.substring(dash + 1);
    return net == null ? (Object) false : Figures.money(net.doubleValue()) + currency;
  }

  private String joined(String prefix, List<? extends Enum<?>> names, String between) {
    return names.stream()
        .limit(MOST)
        .map(name -> sentences.say(prefix + name.name().toLowerCase(Locale.ROOT), Map.of()))
        .collect(Collectors.joining(between));
  }

  /// A gap that is left out when there is nothing to put into it.
  private static Object orNot(String text) {
    return text.isEmpty() ? (Object) false : text;
  }
}
