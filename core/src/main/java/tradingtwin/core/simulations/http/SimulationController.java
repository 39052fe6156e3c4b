package tradingtwin.core.simulations.http;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.SimulationQuestion;
import tradingtwin.contracts.views.Simulation;
import tradingtwin.core.session.Identity;
import tradingtwin.core.simulations.Simulations;

@RestController
@RequestMapping("/internal/v1/simulations")
final class SimulationController {
  private final Simulations simulations;

  SimulationController(Simulations simulations) {
    this.simulations = simulations;
  }

  @PostMapping("/simple")
  ResponseEntity<Simulation> ask(Identity identity, @RequestBody SimulationQuestion question) {
    Simulation simulation = simulations.ask(identity.userId(), question);
    boolean waits = simulation.state() == Simulation.State.WAITING;
    return ResponseEntity.status(waits ? HttpStatus.ACCEPTED : HttpStatus.OK).body(simulation);
  }

  @GetMapping("/{id}")
  Simulation one(Identity identity, @PathVariable("id") String simulationId) {
    return simulations
        .find(identity.userId(), simulationId)
        .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
  }
}
