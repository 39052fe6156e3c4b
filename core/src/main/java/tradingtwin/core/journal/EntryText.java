package tradingtwin.core.journal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.views.JournalEntry;

/// The lines that a new entry starts from: the trader's own plan and what the fills say, as facts.
/// What is not stated has no line.
final class EntryText {
  private final List<String> lines = new ArrayList<>();

  private EntryText() {}

  /// Before the trade: the plan, in the trader's own words.
  static String before(PretradeIntent plan) {
    EntryText text = new EntryText();
    text.line("Plan", planned(plan));
    text.line("Setup", plan.plan().setup());
    text.line("What would prove me wrong", plan.plan().invalidation());
    text.line("Risk", risk(plan.risk()));
    text.line("Why", plan.context().reason());
    return text.written();
  }

  /// After the trade: what was planned, and beside it what happened.
  static String after(
      @Nullable PretradeIntent plan,
      @Nullable TradeStory story,
      JournalEntry.@Nullable Outcome outcome) {
    EntryText text = new EntryText();
    if (plan != null) {
      text.line("Planned", planned(plan) + ended(risk(plan.risk())));
      text.line("What would prove me wrong", plan.plan().invalidation());
    }
    if (story != null) {
      text.line("Happened", happened(plan == null, story));
    }
    if (outcome != null) {
      text.line("Result", result(outcome));
    }
    return text.written();
  }

  private static String planned(PretradeIntent plan) {
    StringJoiner said = new StringJoiner(", ");
    said.add(plan.direction().name().toLowerCase(Locale.ROOT) + " " + plan.symbol());
    add(said, "entry", plan.plan().entry());
    add(said, "stop", plan.plan().stop());
    add(said, "target", plan.plan().target());
    return said.toString();
  }

  private static @Nullable String risk(PretradeIntent.Risk risk) {
    StringJoiner said = new StringJoiner(", ").setEmptyValue("");
    add(said, "size", risk.size());
    add(said, "at risk", risk.riskAmount());
    return said.length() == 0 ? null : said.toString();
  }

  private static String happened(boolean named, TradeStory story) {
    StringJoiner said = new StringJoiner(", ");
    if (named) {
      said.add(story.symbol());
    }
    add(said, "entry", story.entry());
    add(said, "exit", story.exit());
    add(said, "size", story.quantity());
    add(said, "fees", story.fees());
    if (story.closedAt() == null) {
      said.add("still open");
    }
    return said.toString();
  }

  private static @Nullable String result(JournalEntry.Outcome outcome) {
    BigDecimal net = outcome.netPnl();
    if (net == null) {
      return null;
    }
    String currency = outcome.currency();
    Double r = outcome.r();
    return plain(net)
        + (currency == null ? "" : " " + currency)
        + (r == null ? "" : String.format(Locale.ROOT, ", %.2f R", r));
  }

  private static String ended(@Nullable String more) {
    return more == null ? "" : ", " + more;
  }

  private static void add(StringJoiner said, String name, @Nullable BigDecimal value) {
    if (value != null) {
      said.add(name + " " + plain(value));
    }
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private void line(String name, @Nullable String said) {
    if (said != null && !said.isBlank()) {
      lines.add(name + ": " + said.strip());
    }
  }

  private String written() {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n\n";
  }
}
