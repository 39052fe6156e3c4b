package tradingtwin.workers.scoring;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.biases.Habits;
import tradingtwin.core.biases.ScoringRuns;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.reflections.Reflections;
import tradingtwin.core.trades.FillLedger;
import tradingtwin.core.trades.TradeBook;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.FirstThatKnows;
import tradingtwin.marketdata.RememberedCandles;
import tradingtwin.marketdata.coinbase.CoinbaseCandles;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.workers.imports.ImportProgressTeller;

/// Parts: the handler of `score.bias` and the candles it looks at.
@Configuration(proxyBeanMethods = false)
public class ScoringConfiguration {
  private static final int QUESTIONS_REMEMBERED = 64;

  /// Where candles come from: bases of the Coinbase interface, asked in order.
  public record CandleSettings(List<String> sources) {
    public CandleSettings {
      sources = List.copyOf(sources);
    }
  }

  @Bean
  FetchCandles fetchCandles(CandleSettings settings, PatientHttp http, InstantSource clock) {
    List<FetchCandles> sources =
        settings.sources().stream()
            .<FetchCandles>map(base -> new CoinbaseCandles(URI.create(base), http, clock))
            .toList();
    return new RememberedCandles(new FirstThatKnows(sources), clock, QUESTIONS_REMEMBERED);
  }

  @Bean
  ScoreBiasHandler scoreBiasHandler(
      TenantDatabase database,
      Jobs jobs,
      FillLedger ledger,
      TradeBook book,
      Accounts accounts,
      FetchCandles candles,
      Coach coach,
      ScoringRuns runs,
      Habits habits,
      Reflections reflections,
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
        progress,
        json);
  }
}
