package tradingtwin.edge.routes;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.edge.csrf.CsrfTokens;
import tradingtwin.edge.csrf.PageOrigin;
import tradingtwin.edge.health.Health;
import tradingtwin.edge.limits.Limits;
import tradingtwin.edge.problems.Problems;
import tradingtwin.edge.relay.EventStream;
import tradingtwin.edge.relay.SocketStream;
import tradingtwin.edge.session.SessionCookies;
import tradingtwin.edge.session.Sessions;
import tradingtwin.edge.settings.EdgeSettings;
import tradingtwin.edge.wire.CoreLine;

/// The doors' parts.
@Configuration(proxyBeanMethods = false)
public class RoutesConfiguration {

  @Bean
  RouteTable routeTable() {
    return new RouteTable(PublicRoutes.all());
  }

  /// Larger files than a trader's history are refused while they arrive; small ones stay in
  /// memory.
  @Bean
  MultipartConfigElement multipart() {
    return new MultipartConfigElement("", Route.FILE, Route.FILE + Route.SMALL, 4 * Route.SMALL);
  }

  @Bean
  Admission admission(PageOrigin origin, Limits limits, Sessions sessions, CsrfTokens csrf) {
    return new Admission(origin, limits, sessions, csrf);
  }

  @Bean
  Answers answers(Problems problems, SessionCookies cookies) {
    return new Answers(problems, cookies);
  }

  @Bean
  Forwarding forwarding(EdgeSettings settings, CoreLine core, Answers answers, RouteTable table) {
    BodySchemas schemas = new BodySchemas();
    table.routes().stream()
        .map(Route::request)
        .filter(java.util.Objects::nonNull)
        .forEach(schemas::schema);
    return new Forwarding(new Bodies(schemas), new Caller(settings.csrfKey()), core, answers);
  }

  @Bean
  Gateway gateway(
      RouteTable table, Admission admission, Forwarding forwarding, Gateway.Rooms rooms) {
    return new Gateway(table, admission, forwarding, rooms);
  }

  @Bean
  Gateway.Rooms rooms(
      Sessions sessions,
      EventStream events,
      SocketStream sockets,
      Answers answers,
      RouteTable table,
      Health health) {
    return new Gateway.Rooms(sessions, events, sockets, answers, new Description(table), health);
  }
}
