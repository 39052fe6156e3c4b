package tradingtwin.contracts.problems;

/// A use case's refusal on its way to the border that renders it; without a stack trace,
/// since it is an answer and not a bug.
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public RefusedException(Problem problem) {
    super(problem.type(), null, false, false);
    this.problem = problem;
  }

  public static RefusedException of(ProblemCode code) {
    return new RefusedException(Problem.of(code));
  }

  public static RefusedException of(ProblemCode code, String detail) {
    return new RefusedException(Problem.of(code, detail));
  }

  public Problem problem() {
    return problem;
  }
}
