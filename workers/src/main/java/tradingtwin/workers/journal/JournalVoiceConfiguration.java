package tradingtwin.workers.journal;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.journal.PaperNotes;
import tradingtwin.core.journal.VoicedEntries;
import tradingtwin.workers.reactions.Inbox;
import tradingtwin.workers.scoring.Coach;

/// Parts: the twin's sentence beside journal entries.
@Configuration(proxyBeanMethods = false)
public class JournalVoiceConfiguration {
  @Bean
  Inbox journalVoice(
      VoicedEntries entries,
      PaperNotes papers,
      Coach coach,
      TenantDatabase tenants,
      EventsDatabase events,
      JsonMapper json,
      InstantSource clock) {
    return new Inbox(new JournalVoice(entries, papers, coach), tenants, events, json, clock);
  }
}
