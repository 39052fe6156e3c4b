package tradingtwin.core.tradecharts;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.core.candles.TraderCandles;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.matching.FillMatches;
import tradingtwin.core.trades.TradingRecord;

/// Parts: the charts of trades.
@Configuration(proxyBeanMethods = false)
public class TradeChartsConfiguration {
  @Bean
  TradeCharts tradeCharts(
      TradingRecord record,
      FillMatches matches,
      Intents intents,
      TraderCandles candles,
      InstantSource clock) {
    return new TradeCharts(
        record,
        matches,
        intents,
        candles,
        ChartPolicy.DEFAULT,
        clock,
        task -> Thread.ofVirtual().name("chart").start(task));
  }
}
