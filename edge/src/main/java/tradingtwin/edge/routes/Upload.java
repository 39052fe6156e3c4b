package tradingtwin.edge.routes;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.edge.wire.LongBody;

/// A file out of a multipart request, with the words that may stand beside it.
///
/// @param query for core: file name, time zone, format, symbol
record Upload(LongBody file, String query) {
  private static final int LONGEST_WORD = 100;

  static Upload of(Route route, HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > (long) route.longest() + Route.SMALL) {
      throw Bodies.tooLarge(route.longest());
    }
    try {
      Part file = request.getPart("file");
      if (file == null) {
        throw RefusedException.of(ProblemCode.FILE_UNREADABLE, "The part named file is missing.");
      }
      if (file.getSize() > route.longest()) {
        throw Bodies.tooLarge(route.longest());
      }
      return new Upload(
          LongBody.of(() -> content(file)),
          "?fileName="
              + Query.encoded(name(file.getSubmittedFileName()))
              + word(request, "timezone")
              + word(request, "format")
              + word(request, "symbol"));
    } catch (ServletException e) {
      throw RefusedException.of(ProblemCode.FILE_UNREADABLE);
    } catch (IllegalStateException | MaxUploadSizeExceededException e) {
      throw Bodies.tooLarge(route.longest());
    }
  }

  private static InputStream content(Part file) {
    try {
      return file.getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String word(HttpServletRequest request, String name)
      throws IOException, ServletException {
    Part part = request.getPart(name);
    if (part == null || part.getSize() == 0) {
      return "";
    }
    if (part.getSize() > LONGEST_WORD) {
      throw RefusedException.of(ProblemCode.VALIDATION, "The part named " + name + " is too long.");
    }
    String value = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return "&" + name + "=" + Query.encoded(value.strip());
  }

  /// The last part of whatever path a browser sent, in printable characters.
  private static String name(@Nullable String submitted) {
    String name = submitted == null ? "" : submitted.replaceAll("^.*[/\\\\]", "");
    String printable = name.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
    String kept = printable.substring(0, Math.min(LONGEST_WORD, printable.length()));
    return kept.isEmpty() ? "file.csv" : kept;
  }
}
