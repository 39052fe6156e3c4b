package tradingtwin.workers.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tradingtwin.contracts.requests.ReflectRequest;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.CoachMessage;
import tradingtwin.contracts.views.Evidence;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.views.SpokenTrade;
import tradingtwin.contracts.views.Trade;
import tradingtwin.contracts.views.Wordings;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;
import tradingtwin.core.biases.Habits;
import tradingtwin.core.biases.ScoringRuns.StoredTag;
import tradingtwin.core.reflections.Reflections.Draft;

/// What to say after scoring: one word on each habit, and on its newest single trades; habits of
/// which too little is known share one.
final class Drafting {
  private final ReflectionPolicy policy;
  private final Map<String, Trade> trades;

  Drafting(ReflectionPolicy policy, List<Trade> trades) {
    this.policy = policy;
    this.trades = trades.stream().collect(Collectors.toMap(Trade::tradeId, t -> t));
  }

  /// The tags that are spoken of, oldest trade first.
  List<ScoredTag> chosen(List<ScoredTag> tags) {
    Map<Label, List<ScoredTag>> byHabit = new EnumMap<>(Label.class);
    tags.stream()
        .sorted(Comparator.comparing(this::at).reversed())
        .forEach(tag -> byHabit.computeIfAbsent(tag.label(), l -> new ArrayList<>()).add(tag));
    return byHabit.values().stream()
        .flatMap(own -> own.stream().limit(policy.tagsPerHabit()))
        .sorted(Comparator.comparing(this::at))
        .toList();
  }

  /// The chosen tags with their trades, for wording.
  List<ReflectRequest.Tag> spoken(List<ScoredTag> chosen) {
    return chosen.stream().map(tag -> new ReflectRequest.Tag(tag, trade(tag))).toList();
  }

  /// Single trades first, then the habits, the surest last: it is the newest word on the screen.
  List<Draft> drafts(
      List<BiasFinding> findings, List<ScoredTag> chosen, Wordings words, List<StoredTag> stored) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      ScoredTag tag = chosen.get(i);
      String tagId =
          stored.stream()
              .filter(s -> s.tag().equals(tag))
              .map(StoredTag::tagId)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("a tag that was not stored"));
      drafts.add(tagDraft(tag, tagId, words.tags().get(i)));
    }
    List<Draft> said = new ArrayList<>();
    Wordings.Wording together = words.tooLittle();
    for (int i = 0; i < findings.size(); i++) {
      if (together == null || findings.get(i).state() != FindingState.INSUFFICIENT) {
        said.add(findingDraft(findings.get(i), chosen, words.findings().get(i)));
      }
    }
    if (together != null) {
      said.add(tooLittleDraft(findings, together));
    }
    said.sort(Comparator.comparing(Draft::state));
    drafts.addAll(said);
    return drafts;
  }

  /// What reflections may go on to speak of: the present tags, also those that are too many to
  /// speak of now, and those that the trader contradicted, whose word stays beside what was said.
  static Set<String> subjects(List<StoredTag> stored, List<Habits.Denied> denied) {
    return Stream.concat(
            stored.stream().map(StoredTag::tagId), denied.stream().map(Habits.Denied::tagId))
        .map(Drafting::subject)
        .collect(Collectors.toSet());
  }

  private static String subject(String tagId) {
    return "tag:" + tagId;
  }

  private Draft findingDraft(BiasFinding finding, List<ScoredTag> chosen, Wordings.Wording words) {
    List<Evidence> evidence = numbers(words);
    chosen.stream()
        .filter(tag -> tag.label() == finding.label())
        .sorted(Comparator.comparing(this::at).reversed())
        .limit(policy.tradesPerFinding())
        .forEach(tag -> evidence.add(evidence(tag)));
    boolean trades = evidence.stream().anyMatch(e -> e.kind() == Evidence.Kind.TRADE);
    CoachMessage.Cta cta =
        trades
            ? new CoachMessage.Cta(CoachMessage.Cta.Kind.SHOW_TRADES, "Show the trades")
            : new CoachMessage.Cta(CoachMessage.Cta.Kind.SHOW_HABIT, "Show how it is computed");
    return new Draft(
        "finding:" + finding.label(),
        List.of(finding.label()),
        finding.state(),
        words.title(),
        words.narrative(),
        finding.confidence(),
        evidence,
        cta,
        null);
  }

  private static Draft tooLittleDraft(List<BiasFinding> findings, Wordings.Wording words) {
    return new Draft(
        "too_little",
        findings.stream()
            .filter(finding -> finding.state() == FindingState.INSUFFICIENT)
            .map(BiasFinding::label)
            .sorted()
            .toList(),
        FindingState.INSUFFICIENT,
        words.title(),
        words.narrative(),
        null,
        numbers(words),
        new CoachMessage.Cta(CoachMessage.Cta.Kind.SHOW_HABIT, "Show the habits"),
        null);
  }

  private Draft tagDraft(ScoredTag tag, String tagId, Wordings.Wording words) {
    List<Evidence> evidence = numbers(words);
    evidence.add(evidence(tag));
    return new Draft(
        subject(tagId),
        List.of(tag.label()),
        FindingState.FOUND,
        words.title(),
        words.narrative(),
        tag.confidence(),
        evidence,
        new CoachMessage.Cta(CoachMessage.Cta.Kind.SHOW_TRADES, "Show the trade"),
        tagId);
  }

  private static List<Evidence> numbers(Wordings.Wording words) {
    return words.evidence().stream()
        .map(e -> new Evidence(Evidence.Kind.NUMBER, e.name(), e.text(), null))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private Evidence evidence(ScoredTag tag) {
    SpokenTrade trade = trade(tag);
    return new Evidence(Evidence.Kind.TRADE, "trade", trade.symbol(), trade);
  }

  private SpokenTrade trade(ScoredTag tag) {
    Trade trade = first(tag);
    return new SpokenTrade(
        trade.tradeId(),
        trade.symbol(),
        trade.side(),
        trade.qty(),
        trade.price(),
        trade.ts(),
        trade.tsPrecision());
  }

  private Instant at(ScoredTag tag) {
    return first(tag).ts();
  }

  private Trade first(ScoredTag tag) {
    return Objects.requireNonNull(
        trades.get(tag.fillIds().getFirst()), "a tag speaks of a stored trade");
  }
}
