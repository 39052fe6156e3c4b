package tradingtwin.workers.imports;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.core.connections.ReadingConnection;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.objects.ObjectStore;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.statements.Statements;
import tradingtwin.core.trades.FillLedger;
import tradingtwin.core.trades.Imports;
import tradingtwin.core.trades.RunningImports;

/// Parts: the handler of `import.trades` and the teller of progress.
@Configuration(proxyBeanMethods = false)
public class ImportsConfiguration {
  @Bean
  ImportProgressTeller importProgressTeller(
      TenantDatabase database, Outbox outbox, Jobs jobs, Imports imports, InstantSource clock) {
    return new ImportProgressTeller(database, outbox, jobs, imports, clock);
  }

  @Bean
  ImportTradesHandler importTradesHandler(
      TenantDatabase database,
      Jobs jobs,
      Imports imports,
      FillLedger ledger,
      Statements statements,
      RunningImports running,
      CsvImport csv,
      ObjectStore objects,
      ReadingConnection connections,
      ImportProgressTeller progress,
      Outbox outbox,
      JsonMapper json) {
    return new ImportTradesHandler(
        database,
        jobs,
        imports,
        ledger,
        statements,
        running,
        new ReadingFills(csv, objects, connections),
        connections,
        progress,
        outbox,
        json);
  }
}
