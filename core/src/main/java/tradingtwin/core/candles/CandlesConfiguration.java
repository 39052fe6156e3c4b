package tradingtwin.core.candles;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.ScoreAgain;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.FirstThatKnows;
import tradingtwin.marketdata.RememberedCandles;
import tradingtwin.marketdata.coinbase.CoinbaseCandles;
import tradingtwin.marketdata.http.PatientHttp;

/// Parts: the sources of prices, and those of one trader.
@Configuration(proxyBeanMethods = false)
public class CandlesConfiguration {
  private static final int QUESTIONS_REMEMBERED = 64;

  @Bean
  FetchCandles fetchCandles(CandleSettings settings, PatientHttp http, InstantSource clock) {
    List<FetchCandles> sources =
        settings.sources().stream()
            .<FetchCandles>map(base -> new CoinbaseCandles(URI.create(base), http, clock))
            .toList();
    return new RememberedCandles(new FirstThatKnows(sources), clock, QUESTIONS_REMEMBERED);
  }

  @Bean
  TraderCandles traderCandles(FetchCandles market, TenantDatabase database) {
    return TraderCandles.beside(market, database);
  }

  @Bean
  OwnCandles ownCandles(TenantDatabase database, ScoreAgain scoring, InstantSource clock) {
    return new OwnCandles(database, new OwnCandleRows(database), scoring, clock);
  }
}
