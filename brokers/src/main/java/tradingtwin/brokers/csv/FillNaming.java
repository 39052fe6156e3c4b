package tradingtwin.brokers.csv;

import java.util.Optional;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.ContentId;
import tradingtwin.brokers.StatementEntry;
import tradingtwin.brokers.csv.format.RowMeaning;

/// The giving of ids to the fills of one file, and to its other entries by the same rule.
///
/// - A native id is kept. The same id with the same content is one row, exported twice.
/// - The same id with other content (some brokers repeat ids) stays a fill of its own.
/// - Without a native id the content and an ordinal are the id, see [ContentId].
final class FillNaming {

  private final Fingerprints seen = new Fingerprints();

  Optional<BrokerFill> named(RowMeaning.Fill fill, int line) {
    String account = fill.account() == null ? "" : fill.account();
    String id = fill.id();
    if (id != null) {
      long content = Fingerprints.content(fill);
      long before = seen.putIfAbsent("id", account, id, content);
      if (before == 0) {
        return Optional.of(fill(fill, id, true, line));
      }
      if (before == content) {
        return Optional.empty();
      }
    }
    String stem =
        ContentId.stem(
            fill.symbol(), fill.side(), fill.qty(), fill.price(), fill.fee(), fill.moment().ts());
    int ordinal = seen.count("twins", account, stem);
    return Optional.of(fill(fill, ContentId.of(stem, ordinal), false, line));
  }

  Optional<StatementEntry> named(RowMeaning.Entry entry, int line) {
    String account = entry.account() == null ? "" : entry.account();
    String stem = ContentId.stem(entry.booking(), entry.moment().ts());
    String id = entry.id();
    if (id != null) {
      long content = stem.hashCode() | 1L << 32;
      long before = seen.putIfAbsent("entry id", account, id, content);
      if (before == 0) {
        return Optional.of(entry(entry, id, true, line));
      }
      if (before == content) {
        return Optional.empty();
      }
    }
    int ordinal = seen.count("entry twins", account, stem);
    return Optional.of(entry(entry, ContentId.of(stem, ordinal), false, line));
  }

  private static StatementEntry entry(
      RowMeaning.Entry entry, String id, boolean nativeId, int line) {
    return new StatementEntry(
        id,
        nativeId,
        entry.booking(),
        entry.word(),
        entry.moment().ts(),
        entry.moment().precision(),
        entry.account(),
        line);
  }

  private static BrokerFill fill(RowMeaning.Fill fill, String id, boolean nativeId, int line) {
    return new BrokerFill(
        id,
        fill.aliases(),
        fill.symbol(),
        fill.side(),
        fill.qty(),
        fill.price(),
        fill.fee(),
        fill.feeCurrency(),
        fill.moment().ts(),
        fill.moment().precision(),
        fill.orderId(),
        fill.account(),
        line,
        nativeId);
  }
}
