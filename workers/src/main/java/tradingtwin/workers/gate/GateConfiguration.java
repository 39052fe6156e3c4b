package tradingtwin.workers.gate;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.adherence.Afterwards;
import tradingtwin.core.adherence.LeftPlans;
import tradingtwin.core.candles.TraderCandles;
import tradingtwin.core.cooldowns.DuePauses;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.gate.Standings;
import tradingtwin.core.intents.FrictionBook;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.intents.LeftTasks;
import tradingtwin.core.intents.Overrides;
import tradingtwin.core.intents.Verdicts;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.papertrades.PaperTrades;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.workers.reactions.Inbox;
import tradingtwin.workers.scoring.CandleWindowPolicy;
import tradingtwin.workers.scoring.Coach;

/// Parts: the evaluator of plans, the reviewer of overrides, and their clocks.
@Configuration(proxyBeanMethods = false)
public class GateConfiguration {
  @Bean
  BarsAtHand barsAtHand(FetchCandles source, InstantSource clock) {
    return new BarsAtHand(
        source,
        CandleWindowPolicy.DEFAULT,
        clock,
        task -> Thread.ofVirtual().name("bars").start(task));
  }

  @Bean
  GateVoice gateVoice(Coach coach) {
    return new GateVoice(coach);
  }

  @Bean
  Inbox intentEvaluator(
      Verdicts verdicts,
      LeftTasks left,
      Standings standings,
      BarsAtHand bars,
      GateVoice voice,
      PaperTrades papers,
      TenantDatabase tenants,
      EventsDatabase events,
      JsonMapper json,
      InstantSource clock) {
    return new Inbox(
        new IntentEvaluator(
            verdicts, left, standings, bars, new DecisionView(voice), new OnPaper(papers), json),
        tenants,
        events,
        json,
        clock);
  }

  @Bean
  Inbox overrideReviewer(
      Overrides overrides,
      Intents intents,
      FrictionBook friction,
      Standings standings,
      BarsAtHand bars,
      GateVoice voice,
      TenantDatabase tenants,
      EventsDatabase events,
      JsonMapper json,
      InstantSource clock) {
    return new Inbox(
        new OverrideReviewer(overrides, intents, friction, standings, bars, voice),
        tenants,
        events,
        json,
        clock);
  }

  @Bean
  Inbox adherenceScorer(
      Afterwards afterwards,
      BarsAtHand bars,
      GateVoice voice,
      Outbox outbox,
      TenantDatabase tenants,
      EventsDatabase events,
      JsonMapper json,
      InstantSource clock) {
    return new Inbox(
        new AdherenceScorer(afterwards, bars, voice, outbox), tenants, events, json, clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  GateClock gateClock(DuePauses due, Pauses pauses, Verdicts verdicts) {
    return new GateClock(due, pauses, verdicts);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  LeftPlansClock leftPlansClock(LeftPlans plans, FetchCandles source, InstantSource clock) {
    return new LeftPlansClock(plans, source, clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  PaperClock paperClock(PaperTrades papers, TraderCandles candles, InstantSource clock) {
    return new PaperClock(papers, candles, clock);
  }
}
