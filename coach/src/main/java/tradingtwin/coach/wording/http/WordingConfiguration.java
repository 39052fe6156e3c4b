package tradingtwin.coach.wording.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tradingtwin.coach.wording.GateWording;
import tradingtwin.coach.wording.JournalWording;
import tradingtwin.coach.wording.Wording;

/// Parts: the wording of this release and its route.
@Configuration(proxyBeanMethods = false)
@Import({ReflectController.class, GateWordsController.class, JournalWordsController.class})
public class WordingConfiguration {

  @Bean
  Wording wording() {
    return Wording.standard();
  }

  @Bean
  GateWording gateWording() {
    return GateWording.standard();
  }

  @Bean
  JournalWording journalWording() {
    return JournalWording.standard();
  }
}
