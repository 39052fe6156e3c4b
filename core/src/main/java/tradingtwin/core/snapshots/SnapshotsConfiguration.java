package tradingtwin.core.snapshots;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.objects.ObjectStore;

/// Parts: kept reports and their weeks.
@Configuration(proxyBeanMethods = false)
public class SnapshotsConfiguration {
  @Bean
  KeptReports keptReports(
      TenantDatabase database, ObjectStore objects, JsonMapper json, InstantSource clock) {
    return new KeptReports(database, new KeptObjects(objects), json, clock);
  }

  @Bean
  WeeklySnapshots weeklySnapshots(
      TenantDatabase database,
      EventsDatabase events,
      ObjectStore objects,
      Jobs jobs,
      JsonMapper json,
      InstantSource clock) {
    return new WeeklySnapshots(
        database, events, new KeptObjects(objects), jobs, json, clock, SnapshotPolicy.DEFAULT);
  }
}
