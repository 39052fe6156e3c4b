package tradingtwin.core.tradecharts.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.TradeChart;
import tradingtwin.core.session.Identity;
import tradingtwin.core.tradecharts.TradeCharts;

@RestController
@RequestMapping("/internal/v1/trades/{id}/candles")
final class TradeChartController {
  private final TradeCharts charts;

  TradeChartController(TradeCharts charts) {
    this.charts = charts;
  }

  @GetMapping
  TradeChart one(Identity identity, @PathVariable("id") String tradeId) {
    return charts
        .of(identity.userId(), tradeId)
        .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
  }
}
