package tradingtwin.core.journal;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.adherence.AdherenceScores;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.objects.ObjectStore;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.papertrades.PaperTrades;
import tradingtwin.core.sealing.Sealing;
import tradingtwin.core.trades.AccountStatements;
import tradingtwin.core.trades.TradeBook;
import tradingtwin.core.trades.TradingRecord;

/// Parts: entries, what they start from, their pictures and their picture of decisions.
@Configuration(proxyBeanMethods = false)
public class JournalConfiguration {
  @Bean
  AttachmentRows attachmentRows(TenantDatabase database, JsonMapper json) {
    return new AttachmentRows(database, json);
  }

  @Bean
  EntryRows entryRows(
      TenantDatabase database, Sealing sealing, JsonMapper json, AttachmentRows pictures) {
    return new EntryRows(database, sealing, json, pictures);
  }

  @Bean
  TradeStories tradeStories(TenantDatabase database, TradingRecord record) {
    return new TradeStories(database, record);
  }

  @Bean
  Scores scores(AdherenceScores kept) {
    return new Scores(kept);
  }

  @Bean
  Journal journal(
      TenantDatabase database,
      EntryRows rows,
      TradeStories stories,
      Scores scores,
      Intents intents) {
    return new Journal(database, rows, stories, scores, intents);
  }

  @Bean
  WritingEntries writingEntries(
      TenantDatabase database,
      EntryRows rows,
      Accounts accounts,
      Intents intents,
      TradeBook trades,
      Outbox outbox,
      InstantSource clock) {
    return new WritingEntries(database, rows, accounts, intents, trades, outbox, clock);
  }

  @Bean
  PrefillingEntries prefillingEntries(
      TenantDatabase database,
      Intents intents,
      TradeBook trades,
      TradeStories stories,
      Scores scores,
      AccountStatements statements) {
    return new PrefillingEntries(database, intents, trades, stories, scores, statements);
  }

  @Bean
  Quadrants quadrants(Scores scores) {
    return new Quadrants(scores, JournalPolicy.DEFAULT);
  }

  @Bean
  VoicedEntries voicedEntries(
      TenantDatabase database, EntryRows rows, Scores scores, Intents intents, Outbox outbox) {
    return new VoicedEntries(database, rows, scores, intents, outbox);
  }

  @Bean
  PaperNotes paperNotes(
      TenantDatabase database,
      EntryRows rows,
      PaperTrades papers,
      Outbox outbox,
      InstantSource clock) {
    return new PaperNotes(database, rows, papers, outbox, clock);
  }

  @Bean
  Attachments attachments(
      TenantDatabase database,
      AttachmentRows rows,
      EntryRows entries,
      Sealing sealing,
      ObjectStore objects,
      Outbox outbox,
      InstantSource clock) {
    return new Attachments(
        database, rows, entries, sealing, objects, outbox, clock, JournalPolicy.DEFAULT);
  }
}
