package tradingtwin.core.simulations;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.candles.TraderCandles;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.trades.TradeBook;
import tradingtwin.core.trades.TradingRecord;

/// Parts: the simulations.
@Configuration(proxyBeanMethods = false)
public class SimulationsConfiguration {
  @Bean
  Simulations simulations(
      TenantDatabase database,
      JsonMapper json,
      TradingRecord record,
      TradeBook book,
      TraderCandles candles,
      Jobs jobs,
      Outbox outbox,
      InstantSource clock) {
    return new Simulations(
        database,
        new SimulationRows(database, json),
        record,
        book,
        candles,
        jobs,
        outbox,
        clock,
        SimulationsPolicy.DEFAULT);
  }
}
