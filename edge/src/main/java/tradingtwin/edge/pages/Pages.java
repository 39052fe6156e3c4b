package tradingtwin.edge.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.edge.csrf.PageOrigin;

/// The web application, as the build put it on the class path under `static/`.
final class Pages implements HttpRequestHandler {
  private static final String PATH = HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE;

  private final ResourceHttpRequestHandler files;
  private final PageOrigin origin;
  private final boolean present;

  Pages(ResourceHttpRequestHandler files, PageOrigin origin) {
    this.files = files;
    this.origin = origin;
    this.present = new ClassPathResource("static/" + SinglePage.INDEX).exists();
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!origin.addressedToUs(request)) {
      throw RefusedException.of(ProblemCode.ORIGIN, "This host name is not served here.");
    }
    if (request.getAttribute(PATH) instanceof String path && path.replace("/", "").isEmpty()) {
      request.setAttribute(PATH, SinglePage.INDEX);
    }
    try {
      files.handleRequest(request, response);
    } catch (NoResourceFoundException e) {
      throw present
          ? RefusedException.of(ProblemCode.NOT_FOUND)
          : RefusedException.of(
              ProblemCode.NOT_FOUND,
              "The web application is not part of this build; the API answers under /api/v1.");
    }
  }
}
