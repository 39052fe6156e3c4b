package tradingtwin.core.trades;

import java.util.List;
import java.util.stream.IntStream;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.TenantDatabase;

/// One trader who brings fills in, import by import.
final class Bringing {
  final RunningCore core;
  final String userId;
  final FillLedger ledger;
  private final TenantDatabase database;

  Bringing(RunningCore core) {
    this.core = core;
    this.userId = core.trader();
    this.ledger = core.get(FillLedger.class);
    this.database = core.get(TenantDatabase.class);
  }

  Target target(String broker) {
    return core.get(BrokerAccounts.class).target(userId, broker);
  }

  /// A second account at the broker that the trader's fills usually come from.
  Target otherAccount() {
    Target main = target("coinbase");
    String other = tradingtwin.contracts.ids.Ulid.next();
    core.everything()
        .sql("insert into broker_accounts (account_id, user_id, broker, name) values (?, ?, ?, ?)")
        .params(other, userId, main.broker(), other)
        .update();
    return new Target(userId, main.broker(), other);
  }

  String bring(BrokerFill... fills) {
    return bring(target("coinbase"), SimilarAre.SAME, List.of(fills));
  }

  String bring(Target target, SimilarAre similar, List<BrokerFill> fills) {
    Imports imports = core.get(Imports.class);
    Way way = way(fills.getFirst());
    Imports.Plan plan =
        new Imports.Plan(way.source(), target, null, null, way.format(), null, null, null);
    return database.as(
        userId,
        () -> {
          String importId = imports.add(plan, 0);
          FillLedger.Stored stored = ledger.store(target, importId, fills, similar);
          imports.done(importId, stored.fresh(), stored.duplicate(), 0);
          return importId;
        });
  }

  /// Many, watched while they are saved.
  String bring(FillStream fills, SavingProgress progress) {
    Imports imports = core.get(Imports.class);
    Target target = target("coinbase");
    Imports.Plan plan =
        new Imports.Plan(Imports.Source.CSV, target, null, null, "many", null, null, null);
    return database.as(
        userId,
        () -> {
          String importId = imports.add(plan, 0);
          FillLedger.Stored _ = ledger.store(target, importId, fills, SimilarAre.SAME, progress);
          return importId;
        });
  }

  int undo(String importId) {
    return database.as(userId, () -> ledger.undo(userId, importId));
  }

  /// What is stored, by broker's id, oldest first.
  List<String> ids() {
    return core.get(TradeBook.class).all(userId).stream().map(t -> t.extId()).toList();
  }

  int stored() {
    return ids().size();
  }

  List<Comparison.Standing> compare(BrokerFill... fills) {
    return compare(target("coinbase"), fills);
  }

  List<Comparison.Standing> compare(Target target, BrokerFill... fills) {
    List<Integer> places = IntStream.range(0, fills.length).boxed().toList();
    Comparison comparison =
        ledger.compare(target, way(fills[0]), FillStream.of(List.of(fills)), () -> places);
    return places.stream().map(place -> comparison.shown().get(place)).toList();
  }

  /// Over the API with an alias; else by the file format that the form of its ids tells.
  private static Way way(BrokerFill fill) {
    if (!fill.aliases().isEmpty()) {
      return new Way(Imports.Source.API, null);
    }
    String ids = fill.nativeId() ? fill.extId().substring(0, 1) : "none";
    return new Way(Imports.Source.CSV, "ids " + ids + ", times " + fill.tsPrecision());
  }
}
