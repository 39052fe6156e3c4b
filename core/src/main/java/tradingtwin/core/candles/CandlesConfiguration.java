package tradingtwin.core.candles;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.brokers.binance.WeightBudget;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.ScoreAgain;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.FirstThatKnows;
import tradingtwin.marketdata.RememberedCandles;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.marketdata.http.Pause;
import tradingtwin.marketdata.shared.Shelf;
import tradingtwin.marketdata.twelvedata.CallBudget;

/// Parts: the sources of prices, and those of one trader.
@Configuration(proxyBeanMethods = false)
public class CandlesConfiguration {
  private static final int QUESTIONS_REMEMBERED = 64;

  @Bean
  Sharing candleSharing(Shelf shelf, Pause pause, InstantSource clock) {
    return new Sharing(shelf, pause, new SecureRandom(), clock);
  }

  @Bean
  FetchCandles fetchCandles(
      CandleSettings settings,
      PatientHttp http,
      Sharing sharing,
      WeightBudget binance,
      CallBudget vendor) {
    List<FetchCandles> sources =
        new MarketSources(settings, http, sharing, new MarketSources.Budgets(binance, vendor))
            .inOrder();
    return new RememberedCandles(
        new FirstThatKnows(sources), sharing.clock(), QUESTIONS_REMEMBERED);
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
