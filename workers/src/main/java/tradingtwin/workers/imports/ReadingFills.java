package tradingtwin.workers.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import tradingtwin.brokers.Bookmark;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.FetchFills;
import tradingtwin.brokers.FillHistory;
import tradingtwin.brokers.StatementEntry;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.brokers.csv.KnownExport;
import tradingtwin.contracts.events.ImportProgress.Stage;
import tradingtwin.core.connections.ReadingConnection;
import tradingtwin.core.objects.ObjectStore;
import tradingtwin.core.trades.FillStream;
import tradingtwin.core.trades.Imports;
import tradingtwin.workers.queue.HopelessException;
import tradingtwin.workers.queue.RetryLaterException;

/// The fills of an import, from its file or from its broker.
final class ReadingFills {
  private final CsvImport csv;
  private final ObjectStore objects;
  private final ReadingConnection connections;

  ReadingFills(CsvImport csv, ObjectStore objects, ReadingConnection connections) {
    this.csv = csv;
    this.objects = objects;
    this.connections = connections;
  }

  /// What is read while it is saved.
  ///
  /// @param failed rows or entries that could not be understood or are no regular fills; known
  ///     when all fills were told
  /// @param entries what the file holds besides; known when all fills were told
  /// @param bookmarks how far markets were read, to be kept with the fills
  record Read(
      FillStream fills,
      IntSupplier failed,
      Supplier<List<StatementEntry>> entries,
      List<Bookmark> bookmarks) {

    /// From a broker, which tells fills only.
    static Read ofFills(FillStream fills, IntSupplier failed, List<Bookmark> bookmarks) {
      return new Read(fills, failed, List::of, bookmarks);
    }
  }

  Read read(Imports.Plan plan, ImportProgressTeller.Told progress) {
    return switch (plan.source()) {
      case CSV, DEMO -> file(plan);
      case API -> broker(plan, progress);
      case MANUAL -> throw new HopelessException("What is entered by hand is never read.");
    };
  }

  private Read file(Imports.Plan plan) {
    KnownExport export = open(plan);
    AtomicInteger failed = new AtomicInteger();
    List<StatementEntry> entries = new ArrayList<>();
    return new Read(
        each -> {
          switch (export.read(each)) {
            case CsvReading.Recognised read -> {
              failed.set(read.failedRows());
              entries.addAll(read.entries());
            }
            case CsvReading.Refused refused -> throw new HopelessException(refused.reason());
            case CsvReading.Unknown _ -> throw changed();
          }
        },
        failed::get,
        () -> entries,
        List.of());
  }

  private KnownExport open(Imports.Plan plan) {
    try {
      return switch (csv.open(() -> uploaded(plan), plan.hints())) {
        case KnownExport known -> known;
        case CsvReading.Refused refused -> throw new HopelessException(refused.reason());
        case CsvReading.Unknown _ -> throw changed();
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream uploaded(Imports.Plan plan) {
    String key = plan.objectKey();
    return (key == null ? Optional.<InputStream>empty() : objects.open(key))
        .orElseThrow(
            () -> new HopelessException("The uploaded file is gone; please upload it again."));
  }

  private static HopelessException changed() {
    return new HopelessException("The file is no longer recognised; please upload it again.");
  }

  private Read broker(Imports.Plan plan, ImportProgressTeller.Told progress) {
    String connectionId = plan.connectionId();
    if (connectionId == null) {
      throw new HopelessException("The connection was removed.");
    }
    String userId = plan.target().userId();
    Reading reading = new Reading(progress);
    Instant since = plan.since() == null ? Instant.EPOCH : plan.since();
    FillHistory.Outcome outcome =
        reading.since(since, fills(connections.right(userId, connectionId)));
    if (outcome instanceof FillHistory.Outcome.Stopped stopped
        && stopped.failure() instanceof BrokerFailure.Expired) {
      outcome = reading.since(since, fills(connections.renewed(userId, connectionId)));
    }
    return switch (outcome) {
      case FillHistory.Outcome.Complete _ ->
          Read.ofFills(
              FillStream.of(reading.fills),
              () -> reading.failed,
              List.copyOf(reading.bookmarks.values()));
      case FillHistory.Outcome.Stopped stopped -> {
        refuse(userId, connectionId, stopped.failure());
        yield Read.ofFills(FillStream.of(List.of()), () -> 0, List.of());
      }
    };
  }

  private static FetchFills fills(ReadingConnection.Right right) {
    return switch (right) {
      case ReadingConnection.Right.Granted granted -> granted.fills();
      case ReadingConnection.Right.Reconnect _ ->
          throw new HopelessException("The broker ended this connection; please connect again.");
      case ReadingConnection.Right.Later _ ->
          throw new RetryLaterException("The broker does not answer at the moment.", Duration.ZERO);
    };
  }

  private void refuse(String userId, String connectionId, BrokerFailure failure) {
    switch (failure) {
      case BrokerFailure.RateLimited limited ->
          throw new RetryLaterException(
              "The broker asks for a pause before the next page.", limited.retryAfter());
      case BrokerFailure.Unavailable _, BrokerFailure.Malformed _ ->
          throw new RetryLaterException(
              "The broker does not answer as expected at the moment.", Duration.ZERO);
      case BrokerFailure.Expired _, BrokerFailure.Revoked _ -> {
        connections.lost(userId, connectionId);
        throw new HopelessException("The broker ended this connection; please connect again.");
      }
      case BrokerFailure.MissingScope _, BrokerFailure.TooPowerful _ -> {
        connections.lost(userId, connectionId);
        throw new HopelessException("The rights of this connection have changed; connect again.");
      }
      case BrokerFailure.NothingShared _ -> {
        connections.lost(userId, connectionId);
        throw new HopelessException(
            "The broker shows no account over this connection; connect again and choose one.");
      }
      case BrokerFailure.Misconfigured _ ->
          throw new HopelessException("The broker does not know this installation.");
    }
  }

  /// Pages as they arrive; a second reading forgets those of the first.
  private static final class Reading {
    private final ImportProgressTeller.Told progress;
    private List<BrokerFill> fills = new ArrayList<>();
    private final Map<String, Bookmark> bookmarks = new LinkedHashMap<>();
    private int failed;

    private Reading(ImportProgressTeller.Told progress) {
      this.progress = progress;
    }

    private FillHistory.Outcome since(Instant since, FetchFills source) {
      fills = new ArrayList<>();
      failed = 0;
      bookmarks.clear();
      return new FillHistory(source).readSince(since, this::page);
    }

    private void page(tradingtwin.brokers.FillsAnswer.Page page) {
      fills.addAll(page.fills());
      page.bookmarks().forEach(mark -> bookmarks.put(mark.market(), mark));
      failed += page.unreadable().size() + page.adjustments().size();
      boolean _ = progress.step(Stage.FETCHING, fills.size(), 0);
    }
  }
}
