package tradingtwin.workers.snapshots;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.snapshots.WeeklySnapshots;

/// Parts: the handler of `snapshot.weekly` and its clock.
@Configuration(proxyBeanMethods = false)
public class SnapshotsAtWorkConfiguration {
  @Bean
  SnapshotWeeklyHandler snapshotWeeklyHandler(
      TenantDatabase database, Jobs jobs, WeeklySnapshots weeks, JsonMapper json) {
    return new SnapshotWeeklyHandler(database, jobs, weeks, json);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  SnapshotClock snapshotClock(WeeklySnapshots weeks) {
    return new SnapshotClock(weeks);
  }
}
