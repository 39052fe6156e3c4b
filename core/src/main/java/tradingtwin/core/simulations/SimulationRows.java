package tradingtwin.core.simulations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.views.Simulation;
import tradingtwin.core.database.TenantDatabase;

/// Rows of simulations. Inside a transaction of the user.
final class SimulationRows {
  private final TenantDatabase database;
  private final JsonMapper json;

  SimulationRows(TenantDatabase database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// A simulation as it is kept.
  ///
  /// @param lasting whether more prices change nothing about it
  /// @param asks how often it was worked on
  record Kept(AskedTrade asked, Simulation view, boolean lasting, int asks, Instant askedAt) {}

  /// Holds the row of that digest against others until the transaction ends.
  Optional<Kept> hold(String digest) {
    return database
        .jdbc()
        .sql("select * from simulations where digest = :digest for update")
        .param("digest", digest)
        .query((row, n) -> kept(row))
        .optional();
  }

  /// Adds one; false when another request has just done so.
  boolean add(String userId, String digest, Kept fresh) {
    return database
            .jdbc()
            .sql(
                """
                insert into simulations
                  (simulation_id, user_id, trade_id, digest, state, asked, view, lasting, asks, asked_at)
                values (:id, :user, :trade, :digest, 'WAITING', :asked::jsonb, :view::jsonb, false, 1, :at)
                on conflict (user_id, digest) do nothing
                """)
            .param("id", fresh.view().simulationId())
            .param("user", userId)
            .param("trade", fresh.view().tradeId())
            .param("digest", digest)
            .param("asked", json.writeValueAsString(fresh.asked()))
            .param("view", json.writeValueAsString(fresh.view()))
            .param("at", Timestamp.from(fresh.askedAt()))
            .update()
        == 1;
  }

  void update(Simulation view, boolean lasting, int asks) {
    database
        .jdbc()
        .sql(
            """
            update simulations set state = :state, view = :view::jsonb, lasting = :lasting, asks = :asks,
              asked_at = :at where simulation_id = :id
            """)
        .param("state", view.state().name())
        .param("view", json.writeValueAsString(view))
        .param("lasting", lasting)
        .param("asks", asks)
        .param("at", Timestamp.from(view.askedAt()))
        .param("id", view.simulationId())
        .update();
  }

  Optional<Kept> find(String simulationId) {
    return database
        .jdbc()
        .sql("select * from simulations where simulation_id = :id")
        .param("id", simulationId)
        .query((row, n) -> kept(row))
        .optional();
  }

  private Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        json.readValue(row.getString("asked"), AskedTrade.class),
        json.readValue(row.getString("view"), Simulation.class),
        row.getBoolean("lasting"),
        row.getInt("asks"),
        row.getTimestamp("asked_at").toInstant());
  }
}
