package tradingtwin.core.trades;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.audit.Audit;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.limits.Loosening;
import tradingtwin.core.objects.ObjectStore;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.statements.Statements;

/// Parts: the ledger, the book, imports.
@Configuration(proxyBeanMethods = false)
public class TradesConfiguration {
  @Bean
  CsvImport csvImport() {
    return new CsvImport();
  }

  @Bean
  FillLedger fillLedger(TenantDatabase database) {
    return new FillLedger(database);
  }

  @Bean
  TradeBook tradeBook(TenantDatabase database) {
    return new TradeBook(database);
  }

  @Bean
  BrokerAccounts brokerAccounts(TenantDatabase database) {
    return new BrokerAccounts(database);
  }

  @Bean
  Imports imports(TenantDatabase database, InstantSource clock, JsonMapper json) {
    return new Imports(database, clock, json);
  }

  @Bean
  ImportingFiles importingFiles(
      CsvImport csv,
      FillLedger ledger,
      Imports imports,
      BrokerAccounts accounts,
      SavedMappings mappings,
      ObjectStore objects,
      TenantDatabase database,
      Statements statements) {
    return new ImportingFiles(
        csv, ledger, imports, new FileAccounts(accounts), mappings, objects, database, statements);
  }

  @Bean
  SavedMappings savedMappings(TenantDatabase database, JsonMapper json) {
    return new SavedMappings(database, json);
  }

  @Bean
  Rescoring rescoring(FillLedger ledger, Jobs jobs) {
    return new Rescoring(ledger, jobs);
  }

  @Bean
  FillsStillCounted fillsStillCounted(
      TenantDatabase database, TradeBook book, Loosening loosening) {
    return new FillsStillCounted(database, book, loosening);
  }

  @Bean
  RunningImports runningImports(
      Imports imports,
      FillLedger ledger,
      FillsStillCounted counted,
      Statements statements,
      BrokerAccounts accounts,
      Jobs jobs,
      Rescoring rescoring,
      Outbox outbox,
      Audit audit,
      TenantDatabase database,
      InstantSource clock,
      ObjectProvider<FillsTakenBack> followers) {
    return new RunningImports(
        imports,
        ledger,
        counted,
        statements,
        accounts,
        jobs,
        rescoring,
        outbox,
        audit,
        database,
        clock,
        followers::orderedStream);
  }

  @Bean
  AccountStatements accountStatements(
      TenantDatabase database, Loosening loosening, Statements statements, JsonMapper json) {
    return new AccountStatements(database, loosening, statements, json);
  }

  @Bean
  TradingRecord tradingRecord(TradeBook book, Accounts accounts) {
    return new TradingRecord(book, accounts);
  }
}
