package tradingtwin.workers.simulation;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.candles.TraderCandles;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.simulations.Simulations;
import tradingtwin.engine.simulation.SimulationPolicy;

/// Parts: the handler of `simulate.simple`.
@Configuration(proxyBeanMethods = false)
public class SimulationConfiguration {
  @Bean
  SimulateSimpleHandler simulateSimpleHandler(
      TenantDatabase database,
      Jobs jobs,
      Simulations simulations,
      TraderCandles candles,
      JsonMapper json,
      InstantSource clock) {
    SimulationPolicy policy = SimulationPolicy.DEFAULT;
    return new SimulateSimpleHandler(
        database, jobs, simulations, new BarsForSimulation(candles, policy, clock), policy, json);
  }
}
