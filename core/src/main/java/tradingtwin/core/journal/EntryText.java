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
/// What is not stated has no line, and no number stands without its unit.
final class EntryText {
  private final List<String> lines = new ArrayList<>();
  private final Units units;

  private EntryText(Units units) {
    this.units = units;
  }

  /// Before the trade: the plan, in the trader's own words.
  static String before(PretradeIntent plan, Units units) {
    EntryText text = new EntryText(units);
    text.line("Plan", text.planned(plan));
    text.line("Setup", plan.plan().setup());
    text.line("What would prove me wrong", plan.plan().invalidation());
    text.line("Risk", text.risk(plan.risk()));
    text.line("Why", plan.context().reason());
    return text.written();
  }

  /// After the trade: what was planned, and beside it what happened.
  static String after(
      @Nullable PretradeIntent plan,
      @Nullable TradeStory story,
      JournalEntry.@Nullable Outcome outcome,
      Units units) {
    EntryText text = new EntryText(units);
    if (plan != null) {
      text.line("Planned", text.planned(plan) + ended(text.risk(plan.risk())));
      text.line("What would prove me wrong", plan.plan().invalidation());
    }
    if (story != null) {
      text.line("Happened", text.happened(plan == null, story));
    }
    if (outcome != null) {
      text.line("Result", text.result(outcome));
    }
    return text.written();
  }

  private String planned(PretradeIntent plan) {
    StringJoiner said = new StringJoiner(", ");
    said.add(plan.direction().name().toLowerCase(Locale.ROOT) + " " + plan.symbol());
    add(said, "entry", plan.plan().entry(), units.price());
    add(said, "stop", plan.plan().stop(), units.price());
    add(said, "target", plan.plan().target(), units.price());
    return said.toString();
  }

  private @Nullable String risk(PretradeIntent.Risk risk) {
    StringJoiner said = new StringJoiner(", ").setEmptyValue("");
    add(said, "size", risk.size(), units.size());
    add(said, "at risk", risk.riskAmount(), units.money());
    return said.length() == 0 ? null : said.toString();
  }

  private String happened(boolean named, TradeStory story) {
    StringJoiner said = new StringJoiner(", ");
    if (named) {
      said.add(story.symbol());
    }
    add(said, "entry", story.entry(), units.price());
    add(said, "exit", story.exit(), units.price());
    add(said, "size", story.quantity(), units.size());
    add(said, "fees", story.fees(), units.price());
    if (story.closedAt() == null) {
      said.add("still open");
    }
    return said.toString();
  }

  private @Nullable String result(JournalEntry.Outcome outcome) {
    BigDecimal net = outcome.netPnl();
    if (net == null) {
      return null;
    }
    String currency = outcome.currency() == null ? units.price() : outcome.currency();
    Double r = outcome.r();
    return plain(net)
        + (currency == null ? "" : " " + currency)
        + (r == null ? "" : String.format(Locale.ROOT, ", %.2f R", r));
  }

  private static String ended(@Nullable String more) {
    return more == null ? "" : ", " + more;
  }

  private static void add(
      StringJoiner said, String name, @Nullable BigDecimal value, @Nullable String unit) {
    if (value != null) {
      said.add(name + " " + plain(value) + (unit == null ? "" : " " + unit));
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
