package tradingtwin.edge.problems;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tradingtwin.edge.headers.SecurityHeaders;

/// The server's own refusals (an unreadable request line, a header too long) as problems; without
/// it they would be Tomcat's HTML.
final class ProblemValve extends ErrorReportValve {
  private static final int FIRST_ERROR = 400;

  private final SecurityHeaders headers;
  private final Problems problems;

  ProblemValve(SecurityHeaders headers, Problems problems) {
    this.headers = headers;
    this.problems = problems;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      headers.each(response::setHeader);
      problems.write(request.getRequest(), response.getResponse(), Problems.ofStatus(status));
      response.finishResponse();
    } catch (IOException e) {
      response.setSuspended(true);
    }
  }
}
