package tradingtwin.core;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.core.database.EventsDatabase;

/// Every fact that a story told fits its schema: looked at when its house closes.
final class ToldFacts {
  private ToldFacts() {}

  /// All facts that stand in the outbox.
  ///
  /// @throws AssertionError for one that does not fit
  static void requireFit(EventsDatabase events, JsonMapper json) {
    SchemaCatalogue schemas = new SchemaCatalogue();
    List<String> wrong = new ArrayList<>();
    events.in(
        () ->
            events
                .jdbc()
                .sql("select distinct on (type, payload) type, payload from event_outbox")
                .query(
                    (row, n) -> {
                      String type = row.getString("type");
                      schemas
                          .violations(
                              "events/" + type + ".json", json.readTree(row.getString("payload")))
                          .forEach(each -> wrong.add(type + ": " + each));
                      return type;
                    })
                .list());
    if (!wrong.isEmpty()) {
      throw new AssertionError("facts that do not fit their schema: " + wrong);
    }
  }
}
