package tradingtwin.core.trades.http;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.Job;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.session.Identity;
import tradingtwin.core.trades.RunningImports;

@RestController
@RequestMapping("/internal/v1/jobs/{id}")
final class JobController {
  private final Jobs jobs;
  private final RunningImports imports;

  JobController(Jobs jobs, RunningImports imports) {
    this.jobs = jobs;
    this.imports = imports;
  }

  @GetMapping
  Job one(Identity identity, @PathVariable("id") String jobId) {
    return jobs.find(identity.userId(), jobId)
        .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(Identity identity, @PathVariable("id") String jobId) {
    imports.cancel(identity.userId(), jobId);
  }
}
