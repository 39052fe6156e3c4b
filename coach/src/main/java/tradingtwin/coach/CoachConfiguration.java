package tradingtwin.coach;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.util.unit.DataSize;
import tradingtwin.coach.http.HttpConfiguration;
import tradingtwin.coach.indicators.http.IndicatorsConfiguration;
import tradingtwin.coach.scoring.http.ScoringConfiguration;
import tradingtwin.coach.signatures.CallCheck;
import tradingtwin.coach.signatures.SignatureMemory;
import tradingtwin.coach.signatures.http.SignaturesConfiguration;
import tradingtwin.coach.signatures.redis.RedisConnections;
import tradingtwin.coach.signatures.redis.RedisSignatureMemory;
import tradingtwin.coach.wording.http.WordingConfiguration;

/// The coach, part by part.
///
/// What the framework may set up by itself is listed too: in one process with the other
/// deployables their libraries are on the class path, and none of them belongs here.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CoachSettings.class)
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  LifecycleAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  SslAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
@Import({
  HttpConfiguration.class,
  SignaturesConfiguration.class,
  IndicatorsConfiguration.class,
  ScoringConfiguration.class,
  WordingConfiguration.class
})
public class CoachConfiguration {

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  DataSize coachBodyLimit(CoachSettings settings) {
    return settings.bodyLimit();
  }

  @Bean
  LettuceConnectionFactory redisConnections(CoachSettings settings) {
    return RedisConnections.to(settings.redisUrl());
  }

  @Bean
  SignatureMemory signatureMemory(LettuceConnectionFactory redisConnections) {
    return new RedisSignatureMemory(RedisConnections.commands(redisConnections));
  }

  @Bean
  CallCheck callCheck(CoachSettings settings, SignatureMemory memory, InstantSource clock) {
    return new CallCheck(settings.keys(), memory, clock);
  }
}
