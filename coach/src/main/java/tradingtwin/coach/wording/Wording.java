package tradingtwin.coach.wording;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tradingtwin.coach.guardrail.Guardrail;
import tradingtwin.coach.guardrail.Verdict;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.HabitCost;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.views.SpokenTrade;
import tradingtwin.contracts.views.Wordings;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;

/// Findings and tags put into linted words: plain Java, no clock, safe for many threads.
///
/// A sentence that the guardrail refuses (a symbol may carry anything) is replaced by a plain
/// one; evidence that it refuses is left out. Both are counted.
public final class Wording {
  /// The release of the sentences; it changes whenever one of them does.
  static final String VERSION = "1";

  private static final String TOO_LITTLE = "any.too_little";

  static final String SAFE_FINDING = "The numbers on this habit stand below, without a sentence.";
  static final String SAFE_TAG =
      "This trade carries the habit named above; its numbers stand below.";

  static final String SAFE_COST = "The amounts on this habit stand below, without a sentence.";

  private final Guardrail guardrail;
  private final Sentences sentences;
  private final LongAdder refused = new LongAdder();

  private Wording(Guardrail guardrail, Sentences sentences) {
    this.guardrail = guardrail;
    this.sentences = sentences;
  }

  /// The wording of this release, behind its own guardrail.
  public static Wording standard() {
    return new Wording(Guardrail.standard(), Sentences.shipped());
  }

  /// What the whole record says about one habit.
  public Wordings.Wording of(BiasFinding finding) {
    String name = sentences.resolve(Habits.key(finding.label()), Habits.key(finding.state()));
    String narrative = linted(sentences.say(name, Gaps.of(finding)), SAFE_FINDING);
    boolean shows =
        finding.state() == FindingState.FOUND || finding.state() == FindingState.POSSIBLE;
    return worded(
        finding.label(),
        name,
        narrative,
        evidence(finding),
        shows ? Habits.question(finding.label()) : null);
  }

  /// One word for all habits of which too little is known, with what each still needs; empty for
  /// fewer than two, which are spoken of singly.
  public Optional<Wordings.Wording> ofTooLittle(List<BiasFinding> findings) {
    List<BiasFinding> little =
        findings.stream().filter(each -> each.state() == FindingState.INSUFFICIENT).toList();
    if (little.size() < 2) {
      return Optional.empty();
    }
    Map<String, Object> gaps = Map.of("count", Figures.count(little.size()));
    return Optional.of(
        new Wordings.Wording(
            "Not enough data yet",
            linted(sentences.say(TOO_LITTLE, gaps), SAFE_FINDING),
            little.stream().map(this::needs).filter(this::isClean).toList(),
            null,
            TOO_LITTLE + "/" + VERSION));
  }

  private Wordings.Wording.Evidence needs(BiasFinding finding) {
    return new Wordings.Wording.Evidence(
        Habits.title(finding.label()), sentences.say("any.needs", Gaps.of(finding)));
  }

  /// What one habit cost.
  public Wordings.Wording of(HabitCost cost) {
    String name = Costs.key(cost);
    String narrative = linted(sentences.say(name, Costs.gaps(cost)), SAFE_COST);
    return worded(cost.label(), name, narrative, Costs.evidence(cost).stream(), null);
  }

  /// What one marked trade says, with its date in the trader's zone.
  public Wordings.Wording of(ScoredTag tag, SpokenTrade trade, ZoneId zone) {
    String name = sentences.resolve(Habits.key(tag.label()), "tag");
    String narrative = linted(sentences.say(name, Gaps.of(tag, trade, zone)), SAFE_TAG);
    Stream<Wordings.Wording.Evidence> when =
        Stream.of(
            new Wordings.Wording.Evidence(
                "Time", Figures.moment(trade.ts(), trade.tsPrecision(), zone)),
            new Wordings.Wording.Evidence("Price", Figures.price(trade.price())));
    Stream<Wordings.Wording.Evidence> numbers =
        tag.features().stream().flatMap(feature -> Figure.evidence(feature).stream());
    return worded(tag.label(), name, narrative, Stream.concat(when, numbers), null);
  }

  /// How many sentences and pieces of evidence the guardrail has refused so far.
  public long refused() {
    return refused.sum();
  }

  private static Stream<Wordings.Wording.Evidence> evidence(BiasFinding finding) {
    List<Wordings.Wording.Evidence> all = new ArrayList<>();
    Double confidence = finding.confidence();
    if (confidence != null) {
      all.add(new Wordings.Wording.Evidence("Confidence", Figures.confidence(confidence)));
    }
    finding.features().forEach(feature -> Figure.evidence(feature).ifPresent(all::add));
    finding.notes().forEach(note -> Notes.evidence(note).ifPresent(all::add));
    return all.stream();
  }

  private Wordings.Wording worded(
      Label label,
      String name,
      String narrative,
      Stream<Wordings.Wording.Evidence> evidence,
      @Nullable String question) {
    return new Wordings.Wording(
        linted(Habits.title(label), ""),
        narrative,
        evidence.filter(this::isClean).toList(),
        question == null ? null : linted(question, ""),
        name + "/" + VERSION);
  }

  private boolean isClean(Wordings.Wording.Evidence evidence) {
    return clean(evidence.name()) && clean(evidence.text());
  }

  private String linted(String text, String safe) {
    return clean(text) ? text : safe;
  }

  private boolean clean(String text) {
    return switch (guardrail.check(text)) {
      case Verdict.Clean _ -> true;
      case Verdict.Refused _ -> {
        refused.increment();
        yield false;
      }
    };
  }
}
