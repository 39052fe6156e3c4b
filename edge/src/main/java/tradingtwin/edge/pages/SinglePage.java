package tradingtwin.edge.pages;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The application's files, and its index for every address that is not a file's: the application
/// knows its own addresses. A missing file stays missing.
final class SinglePage extends PathResourceResolver {
  static final String INDEX = "index.html";

  @Override
  protected @Nullable Resource getResource(String path, Resource location) throws IOException {
    Resource file = super.getResource(path, location);
    return file == null && isAddress(path) ? super.getResource(INDEX, location) : file;
  }

  /// Files have a dot in their last part, addresses do not.
  private static boolean isAddress(String path) {
    return path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
  }
}
