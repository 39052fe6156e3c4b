package tradingtwin.core.trades;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradingtwin.core.limits.Loosening;
import tradingtwin.core.trades.AccountWords.Word;
import tradingtwin.engine.situation.EquityStatement.Restated;

/// Equity of one account as it was stated, first and again.
///
/// @param counted oldest first; one that was replaced before it began to count is not among them
/// @param wordIds of them
record StatedEquity(List<Restated> counted, List<String> wordIds) {
  StatedEquity {
    counted = List.copyOf(counted);
    wordIds = List.copyOf(wordIds);
  }

  /// What these words say, each from the moment at which it takes over.
  static StatedEquity of(List<Word> words, Loosening.Allowed allowed) {
    List<Restated> counted = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Word word : words) {
      while (!counted.isEmpty() && counted.getLast().from().isAfter(word.at())) {
        counted.removeLast();
        ids.removeLast();
      }
      counted.add(
          new Restated(
              new BigDecimal(word.value().asString()), word.at(), word.takesOver(allowed)));
      ids.add(word.wordId());
    }
    return new StatedEquity(counted, ids);
  }

  /// The one that does not count yet at `t`.
  Optional<Restated> waiting(Instant t) {
    return counted.stream().filter(each -> each.from().isAfter(t)).reduce((a, b) -> b);
  }

  /// Whether a statement already holds what moved at `moved`, written down at `written` to count
  /// from `counts`: it was made after the money moved, and either before that was written or
  /// while it waited.
  boolean holds(Instant moved, Instant written, Instant counts) {
    return counted.stream()
        .map(Restated::at)
        .anyMatch(at -> moved.isBefore(at) && (!at.isAfter(written) || at.isBefore(counts)));
  }

  /// Whether something was stated after `t`.
  boolean after(Instant t) {
    return counted.stream().anyMatch(each -> each.at().isAfter(t));
  }
}
