package tradingtwin.coach.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import tradingtwin.contracts.json.ContractJson;

/// The server's own refusals (a path that cannot be read, a header too long) as problems.
///
/// Public with a bare constructor, since the server makes it from its class name.
public final class ProblemValve extends ErrorReportValve {
  private final ProblemAnswers problems = new ProblemAnswers(ContractJson.strict());

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0) {
      return;
    }
    try {
      problems.write(response.getResponse(), ProblemAnswers.ofStatus(response.getStatus()));
    } catch (IOException e) {
      getContainer().getLogger().debug("the caller has gone", e);
    }
  }
}
