package tradingtwin.workers.scoring;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.biases.Habits;
import tradingtwin.core.biases.ScoringRuns;
import tradingtwin.core.candles.TraderCandles;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.reflections.Reflections;
import tradingtwin.core.snapshots.KeptReports;
import tradingtwin.core.trades.FillLedger;
import tradingtwin.core.trades.TradeBook;
import tradingtwin.workers.imports.ImportProgressTeller;

/// Parts: the handler of `score.bias` and the candles it looks at.
@Configuration(proxyBeanMethods = false)
public class ScoringConfiguration {
  @Bean
  ScoreBiasHandler scoreBiasHandler(
      TenantDatabase database,
      Jobs jobs,
      FillLedger ledger,
      TradeBook book,
      Accounts accounts,
      TraderCandles candles,
      Coach coach,
      ScoringRuns runs,
      Habits habits,
      Reflections reflections,
      KeptReports kept,
      ImportProgressTeller progress,
      JsonMapper json,
      InstantSource clock) {
    return new ScoreBiasHandler(
        database,
        jobs,
        ledger,
        book,
        accounts,
        new CandlesAround(candles, CandleWindowPolicy.DEFAULT, clock),
        coach,
        runs,
        habits,
        reflections,
        kept,
        progress,
        json);
  }
}
